import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anchorsOf } from '../../addresses/anchor.ts';
import { type Code, PROBLEMS } from '../../diagnostics/codes.ts';
import { anchorOf, CODES_PAGE } from '../../diagnostics/reports/codes-page.ts';
import { parseBody, plainText } from '../../ingest/body/body.ts';
import { PROJECT } from '../../machine/project.ts';
import { inspectPledges } from '../../validate/inspect/inspect-pledges.ts';
import { referencePages } from './reference.ts';

const pages = Object.entries(referencePages());

it.each(pages)('docs/reference/%s is up to date (else: npm run reference)', (name, page) => {
  expect(readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(page);
});

it.each(pages.filter(([name]) => /^[a-z]+\.md$/.test(name)))(
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

it('explains every code, at the anchor that reports name', () => {
  const body = parseBody(pages[0]![1], { lines: 0, columns: 0 }, 'markdown');
  const headings = body.nodes('heading').map((heading) => ({ depth: heading.depth, text: plainText(heading) }));
  const titles = body.nodes('paragraph').map(plainText);
  for (const [code, { title }] of Object.entries(PROBLEMS)) {
    expect(anchorsOf(headings).resolve(anchorOf(code as Code).slice(1))).toBeDefined();
    expect(titles).toContain(title);
  }
});

it('lies where reports say', () => {
  expect(readFileSync(join(PROJECT, CODES_PAGE), 'utf8')).toBe(referencePages()['errors.md']);
});
