import type { Dice } from '../../dice.ts';
import type { Easel, Light } from '../drawing/easel.ts';

/** Draws one sample picture on the easel and says how it is lit. */
export type Scene = (easel: Easel, dice: Dice) => Light;
