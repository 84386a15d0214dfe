import { type Content, rowsIn, validValues } from '../ingest/content/content.ts';
import type { PatrolSection } from './patrol-report.ts';

/** What was let through with a reason: somebody answers for each. */
export function exceptionSection(content: Content): PatrolSection {
  const { words } = content;
  const items = words
    ? rowsIn(words, 'allowed').map(({ word, reason, by, day }, index) => {
        const { line = 1, column = 1 } = words.reading.positions[`allowed.${index}.word`] ?? {};
        return {
          text: `放行「${String(word)}」：${String(reason)}（${String(day)}）`,
          where: `${content.display(words.file.path)}:${line}:${column}`,
          who: String(by),
          isDue: false,
        };
      })
    : [];
  const unpublished = validValues(content.site)?.unpublishedColumns ?? [];
  const columns = unpublished.map((column) => ({
    text: `台账里的「${column}」不公布`,
    where: content.display('site.yaml'),
    who: '网站编辑部',
    isDue: false,
  }));
  return {
    id: 'exceptions',
    title: '例外',
    rule: '放行的都有理由、有人负责，过时的删掉。',
    items: [...items, ...columns],
  };
}
