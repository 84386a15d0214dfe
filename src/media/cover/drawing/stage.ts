import type { Palette } from './palette.ts';
import type { Dice } from './random.ts';

/** Where a motif is drawn: 800 wide, 500 high, y downwards; the middle 667 survive a 4:3 crop. */
export interface Stage {
  ink: Palette;
  dice: Dice;
}

/**
 * Draws the land and the subject of one cover over a finished sky, as SVG elements without ids.
 * Keeps what matters between x 130 and 670, y 130 and 440, and its markup below about 2.4 kB.
 */
export type Motif = (stage: Stage) => string;

export const WIDTH = 800;
export const HEIGHT = 500;
