import { describe, expect, it } from 'vitest';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { relatedTo } from './related.ts';

const branch = (slug: string, publishedAt: string, fields: object = {}) => ({
  [entryPath('branch', slug)]: entryText('branch', { title: `支部 ${slug}`, publishedAt, ...fields }),
});
const member = (slug: string, publishedAt: string, fields: object = {}) => ({
  [entryPath('member', slug)]: entryText('member', { title: `党员 ${slug}`, publishedAt, ...fields }),
});

const UNITS = {
  'units/qingshi-cun.yaml': unitText({ name: '青石村党支部' }),
  'units/field.yaml': unitText({ name: '同一领域党支部' }),
  'units/other.yaml': unitText({ name: '机关党支部', field: '机关' }),
};

const BRANCHES = {
  ...UNITS,
  ...branch('old', '2026-01-01', { unit: 'field' }),
  ...branch('older', '2025-12-01', { unit: 'field' }),
  ...branch('new', '2026-09-01', { unit: 'field' }),
  ...branch('this', '2026-07-01'),
  ...branch('same-unit', '2025-01-01'),
  ...branch('office', '2026-06-30', { unit: 'other' }),
};

const related = async (tree: Record<string, string>, id: string) => {
  const site = await siteOf(tree);
  return relatedTo(entryOf(site, id), site).map((entry) => entry.slug);
};

describe('relatedTo', () => {
  it('begins with what the editor named, in that order', async () => {
    const tree = {
      ...BRANCHES,
      ...branch('this', '2026-07-01', { related: ['office', 'members/person'] }),
      ...member('person', '2020-01-01', { unit: 'other' }),
    };
    expect((await related(tree, 'branches/this')).slice(0, 2)).toEqual(['office', 'person']);
  });

  it('goes on with the same unit, then the same field, the next older ones first, then the kind', async () => {
    expect(await related(BRANCHES, 'branches/this')).toEqual(['same-unit', 'old', 'older', 'new']);
  });

  it('never names the entry itself, or one twice', async () => {
    for (const id of ['branches/this', 'branches/same-unit', 'branches/office']) {
      const slugs = await related(BRANCHES, id);
      expect(slugs).not.toContain(id.split('/')[1]);
      expect(new Set(slugs).size).toBe(slugs.length);
    }
  });

  it('stays as it is when something new is published, where there is enough that is older', async () => {
    const many = Object.assign(
      {},
      ...[1, 2, 3, 4, 5, 6].map((day) => branch(`d${day}`, `2026-03-0${day}`, { unit: 'field' })),
    );
    const before = await related({ ...UNITS, ...many }, 'branches/d6');
    expect(
      await related({ ...UNITS, ...many, ...branch('newest', '2026-11-01', { unit: 'field' }) }, 'branches/d6'),
    ).toEqual(before);
    expect(before).toEqual(['d5', 'd4', 'd3', 'd2']);
  });

  it('an entry that is alone has none', async () => {
    expect(await related({ ...UNITS, ...branch('this', '2026-07-01') }, 'branches/this')).toEqual([]);
  });
});
