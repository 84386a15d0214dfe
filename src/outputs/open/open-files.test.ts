import { describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import type { Site } from '../../model/site/site.ts';
import { tableOf } from '../../kernel/names.ts';
import { ENTRY_KIND_NAMES } from '../../schema/kinds/entry-kind.ts';
import { PLEDGE_STATE_NAMES } from '../../schema/kinds/pledge.ts';
import {
  MOST_LETTERS,
  MOST_NEWEST,
  MOST_OPEN_BYTES,
  OPEN_MONTHS,
  OPEN_PARTS,
  openFile,
  SUMS_FILE,
} from '../../schema/open/open-part.ts';
import { OPEN_SCHEMAS, type OpenDigest, type OpenUnits } from '../../schema/open/open-schema.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { openFiles } from './open-files.ts';

const UNIT = { 'units/qingshi-cun.yaml': unitText() };
const textIn = (site: Site, name: string) => openFiles(site).find((file) => file.name === name)!.text;
const digestIn = (site: Site) => JSON.parse(textIn(site, 'digest.json')) as OpenDigest;

function expectDescribed(site: Site): void {
  for (const part of OPEN_PARTS) {
    const text = textIn(site, openFile(part));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_OPEN_BYTES[part]);
    expect(OPEN_SCHEMAS[part].safeParse(JSON.parse(text)).error).toBeUndefined();
  }
}

describe('what a site publishes about itself', () => {
  it('is as its schema says, also of a site with nothing but a name', async () => {
    expectDescribed(await siteOf({ 'site.yaml': 'name: 青石先锋\n' }));
    expectDescribed(
      await siteOf({
        ...UNIT,
        [entryPath('branch', 'qingshi')]: entryText('branch'),
        'glossary.yaml': '- term: 四议两公开\n  aliases: [4+2工作法]\n  explanation: 四步商量，两次公开。\n',
      }),
    );
  });

  it('has sums that hold', async () => {
    const files = openFiles(await siteOf(UNIT));
    const sums = files.find(({ name }) => name === SUMS_FILE)!.text;
    const others = files.filter(({ name }) => name !== SUMS_FILE);
    expect(sums.trimEnd().split('\n').sort()).toEqual(
      others.map(({ name, text }) => `${digestOf(text)}  ${name}`).sort(),
    );
  });

  it('counts pledges by state, by month and by the fields of those who pledged', async () => {
    const kept = { 结果: '兑现', 完成日期: '2026-05-20', 评诺: '2026-05-21' };
    const site = await siteOf({
      ...UNIT,
      'units/qingshi-shequ.yaml': unitText({ name: '青石社区党支部', field: '城市社区' }),
      ...boardTree('2026', [
        ledgerRow('a', { ...kept, 完成时限: '2026-06-30' }),
        ledgerRow('b', { 完成时限: '2026-06-30' }),
        ledgerRow('c', { 承诺主体: '青石社区党支部', 完成时限: '2026-12-31' }),
      ]),
    });
    const { pledges } = digestIn(site);
    expect(pledges.total).toBe(3);
    expect(pledges.states).toMatchObject({ fulfilled: 1, overdue: 1, running: 1 });
    expect(pledges.months).toEqual([
      { month: '2026-05', due: 0, dueAndKept: 0, kept: 1 },
      { month: '2026-06', due: 2, dueAndKept: 1, kept: 0 },
      { month: '2026-12', due: 1, dueAndKept: 0, kept: 0 },
    ]);
    expect(pledges.fields.map(({ field, total, months }) => [field, total, months.length])).toEqual([
      ['nongcun', 2, 2],
      ['shequ', 1, 1],
    ]);
  });

  it('holds nothing that is not published, and no number of a person even where a county agreed to publish it', async () => {
    const site = await siteOf({
      ...UNIT,
      'news/20260701-a.md': entryText('news', { title: '头一条' }),
      'news/20260702-b.md': entryText('news', { title: '还没有写完', draft: true }),
      'news/20260703-c.md': entryText('news', { title: '明年才发', publishedAt: '2027-01-01 09:00' }),
      'news/20260704-d.md': entryText('news', { title: '收回的', withdrawn: '写错了' }),
      'news/20260705-e.md': entryText('news', { title: '值班电话 13812345678', summary: '有事打电话。' }),
      'privacy.yaml': `例外:\n  - 文件: content/news/20260705-e.md\n    种类: 手机号码\n    处数: 1\n    理由: 值班的公用手机\n    决定人: 石远舟\n    日期: 2026-07-05\n`,
    });
    expect(digestIn(site).newest.map(({ title }) => title)).toEqual(['头一条']);
    expect(openFiles(site).some(({ text }) => text.includes('13812345678'))).toBe(false);
  });

  it('cuts what is long between letters, never in one', async () => {
    const site = await siteOf({ 'news/a.md': entryText('news', { title: `${'𠮷'.repeat(90)}完` }) });
    const { title } = digestIn(site).newest[0]!;
    expect(title.length).toBeLessThanOrEqual(160);
    expect([...title].at(-2)).toBe('𠮷');
    expect(title.endsWith('…')).toBe(true);
  });

  it('is small however large the county: what lies deepest is left out, and said to be', async () => {
    const tree: Record<string, string> = { 'units/xian.yaml': unitText({ name: '青石县委', kind: '党委' }) };
    const name = (number: number) => `${'青石县双河镇柳林片区'.repeat(9)}第${number}党支部`;
    for (let number = 0; number < 1500; number++)
      tree[`units/zhibu-${number}.yaml`] = unitText({ name: name(number), parent: 'xian' });
    const site = await siteOf(tree as Tree);
    expectDescribed(site);
    const { total, units } = JSON.parse(textIn(site, 'units.json')) as OpenUnits;
    expect(total).toBe(1501);
    expect(units.length).toBeLessThan(1501);
    expect(units[0]!.id).toBe('xian');
  });

  it('and the largest digest that the schema lets through is one that portals read', () => {
    const long = (letters: number) => '长'.repeat(letters);
    const most = 99_999_999;
    const entry = {
      kind: 'branch',
      title: long(MOST_LETTERS.title),
      date: '2026-11-20',
      address: `/${'a'.repeat(298)}/`,
      unit: long(MOST_LETTERS.name),
      summary: long(MOST_LETTERS.summary),
    };
    const states = tableOf(PLEDGE_STATE_NAMES, () => most);
    const months = Array.from({ length: OPEN_MONTHS.back + OPEN_MONTHS.ahead + 1 }, (_, index) => ({
      month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      due: most,
      dueAndKept: most,
      kept: most,
    }));
    const digest = {
      $schema: long(600),
      version: 1,
      part: 'digest',
      site: { name: long(MOST_LETTERS.name), address: long(300) },
      asOf: '2026-11-20',
      counts: { entries: tableOf(ENTRY_KIND_NAMES, () => most), units: most, boards: most, terms: most },
      pledges: {
        total: most,
        states,
        months,
        fields: PARTY_FIELDS.map(({ id }) => ({ field: id, total: most, states, months })),
      },
      newest: Array.from({ length: MOST_NEWEST }, () => entry),
      exemplars: Array.from({ length: MOST_NEWEST }, () => entry),
      search: { page: entry.address, catalogue: `/${'a'.repeat(290)}.bin`, format: 999 },
    };
    expect(OPEN_SCHEMAS.digest.safeParse(digest).error).toBeUndefined();
    expect(Buffer.byteLength(JSON.stringify(digest))).toBeLessThan(MOST_OPEN_BYTES.digest);
  });
});
