import { describe, expect, it } from 'vitest';
import { repliesCsv } from '../../outputs/reply-data.ts';
import { recordFrom, told } from '../../search/records/search-content.ts';
import { searchContent } from '../../search/records/site-content.ts';
import { boardTree, ledgerRow, pledgeCsv } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { boardView } from '../boards/board.ts';
import { articleFacts } from '../entries/article.ts';
import { frameView } from '../frame/frame.ts';
import { repliesPages, repliesPageView } from './replies.ts';
import { waysOfEntry } from './ways.ts';

const row = (about: string, more: Record<string, string> = {}) => ({
  日期: '2026-07-01',
  反映的是: about,
  类别: '建议',
  反映内容: '灯太暗',
  答复: '换了。',
  答复日期: '2026-07-03',
  办理天数: '',
  答复单位: 'qingshi-cun',
  ...more,
});
const TREE = {
  ...UNIT,
  ...boardTree('cun', [ledgerRow('1', {}), ledgerRow('2', {})]),
  [entryPath('member', 'shi')]: entryText('member', { title: '雪夜' }),
};
const siteWith = (rows: Record<string, string>[], more = {}) =>
  siteOf({ ...TREE, 'feedback/a.csv': pledgeCsv(rows), ...more });

describe('replies', () => {
  it('stand in the fold of their pledge, with how many and how long it took', async () => {
    const site = await siteWith([
      row('cun/1'),
      row('cun/1', { 日期: '2026-08-01', 答复日期: '', 办理天数: '当天', 答复: '<b>又</b>换了。' }),
    ]);
    const { rows } = boardView({ board: site.boards[0]!, page: 1 }, site);
    const [first, second] = rows.split('<tbody').slice(1);
    expect(first).toContain('答复 2 件');
    expect(first).toContain('<b>反映与答复</b> 2 件，平均 1 天答复');
    expect(first!.indexOf('又')).toBeLessThan(first!.indexOf('>换了。'));
    expect(first).toContain('&lt;b&gt;又&lt;/b&gt;换了。');
    expect(first).toContain('<a href="/units/qingshi-cun/">青石村党支部</a>');
    expect(second).not.toContain('答复');
  });

  it('stand below a story', async () => {
    const site = await siteWith([row('/members/shi/')]);
    const entry = entryOf(site, 'shi');
    const { replies } = articleFacts(entry, site);
    expect(replies).toMatchObject({ summary: '1 件，2 天答复', all: '/feedback/' });
    expect(replies!.replies[0]!.target).toEqual({ label: '雪夜', href: '/members/shi/', of: undefined });
    expect(waysOfEntry(entry, site)?.replies).toBeUndefined();
  });

  it('are not shown of what is not published', async () => {
    const site = await siteWith([row('members/shi'), row('cun/1')], {
      [entryPath('member', 'shi')]: entryText('member', { title: '雪夜', draft: true }),
    });
    expect(site.replies.all).toHaveLength(1);
  });

  it('are summed up on their page, the latest first', async () => {
    const site = await siteWith([
      row('cun/1'),
      row('cun/2', { 类别: '投诉', 答复日期: '2026-07-31', 答复单位: '县水利局' }),
    ]);
    const view = repliesPageView({ page: 1 }, site);
    expect(view.numbers.map(({ label, value, unit }) => `${label} ${value}${unit}`)).toEqual([
      '已答复 2件',
      '平均用时 16天',
      '15 天内 50%',
    ]);
    expect(
      view.tables.map(({ rows }) => rows.map(({ name, count, timely, mean }) => [name.label, count, timely, mean])),
    ).toEqual([
      [
        ['建议', 1, '100%', '2'],
        ['投诉', 1, '0%', '30'],
      ],
      [
        ['县水利局', 1, '0%', '30'],
        ['青石村党支部', 1, '100%', '2'],
      ],
    ]);
    expect(view.replies.map(({ target, isTimely }) => [target.label, isTimely])).toEqual([
      ['修好2号水渠', false],
      ['修好1号水渠', true],
    ]);
  });

  it('are judged by the days of the county', async () => {
    const site = await siteWith([row('cun/1')], { 'site.yaml': 'name: 青石\nrules: { replies: { days: 1 } }\n' });
    expect(repliesPageView({ page: 1 }, site).numbers[2]).toEqual({ label: '1 天内', value: '0', unit: '%' });
  });

  it('are divided into pages', async () => {
    const site = await siteWith(
      Array.from({ length: 101 }, (_, index) => row('cun/1', { 反映内容: `第 ${index} 盏` })),
    );
    const views = repliesPages(site).map((page) => repliesPageView(page, site));
    expect(views.map(({ replies, part, numbers }) => [replies.length, part, numbers.length])).toEqual([
      [50, '第 1–50 件', 3],
      [50, '第 51–100 件', 0],
      [1, '第 101–101 件', 0],
    ]);
    // The fold of one pledge does not hold them all.
    expect(boardView({ board: site.boards[0]!, page: 1 }, site).rows.match(/class="reply"/g)).toHaveLength(12);
  });

  it('can be taken away as a table, with nothing that a spreadsheet would compute', async () => {
    const site = await siteWith([row('cun/1', { 反映内容: '=1+1' })]);
    expect(repliesCsv(site).split('\r\n').slice(0, 2)).toEqual([
      '\ufeff日期,反映的是,网页,类别,反映内容,答复,答复日期,办理天数,答复单位',
      "2026-07-01,青石村公开承诺（cun）第 1 项,https://www.qingshi.example/pledges/cun/#p-1,建议,'=1+1,换了。,2026-07-03,2,青石村党支部",
    ]);
  });

  it('are found with their pledge, or in their place below a story', async () => {
    const site = await siteWith([row('cun/1', { 答复: '铜嘴换成陶芯' }), row('members/shi', { 答复: '改了错字' })]);
    const records = Array.from(searchContent(site).records, (source) => recordFrom(told(source)));
    const at = (word: string) => records.filter(({ zones }) => zones.text.some((text) => text.includes(word)));
    expect(at('铜嘴').map(({ address }) => address)).toEqual(['/pledges/cun/#p-1']);
    expect(at('错字').map(({ address, title }) => [address, title])).toEqual([
      ['/members/shi/#dafu', '反映与答复：雪夜'],
    ]);
  });

  it('of a site without any have no page and no way to it', async () => {
    const site = await siteOf(TREE);
    expect(repliesPages(site)).toEqual([]);
    expect(frameView(site).footerLinks.map(({ href }) => href)).not.toContain('/feedback/');
    expect(boardView({ board: site.boards[0]!, page: 1 }, site).replies).toBeUndefined();
  });
});
