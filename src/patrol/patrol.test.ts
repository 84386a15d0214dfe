import { describe, expect, it } from 'vitest';
import { news } from '../validate/testing/articles.ts';
import { checkTree, type PlantedTree, SITE_SETTINGS } from '../validate/testing/tree.ts';
import { lookOver } from './look-over.ts';
import { patrolHtml, patrolJson, patrolText } from './patrol-outputs.ts';
import type { PatrolReport } from './patrol-report.ts';

const LONG =
  '渠水从青石坡上下来，走了四公里半，进了双河村的水池，又分到十一个村民小组。'.repeat(1) +
  Array.from({ length: 30 }, (_, index) => `第${index}户的水表是${index * 7}号，装在门口，看得见。`).join('');

const NO_PICTURES = { reader: 'read', pictures: 0, documents: 0, left: 0 } as const;

async function reportOf(tree: PlantedTree, settings = ''): Promise<PatrolReport> {
  const { result } = await checkTree({ 'site.yaml': SITE_SETTINGS + settings, ...tree });
  return lookOver(result, { ...NO_PICTURES, issues: [] });
}

const itemsOf = (report: PatrolReport, id: string) =>
  report.sections.find((section) => section.id === id)!.items.map(({ text, who }) => `${text}｜${who}`);

const at = (day: string, title: string, more = '', body = '正文一段。\n') =>
  news(`summary: 一句话\nkeywords: [水]\n${more}`, body).replace('2026-07-01', day).replace('开会', title);

describe('columns', () => {
  it('tell how old they are; late and empty ones have to be mended', async () => {
    const report = await reportOf(
      {
        'news/a.md': at('2026-11-01', '甲'),
        'news/b.md': at('2026-12-01', '还没有发'),
        'news/c.md': at('2026-11-19', '草', 'draft: true\n'),
      },
      'organisers: 县委组织部\n',
    );
    expect(report.columns.find(({ column }) => column === '动态')).toEqual({
      column: '动态',
      count: 1,
      latest: '2026-11-01',
      days: 19,
      limit: 14,
      isLate: true,
    });
    expect(itemsOf(report, 'columns')).toContain('19 天没有更新，最近一篇是 2026-11-01，期限 14 天｜县委组织部');
    expect(itemsOf(report, 'columns')).toContain('空栏目，一篇也没有｜县委组织部');
  });

  it('are asked for what the settings say', async () => {
    const report = await reportOf(
      { 'news/a.md': at('2026-11-01', '甲') },
      '自查:\n  更新期限:\n    动态: 30\n    讲话: 0\n    专题: 0\n    公示栏: 0\n    先进基层党组织: 0\n    优秀共产党员: 0\n',
    );
    expect(itemsOf(report, 'columns')).toEqual([]);
  });
});

describe('what the check found', () => {
  it('stands under what it is about, with who mends it, and says no personal number', async () => {
    const report = await reportOf({
      'news/a.md': at('2026-11-19', '甲', 'editor: 林若溪\n', '[打不开](/news/nowhere/)，电话 13800138000。\n'),
      'news/b.md': '---\ntitle: 乙\nsource:\n  name: 县委\n---\n正文。\n',
    });
    expect(itemsOf(report, 'personal').map((item) => item.slice(0, 3))).toEqual(['S01']);
    expect(itemsOf(report, 'links')[0]).toMatch(/^B05 .*｜林若溪$/);
    expect(itemsOf(report, 'undated')[0]).toMatch(/^D01 .*｜县委$/);
    expect(JSON.stringify(report)).not.toContain('13800138000');
  });

  it('tells of what is not signed', async () => {
    const report = await reportOf({ 'news/a.md': at('2026-11-19', '甲') }, '审签:\n  动态: 提醒\n');
    expect(itemsOf(report, 'reviews')).toEqual(['E02 这一篇没有审签｜县委']);
  });
});

