import { DELETED, ENDS_ROW, HIDDEN, IN_TABLE, INSERTED, LIST } from '../doc/properties.ts';
import type { TestDice } from '../../testing/dice.ts';
import { docFile, type DocStretch } from './doc-file.ts';
import { NewLetters } from './new-letters.ts';

/** Letters that are spaced: a property that is none of those that count. */
const SPACED = 0x8840;

/** A .doc of random shape, and every letter that stands in it. */
export function randomDoc(dice: TestDice): { bytes: Buffer; letters: string[] } {
  const letters = new NewLetters(dice);
  const text: DocStretch[] = [];
  const paragraphs: Record<number, [number, number][]> = {};
  const footnotes: string[] = [];
  let count = 0;
  const stretch = (): DocStretch =>
    dice.pick([
      () => ({ text: letters.sentence() }),
      () => ({ text: letters.sentence(), properties: [[SPACED, dice.below(40)]] }),
      () => ({ text: letters.words(2), properties: [[DELETED, 1]] }),
      () => ({ text: letters.words(2), properties: [[HIDDEN, 1]] }),
      () => ({
        text: letters.words(3),
        properties: [
          [SPACED, 7],
          [INSERTED, 1],
        ],
      }),
      () => ({ text: `\u0013 ${letters.words(2)} \u0015` }),
      () => ({ text: `\u0013 PAGE \u0014${letters.words(2)}\u0015` }),
      () => ({ text: `${letters.words(2)}\u000b\u001f\u0001${letters.words(2)}` }),
      () => {
        footnotes.push(`\u0002${letters.sentence()}\r`);
        return { text: '\u0002' };
      },
    ] satisfies (() => DocStretch)[])();
  const end = (sign: string, ...properties: [number, number][]) => {
    text.push({ text: sign });
    if (properties.length > 0) paragraphs[count] = properties;
    count++;
  };
  const shapes = [
    () => {
      for (let rest = 1 + dice.below(3); rest > 0; rest--) text.push(stretch());
      end(dice.pick(['\r', '\r', '\f']), ...(dice.chance(20) ? [[LIST, 1] as [number, number]] : []));
    },
    () => {
      for (let rows = 1 + dice.below(2); rows > 0; rows--) {
        for (let cells = 1 + dice.below(3); cells > 0; cells--) {
          text.push(stretch());
          end('\u0007', [IN_TABLE, 1]);
        }
        end('\u0007', [IN_TABLE, 1], [ENDS_ROW, 1]);
      }
    },
  ];
  for (let rest = 2 + dice.below(5); rest > 0; rest--) dice.pick(shapes)();
  text.push({ text: letters.sentence() });
  end('\r');
  const aside = () => (dice.chance(50) ? `${letters.words(4)}\r` : '');
  const bytes = docFile({ text, paragraphs, footnotes, header: aside(), comments: aside(), boxes: aside() });
  return { bytes, letters: letters.all };
}
