import { describe, expect, it } from 'vitest';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { entryText, UNIT } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { boardView } from '../boards/board.ts';
import { waysOfBoard, waysOfEntry } from './ways.ts';

const storyWays = async (contact: string) => {
  const site = await siteOf({
    ...UNIT,
    'site.yaml': `name: 青石先锋\ndomain: www.qingshi.example\n${contact}`,
    'news/a.md': entryText('news', { title: '渠水 & 田埂' }),
  });
  return waysOfEntry(site.entries[0]!, site);
};

describe('ways to say something about a story', () => {
  it.each([
    { name: 'none is known', contact: '', ways: undefined },
    { name: 'a telephone', contact: 'contact: { phone: 0700-6612380 }', ways: ['tel:0700-6612380'] },
    { name: 'two', contact: 'contact: { phone: "0700-6612380、12345" }', ways: ['tel:0700-6612380', 'tel:12345'] },
    { name: 'one with words', contact: 'contact: { phone: 0700-6612380 转 8 }', ways: [undefined] },
    { name: 'a place alone', contact: 'contact: { address: 城关街道 1 号 }', ways: [] },
  ])('$name', async ({ contact, ways }) => {
    expect((await storyWays(contact))?.ways.map(({ href }) => href)).toEqual(ways);
  });

  it('a mail and a short message say what about and where, for every client', async () => {
    const view = await storyWays('contact: { sms: 12345, email: a@b.example }');
    const [sms, mail] = view!.ways.map(({ href }) => href!);
    expect(sms).toMatch(/^sms:12345\?&body=(?:[\w.~-]|%[0-9A-F]{2})+$/);
    expect(mail).toMatch(/^mailto:a@b\.example\?subject=(?:[\w.~-]|%[0-9A-F]{2})+&body=(?:[\w.~-]|%[0-9A-F]{2})+$/);
    const { searchParams } = new URL(mail!);
    expect(searchParams.get('subject')).toBe('反映：《渠水 & 田埂》');
    expect(searchParams.get('body')).toContain('《渠水 & 田埂》\r\n网址：https://www.qingshi.example/news/a/\r\n');
  });

  it('a slip of paper needs a place where it is handed in', async () => {
    expect((await storyWays('contact: { phone: "12345" }'))?.slip).toBeUndefined();
    expect((await storyWays('contact: { phone: "12345", address: 城关街道 }'))?.slip).toEqual({
      place: '城关街道',
      phones: '12345',
    });
  });
});

describe('of a board', () => {
  const of = async (settings: string) => {
    const site = await siteOf({
      ...UNIT,
      'site.yaml': 'name: 青石先锋\ncontact: { phone: 0700-1, email: site@b.example }\n',
      ...boardTree('cun', [row('1', {})], settings),
    });
    return {
      ways: waysOfBoard(site.boards[0]!, site),
      rows: boardView({ board: site.boards[0]!, page: 1 }, site).rows,
    };
  };

  it('its own come first, and each pledge leads to them', async () => {
    const { ways, rows } = await of('phone: 0700-2222\n');
    expect(ways!.ways.map(({ note }) => note)).toEqual(['0700-2222', 'site@b.example']);
    expect(ways!.number).toBe('第 ＿＿ 项');
    expect(rows).toContain('<a href="#fanying">我来反映</a>');
  });
});
