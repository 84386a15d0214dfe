import { d } from './pen.ts';
import type { Dice } from '../../dice.ts';

/** A skyline: its closed path, its open line, and its height (y) at any x. */
export interface Ridge {
  closed: string;
  open: string;
  top(x: number): number;
}

/** Rolling land: `y` is its mean height, `rise` how far it goes up and down. */
export function rolling(dice: Dice, y: number, rise: number): Ridge {
  const [long, short] = [dice.between(420, 900), dice.between(190, 330)];
  const [one, two] = [dice.between(0, 6.3), dice.between(0, 6.3)];
  return ridge(
    (x) => y - rise * (0.75 * Math.sin((x / long) * 6.283 + one) + 0.3 * Math.sin((x / short) * 6.283 + two)),
  );
}

/** Limestone domes standing on a plain, as in the south-west. */
export function karst(dice: Dice, y: number, height: number): Ridge {
  const domes: { x: number; half: number; tall: number }[] = [];
  for (let x = dice.between(-60, 20); x < 860; x += dice.between(62, 120)) {
    domes.push({ x, half: dice.between(48, 84), tall: height * dice.between(0.35, 1) });
  }
  let open = d`M-20 ${y}`;
  for (const { x, half, tall } of domes) {
    open += d`L${x - half} ${y}C${x - half * 0.7} ${y - tall * 0.9} ${x - half * 0.45} ${y - tall} ${x} ${y - tall}S${x + half * 0.75} ${y - tall * 0.8} ${x + half} ${y}`;
  }
  return { open, closed: d`${open}H820V520H-20Z`, top: () => y };
}

/** Sharp mountains of straight folds. */
export function peaks(dice: Dice, y: number, height: number): Ridge {
  let open = d`M-20 ${y}`;
  for (let x = dice.between(0, 60), up = dice.chance(0.5); x < 800; x += dice.between(38, 90), up = !up) {
    open += d`L${x} ${y - height * (up ? dice.between(0.55, 1) : dice.between(0.1, 0.4))}`;
  }
  open += d`L820 ${y - height * 0.3}`;
  return { open, closed: `${open}V520H-20Z`, top: () => y };
}

/** A ridge along a function of x, sampled and smoothed. */
export function ridge(top: (x: number) => number, step = 84): Ridge {
  let open = d`M-20 ${top(-20)}`;
  for (let x = -20 + step / 2; x < 830; x += step) {
    open += d`Q${x} ${top(x)} ${x + step / 2} ${(top(x) + top(x + step)) / 2}`;
  }
  return { open, closed: `${open}V520H-20Z`, top };
}
