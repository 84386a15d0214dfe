import { d, disc, fill, line } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';

/** A small drone standing in the air: four rotors on two arms, its camera under it. */
export const drone = (easel: Easel, x: number, y: number, s: number): string =>
  [
    line(
      '#2b3340',
      s * 0.09,
      d`M${x - s} ${y - s * 0.16}Q${x - s * 0.4} ${y - s * 0.06} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.06} ${x + s} ${y - s * 0.16}M${x - s * 0.62} ${y + s * 0.12}L${x} ${y}L${x + s * 0.62} ${y + s * 0.12}`,
      'stroke-linecap="round"',
    ),
    line(
      '#2b3340',
      s * 0.07,
      d`M${x - s} ${y - s * 0.12}v${-s * 0.22}M${x + s} ${y - s * 0.12}v${-s * 0.22}M${x - s * 0.62} ${y + s * 0.14}v${-s * 0.2}M${x + s * 0.62} ${y + s * 0.14}v${-s * 0.2}`,
    ),
    ...(
      [
        [-1, -0.36, 0.5],
        [1, -0.36, 0.5],
        [-0.62, -0.08, 0.4],
        [0.62, -0.08, 0.4],
      ] as const
    ).map(
      ([dx, dy, r]) =>
        d`<ellipse cx="${x + dx * s}" cy="${y + dy * s}" rx="${r * s}" ry="${r * s * 0.13}" fill="#2b3340" opacity=".45"/>` +
        line('#2b3340', s * 0.04, d`M${x + (dx - r * 0.9) * s} ${y + dy * s}h${r * s * 1.8}`),
    ),
    fill(
      '#39424f',
      d`M${x - s * 0.34} ${y - s * 0.06}Q${x - s * 0.28} ${y - s * 0.24} ${x} ${y - s * 0.25}Q${x + s * 0.28} ${y - s * 0.24} ${x + s * 0.34} ${y - s * 0.06}Q${x + s * 0.26} ${y + s * 0.16} ${x} ${y + s * 0.17}Q${x - s * 0.26} ${y + s * 0.16} ${x - s * 0.34} ${y - s * 0.06}z`,
    ),
    fill('#f4ead6', d`M${x - s * 0.24} ${y - s * 0.12}Q${x} ${y - s * 0.28} ${x + s * 0.24} ${y - s * 0.12}z`),
    disc('#1b2029', x, y + s * 0.22, s * 0.12),
    disc('#9fc4d8', x - s * 0.02, y + s * 0.22, s * 0.05),
    easel.glow(x + s * 0.26, y, s * 0.3, '#ff5238', 0.9),
    disc('#ff5238', x + s * 0.26, y, s * 0.05),
  ].join('');
