import type { TestDice } from '../../testing/dice.ts';
import { type HanLine, hanPdf } from './han-pdf.ts';
import { NewLetters } from './new-letters.ts';

/** Where the paper ends. */
const PAPER = 595;

/** A PDF of random shape, and every letter that stands in it. */
export function randomPdf(dice: TestDice): { bytes: Buffer; letters: string[] } {
  const letters = new NewLetters(dice);
  const head = letters.words(6);
  const line = (at: number): HanLine => {
    const [x, size] = [dice.pick([90, 90, 90, 122, 200]), dice.pick([16, 16, 16, 22])];
    return {
      // What stands beside the paper no reader sees.
      text: letters.words(2, Math.floor((PAPER - x) / size)),
      x,
      y: 760 - at * dice.pick([26, 28]),
      size,
      font: dice.pick(['FangSong_GB2312', 'FangSong_GB2312', 'SimHei', 'KaiTi_GB2312', 'FZXBSJW--GB1-0']),
    };
  };
  const pages = Array.from({ length: 1 + dice.below(4) }, (_, number) => [
    { text: head, x: 230, y: 815, size: 10 },
    ...Array.from({ length: 1 + dice.below(12) }, (__, at) => line(at)),
    { text: `— ${number + 1} —`, x: 280, y: 40, size: 14 },
  ]);
  return { bytes: hanPdf(pages), letters: letters.all };
}