describe('other sites', () => {
  const tree = {
    'news/a.md': at('2026-11-19', '甲', '', '[一](https://www.gov.cn/a) [二](https://evil.example/)。\n'),
  };
  it('are all listed where none are named', async () => {
    expect(itemsOf(await reportOf(tree), 'hosts')).toEqual([
      '链接到 evil.example，1 处｜县委',
      '链接到 www.gov.cn，1 处｜县委',
    ]);
  });
  it('have to be among those that are named', async () => {
    const report = await reportOf(tree, '自查:\n  外链: [gov.cn]\n');
    expect(itemsOf(report, 'hosts')).toEqual(['链接到 evil.example，1 处，不在可以链接的网站里｜县委']);
  });
});

it('missing values of the site and of its pieces are named', async () => {
  const report = await reportOf({ 'news/a.md': news('editor: 林若溪\n') });
  expect(itemsOf(report, 'facts')).toContain('没有写「ICP备案号」｜网站编辑部');
  expect(itemsOf(report, 'facts')).toContain('没有写「摘要」「关键词」｜林若溪');
});

it('notices that are over are told, and those of which nobody has said when', async () => {
  const report = await reportOf({
    'news/a.md': at('2026-01-05', '停水通知'),
    'news/b.md': at('2026-01-05', '报名通知', 'expires: 2026-02-01\n'),
    'news/c.md': at('2026-11-05', '开会通知'),
  });
  expect(itemsOf(report, 'notices')).toEqual([
    '2026-01-05发的「停水通知」没有写到期，过了 180 天｜县委',
    '2026-02-01到期，已经撤下，网址上留着说明｜县委',
  ]);
});

it('pieces that say much the same are told together', async () => {
  const report = await reportOf({
    'news/a.md': at('2026-11-01', '甲', '', `${LONG}\n`),
    'news/b.md': at('2026-11-02', '乙', '', `${LONG}又加一句。\n`),
    'news/c.md': at('2026-11-03', '丙', '', `${[...LONG].reverse().join('')}\n`),
  });
  expect(itemsOf(report, 'near')).toHaveLength(1);
  expect(itemsOf(report, 'near')[0]).toMatch(
    /^「甲」和「乙」有 9\d% 一样（news\/b\.md）｜县委$|^「甲」和「乙」有 9\d% 一样/,
  );
});

it('exceptions of personal data are told without the data', async () => {
  const privacy =
    '例外:\n  - 文件: content/news/a.md\n    种类: 手机号码\n    处数: 1\n    理由: 公开的热线\n    决定人: 唐文英\n    日期: 2026-06-18\n';
  const report = await reportOf({ 'privacy.yaml': privacy, 'news/a.md': news('', '打 13800138000。\n') });
  expect(itemsOf(report, 'exceptions')).toEqual([
    '放行content/news/a.md里的手机号码，1 处：公开的热线（2026-06-18）｜唐文英',
  ]);
});

it('exceptions are told with who answers for them', async () => {
  const words = '放行:\n  - 写法: 开会\n    理由: 没有写错\n    决定人: 唐文英\n    日期: 2026-06-18\n';
  expect(itemsOf(await reportOf({ 'words.yaml': words, 'news/a.md': news() }), 'exceptions')).toEqual([
    '放行「开会」：没有写错（2026-06-18）｜唐文英',
  ]);
});

describe('the report', () => {
  it('is the same in every form, and nothing in it acts on a page', async () => {
    const report = await reportOf({ 'news/a.md': at('2026-01-05', '<b>停水</b>通知13800138000') });
    const [text, json, html] = [patrolText(report), patrolJson(report), patrolHtml(report)];
    expect(text).toContain('云岭先锋 自查报告（2026年11月20日）');
    expect(JSON.parse(json)).toMatchObject({ pieces: 1, due: report.due });
    expect(html).toContain('&lt;b&gt;停水');
    expect(html).not.toContain('<b>');
    for (const form of [text, json, html]) expect(form).not.toContain('13800138000');
  });
});
