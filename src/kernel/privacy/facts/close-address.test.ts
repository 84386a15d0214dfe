import { expect, it } from 'vitest';
import { CLOSE, closeAddresses } from './close-address.ts';

const SIGNS = [
  ...'0123456789一二十百零〇第 \n-－—之ABz组社号栋幢座#门室户楼织',
  ...['单元', '村民', '居民', '小组', '生产队', '号楼', '2026年', '号文', '社区', '3-2-501', '路'],
];

it('finds what trying at every place finds', () => {
  const everywhere = new RegExp(CLOSE, 'gu');
  let seed = 1;
  const below = (count: number) => (seed = (seed * 48271) % 0x7fffffff) % count;
  let found = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 2 + below(24) }, () => SIGNS[below(SIGNS.length)]!).join('');
    const expected = Array.from(text.matchAll(everywhere), ({ 0: address, index }) => ({ found: address, index }));
    expect([...closeAddresses(text)], JSON.stringify(text)).toEqual(expected);
    found += expected.length;
  }
  expect(found).toBeGreaterThan(5_000);
});

it('a number without end is not read from each of its figures on', () => {
  const before = process.cpuUsage();
  expect([...closeAddresses(`${'9'.repeat(200_000)}村12号`)].map(({ found }) => found)).toEqual(['12号']);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});
