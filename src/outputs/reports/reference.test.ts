import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../diagnostics/codes.ts';
import { parseBody } from '../../ingest/body/body.ts';
import { inspectPledges } from '../../validate/inspect/inspect-pledges.ts';
import { referencePages } from './reference.ts';

const pages = Object.entries(referencePages());

it.each(pages)('docs/reference/%s is up to date (else: npm run reference)', (name, page) => {
  expect(readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(page);
});

it.each(pages.filter(([name]) => name.endsWith('.md')))(
  'docs/reference/%s is Markdown without stray HTML or emphasis',
  (_, page) => {
    const body = parseBody(page, { lines: 0, columns: 0 }, 'markdown');
    expect(body.nodes('html').map((node) => node.value)).toEqual(['<!-- 由 npm run reference 生成，不要手改。 -->']);
    expect([...body.nodes('emphasis'), ...body.nodes('strong'), ...body.nodes('link'), ...body.nodes('image')]).toEqual(
      [],
    );
  },
);

it('the empty table is one that can be filled in: its example is right', () => {
  const { findings, value } = inspectPledges(
    'csv',
    referencePages()['items.csv']!.replace('\ufeff', '').replaceAll('\r\n', '\n'),
  );
  expect(findings).toEqual([]);
  expect(value).toHaveLength(1);
});

it('explains every code', () => {
  for (const code of Object.keys(PROBLEMS)) expect(pages[0]![1]).toContain(`### ${code} `);
});
