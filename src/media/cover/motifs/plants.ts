import { d, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../drawing/random.ts';

/** A broad tree: `x`, `y` the foot, `tall` its height. */
export function broadTree(crown: string, trunk: string, x: number, y: number, tall: number): string {
  const r = tall * 0.3;
  return (
    line(
      trunk,
      Math.max(2, tall * 0.07),
      d`M${x} ${y}v${-tall * 0.55}m0 ${tall * 0.2}l${tall * 0.16} ${-tall * 0.18}`,
    ) +
    fill(
      crown,
      d`M${x - r} ${y - tall * 0.42}a${r * 0.62} ${r * 0.62} 0 0 1 ${r * 0.1} ${-r}a${r * 0.8} ${r * 0.8} 0 0 1 ${r * 1.5} ${-r * 0.3}a${r * 0.7} ${r * 0.7} 0 0 1 ${r * 0.5} ${r * 1.2}q${-r} ${r * 0.5} ${-r * 2.1} ${r * 0.1}z`,
    )
  );
}

/** A row of slim trees standing at the given feet. */
export function poplars(crown: string, feet: readonly (readonly [number, number])[], tall: number): string {
  const w = tall * 0.15;
  return fill(
    crown,
    feet
      .map(
        ([x, y]) =>
          d`M${x - 1.5} ${y}v${-tall * 0.2}q${-w * 2} ${-tall * 0.3} 1.5 ${-tall * 0.8}q${w * 2} ${tall * 0.5} 1.5 ${tall * 0.8}v${tall * 0.2}z`,
      )
      .join(''),
  );
}

/** Firs of three skirts each. */
export function firs(colour: string, feet: readonly (readonly [number, number])[], tall: number): string {
  const w = tall * 0.24;
  const h = tall;
  return fill(
    colour,
    feet
      .map(
        ([x, y]) =>
          d`M${x} ${y - h}l${w * 0.55} ${h * 0.36}h${-w * 0.25}l${w * 0.5} ${h * 0.27}h${-w * 0.3}l${w * 0.5} ${h * 0.25}h${-w}v${h * 0.12}h-4v${-h * 0.12}h${-w}l${w * 0.55} ${-h * 0.25}h${-w * 0.3}l${w * 0.5} ${-h * 0.27}h${-w * 0.25}z`,
      )
      .join(''),
  );
}

/** Round bushes, or trees far away, in one path. */
export const bushes = (colour: string, spots: readonly (readonly [number, number, number])[]): string =>
  fill(colour, spots.map(([x, y, r]) => d`M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0z`).join(''));

/** Blades of grass or reeds along the bottom edge. */
export function reeds(colour: string, dice: Dice, from: number, to: number, count: number, tall: number): string {
  return line(
    colour,
    3,
    repeat(count, () => {
      const x = dice.whole(from, to);
      const h = Math.round(tall * dice.between(0.5, 1));
      return `M${x} 502q${dice.whole(-4, 4)} ${-Math.round(h * 0.6)} ${dice.whole(-22, 22)} ${-h}`;
    }),
    'stroke-linecap="round"',
  );
}

/** A twig with leaves hanging in from a top corner; `side` 1 from the right, -1 from the left. */
export function twig(colour: string, dice: Dice, side: 1 | -1): string {
  const x = side > 0 ? 800 : 0;
  const long = dice.between(120, 190);
  const leaves = repeat(8, (at) => {
    const [px, py] = [x - (side * (long * (at + 1))) / 8, 14 + at * 8 + (at % 2) * 3];
    const [lx, ly] = [-side * 22, at % 2 ? 16 : -12];
    return d`M${px} ${py}q${lx * 0.2} ${ly} ${lx} ${ly}q${-lx * 0.1} ${-ly * 0.8} ${-lx} ${-ly}z`;
  });
  return line(colour, 3, d`M${x} 4q${-side * long * 0.6} 18 ${-side * long} 76`) + fill(colour, leaves);
}
