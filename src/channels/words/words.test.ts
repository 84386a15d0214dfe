import { describe, expect, it } from 'vitest';
import { entryText, UNIT } from '../../testing/entries.ts';
import { posterTree } from '../../testing/poster-tree.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import type { Product } from '../piece/channel.ts';
import { boardPiece, entryPiece } from '../piece/piece.ts';
import { guangboProduct } from './guangbo.ts';
import { sentencesOf, sentencesWithin } from './sentences.ts';
import { smsProduct } from './sms.ts';

const textOf = ({ files }: Product) => new TextDecoder().decode(files[0]!.bytes).replaceAll('\r\n', '\n');

async function piece(fields: object, body?: string, slug = 'a') {
  const site = await siteOf({ ...UNIT, [`news/${slug}.md`]: entryText('news', fields, body) });
  return entryPiece(entryOf(site, `news/${slug}`), site);
}

it.each([
  ['第一句。第二句！“第三句？”第四', ['第一句。', '第二句！', '“第三句？”', '第四']],
  ['没有句号', ['没有句号']],
  ['等等……好。', ['等等……', '好。']],
])('%s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

it('as many whole sentences as fit', () => {
  expect(sentencesWithin('甲乙。丙丁。', 5)).toBe('甲乙。');
  expect(sentencesWithin('甲乙丙丁戊己。', 5)).toBe('');
});

describe('a text message', () => {
  it.each([
    { summary: '修了渠。', message: '【青石先锋】渠水上坡：修了渠。 www.qingshi.example/news/a/' },
    // Its first sentence, where the whole does not fit.
    {
      summary: '117户通了水。后面还有很长很长的一句话，一条短信里怎么也放不下，只好不放。',
      message: '【青石先锋】渠水上坡：117户通了水。 www.qingshi.example/news/a/',
    },
    { subtitle: '记青石村', message: '【青石先锋】渠水上坡——记青石村 www.qingshi.example/news/a/' },
    {
      summary: '这一句话有三十多个字，长得一条短信放不下，里面的4.2公里不能截断，所以不放。',
      message: '【青石先锋】渠水上坡 www.qingshi.example/news/a/',
    },
  ])('says $message', async ({ message, ...fields }) => {
    const text = textOf(smsProduct(await piece({ title: '渠水上坡', ...fields })));
    expect(text).toBe(message);
    expect(text.length).toBeLessThanOrEqual(70);
  });

  it('does without the name of the site before it does without the title, and says so', async () => {
    const { files, notes } = smsProduct(await piece({ title: '青'.repeat(40) }));
    expect(textOf({ channel: 'sms', files, notes })).toBe(`${'青'.repeat(40)} www.qingshi.example/news/a/`);
    expect(notes.join()).toContain('签名放不下');
  });

  it('cuts nothing: where the title does not fit there is none', async () => {
    const { files, notes } = smsProduct(await piece({ title: '青'.repeat(44) }));
    expect(files).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('短信做不成：网址有 27 个字，标题有 44 个字')]);
  });

  it('of a board tells how it stands', async () => {
    const site = await siteOf(posterTree());
    const board = site.boards.find(({ slug }) => slug === 'cun-2026')!;
    expect(textOf(smsProduct(boardPiece(board, site)))).toBe(
      '【青石先锋】青石镇各村 2026 年公开承诺：承诺4项 www.qingshi.example/pledges/cun-2026/',
    );
  });
});

describe('a script for loudspeakers', () => {
  it('is read as it stands: a sentence a line, no figure, no sign, no address', async () => {
    const body =
      '2026年11月3日，新渠4.2公里通水。117户不再吃窖水。\n\n## 怎么修的\n\n![渠](qu.jpg)\n\n满意率68.3%，见[网页](https://a.example/x)。有事打0700-6612380。\n';
    const script = textOf(guangboProduct(await piece({ title: '渠水上坡' }, body.replace('![渠](qu.jpg)\n\n', ''))));
    expect(script.split('\n')).toEqual([
      expect.stringMatching(/^【渠水上坡　广播稿　共 \d+ 字，约 半分钟。方括号里的不念/),
      '',
      '各位乡亲，大家好。',
      '这里是青石先锋广播。',
      '下面播送一篇稿件。',
      '',
      '《渠水上坡》。',
      '',
      '二〇二六年十一月三日，新渠四点二公里通水。',
      '一百一十七户不再吃窖水。',
      '',
      '怎么修的。',
      '',
      '满意率百分之六十八点三，见网页。',
      '有事打零七零零 六六幺二三八零。',
      '',
      '刚才播送的稿件，来源是青石镇党委。',
      '',
      '这次广播就到这里，谢谢大家。',
      '',
    ]);
  });

  it('of a board tells every promise, of one unit where it is asked to', async () => {
    const site = await siteOf(posterTree());
    const board = site.boards.find(({ slug }) => slug === 'cun-2026')!;
    const script = textOf(guangboProduct(boardPiece(board, site, 'shuanghe')));
    expect(script).toContain('青石镇双河村党支部，承诺三项。');
    expect(script).toContain('第一项：把自来水送到坡上三个组。\n做到什么程度：一百一十七户入户通水，水质检测合格。');
    expect(script).toContain('责任人：村党支部书记何守田。\n现在的状态：已兑现。');
    expect(script).toContain('请打监督电话：零七零零 六六幺二三八零。');
    expect(script).not.toContain('白石');
    expect(script.replace(/^.*\n/, '')).not.toMatch(/\d/);
  });
});
