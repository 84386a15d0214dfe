import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';

export interface HouseStyle {
  wall: string;
  shade: string;
  roof: string;
  door: string;
  /** Colour of the panes; a warm one makes them glow. */
  pane: string;
  lit?: boolean;
  snow?: string;
}

/** A tiled house seen aslant: front `w` wide and `h` high with its left foot at (x, y), gable end to the right. */
export function house(easel: Easel, x: number, y: number, w: number, h: number, style: HouseStyle): string {
  const side = w * 0.3;
  const r = h * 0.62;
  const top = y - h;
  const right = x + w;
  const wall = easel.linear('v', [0, style.shade], [0.35, style.wall], [1, style.wall]);
  const roof = easel.linear('v', [0, style.roof], [1, mix(style.roof)]);
  const plane = d`M${x - 8} ${top + 5}L${x + side / 2 - 3} ${top - r}H${right + side / 2 + 1}L${right + 4} ${top + 5}z`;
  const count = Math.max(2, Math.round(w / (h * 0.75)));
  const pane = (at: number): readonly [number, number, number, number] => [
    x + (w * (at + 0.5)) / count - h * 0.13,
    top + h * 0.34,
    h * 0.26,
    h * 0.3,
  ];
  const windows = Array.from({ length: count }, (_, at) => at).filter((at) => at !== Math.floor(count / 2));
  const doorX = x + (w * (Math.floor(count / 2) + 0.5)) / count;
  return [
    easel.shadow(x + w * 0.6, y + 2, w * 0.75, h * 0.09),
    fill(style.shade, d`M${right} ${y}V${top}L${right + side / 2} ${top - r}L${right + side} ${top + 3}V${y - 2}z`),
    fill(wall, d`M${x} ${y}V${top}H${right}V${y}z`),
    fill('#000', d`M${x} ${top}H${right}v${h * 0.13}H${x}z`, 'opacity=".22"'),
    dashes('#8b8578', h * 0.16, '5 1.2', d`M${x} ${y - h * 0.08}H${right}`, 'opacity=".55"'),
    repeat(windows.length, (at) => {
      const [wx, wy, ww, wh] = pane(windows[at]!);
      return (
        (style.lit ? easel.glow(wx + ww / 2, wy + wh / 2, h * 0.7, style.pane, 0.5) : '') +
        fill(style.pane, d`M${wx} ${wy}h${ww}v${wh}h${-ww}z`) +
        line(style.door, 1.4, d`M${wx} ${wy}h${ww}v${wh}h${-ww}zm${ww / 2} 0v${wh}m${-ww / 2} ${-wh / 2}h${ww}`)
      );
    }),
    fill(style.door, d`M${doorX - h * 0.15} ${y}v${-h * 0.58}h${h * 0.3}v${h * 0.58}z`),
    line('#000', 1, d`M${doorX} ${y}v${-h * 0.56}`, 'opacity=".5"'),
    fill(roof, plane),
    dashes(
      '#000',
      r * 0.96,
      `1 ${Math.max(2.5, w / 36).toFixed(1)}`,
      d`M${x + side / 4 - 4} ${top - r / 2 + 2}H${right + side / 4 + 2}`,
      'opacity=".28"',
    ),
    line('#fff', 1, d`M${x - 8} ${top + 5}H${right + 4}`, 'opacity=".4"'),
    style.snow === undefined
      ? ''
      : fill(
          style.snow,
          d`M${x - 9} ${top + 4}L${x + side / 2 - 4} ${top - r - 3}H${right + side / 2 + 2}L${right + 4} ${top + 3}q${-w * 0.06} 5 ${-w * 0.12} 0t${-w * 0.14} 1t${-w * 0.2} 0t${-w * 0.22} 1t${-w * 0.2} 0z`,
        ),
    line(
      style.snow ?? mix(style.roof),
      Math.max(2, h * 0.06),
      d`M${x + side / 2 - 9} ${top - r - 3}q5 4 10 3H${right + side / 2 - 2}q6 0 9 -4`,
    ),
    line(style.roof, Math.max(2, h * 0.05), d`M${right + side / 2} ${top - r}L${right + side + 5} ${top + 7}`),
  ].join('');
}

/** The same colour, a step darker. */
function mix(colour: string): string {
  const part = (at: number): string =>
    Math.round(parseInt(colour.slice(at, at + 2), 16) * 0.68)
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}

const WALL = '#fdfaf4';
const ROOF = '#3c4a43';
const DOOR = '#4b7352';

/** A far cluster of houses: walls and roofs only, one pair of paths. `spots` are [middle, ground, width]. */
export function hamlet(spots: readonly (readonly [number, number, number])[]): string {
  const walls = spots.map(([x, y, w]) => d`M${x - w / 2} ${y}v${-w * 0.46}h${w}v${w * 0.46}z`).join('');
  const roofs = spots
    .map(
      ([x, y, w]) => d`M${x - w * 0.62} ${y - w * 0.42}l${w * 0.24} ${-w * 0.34}h${w * 0.76}l${w * 0.24} ${w * 0.34}z`,
    )
    .join('');
  const doors = spots
    .map(([x, y, w]) => d`M${x - w * 0.26} ${y - w * 0.14}h${w * 0.17}m${w * 0.2} 0h${w * 0.17}`)
    .join('');
  return fill(WALL, walls) + fill(ROOF, roofs) + line(DOOR, (spots[0]?.[2] ?? 40) * 0.2, doors);
}
