import { expect, it } from 'vitest';
import { isIcpNumber, policeNumber } from './record-number.ts';

it.each(['滇ICP备12345678号', '滇ICP备12345678号-1', '京ICP证030173号', '滇 ICP备 ０５００００１号', '粤icp备1号'])(
  '%s is a record',
  (written) => {
    expect(isIcpNumber(written)).toBe(true);
  },
);

it.each(['ICP备12345678号', '滇ICP备号', '12345678', '滇公网安备53000000000001号', '滇ICP备12345678号 <a>'])(
  '%s is none',
  (written) => {
    expect(isIcpNumber(written)).toBe(false);
  },
);

it.each([
  ['滇公网安备 53000000000001号', '53000000000001'],
  ['滇公网安备５３００００００００００１１号', '53000000000011'],
  ['滇公网安备53000000000001', '53000000000001'],
  ['公网安备53000000000001号', undefined],
  ['滇公网安备5300000000000号', undefined],
])('%s is found by %s', (written, number) => {
  expect(policeNumber(written)).toBe(number);
});
