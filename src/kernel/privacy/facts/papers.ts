import { headingOf } from '../surroundings.ts';
import type { FactHit } from './private-fact.ts';

const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPHMKC]|[A-Z]{2})\s?\d{7,8}(?![A-Za-z0-9])/gi;
const SAID = /护照|通行证|passport|旅行证|台胞证|回乡证/i;
/** What else such letters and figures are, said between the word and the number. */
const OTHER = /编号|批次|型号|文号|订单|合同|房间|航班|座位/;
const LOOKED_BEHIND = 24;

/** Numbers of passports and permits of travel, where words or the head of a column say that they are. */
export function passports(text: string, heading: string): FactHit[] {
  if (!/\d{7}/.test(text)) return [];
  const isSaid = heading !== '' && SAID.test(heading);
  if (!isSaid && !SAID.test(text)) return [];
  const hits: FactHit[] = [];
  for (const { 0: found, index } of text.matchAll(PASSPORT)) {
    const behind = text.slice(Math.max(0, index - LOOKED_BEHIND), index);
    const clause = behind.slice(Math.max(...['\n', '。', '；'].map((stop) => behind.lastIndexOf(stop))) + 1);
    const { index: said = -1 } = clause.match(SAID) ?? {};
    const isNamed = isSaid || (said >= 0 && !OTHER.test(clause.slice(said))) || SAID.test(headingOf(text, index));
    if (isNamed) hits.push({ kind: 'passport', start: index, end: index + found.length });
  }
  return hits;
}

/** A province, an office, five signs or six; the police's are no secret. */
const PLATE =
  /(?<![\p{Script=Han}A-Za-z0-9](?=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-Z][A-Z0-9]{5}型))[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-HJ-NP-Z]\s?[·•・∙.．‧-]?\s?(?=[A-HJ-NP-Z0-9]*\d[A-HJ-NP-Z0-9]*\d[A-HJ-NP-Z0-9]*\d)(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学挂港澳])(?![A-Za-z0-9警应])/iuy;
const NO_PLATE_BEFORE = /(?:型号|编号|证号|批号|标准|许可证?|备案|文号|批准)[号]?[:：\s（(]{0,2}$/;
const NO_PLATE_BEHIND = /^(?:[-—/]\d|号(?:文|令|公告|地块|宗地)|型|级|标准)/;

const PROVINCES: ReadonlySet<string> = new Set('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼');

/** Where a province stands with a letter behind it: in most texts nowhere. */
function plateStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN || !isLatin(code)) continue;
    const before = text[at - 1]!;
    const start = /\s/.test(before) ? at - 2 : at - 1;
    if (PROVINCES.has(text[start] ?? '')) starts.push(start);
  }
  return starts;
}

const FIRST_HAN = 0x2e80;

/** With the two signs that are the same as such a letter where case does not count. */
function isLatin(code: number): boolean {
  return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x212a || code === 0x17f;
}

const SAID_PLATE = /牌照|车牌|号牌|牌号|牌子|拖拉机|农机|三轮/;
/** Tractors have two figures of the county in the place of a letter: told by the word before it. */
const TRACTOR =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?<=(?:牌照|车牌|号牌|牌号|牌子|拖拉机|农机|三轮)[^\d。；\n]{0,8}.)\s?\d{2}\s?[·•.\-－]?\s?[\dA-Z]{5}(?![\dA-Za-z])/gu;

/** Number plates of vehicles. */
export function plates(text: string): FactHit[] {
  const hits: FactHit[] = [];
  let end = 0;
  for (const index of plateStarts(text)) {
    if (index < end) continue;
    PLATE.lastIndex = index;
    const [found] = PLATE.exec(text) ?? [];
    if (found === undefined) continue;
    end = index + found.length;
    if (
      NO_PLATE_BEFORE.test(text.slice(Math.max(0, index - 10), index)) ||
      NO_PLATE_BEHIND.test(text.slice(end, end + 4))
    )
      continue;
    hits.push({ kind: 'plate', start: index, end });
  }
  if (SAID_PLATE.test(text))
    for (const { 0: found, index } of text.matchAll(TRACTOR))
      hits.push({ kind: 'plate', start: index, end: index + found.length });
  return hits;
}
