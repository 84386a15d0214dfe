import { expect, it } from 'vitest';
import { inChinese } from './console.ts';

const said = (message: string, level: 'info' | 'warn' | 'error' = 'info', label: string | null = null) =>
  inChinese({ label, level, message, newLine: true })?.message;

it.each([
  [
    'its start',
    '\u001b[42m astro \u001b[49m v7 ready in 5681 ms\n┃ Local    http://localhost:4321/\n',
    /用浏览器打开：http:\/\/localhost:4321\/\n.*Ctrl\+C/,
  ],
  ['a port that is taken', 'Port 4321 is in use, trying another one...', /端口 4321 已经有别的程序在用/],
  ['an address without a page', '\u001b[33m[404]\u001b[39m /news/none/ 41ms', /^没有这个页面：\/news\/none\/$/],
  ['a page that fails', '[500] /news/bad/ 41ms', /^这一页出错了：\/news\/bad\/$/],
])('says in Chinese: %s', (_, message, shown) => {
  expect(said(message)).toMatch(shown);
});

it.each([
  ['that a page was served', '[200] /news/ 27ms'],
  ['that it waits', 'watching for file changes...'],
  ['what it reloads', 'src/pages/index.astro'],
  ['which keys there are', '  Press h + enter to show help'],
])('does not say %s', (_, message) => {
  expect(said(message)).toBeUndefined();
});

it('does not warn of an address without a page in other words', () => {
  expect(
    said(
      'A `getStaticPaths()` route pattern was matched, but no matching static path was found for requested path `/x/`.',
      'warn',
      'router',
    ),
  ).toBeUndefined();
});

it('leaves our own lines and errors as they are', () => {
  expect(said('检查了 3 个文件，没有问题。', 'info', 'bangyang')).toBe('检查了 3 个文件，没有问题。');
  expect(said('Cannot read properties of undefined', 'error')).toBe('Cannot read properties of undefined');
  expect(said('Something else', 'warn', 'vite')).toBe('Something else');
});
