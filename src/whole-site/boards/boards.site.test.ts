import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { UNIT } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { buildGoodTree } from '../testing/build.ts';
import { all, attribute, type BuiltPage, filesIn, readPage, elementText } from '../testing/pages.ts';
import { placed, withinSite } from '../testing/place.ts';

afterAll(removeFolders);

interface BoardData {
  title: string;
  kind: string;
  unit: { id: string };
  figures: { total: number; kept: number; overdue: number; rate: number; states: Record<string, number> };
  items: { id: string; state: string; unit: { id: string; name: string }; address: string }[];
}

/** The four large numbers of a page: total, kept, rate, overdue. */
function sumOf(page: BuiltPage): string[] {
  return all(page, '.tally-band')[0]!.querySelectorAll('dd').map(elementText);
}

function rateText(kept: number, total: number): string {
  return `${((kept * 100) / total).toFixed(1).replace(/\.0$/, '')}%`;
}

function pledgeTallies(items: BoardData['items']): string[] {
  const count = (state: string) => items.filter((item) => item.state === state).length;
  return [
    String(items.length),
    String(count('已兑现')),
    rateText(count('已兑现'), items.length),
    String(count('逾期')),
  ];
}

describe('the sample boards', () => {
  const folder = inject('sampleSite');
  const pages = new Map<string, BuiltPage>();
  const page = (path: string) => pages.get(path) ?? pages.set(path, readPage(folder, `${path}index.html`)).get(path)!;
  const slugs = filesIn(folder).flatMap((file) => /^pledges\/([^/]+)\/data\.json$/.exec(file)?.[1] ?? []);
  const boards = slugs.map((slug) => ({
    slug,
    data: JSON.parse(readFileSync(join(folder, `pledges/${slug}/data.json`), 'utf8')) as BoardData,
  }));
  const items = boards.flatMap(({ data }) => data.items);

  it('show every state, over two years', () => {
    expect(boards.length).toBeGreaterThanOrEqual(6);
    expect(items.length).toBeGreaterThanOrEqual(150);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(Object.values(PLEDGE_STATES)));
  });

  it('have the same numbers on the board, in its data and in its table', () => {
    for (const { slug, data } of boards) {
      const expected = pledgeTallies(data.items);
      expect(sumOf(page(`pledges/${slug}/`)), slug).toEqual(expected);
      const { total, kept, overdue, rate, states } = data.figures;
      expect([String(total), String(kept), rateText(kept, total), String(overdue)]).toEqual(expected);
      expect(rate).toBeCloseTo(kept / total, 10);
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
      const csv = readFileSync(join(folder, `pledges/${slug}/data.csv`), 'utf8');
      expect(csv.startsWith('\ufeff编号,')).toBe(true);
      const { sheets, findings } = readCsv(csv.slice(1).replaceAll('\r\n', '\n'));
      expect(findings).toEqual([]);
      const [head, ...rows] = sheets[0]!.rows;
      const state = head!.cells.findIndex((cell) => cell?.text === '状态');
      expect(rows.map(({ cells }) => cells[state]!.text)).toEqual(data.items.map((item) => item.state));
    }
  });

  it('have the same numbers on the home page, the dashboard and the units', () => {
    const [total, kept, rate, overdue] = pledgeTallies(items);
    const latest = boards.filter(({ slug }) => slug.endsWith('-2026'));
    const ofYear = pledgeTallies(latest.flatMap(({ data }) => data.items));
    expect(all(page(''), '.number-band b').map(elementText)).toEqual([
      `${ofYear[0]}项`,
      `${ofYear[1]}项`,
      `${ofYear[3]}项`,
    ]);
    expect(sumOf(page('pledges/'))).toEqual([total, kept, rate, overdue]);
    const units = new Set(items.map(({ unit }) => unit.id));
    for (const id of units) {
      if (all(page(`units/${id}/`), '.unit-pledges h2').map(elementText)[0] !== '公开承诺') continue;
      expect(sumOf(page(`units/${id}/`)), id).toEqual(pledgeTallies(items.filter(({ unit }) => unit.id === id)));
    }
    expect(sumOf(page('units/yunling-xianwei/'))).toEqual([total, kept, rate, overdue]);
  });

  it('sum up in every table of the dashboard', () => {
    for (const section of all(page('pledges/'), '.tally-table-folded')) {
      const rows = section
        .querySelectorAll('tbody tr')
        .map((row) => row.querySelectorAll('td').map((cell) => Number.parseFloat(elementText(cell))));
      expect(
        rows.reduce((sum, [count]) => sum + count!, 0),
        elementText(section.querySelector('h2')!),
      ).toBe(items.length);
    }
  });

  it('give every item a place that its address leads to', () => {
    for (const [path, own] of Map.groupBy(
      items.map(({ address }) => new URL(address)),
      ({ pathname }) => withinSite(pathname),
    )) {
      const ids = all(page(path.slice(1)), 'tbody[data-state]').map((row) => `#${attribute(row, 'id')}`);
      expect(ids).toEqual(own.map(({ hash }) => hash));
    }
  });

  it('can be understood by their schema', () => {
    const schema = JSON.parse(readFileSync(join(folder, 'pledges/schema.json'), 'utf8')) as {
      properties: { items: { items: { properties: Record<string, { description?: string }> } } };
    };
    const { properties } = schema.properties.items.items;
    const keys = new Set(items.flatMap((item) => Object.keys(item)));
    for (const key of keys) expect(properties[key]?.description, key).toMatch(/\p{Script=Han}/u);
  });
});

