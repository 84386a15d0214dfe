import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr.ts';

/** The dark modules that a path of boxes paints, one module high. */
function painted({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  let [x, y] = [0, 0];
  const boxes = [...path.matchAll(/([Mm])(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(boxes.map(([box]) => box).join('')).toBe(path);
  for (const [, move, across, down, width, back] of boxes) {
    expect(back).toBe(width);
    [x, y] = move === 'M' ? [Number(across), Number(down)] : [x + Number(across), y + Number(down)];
    for (let at = x; at < x + Number(width); at++) modules[y]![at] = true;
  }
  return modules;
}

const SEEKER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

describe('qrPath', () => {
  it.each([
    'https://www.qingshi.example/',
    'https://www.qingshi.example/branches/a-rather-long-slug-of-an-entry-somewhere/',
  ])('paints the code of %s, module by module', (address) => {
    const code = qrPath(address);
    expect(painted(code)).toEqual(encode(address, { ecc: 'M', border: 2, maskPattern: 0 }).data);
    expect((code.size - 4 - 17) % 4).toBe(0);
  });

  it('has its three seekers and a quiet zone, without which no phone finds it', () => {
    const modules = painted(qrPath('https://www.qingshi.example/'));
    const size = modules.length;
    for (const [x, y] of [
      [2, 2],
      [size - 9, 2],
      [2, size - 9],
    ] as const) {
      expect(
        SEEKER.map((_, row) =>
          modules[y + row]!.slice(x, x + 7)
            .map(Number)
            .join(''),
        ),
      ).toEqual(SEEKER);
    }
    for (const edge of [0, 1, size - 1, size - 2]) {
      expect(modules[edge]).not.toContain(true);
      expect(modules.map((row) => row[edge])).not.toContain(true);
    }
  });

  it('covers nothing twice', () => {
    const code = qrPath('https://www.qingshi.example/');
    const strokes = [...code.path.matchAll(/h(\d+)v/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(strokes).toBe(painted(code).flat().filter(Boolean).length);
  });
});
