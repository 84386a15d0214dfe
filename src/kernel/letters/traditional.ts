import { TRADITIONAL_PAIRS } from './traditional-pairs.ts';

/** Simplified forms by the codes of their traditional letters; 0 where there is none. */
const SIMPLE = new Uint16Array(0x10000);
for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2)
  SIMPLE[TRADITIONAL_PAIRS.charCodeAt(at)] = TRADITIONAL_PAIRS.charCodeAt(at + 1);

/**
 * Written in simplified texts too: of the table of standard letters (《通用规范汉字表》, 乾坤, 特徵 as a tone, 昇 and 於 in
 * names), or of GB 2312.
 */
const ALSO_STANDARD = '乾剋袷麽徵薹氾扞吒苧昇於祕陞脩蒐夥劄薳谿釐菸拚捱摺榘麴醣';

/** The same text in simplified letters, letter for letter. */
export function simplifiedText(text: string): string {
  let simple = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = SIMPLE[text.charCodeAt(at)]!;
    if (code === 0) continue;
    simple += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}

const ONLY_TRADITIONAL = SIMPLE.slice();
for (const letter of ALSO_STANDARD) ONLY_TRADITIONAL[letter.charCodeAt(0)] = 0;

/** Where the letters stand that no simplified text has. */
export function traditionalPlaces(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (ONLY_TRADITIONAL[text.charCodeAt(at)] !== 0) places.push(at);
  return places;
}

/** What a clerk would write there: letters that simplified texts have too stay, but for 于, which nobody writes 於. */
export function simplifiedForm(written: string): string {
  let form = '';
  for (const letter of written)
    form += ALSO_STANDARD.includes(letter) && letter !== '於' ? letter : simplifiedText(letter);
  return form;
}