describe('a board', () => {
  let out: string;
  const page = (path: string) => readPage(out, `${path}index.html`);
  const rows = Array.from({ length: 450 }, (_, index) =>
    ledgerRow(String(index + 1), index < 90 ? { 结果: '兑现', 完成日期: '2026-11-01' } : {}),
  );

  beforeAll(async () => {
    const hostile = ledgerRow('X-1', {
      承诺事项: '<img src=x onerror=alert(1)>把 3 条路修好',
      责任人: '=cmd|calc',
      类别: '"><script>alert(2)</script>',
    });
    ({ out } = await buildGoodTree({
      ...UNIT,
      ...boardTree('large', rows),
      ...boardTree('small', [hostile]),
      'pledges/later/index.md': boardTree('later', [])
        ['pledges/later/index.md']!.toString()
        .replace('2026-01-12 09:00', '2026-12-01 09:00'),
      'pledges/later/items.csv': boardTree('later', [ledgerRow('1')])['pledges/later/items.csv']!,
    }));
  });

  it('of more than 200 pledges has pages, whose links need no script', () => {
    const pages = ['pledges/large/', 'pledges/large/page/2/', 'pledges/large/page/3/'].map(page);
    expect(pages.map((each) => all(each, 'tbody[data-state]').length)).toEqual([200, 200, 50]);
    expect(all(pages[0]!, '.pager a').map((link) => attribute(link, 'href'))).toContain(
      placed('/pledges/large/page/2/'),
    );
    expect(all(pages[2]!, '#p-450')).toHaveLength(1);
    // What sums up all of it stands once.
    expect(pages.map((each) => all(each, '.tally-band').length)).toEqual([1, 0, 0]);
  });

  it('is not published before its time', () => {
    expect(filesIn(out).filter((file) => file.startsWith('pledges/later'))).toEqual([]);
    expect(elementText(all(page('pledges/'), 'main')[0]!)).not.toContain('later');
    expect(sumOf(page('pledges/'))[0]).toBe('451');
  });

  it('shows what was written as text, and never lets a table calculate', () => {
    const small = page('pledges/small/');
    expect(all(small, 'main script[src], main img')).toHaveLength(all(small, 'main script[src]').length);
    expect(elementText(all(small, '.pledge-item')[0]!)).toBe('<img src=x onerror=alert(1)>把 3 条路修好');
    expect(small.html).not.toContain('<script>alert');
    expect(readFileSync(join(out, 'pledges/small/data.csv'), 'utf8')).toContain("'=cmd|calc");
  });
});
