import { expect, it } from 'vitest';
import { answered, DESK, PHONE, SMALL } from '../testing/browsing.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();

/** Sheets of paper are laid out for paper; titles in the answers of a search are cut by the browser. */
const ELSEWHERE = /\/(?:poster|plates)\/|\?q=/;

/**
 * Where lines end that must not: inside of dates, years, percentages, everywhere; inside of words, in titles. Runs in the
 * browser, whose own list of words is another one than the builder's: only what both know is a word.
 */
function brokenWords(): string[] {
  const dates =
    /\d{4}-\d{1,2}-\d{1,2}|(?:\d{4} ?年)? ?\d{1,2} ?月 ?\d{1,2} ?日|\d{4} ?年度?|\d[\d,]*(?:\.\d+)? ?%|\d[\d,]*\.\d+/g;
  const titles = 'h1, h2, h3, .subtitle, .phrased';
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const blocks = new Map<Element, Text[]>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    let block = text.parentElement!;
    if (!text.data.trim() || block.closest('script, style, .visually-hidden') || !block.checkVisibility()) continue;
    while (/^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement!;
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  const found: string[] = [];
  for (const [block, nodes] of blocks) {
    const words = nodes.map(({ data }) => data).join('');
    const place = (at: number): [Text, number] => {
      let rest = at;
      for (const node of nodes) {
        if (rest < node.length) return [node, rest];
        rest -= node.length;
      }
      const last = nodes.at(-1)!;
      return [last, last.length];
    };
    const linesOf = (start: number, end: number) => {
      const range = document.createRange();
      range.setStart(...place(start));
      const [node, offset] = place(end - 1);
      range.setEnd(node, offset + 1);
      const lines: number[] = [];
      for (const { top, bottom, height, width } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        if (width > 0.5 && !lines.some((line) => Math.abs(line - middle) < height * 0.6)) lines.push(middle);
      }
      return lines.length;
    };
    for (const { 0: date, index } of words.matchAll(dates))
      if (linesOf(index, index + date.length) > 1) found.push(`${date} in ${words.slice(0, 60).trim()}`);
    if (!block.closest(titles) || linesOf(0, words.length) < 2) continue;
    // One letter of a word stays on its line: what is longer than a line has to be cut somewhere.
    for (const { segment, index, isWordLike } of segmenter.segment(words))
      if (isWordLike && /^\p{Script=Han}{2,4}$/u.test(segment) && linesOf(index, index + segment.length) > 1)
        found.push(`${segment} in the title ${words.slice(0, 60).trim()}`);
  }
  return found;
}

it.each([
  { name: '320 px', viewport: SMALL, elder: '' },
  { name: '390 px', viewport: PHONE, elder: '' },
  { name: "390 px, the elders' edition", viewport: PHONE, elder: '22' },
  { name: "320 px, the elders' edition at its largest", viewport: SMALL, elder: '30' },
  { name: '1280 px', viewport: DESK, elder: '' },
])('$name: no line ends inside of a date or a percentage, and none of a title inside of a word', async (look) => {
  const { page } = await site.open('/', { viewport: look.viewport });
  if (look.elder) await page.evaluate((size) => localStorage.setItem('elder', size), look.elder);
  const found: string[] = [];
  for (const { path } of EXAMPLE_PAGES) {
    if (ELSEWHERE.test(path)) continue;
    await page.goto(site.url(path));
    if (path.includes('?q=')) await answered(page);
    found.push(...(await page.evaluate(brokenWords)).map((broken) => `${path}: ${broken}`));
  }
  expect(found).toEqual([]);
});
