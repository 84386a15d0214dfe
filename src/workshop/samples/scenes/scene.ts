import type { Dice } from '../../../media/cover/drawing/random.ts';
import type { Easel, Light } from '../drawing/easel.ts';

/** Draws one sample picture on the easel and says how it is lit. */
export type Scene = (easel: Easel, dice: Dice) => Light;
