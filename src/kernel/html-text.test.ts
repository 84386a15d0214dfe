import { expect, it } from 'vitest';
import { phrasesHtml, unbrokenHtml } from './html-text.ts';

it.each([
  { text: '94.07% 2026-10-22', marked: ['94.07%', '2026-10-22'] },
  { text: '2026-01-12 09:00', marked: ['2026-01-12 09:00'] },
  { text: '2026年4月16日起，4月20日止', marked: ['2026年4月16日', '4月20日'] },
  { text: '1,024 ％', marked: ['1,024 ％'] },
  { text: '2013年冬至，2000年3月到今年6月', marked: ['2013年', '2000年3月'] },
  { text: '2024 年度', marked: ['2024 年度'] },
  { text: '打0700-6612371问', marked: ['0700-6612371'] },
  { text: '村医', marked: [] },
  { text: "<b>1</b> & 'x'", marked: [] },
])('$text', ({ text, marked }) => {
  const html = unbrokenHtml(text);
  expect([...html.matchAll(/<span class="unbroken">(.*?)<\/span>/g)].map(([, part]) => part)).toEqual(marked);
  expect(html).not.toContain('<b>');
});

it.each([
  ['云岭县 2025 年度星级党员名单', '云岭县 <wbr>2025\u00a0年度'],
  ['路<5 & 7', '&lt;'],
])('lines of the title %s', (title, part) => {
  expect(phrasesHtml(title)).toContain(part);
});
