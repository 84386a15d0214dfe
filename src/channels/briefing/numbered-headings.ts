import { inHan } from '../../kernel/numbers/han-number.ts';
import type { Block } from '../piece/block.ts';

const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十\d]+[章节条部分]|[①-⑳])/u;

/**
 * Blocks whose headings are numbered as official documents number them: 一、 then （一） then 1. A level that is numbered
 * in any of its headings by the writer, or has but one heading, is left as it is.
 */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0];
  const levels = [1, 2, 3].map((level) => {
    const own = blocks.filter((block) => block.kind === 'heading' && block.level === level) as { text: string }[];
    return own.length > 1 && !own.some(({ text }) => NUMBERED.test(text));
  });
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level > 3) return block;
    const place = block.level - 1;
    counts[place]!++;
    counts.fill(0, place + 1);
    return levels[place] ? { ...block, text: numberOf(block.level, counts[place]!) + block.text } : block;
  });
}

function numberOf(level: number, count: number): string {
  return level === 1 ? `${inHan(count)}、` : level === 2 ? `（${inHan(count)}）` : `${count}. `;
}
