import type { Dice } from '../../cover/random.ts';
import type { Easel, Light } from '../easel.ts';

/** Draws one sample picture on the easel and says how it is lit. */
export type Scene = (easel: Easel, dice: Dice) => Light;
