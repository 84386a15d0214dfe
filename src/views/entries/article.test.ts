import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../schema/kinds/entry-kind.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { articleView, type ArticleView } from './article.ts';

async function view(
  kind: EntryKind,
  fields: object = {},
  body?: string,
  settings = 'name: 青石先锋\n',
): Promise<ArticleView> {
  const site = await siteOf(
    { 'site.yaml': settings, ...UNIT, [entryPath(kind, 'this')]: entryText(kind, fields, body) },
    { previews: true },
  );
  return articleView(entryOf(site, 'this'), site);
}
const words = (rows: { label?: string; text: string }[]) =>
  rows.map(({ label, text }) => (label ? `${label}：${text}` : text));

describe('articleView', () => {
  it.each([
    ['记双河村党支部', '——记双河村党支部'],
    ['（二〇二六年七月一日）', '（二〇二六年七月一日）'],
  ])('prints the subtitle %s as %s', async (subtitle, printed) => {
    expect((await view('branch', { subtitle })).subtitle).toBe(printed);
  });

  it('says of a member who it is, where, from whom and when', async () => {
    const { trail, person, byline, signature } = await view('member', { updatedAt: '2026-07-03', joinedIn: 2003 });
    expect(trail).toEqual([
      { label: '优秀共产党员', href: '/members/' },
      { label: '农村', href: '/members/field/nongcun/' },
    ]);
    expect(person).toEqual({
      name: '石大山',
      post: '村医',
      surname: '石',
      portrait: undefined,
      units: [{ label: '青石村党支部', href: '/units/qingshi-cun/' }],
      joined: '2003年入党',
    });
    expect(words(byline)).toEqual(['来源：青石镇党委', '发布：2026-07-01 09:00']);
    expect(byline[1]!.datetime).toBe('2026-07-01T09:00');
    expect(words(signature)).toContain('更新：2026-07-03');
  });

  it('says of a speech who spoke, when, on what occasion and where', async () => {
    const speech = await view('speech', { place: '镇政府礼堂', transcript: true, editor: '周砚' });
    expect(words(speech.byline).slice(0, 4)).toEqual(['镇党委书记　石远舟', '2026年6月30日', '全镇大会', '镇政府礼堂']);
    expect(words(speech.signature)).toEqual(['说明：根据录音整理，未经本人审阅', '来源：青石镇党委', '责任编辑：周砚']);
    expect(speech.isSpeech).toBe(true);
  });

  it('shows honours with their level, year and who gave them, whichever there are', async () => {
    expect(
      (await view('branch', { honours: [{ name: '先进', level: '全国', year: 2026, by: '谁' }, { name: '示范' }] }))
        .honours,
    ).toEqual(['先进（国家级，2026年，谁）', '示范']);
    expect((await view('news')).honours).toEqual([]);
  });

  it('shows figures with numbers as they were written', async () => {
    const { figures } = await view('branch', {
      figures: [
        { value: 4.2, unit: '公里', label: '新渠' },
        { value: '100%', label: '办结' },
        { value: '93', unit: '本', label: '记录', drawn: true },
      ],
    });
    expect(figures).toEqual([
      { value: '4.2', unit: '公里', label: '新渠', strokes: undefined },
      { value: '100%', unit: undefined, label: '办结', strokes: undefined },
      { value: '93', unit: '本', label: '记录', strokes: 93 },
    ]);
  });

  it('tells what was put right, the latest first', async () => {
    const corrections = [
      { date: '2026-07-02', text: '先改的' },
      { date: '2026-07-05', text: '后改的' },
    ];
    expect((await view('news', { corrections })).corrections).toEqual([
      { day: '2026-07-05', date: '2026年7月5日', text: '后改的' },
      { day: '2026-07-02', date: '2026年7月2日', text: '先改的' },
    ]);
    expect((await view('news')).corrections).toEqual([]);
  });

  it('has an outline from three headings on, two levels deep, by the ids of the text', async () => {
    const short = await view('news', {}, '## 一\n\n文。\n\n## 二\n\n文。\n');
    expect(short.outline).toEqual([]);
    const long = await view(
      'news',
      {},
      '## 一、甲\n\n文。\n\n### （一）乙\n\n文。\n\n#### 丙\n\n文。\n\n## 一、甲\n\n文。\n',
    );
    expect(long.outline).toEqual([
      { id: 'yi-jia', text: '一、甲', depth: 2 },
      { id: 'yi-yi', text: '（一）乙', depth: 3 },
      { id: 'yi-jia-2', text: '一、甲', depth: 2 },
    ]);
    const printed = [...long.opening, ...long.middle, ...long.body].join('');
    for (const { id } of long.outline) expect(printed).toContain(` id="${id}"`);
  });

  it('has a QR code where the site knows its address', async () => {
    expect((await view('news')).qr).toBeUndefined();
    expect((await view('news', {}, undefined, 'name: 青石先锋\ndomain: www.q.example\n')).qr?.size).toBeGreaterThan(20);
  });

  it('has no picture where there is no photo', async () => {
    const { lead, caption } = await view('branch');
    expect([lead, caption]).toEqual([undefined, undefined]);
  });

  it('opens with up to three paragraphs, before its first heading', async () => {
    const opening = async (body: string) => (await view('news', {}, body)).opening.join('').replaceAll('\n', '');
    expect(await opening('一。\n\n二。\n\n## 题\n\n三。\n')).toBe('<p>一。</p><p>二。</p>');
    expect(await opening('一。\n\n二。\n\n三。\n\n四。\n')).toBe('<p>一。</p><p>二。</p><p>三。</p>');
    expect(await opening('## 题\n\n一。\n\n## 题\n\n二。\n')).toBe('<h2 id="ti">题</h2><p>一。</p>');
    expect(await opening('- 一\n- 二\n')).toBe('');
  });

  it('notes on what is not published yet that it is not', async () => {
    expect((await view('news', { draft: true })).preview).toBe('预览：这一篇是草稿');
    expect((await view('news')).preview).toBeUndefined();
  });
});
