import { describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';

const news = (slug: string, fields: object = {}) => ({
  [entryPath('news', slug)]: entryText('news', { title: `题目 ${slug}`, ...fields }),
});
const ids = (entries: Iterable<{ id: string }>) => [...entries].map(({ id }) => id);

describe('buildSite', () => {
  it('lists entries newest first, a day before its hours, those of one moment by id', async () => {
    const site = await siteOf({
      ...news('b', { publishedAt: '2026-07-01 09:00' }),
      ...news('a', { publishedAt: '2026-07-01 09:00' }),
      ...news('day', { publishedAt: '2026-07-01' }),
      ...news('new', { publishedAt: '2026年7月2日' }),
      ...news('old', { publishedAt: '2025-12-31 23:59' }),
    });
    expect(ids(site.entries)).toEqual(['news/new', 'news/a', 'news/b', 'news/day', 'news/old']);
    expect(ids(site.ofKind.news)).toEqual(ids(site.entries));
    expect(ids(site.ofKind.speech)).toEqual([]);
  });

  it('publishes what is due by now and no draft; previews show both and say why', async () => {
    const tree = {
      ...news('due', { publishedAt: '2026-11-20 09:00' }),
      ...news('later', { publishedAt: '2026-11-20 09:01' }),
      ...news('draft', { draft: true }),
      ...news('no-draft', { draft: false }),
    };
    expect(ids((await siteOf(tree)).entries)).toEqual(['news/due', 'news/no-draft']);
    const previews = await siteOf(tree, { previews: true });
    expect(ids(previews.entries)).toEqual(['news/later', 'news/due', 'news/draft', 'news/no-draft']);
    expect(previews.entries.map(({ withheld }) => withheld)).toEqual([
      '要到 2026-11-20 09:01 才发布',
      undefined,
      '是草稿',
      undefined,
    ]);
  });

  it('leaves out what has mistakes and keeps the rest', async () => {
    const site = await siteOf(
      {
        ...news('right'),
        [entryPath('news', 'wrong')]: '---\ntitle: 只有题目\n---\n\n正文。\n',
        'units/bad.yaml': 'name: 只有名称\n',
      },
      { previews: true },
    );
    expect(ids(site.entries)).toEqual(['news/right']);
    expect([...site.units.keys()]).toEqual([]);
  });

  it('finds entries by full id, by address, and by slug where only one has it', async () => {
    const site = await siteOf({
      ...UNIT,
      ...news('one'),
      ...news('two'),
      [entryPath('branch', 'two')]: entryText('branch'),
    });
    expect(site.entry('news/one')).toBe(site.entry('one'));
    expect(site.entry('two')).toBeUndefined();
    expect(site.entry('branches/two')?.kind).toBe('branch');
    expect(site.entryAt('/news/two/')?.id).toBe('news/two');
    expect(site.entryAt('/news/three/')).toBeUndefined();
  });

  it('gives an entry its unit and its field, and the unit and all above it the entry', async () => {
    const site = await siteOf({
      'units/town.yaml': unitText({ name: '镇党委', kind: '党委', field: '机关' }),
      'units/village.yaml': unitText({ parent: 'town', field: '农村' }),
      'units/other.yaml': unitText({ name: '另一个党支部' }),
      ...news('of-village', { unit: 'village' }),
      ...news('of-town', { unit: 'town', publishedAt: '2026-08-01' }),
      ...news('of-none'),
    });
    expect(entryOf(site, 'of-village').field?.name).toBe('农村');
    expect(entryOf(site, 'of-none').field).toBeUndefined();
    expect(ids(site.units.get('town')!.entries.news)).toEqual(['news/of-town', 'news/of-village']);
    expect(ids(site.units.get('village')!.entries.news)).toEqual(['news/of-village']);
    expect(site.units.get('other')!.entries.news).toEqual([]);
  });

  it('divides each kind by year, newest first, and by field in their usual order, without empty parts', async () => {
    const site = await siteOf({
      'units/window.yaml': unitText({ name: '窗口党支部', field: '窗口单位' }),
      'units/village.yaml': unitText({ field: '农村' }),
      ...news('a', { unit: 'window', publishedAt: '2024-05-01' }),
      ...news('b', { unit: 'village', publishedAt: '2026-05-01' }),
      ...news('c', { publishedAt: '2026-04-01' }),
    });
    const { fields, years } = site.parts.news;
    expect([...years].map(([year, entries]) => [year, ids(entries)])).toEqual([
      ['2026', ['news/b', 'news/c']],
      ['2024', ['news/a']],
    ]);
    expect([...fields].map(([id, entries]) => [id, ids(entries)])).toEqual([
      ['nongcun', ['news/b']],
      ['chuangkou', ['news/a']],
    ]);
    expect([...site.parts.speech.years]).toEqual([]);
  });

  it('keeps a body without its front matter, whatever the line ends and marks', async () => {
    const text = entryText('news', { title: '题' }, '第一段。\n\n## 小标题\n\n第二段。\n');
    const site = await siteOf({
      'news/plain.md': text,
      'news/windows.md': `\uFEFF${text.replaceAll('题"', '题二"').replaceAll('\n', '\r\n')}`,
    });
    expect(entryOf(site, 'plain').body.trim()).toBe('第一段。\n\n## 小标题\n\n第二段。');
    expect(entryOf(site, 'windows').body).not.toMatch(/title|---|\uFEFF/);
    for (const slug of ['plain', 'windows'])
      expect(entryOf(site, slug).headings.map(({ text: words, depth }) => [words, depth])).toEqual([['小标题', 2]]);
  });
});

describe('units that act together, and members who moved', () => {
  const UNITS = {
    'units/town.yaml': unitText({ name: '镇党委', kind: '党委', field: '机关' }),
    'units/a.yaml': unitText({ name: '甲村党支部', parent: 'town', field: '农村' }),
    'units/b.yaml': unitText({ name: '乙学校党支部', parent: 'town', field: '学校' }),
  };

  it('an entry stands with each of its units, once with the one above both; the first gives the field', async () => {
    const site = await siteOf({ ...UNITS, ...news('joint', { unit: ['a', 'b'] }), ...news('line', { unit: 'b、a' }) });
    for (const id of ['town', 'a', 'b'])
      expect(ids(site.units.get(id)!.entries.news).sort()).toEqual(['news/joint', 'news/line']);
    expect(entryOf(site, 'joint').field?.name).toBe('农村');
    expect(entryOf(site, 'line').units.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('the old unit still knows a member who moved', async () => {
    const site = await siteOf({
      ...UNITS,
      [entryPath('member', 'x')]: entryText('member', {
        unit: 'a',
        formerUnits: [
          { unit: 'b', until: '2026-03-01' },
          { unit: 'a', until: '2020-03-01' },
        ],
      }),
    });
    expect(ids(site.units.get('b')!.entries.member)).toEqual([]);
    expect(site.units.get('b')!.movedAway.map(({ entry, until }) => [entry.id, until])).toEqual([
      ['members/x', '2026-03-01'],
    ]);
    expect(site.units.get('a')!.movedAway).toEqual([]);
  });
});
