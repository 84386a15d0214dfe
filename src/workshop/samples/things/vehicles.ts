import { d, disc, fill, line } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';

/** A wheel standing on the ground at (x, y). */
export const wheel = (x: number, y: number, r: number): string =>
  disc('#1b1a1c', x, y - r, r) +
  disc('#8f9498', x, y - r, r * 0.56) +
  disc('#4a4d50', x, y - r, r * 0.24) +
  line('#5d6165', 1.2, d`M${x - r * 0.5} ${y - r}h${r}m${-r / 2} ${-r / 2}v${r}`);

/**
 * A van from its side, nose to the right: `x` the tail, `y` the ground, `long` its length. `body`, `shade` its paint.
 */
export function van(
  easel: Easel,
  x: number,
  y: number,
  long: number,
  body: string,
  shade: string,
  glass: string,
): string {
  const u = long / 100;
  const p = (dx: number, dy: number): string => d`${x + dx * u} ${y - dy * u}`;
  const paint = easel.linear('v', [0, body], [0.55, body], [1, shade]);
  const pane = easel.linear('d', [0, '#ffffff', 0.75], [0.4, glass], [1, glass]);
  return [
    easel.shadow(x + long / 2, y, long * 0.54, 5 * u, 0.5),
    fill(
      paint,
      `M${p(1, 7)}L${p(2, 38)}Q${p(3, 44)} ${p(10, 44.5)}L${p(62, 44.5)}Q${p(69, 44)} ${p(75, 37)}L${p(82, 28)}Q${p(96, 25)} ${p(98, 19)}L${p(99, 7)}z`,
    ),
    fill(
      pane,
      `M${p(7, 39)}L${p(26, 39)}L${p(26, 27)}L${p(6.5, 27)}zM${p(29, 39)}L${p(47, 39)}L${p(47, 27)}L${p(29, 27)}zM${p(50, 39)}L${p(62, 39)}Q${p(67, 38.5)} ${p(70, 35)}L${p(76.5, 27)}L${p(50, 27)}z`,
    ),
    line(
      shade,
      1,
      `M${p(27.5, 41)}L${p(27.5, 9)}M${p(48.5, 41)}L${p(48.5, 9)}L${p(74, 9)}L${p(77, 26)}M${p(2, 24)}L${p(96, 22)}`,
    ),
    line('#ffffff', 1.4, `M${p(9, 43)}L${p(62, 43)}`, 'opacity=".8"'),
    fill('#3a3b3e', `M${p(1, 9)}L${p(99, 9)}L${p(99, 5.5)}L${p(1, 5.5)}z`),
    fill('#f6e6b0', `M${p(92, 20)}L${p(97.4, 19)}L${p(98, 15)}L${p(92, 16)}z`),
    fill('#b3140c', `M${p(1.2, 30)}L${p(3.6, 30)}L${p(3.6, 21)}L${p(1.1, 21)}z`),
    line('#3a3b3e', 1.6, `M${p(31, 23)}l${3.5 * u} 0M${p(51, 23)}l${3.5 * u} 0`),
    wheel(x + 20 * u, y, 9 * u),
    wheel(x + 82 * u, y, 9 * u),
  ].join('');
}

/** A city bus from its driver's side (no doors), nose to the right, lamps on when `lamp` is given. */
export function bus(
  easel: Easel,
  x: number,
  y: number,
  long: number,
  body: string,
  band: string,
  glass: string,
  lamp?: string,
): string {
  const u = long / 200;
  const h = 62;
  const p = (dx: number, dy: number): string => d`${x + dx * u} ${y - dy * u}`;
  const panes = [8, 36, 64, 92, 120, 148]
    .map((at) => `M${p(at, h - 10)}L${p(at + 25, h - 10)}L${p(at + 25, 31)}L${p(at, 31)}z`)
    .join('');
  const pane =
    lamp === undefined
      ? easel.linear('d', [0, '#ffffff', 0.8], [0.5, glass], [1, glass])
      : easel.linear('v', [0, lamp], [1, glass]);
  return [
    easel.shadow(x + long / 2, y, long * 0.53, 6 * u, 0.5),
    fill(
      easel.linear('v', [0, body], [0.5, body], [1, band]),
      `M${p(0, 7)}L${p(0, h - 6)}Q${p(0.5, h)} ${p(7, h)}L${p(186, h)}Q${p(195, h)} ${p(197, h - 8)}L${p(200, 28)}L${p(200, 7)}z`,
    ),
    fill(band, `M${p(0, 27)}L${p(200, 25)}L${p(200, 16)}L${p(0, 16)}z`),
    fill('#3a3b3e', `M${p(30, h)}L${p(34, h + 5)}L${p(76, h + 5)}L${p(80, h)}z`),
    fill(pane, panes),
    fill(
      pane,
      `M${p(176, h - 10)}L${p(188, h - 10)}L${p(188, 27)}L${p(176, 31)}zM${p(191, h - 8)}L${p(195, h - 9)}L${p(198, 29)}L${p(191, 29)}z`,
    ),
    line(
      '#3a3b3e',
      1,
      `M${p(34, 30)}L${p(34, 8)}M${p(90, 30)}L${p(90, 8)}M${p(118, 30)}L${p(118, 8)}M${p(174, 30)}L${p(174, 8)}`,
      'opacity=".5"',
    ),
    line('#ffffff', 1.4, `M${p(6, h - 2.5)}L${p(186, h - 2.5)}`, 'opacity=".8"'),
    fill('#2b2c30', `M${p(0, 8)}L${p(200, 8)}L${p(200, 5)}L${p(0, 5)}z`),
    wheel(x + 50 * u, y, 9.5 * u),
    wheel(x + 142 * u, y, 9.5 * u),
    fill('#fff3c8', `M${p(196, 24)}L${p(200, 24)}L${p(200, 18)}L${p(196, 18.5)}z`),
    fill('#b3140c', `M${p(0, 34)}L${p(2, 34)}L${p(2, 27)}L${p(0, 27)}z`),
  ].join('');
}
