import { expect, it } from 'vitest';
import { ownAddress } from './own-address.ts';

const DOMAIN = 'https://www.yunling.example';

it.each([
  ['https://www.yunling.example/news/a/', '/news/a/'],
  ['http://www.yunling.example/news/a/', '/news/a/'],
  ['https://yunling.example/news/a/', '/news/a/'],
  ['HTTPS://WWW.Yunling.Example/news/a/', '/news/a/'],
  ['https://www.yunling.example:443/news/a/', '/news/a/'],
  ['https://www.yunling.example./news/a/', '/news/a/'],
  ['https://www.yunling.example', '/'],
  ['https://www.yunling.example/pledges/cun-2026/?unit=a#p-3', '/pledges/cun-2026/?unit=a#p-3'],
  ['https://www.yunling.example/x/../news/a/', '/news/a/'],
])('%s is the own %s', (address, own) => {
  expect(ownAddress(address, DOMAIN)).toBe(own);
});

it.each([
  'https://news.yunling.example/a/',
  'https://www.yunling.example.cn/a/',
  'https://www.yunling.example:8080/a/',
  'https://xyunling.example/a/',
  'https://www.yunling.example@evil.example/a/',
  'https://user@www.yunling.example/a/',
  'https://www.yunling.example//evil.example/a/',
  'https://',
  '/news/a/',
  '#here',
  'photo.jpg',
  'mailto:a@www.yunling.example',
])('%s stays as it is', (address) => {
  expect(ownAddress(address, DOMAIN)).toBe(address);
  expect(ownAddress(address, undefined)).toBe(address);
});

it.each([
  ['https://www.yunling.example/xianfeng/news/a/', '/news/a/'],
  ['http://yunling.example/xianfeng/', '/'],
  ['https://www.yunling.example/xianfeng', '/'],
  ['https://www.yunling.example/xianfeng/x/../news/a/?b#c', '/news/a/?b#c'],
  ['https://www.yunling.example/xianfengx/', undefined],
  ['https://www.yunling.example/news/a/', undefined],
  ['https://www.yunling.example/', undefined],
  ['https://www.yunling.example/xianfeng//evil.example/', undefined],
  ['https://www.yunling.example/xianfeng/../news/a/', undefined],
])('of a site in a folder, %s is %s', (address, own) => {
  expect(ownAddress(address, `${DOMAIN}/xianfeng`)).toBe(own ?? address);
});

it('a name in Han letters is the same as its code', () => {
  expect(ownAddress('http://云岭先锋.例子/a/', 'https://www.xn--9kqz9d9ypgz0d.xn--fsqu00a')).toBe('/a/');
});
