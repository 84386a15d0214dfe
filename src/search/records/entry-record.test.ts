import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../schema/kinds/entry-kind.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import type { Entry } from '../../model/entities/linked.ts';
import { entryFacts, entryRecord } from './entry-record.ts';
import type { SearchRecord } from './record.ts';

function recordOf(entry: Entry): SearchRecord {
  return entryRecord({ ...entryFacts(entry), body: entry.body });
}

async function record(kind: EntryKind, fields: object = {}, body?: string): Promise<SearchRecord> {
  const site = await siteOf({
    ...UNIT,
    'units/town.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
    'units/qingshi-cun.yaml': unitText({ parent: 'town' }),
    [entryPath(kind, 'this')]: entryText(kind, fields, body),
  });
  return recordOf(entryOf(site, 'this'));
}

describe('the record of an entry', () => {
  it('has the name first, then the title, apart from headings and text', async () => {
    const { zones, names, address } = await record(
      'member',
      { subtitle: '记村医石大山' },
      '## 雪夜\n\n他走了**二十里**山路。\n',
    );
    expect(zones.title).toEqual(['石大山', '青石坡上的渠']);
    expect(zones.headings).toEqual(['记村医石大山', '雪夜']);
    expect(zones.text).toContain('他走了二十里山路。');
    expect(names).toEqual(['石大山']);
    expect(address).toBe('/members/this/');
  });

  it('has the face of the member whom it is about, and of nobody else', async () => {
    expect((await record('member', { name: '欧阳明' })).face).toEqual(['欧阳']);
    expect((await record('branch')).face).toBeUndefined();
  });

  it('holds whatever else the page says: summary, keywords, honours, figures, the unit, who wrote it', async () => {
    const honours = [{ name: '优秀共产党员', level: '县', year: 2026, by: '中共云岭县委' }];
    const { zones, facets } = await record('member', {
      summary: '背药箱的人',
      keywords: ['巡诊', '山路'],
      honours,
      figures: [{ value: 4.2, unit: '公里', label: '新渠' }],
      source: { name: '镇广播站', author: '温竹君' },
      editor: '沈怀谷',
    });
    const text = zones.text.join('\n');
    for (const words of [
      '背药箱的人',
      '巡诊',
      '山路',
      '优秀共产党员（县级，2026年，中共云岭县委）',
      '新渠 4.2公里',
      '青石村党支部',
      '镇广播站',
      '温竹君',
      '沈怀谷',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('undefined');
    expect(facets.level).toEqual(['县级']);
  });

  it('says that an honour was revoked, and does not count it', async () => {
    const honours = [
      { name: '文明单位', level: '市级', year: 2024, revoked: '2026年5月' },
      { name: '先进基层党组织', level: '县级', year: 2025 },
    ];
    const { zones, facets } = await record('branch', { honours });
    expect(zones.text.join('\n')).toContain('文明单位（市级，2024年），2026年5月已撤销');
    expect(facets.level).toEqual(['县级']);
  });

  it('holds what its attachments are called, and their files', async () => {
    const site = await siteOf({
      'news/this/index.md': entryText('news', {
        attachments: [{ file: '样本.pdf', name: '承诺书（样本）' }, { file: 'b.pdf' }],
      }),
      'news/this/样本.pdf': '%PDF-1.7',
      'news/this/b.pdf': '%PDF-1.7',
    });
    const { text } = recordOf(entryOf(site, 'this')).zones;
    expect(text).toEqual(expect.arrayContaining(['承诺书（样本）', '样本.pdf', 'b.pdf']));
  });

  it('says who spoke, as what, and on what occasion', async () => {
    const text = (await record('speech')).zones.text.join('\n');
    for (const words of ['镇党委书记', '石远舟', '全镇大会']) expect(text).toContain(words);
  });

  it('can be narrowed by kind, field, year, and by its unit and all above', async () => {
    const { facets, time, kind } = await record('branch', { publishedAt: '2025-12-31 23:59' });
    expect(facets).toEqual({
      kind: ['先进基层党组织'],
      field: ['农村'],
      system: [],
      unit: ['青石村党支部', '青石镇党委'],
      year: ['2025'],
      level: [],
    });
    expect(time).toBe('2025-12-31 23:59');
    expect(kind).toBe('先进基层党组织');
  });

  it('has no field or unit where the entry has none', async () => {
    expect((await record('news')).facets).toMatchObject({ field: [], unit: [] });
  });
});

describe('the blocks of a body', () => {
  const blocks = async (body: string, kind: EntryKind = 'news') => (await record(kind, {}, body)).zones.text;

  it.each<[string, string, string[]]>([
    [
      'paragraphs and items',
      '头一段\n\n后一段\n\n- 甲项\n- 乙项\n  1. 丙项\n',
      ['头一段', '后一段', '甲项', '乙项', '丙项'],
    ],
    ['cells', '| 年 | 次 |\n|---|---|\n| 2026 | 311 |\n', ['年', '次', '2026', '311']],
    ['what is written on several lines', '头一行，\n第二行，\nGDP\n', ['头一行，第二行， GDP']],
    ['quotes', '> 说过的话\n\n他说。\n', ['说过的话', '他说。']],
    ['strong words, links and code', '做**好**[这件](/about/)`事`。\n', ['做好这件事。']],
  ])('%s', async (_, body, expected) => {
    const found = await blocks(body);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it('are those of notes, without their numbers and labels', async () => {
    const text = (await blocks('做完了[^1]。\n\n[^1]: 据台账。\n')).join('\n');
    expect(text).toContain('做完了。');
    expect(text).toContain('据台账。');
    expect(text).not.toMatch(/Footnotes|↩|1/);
  });

  it('are those of a topic without its tags, with the texts that they show', async () => {
    const text = (
      await blocks(
        '开头。\n\n<Quote by="石大山">\n\n引语在此。\n\n</Quote>\n\n<EntryList kind="news" limit="3" />\n',
        'topic',
      )
    ).join('\n');
    expect(text).toContain('引语在此。');
    expect(text).toContain('石大山');
    expect(text).not.toMatch(/Quote|EntryList|limit|kind=/);
  });
});
