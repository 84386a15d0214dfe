import { expect, it } from 'vitest';
import { personOf } from './person.ts';

it.each([
  ['郑桂兰 六合村村医', '郑桂兰', '六合村村医'],
  ['郑桂兰（六合村村医）', '郑桂兰', '六合村村医'],
  ['郑桂兰', '郑桂兰', ''],
  ['张　伟', '张伟', ''],
  ['张 伟 村医', '张伟', '村医'],
  ['张 伟（村医）', '张伟', '村医'],
  ['张伟 村医', '张伟', '村医'],
  ['阿依古丽·买买提 教师', '阿依古丽·买买提', '教师'],
])('%s', (written, name, post) => {
  expect(personOf(written)).toEqual({ name, post });
});
