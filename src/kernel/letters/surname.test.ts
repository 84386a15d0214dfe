import { expect, it } from 'vitest';
import { surnameOf } from './surname.ts';

it.each([
  ['郑桂兰', '郑'],
  ['欧阳海', '欧阳'],
  ['欧阳', '欧'],
  ['阿依古丽·买买提', '阿'],
  ['𠮷田', '𠮷'],
  ['', ''],
])('the surname of %s is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});
