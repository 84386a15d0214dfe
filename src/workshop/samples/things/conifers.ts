import { d, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../../dice.ts';
import type { Easel } from '../drawing/easel.ts';
import { ribbon } from '../drawing/ribbon.ts';

/** Chinese fir: a narrow cone of drooping boughs, lit from the left. */
export function cunninghamia(
  dice: Dice,
  x: number,
  y: number,
  tall: number,
  [dark, body, lit]: readonly [string, string, string],
): string {
  const tiers = tall > 60 ? 8 : 6;
  const half = tall * dice.between(0.17, 0.21);
  const boughs = (from: number, to: number, drop: number): string =>
    Array.from({ length: tiers }, (_, at) => {
      const [top, wide] = [y - tall + (tall * 0.86 * at) / tiers, half * (0.22 + (0.78 * (at + 1)) / tiers)];
      const foot = top + (tall * 1.5) / tiers;
      return d`M${x} ${top}Q${x + from * wide * 0.5} ${(top + foot) / 2} ${x + from * wide} ${foot}Q${x + (from + to) * wide * 0.5} ${foot - drop} ${x + to * wide} ${foot - (to === 0 ? drop : 0)}Q${x + to * wide * 0.5} ${(top + foot) / 2} ${x} ${top}z`;
    }).join('');
  return (
    line('#33241f', Math.max(1, tall * 0.035), d`M${x} ${y + 1}v${-tall * 0.2}`) +
    fill(dark, boughs(-1, 1, tall * 0.03)) +
    fill(body, boughs(-1, 0.34, tall * 0.04), 'opacity=".9"') +
    (tall > 22
      ? line(
          lit,
          Math.max(0.8, tall * 0.014),
          Array.from({ length: tiers }, (_, at) => {
            const [top, wide] = [y - tall + (tall * 0.86 * at) / tiers, half * (0.22 + (0.78 * (at + 1)) / tiers)];
            return d`M${x - wide * 0.18} ${top + (tall * 0.4) / tiers}Q${x - wide * 0.55} ${top + tall / tiers} ${x - wide * 0.94} ${top + (tall * 1.42) / tiers}`;
          }).join(''),
          'stroke-linecap="round" opacity=".8"',
        )
      : '')
  );
}

/** An old pine: leaning red trunk and flat clouds of needles. */
export function pine(easel: Easel, dice: Dice, x: number, y: number, tall: number, lean: number): string {
  const p = (share: number): readonly [number, number] => [
    x + lean * tall * (share + 0.16 * Math.sin(share * 5)),
    y - tall * share,
  ];
  const trunk = ribbon(
    [0, 0.2, 0.4, 0.6, 0.8, 0.96].map((share) => [...p(share), tall * (0.075 - share * 0.055)] as const),
  );
  const pads = (
    [
      [0.44, -0.3, 0.2],
      [0.55, 0.27, 0.2],
      [0.68, -0.24, 0.22],
      [0.78, 0.24, 0.2],
      [0.88, -0.12, 0.22],
      [0.98, 0.06, 0.2],
    ] as const
  ).map(([share, aside, size]) => {
    const [px, py] = p(share);
    return [px + aside * tall, py - tall * 0.02, size * tall] as const;
  });
  const cloud = (px: number, py: number, r: number, colour: string, scale: number, up: number): string =>
    fill(
      colour,
      repeat(7, (at) => {
        const [s, cx] = [r * scale * dice.between(0.3, 0.44), px + (at / 6 - 0.5) * r * 1.7 * scale];
        return d`M${cx - s} ${py - up}a${s} ${s * 0.72} 0 0 1 ${2 * s} 0q${-s} ${s * 0.5} ${-2 * s} 0z`;
      }),
    );
  return [
    fill(easel.linear('h', [0, '#d98a5c'], [0.45, '#8f4f38'], [1, '#4a2a2a']), trunk),
    easel.texture(trunk, 'stone', '#2c1a1c', 0.5),
    line(
      '#6b3c30',
      tall * 0.018,
      pads
        .map(([px, py], at) => {
          const [sx, sy] = p([0.4, 0.5, 0.62, 0.72, 0.82, 0.92][at]!);
          return d`M${sx} ${sy}Q${(sx + px) / 2} ${sy - tall * 0.01} ${px} ${py}`;
        })
        .join(''),
      'stroke-linecap="round"',
    ),
    ...pads.map(
      ([px, py, r]) =>
        cloud(px, py + r * 0.08, r, '#16352f', 1, 0) +
        cloud(px - r * 0.08, py, r, '#2c5a45', 0.88, r * 0.08) +
        cloud(px - r * 0.2, py - r * 0.1, r, '#7f9f5c', 0.55, r * 0.16) +
        line(
          '#f3d08a',
          1.2,
          repeat(9, () => {
            const sx = px + r * dice.between(-0.9, 0.3);
            return d`M${sx} ${py - r * dice.between(0.1, 0.34)}l${dice.between(-5, 2)} -5`;
          }),
          'stroke-linecap="round" opacity=".6"',
        ),
    ),
  ].join('');
}
