import { d, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../../dice.ts';

/** Dark underside, body and lit top of a crown. */
export type Foliage = readonly [string, string, string];

/** A full crown of leaf clumps lit from the upper left. `x`, `y` is the foot. */
export function tree(
  dice: Dice,
  x: number,
  y: number,
  tall: number,
  [dark, body, lit]: Foliage,
  trunk: string,
): string {
  const r = tall * 0.34;
  const [cx, cy] = [x, y - tall * 0.62];
  const clumps = (count: number, spread: number, size: number, dx: number, dy: number): string =>
    repeat(count, () => {
      const [turn, far] = [dice.between(0, 6.283), Math.sqrt(dice.next()) * spread];
      const s = size * dice.between(0.7, 1.15);
      return d`M${cx + dx + Math.cos(turn) * far * 1.1 - s} ${cy + dy + Math.sin(turn) * far * 0.86}a${s} ${s * 0.86} 0 0 1 ${2 * s} 0a${s} ${s * 0.86} 0 0 1 ${-2 * s} 0z`;
    });
  return (
    fill(
      trunk,
      d`M${x - tall * 0.045} ${y + 2}q${tall * 0.03} ${-tall * 0.3} 0 ${-tall * 0.55}h${tall * 0.07}q${-tall * 0.02} ${tall * 0.3} ${tall * 0.04} ${tall * 0.55}z`,
    ) +
    line(
      trunk,
      tall * 0.03,
      d`M${x} ${y - tall * 0.3}l${-tall * 0.14} ${-tall * 0.22}M${x} ${y - tall * 0.36}l${tall * 0.16} ${-tall * 0.2}`,
    ) +
    fill(dark, clumps(16, r, r * 0.4, 0, r * 0.16)) +
    fill(body, clumps(20, r * 0.92, r * 0.32, -r * 0.06, -r * 0.06)) +
    fill(lit, clumps(16, r * 0.66, r * 0.17, -r * 0.24, -r * 0.32), 'opacity=".85"')
  );
}

/** A bank of bushes along a line. */
export function thicket(
  dice: Dice,
  from: number,
  to: number,
  y: number,
  size: number,
  [dark, body, lit]: Foliage,
): string {
  const count = Math.max(4, Math.round(((to - from) / size) * 1.3));
  const bank = (s: number, up: number): string =>
    repeat(count, (at) => {
      const r = s * dice.between(0.6, 1.2);
      return d`M${from + ((at + dice.between(0, 1)) / count) * (to - from) - r} ${y - up}a${r} ${r} 0 0 1 ${2 * r} 0z`;
    });
  return (
    fill(dark, bank(size, 0)) +
    fill(body, bank(size * 0.7, size * 0.24)) +
    fill(lit, bank(size * 0.32, size * 0.55), 'opacity=".8"')
  );
}

/** A fir, with snow on its skirts when a colour for it is given. */
export function fir(x: number, y: number, tall: number, colour: string, shade: string, snow?: string): string {
  const h = tall;
  const w = tall * 0.26;
  const skirt = (at: number): string => {
    const [top, half] = [y - h + h * at * 0.26, w * (0.45 + at * 0.28)];
    return d`M${x} ${top}l${half} ${h * 0.36}q${-half * 0.5} ${h * 0.05} ${-half} ${h * 0.01}q${-half * 0.5} ${h * 0.04} ${-half} ${-h * 0.01}z`;
  };
  const load = (at: number): string => {
    const [top, half] = [y - h + h * at * 0.26, w * (0.45 + at * 0.28)];
    return d`M${x} ${top}l${half * 0.8} ${h * 0.29}q${-half * 0.3} ${-h * 0.04} ${-half * 0.5} ${h * 0.03}q${-half * 0.2} ${-h * 0.08} ${-half * 0.5} ${-h * 0.02}q${-half * 0.3} ${h * 0.06} ${-half * 0.5} ${-h * 0.02}z`;
  };
  return [
    fill(shade, d`M${x - 3} ${y}v${-h * 0.2}h6v${h * 0.2}z`),
    ...[2, 1, 0].map(
      (at) => fill(at % 2 ? shade : colour, skirt(at)) + (snow === undefined ? '' : fill(snow, load(at))),
    ),
  ].join('');
}
