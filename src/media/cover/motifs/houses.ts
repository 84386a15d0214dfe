import type { Palette } from '../drawing/palette.ts';
import { d, dashes, fill, line } from '../drawing/pen.ts';

/** Windows are lit at night. */
const pane = (ink: Palette): string => (ink.weather === 'night' ? ink.gold : ink.near);

/**
 * A house from its long side: `x` its middle, `y` the ground, `w` wide, `h` the wall's height. Tiled roof with raised
 * ridge ends.
 */
export function longHouse(ink: Palette, x: number, y: number, w: number, h: number): string {
  const [left, top] = [x - w / 2, y - h];
  const r = Math.min(h * 0.75, w * 0.34);
  return (
    fill(ink.light, d`M${left} ${top - 2}h${w}v${h + 2}h${-w}z`) +
    fill(
      ink.roof,
      d`M${left - 9} ${top + 3}q${w * 0.1} ${-r * 0.2} ${w * 0.17} ${-r}h${w * 0.66 + 18}q${w * 0.07} ${r * 0.8} ${w * 0.17} ${r}z`,
    ) +
    line(ink.roof, 3, d`M${left + w * 0.14 - 10} ${top - r - 1}q6 4 12 3h${w * 0.72 - 4}q6 1 12 -3`) +
    dashes(pane(ink), h * 0.34, d`${w * 0.13} ${w * 0.16}`, d`M${left + w * 0.12} ${y - h * 0.58}h${w * 0.76}`) +
    fill(ink.accent, d`M${x - w * 0.06} ${y}v${-h * 0.55}h${w * 0.13}v${h * 0.55}z`)
  );
}

/** A far cluster of houses: walls and roofs only, one pair of paths. `spots` are [middle, ground, width]. */
export function hamlet(ink: Palette, spots: readonly (readonly [number, number, number])[]): string {
  const walls = spots.map(([x, y, w]) => d`M${x - w / 2} ${y}v${-w * 0.46}h${w}v${w * 0.46}z`).join('');
  const roofs = spots
    .map(
      ([x, y, w]) => d`M${x - w * 0.62} ${y - w * 0.42}l${w * 0.24} ${-w * 0.34}h${w * 0.76}l${w * 0.24} ${w * 0.34}z`,
    )
    .join('');
  const doors = spots
    .map(([x, y, w]) => d`M${x - w * 0.26} ${y - w * 0.14}h${w * 0.17}m${w * 0.2} 0h${w * 0.17}`)
    .join('');
  return fill(ink.light, walls) + fill(ink.roof, roofs) + line(pane(ink), (spots[0]?.[2] ?? 40) * 0.2, doors);
}

/** A tiled roof with sweeping eaves over a hall or gate: `y` is the eaves line. */
export const sweepingRoof = (colour: string, x: number, y: number, w: number, r: number): string =>
  fill(
    colour,
    d`M${x - w / 2 - 14} ${y - 5}q${w * 0.14} ${-r * 0.15} ${w * 0.2} ${-r}h${w * 0.6 + 28}q${w * 0.06} ${r * 0.85} ${w * 0.2} ${r}q-8 7 -20 6h${-w + 12}q-12 1 -20 -6z`,
  );
