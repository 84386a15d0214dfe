import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../schema/entry-kind.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { recordOf, type SearchRecord } from './records.ts';

async function record(kind: EntryKind, fields: object = {}, body?: string): Promise<SearchRecord> {
  const site = await siteOf({ ...UNIT, 'units/town.yaml': unitText({ name: '青石镇党委', kind: '党委' }), 'units/qingshi-cun.yaml': unitText({ parent: 'town' }), [entryPath(kind, 'this')]: entryText(kind, fields, body) });
  return recordOf(entryOf(site, 'this'));
}

describe('recordOf', () => {
  it('holds every word that a reader may remember: title, names, summary, keywords, unit, text', async () => {
    const { content, url } = await record('member', { subtitle: '记村医石大山', summary: '背药箱的人', keywords: ['巡诊'] }, '## 雪夜\n\n他走了**二十里**山路[^1]。\n\n| 年 | 次 |\n|---|---|\n| 2026 | 311 |\n\n[^1]: 据台账。\n');
    for (const words of ['青石坡上的渠', '记村医石大山', '石大山', '背药箱的人', '巡诊', '青石村党支部', '雪夜', '他走了二十里山路', '311', '据台账']) expect(content, words).toContain(words);
    expect(url).toBe('/members/this/');
    expect(content).not.toMatch(/\*\*|##|\||<|undefined/);
  });

  it('holds who spoke, as what, and on what occasion', async () => {
    const { content } = await record('speech');
    for (const words of ['镇党委书记', '石远舟', '全镇大会']) expect(content).toContain(words);
  });

  it('keeps blocks apart, so that no word runs from one into the next', async () => {
    expect((await record('news', {}, '头一段\n\n后一段\n\n- 甲\n- 乙\n')).content).toMatch(/头一段\n+后一段\n+甲\n+乙/);
  });

  it('holds a topic without its tags, and the text inside them', async () => {
    const { content } = await record('topic', {}, '开头。\n\n<Quote by="石大山">\n\n引语在此。\n\n</Quote>\n\n<EntryList kind="news" limit="3" />\n');
    expect(content).toContain('引语在此');
    expect(content).not.toMatch(/Quote|EntryList|limit|kind=/);
  });

  it('can be filtered by kind, field, year, and by its unit and all above', async () => {
    const { filters, meta, sort } = await record('branch', { publishedAt: '2025-12-31 23:59' });
    expect(filters).toEqual({ kind: ['先进基层党组织'], field: ['农村'], unit: ['青石村党支部', '青石镇党委'], year: ['2025'] });
    expect(meta).toMatchObject({ title: '青石坡上的渠', date: '2025-12-31', kind: '先进基层党组织' });
    expect(sort['date']).toBe('2025-12-31 23:59');
  });

  it('has no field or unit where the entry has none', async () => {
    expect((await record('news')).filters).toMatchObject({ field: [], unit: [] });
  });
});
