import { expect, it } from 'vitest';
import { saysUnit } from './unit-in-post.ts';

it.each([
  ['六合村卫生室村医', '龙湖镇六合村党支部', true],
  ['县水利局工程师', '云岭县水利局党组', true],
  ['云岭县第二中学物理教师', '云岭县第二中学党总支', true],
  ['护林员', '白岩乡石门村党支部', false],
  ['村医', '新村党支部', false],
  ['', '石门村党支部', false],
  ['石门小学教师', '', false],
])('%s of %s says so: %s', (post, unit, says) => {
  expect(saysUnit(post, unit)).toBe(says);
});
