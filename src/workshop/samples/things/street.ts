import { d, fill, line } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';

/** The colour of light at night. */
export const LAMP = '#ffc56b';

/** Where the street's lines meet. */
export const [VX, VY] = [430, 262];

/** A point of the street as seen: `side` and `up` from the vanishing point at distance 1, `far` times as far away. */
export const at = (side: number, up: number, far: number): string => d`${VX + side / far} ${VY - up / far}`;

/** A street lamp: post at the kerb, arm over the street, its cone and its pool. */
export function lamp(easel: Easel, side: number, far: number): string {
  const [x, foot, head] = [VX + side / far, VY + 262 / far, VY - 300 / far];
  const arm = (-Math.sign(side) * 74) / far;
  const u = 1 / far;
  return [
    fill(
      easel.linear('v', [0, LAMP, 0.42], [1, LAMP, 0.03]),
      d`M${x + arm} ${head}L${x + arm - 190 * u} ${foot + 40 * u}H${x + arm + 190 * u}z`,
    ),
    easel.blur(
      6,
      d`<ellipse cx="${x + arm}" cy="${foot + 34 * u}" rx="${230 * u}" ry="${50 * u}" fill="${LAMP}" opacity=".42"/>`,
    ),
    line(
      '#120f1e',
      10 * u,
      d`M${x} ${foot}V${head - 20 * u}q0 ${-26 * u} ${arm * 0.4} ${-26 * u}H${x + arm}v${20 * u}`,
    ),
    fill('#120f1e', d`M${x - 14 * u} ${foot + 4 * u}l${5 * u} ${-46 * u}h${18 * u}l${5 * u} ${46 * u}z`),
    line('#a8774a', 2 * u, d`M${x - (arm > 0 ? -3 : 3) * u} ${foot - 40 * u}V${head - 16 * u}`, 'opacity=".9"'),
    easel.glow(x + arm, head + 6 * u, 130 * u + 14, LAMP, 0.95),
    fill('#120f1e', d`M${x + arm - 32 * u} ${head + 4 * u}l${16 * u} ${-24 * u}h${32 * u}l${16 * u} ${24 * u}z`),
    d`<ellipse cx="${x + arm}" cy="${head + 6 * u}" rx="${22 * u}" ry="${8 * u}" fill="#fff3cf"/>`,
  ].join('');
}
