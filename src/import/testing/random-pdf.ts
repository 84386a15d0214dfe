import type { TestDice } from '../../testing/dice.ts';
import { type HanLine, type HanPage, hanPdf, ruledTable } from './han-pdf.ts';
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
  const pages = Array.from({ length: 1 + dice.below(4) }, (_, number): HanPage => {
    const table = dice.below(3) === 0 ? randomTable(dice, letters) : { lines: [] };
    return {
      ...table,
      lines: [
        { text: head, x: 230, y: 815, size: 10 },
        ...Array.from({ length: 1 + dice.below(12) }, (__, at) => line(at)),
        ...table.lines,
        { text: `— ${number + 1} —`, x: 280, y: 40, size: 14 },
      ],
      pictures: Array.from({ length: dice.below(3) }, () => ({
        x: dice.below(400),
        y: 100 + dice.below(500),
        width: 1 + dice.below(200),
        height: 1 + dice.below(200),
        grey: dice.below(200),
      })),
    };
  });
  return { bytes: hanPdf(pages), letters: letters.all };
}

/** With lines that are missing, too, and text that goes over them, or with none: columns alone. */
function randomTable(dice: TestDice, letters: NewLetters): HanPage {
  const widths = Array.from({ length: 2 + dice.below(4) }, () => 40 + dice.below(60));
  const rows = Array.from({ length: 2 + dice.below(5) }, () =>
    widths.map((width) =>
      dice.below(6) === 0 ? '' : letters.words(1, dice.below(12) === 0 ? 9 : Math.floor(width / 12) - 1),
    ),
  );
  const table = ruledTable(90, 390, widths, rows);
  const way = dice.below(3);
  return { ...table, rules: way === 0 ? [] : table.rules!.filter(() => way === 1 || dice.below(8) > 0) };
}
