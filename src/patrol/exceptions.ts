import { type Content, rowsIn, type Source, validValues } from '../ingest/content/content.ts';
import { EDITORS } from './menders.ts';
import type { PatrolItem, PatrolSection } from './patrol-report.ts';

/** What was let through with a reason: somebody answers for each. */
export function exceptionSection(content: Content): PatrolSection {
  const columns = (validValues(content.site)?.unpublishedColumns ?? []).map((column) => ({
    text: `台账里的「${column}」不公布`,
    where: content.display('site.yaml'),
    who: EDITORS,
    isDue: false,
  }));
  return {
    id: 'exceptions',
    title: '例外',
    rule: '放行的都有理由、有人负责，过时的删掉。',
    items: [
      ...listed(content, content.words, 'allowed', ({ word }) => `放行「${String(word)}」`),
      ...listed(
        content,
        content.privacy,
        'exceptions',
        ({ file, kind, place, count }) =>
          `放行${String(file)}里的${String(kind)}${place === undefined ? '' : `，${String(place)}`}，${String(count)} 处`,
      ),
      ...columns,
    ],
  };
}

function listed(
  content: Content,
  source: Source | undefined,
  key: string,
  what: (row: Readonly<Record<string, unknown>>) => string,
): PatrolItem[] {
  if (!source) return [];
  return rowsIn(source, key).map((row, index) => {
    const { line = 1, column = 1 } = source.reading.positions[`${key}.${index}.word`] ?? {};
    return {
      text: `${what(row)}：${String(row['reason'])}（${String(row['day'])}）`,
      where: `${content.display(source.file.path)}:${line}:${column}`,
      who: String(row['by']),
      isDue: false,
    };
  });
}
