import { expect, it } from 'vitest';
import { fillIn } from './fill-in.ts';

it('values go where their names stand', () => {
  expect(fillIn('共 {total} 条', { total: 1234 })).toBe('共 1234 条');
  expect(fillIn('“{typed}”也叫{others}', { typed: '4+2', others: '“甲”' })).toBe('“4+2”也叫“甲”');
});

it('a value is taken as it is, whatever it looks like', () => {
  expect(fillIn('没有找到“{text}”', { text: '$& {name} <b>' })).toBe('没有找到“$& {name} <b>”');
});

it('a place without a value stays', () => {
  expect(fillIn('您是不是要找：{name}？', { text: 'x' })).toBe('您是不是要找：{name}？');
});
