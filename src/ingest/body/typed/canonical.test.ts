import { describe, expect, it } from 'vitest';
import type { BodyForm } from './body-form.ts';
import { canonicalBody } from './canonical.ts';
import { TestDice } from '../../../testing/dice.ts';

const canonical = (typed: string, form: BodyForm = 'markdown') => canonicalBody(typed, form).text;
const long = '全县各级党组织把公开承诺的事项一件一件写在墙上，哪一件到期，谁来负责，群众看得见，也问得着，不再是一阵风';

describe('what an editor typed', () => {
  it.each([
    ['one line for each paragraph', '甲讲完了。\n乙开始了。\n丙。', '甲讲完了。\n\n乙开始了。\n\n丙。'],
    ['quotes behind the stop', '他说：“好。”\n乙。', '他说：“好。”\n\n乙。'],
    ['a colon', '同志们：\n今天开会。', '同志们：\n\n今天开会。'],
    [
      'a line end within a sentence',
      '春意盎然。在这充满\n生机，\n“希望\n”的季节。',
      '春意盎然。在这充满生机，“希望”的季节。',
    ],
    ['a line end before Latin words', '甲，\nGDP is up。', '甲， GDP is up。'],
    [
      'lines that a program cut',
      `${long.slice(0, 22)}\n${long.slice(22, 44)}\n写在墙上`,
      `${long.slice(0, 44)}写在墙上`,
    ],
    ['brackets over a line end', '《云岭\n日报》说', '《云岭日报》说'],
    [
      'persons below each other',
      '何守田，男，1968年生\n郑桂兰，女，1970年生',
      '何守田，男，1968年生\n\n郑桂兰，女，1970年生',
    ],
    ['entries below each other', '组长：张三\n副组长：李四\n地点 一楼', '组长：张三\n\n副组长：李四\n\n地点 一楼'],
    ['a line below a list', '- 水泵 1.2万元\n合计：4万元', '- 水泵 1.2万元\n\n合计：4万元'],
    ['the number of a page', '甲乙丙\n— 3 —\n丁', '甲乙丙\n\n— 3 —\n\n丁'],
    ['a line of wide blanks', '甲。\n　\n乙。', '甲。\n\n乙。'],
    ['a signature', '特此通知\n中共云岭县委\n2026年7月1日', '特此通知\n\n中共云岭县委\n\n2026年7月1日'],
    ['a heading above a text', `一、提高认识\n${long}。`, `一、提高认识\n\n${long}。`],
    ['title and author above a text', `双河纪事\n张 三\n${long}。`, `双河纪事\n\n张 三\n\n${long}。`],
    ['a list of names', '王建平\n李秀英\n赵大山', '王建平\n\n李秀英\n\n赵大山'],
    ['numbered lines', '1、修渠\n2、修路', '1、修渠\n\n2、修路'],
    ['blanks of Word before lines', '　　甲。\n　　乙。\n\n    丙\n\n\t丁', '甲。\n\n乙。\n\n丙\n\n丁'],
    ['blanks of other programs', '&emsp;&emsp;甲。\n&nbsp;乙，丙。', '甲。\n\n乙，丙。'],
    ['blanks before a whole list', '　　- 甲\n　　- 乙', '- 甲\n- 乙'],
    ['a list that is indented like code', '    - 甲\n    - 乙', '- 甲\n- 乙'],
    ['a list in a list', '- 甲\n    - 乙\n- 丙', '- 甲\n    - 乙\n- 丙'],
    ['a second paragraph of a point', '1. 甲\n\n   乙\n2. 丙', '1. 甲\n\n   乙\n2. 丙'],
    ['a text below a list', '- 甲。\n乙。', '- 甲。\n\n乙。'],
    ['a list that does not begin with 1', '如下：\n2. 甲', '如下：\n\n2. 甲'],
    ['a text above hyphens', '甲\n---\n乙', '甲\n\n---\n乙'],
    ['a text around a table', '如下\n| a |\n|---|\n| b |\n完', '如下\n\n| a |\n|---|\n| b |\n\n完'],
    ['lines of a quote', '> 甲。\n> 乙，\n> 丙', '> 甲。\n>\n> 乙，丙'],
    ['a text below a quote', '> 甲。\n乙。', '> 甲。\n\n乙。'],
    ['pictures between texts', '甲\n![a](a.jpg)\n![b](b.jpg)\n乙', '甲\n\n![a](a.jpg)\n![b](b.jpg)\n\n乙'],
    ['two blanks that ask for a line end', '甲，  \n乙', '甲，  \n乙'],
    [
      'a poem',
      '山歌\n春风拂过云岭岗，\n茶芽吐绿满山坡。\n书记带头修水渠，\n清泉流进百姓窝。\n这首山歌唱了三年。',
      '山歌\n\n春风拂过云岭岗，  \n茶芽吐绿满山坡。  \n书记带头修水渠，  \n清泉流进百姓窝。\n\n这首山歌唱了三年。',
    ],
    ['a couplet', '上联：千里春风绿，\n下联：一渠清水甜。', '上联：千里春风绿，  \n下联：一渠清水甜。'],
    [
      'a song in a quote',
      '> 我们走在大路上，\n> 意气风发斗志昂扬，\n> 披荆斩棘奔向前方！',
      '> 我们走在大路上，  \n> 意气风发斗志昂扬，  \n> 披荆斩棘奔向前方！',
    ],
    ['prose that was cut at a comma', '大家都说好，\n修渠是件大事。', '大家都说好，修渠是件大事。'],
    ['figures are no verse', '修渠3公里，\n修路5公里。', '修渠3公里，修路5公里。'],
    ['a line of equals signs', '甲。\n===\n乙。', '甲。\n\n===\n\n乙。'],
    ['code in fences', '```\n甲。\n    乙。\n```', '```\n甲。\n    乙。\n```'],
  ])('%s', (_, typed, expected) => {
    expect(canonical(typed)).toBe(expected);
  });

  it.each([
    ['brackets of full width', '[事迹]（/branches/x/）', '[事迹](/branches/x/)'],
    ['black brackets', '【事迹】(/branches/x/)', '[事迹](/branches/x/)'],
    ['a picture', '！[会场](a.jpg)', '![会场](a.jpg)'],
    ['a name with blanks', '![会场](微信图片 (2).jpg)', '![会场](<微信图片 (2).jpg>)'],
    [
      'a name with a bracket that is open',
      '见![会场](a(1.jpg)、[表](表(2.xls)。',
      '见![会场](<a(1.jpg>)、[表](<表(2.xls>)。',
    ],
    ['names with other signs', '![甲](会场#1.jpg)![乙](会场100%.jpg)', '![甲](会场#1.jpg)![乙](会场100%.jpg)'],
    ['curly quotes', '![会场](a.jpg “图注”)', '![会场](a.jpg "图注")'],
    ['what is no link', '【注】（见第 3 页），云委发[2026]3号', '【注】（见第 3 页），云委发[2026]3号'],
    ['an address before a full stop', '见https://a.cn/b。', '见<https://a.cn/b>。'],
    ['www behind a colon', '网址：www.a.gov.cn查询', '网址：[www.a.gov.cn](http://www.a.gov.cn)查询'],
    [
      'a host in Han',
      '见http://www.例子.中国。查www.例子.中国查询',
      '见<http://www.例子.中国>。查[www.例子.中国](http://www.例子.中国)查询',
    ],
    [
      'Han in a query, in a path',
      'https://a.cn/q?name=张三。https://a.cn/文件/一.html，',
      '<https://a.cn/q?name=张三>。<https://a.cn/文件/一.html>，',
    ],
    ['two addresses', '见https://a.cn查看https://b.cn/c.。', '见<https://a.cn>查看<https://b.cn/c>.。'],
    ['addresses in figures', 'http://xn--fsqu00a.xn--fiqs8s/?x=%E5。', '<http://xn--fsqu00a.xn--fiqs8s/?x=%E5>。'],
    ['an address in angle brackets', '见<www.a.gov.cn>。', '见[www.a.gov.cn](http://www.a.gov.cn)。'],
    ['an address in brackets', '（www.a.gov.cn）', '（[www.a.gov.cn](http://www.a.gov.cn)）'],
    ['a link that is one', '[见](https://a.cn/文)。', '[见](https://a.cn/文)。'],
    ['code', '`[a]（b.jpg）`', '`[a]（b.jpg）`'],
  ])('links and pictures: %s', (_, typed, expected) => {
    expect(canonical(typed)).toBe(expected);
  });

  it('keeps the tags of topics where they are', () => {
    const topic = '<Timeline>\n  <Event date="2026">\n    甲。\n    乙。\n  </Event>\n</Timeline>';
    expect(canonical(topic, 'topic')).toBe(topic.replace('甲。\n', '甲。\n\n'));
  });
});

/** Bodies of every kind of line below every other. */
function* bodies(): Generator<string> {
  const pieces = [
    '甲。',
    '乙，',
    '丙',
    '一、丁',
    '1、戊',
    '- 己',
    '  - 庚。',
    '3. 辛',
    '> 壬',
    '>癸。',
    '　　子',
    '    丑。',
    '\t寅',
    '## 卯',
    '---',
    '===',
    '-',
    '| a | b |',
    '|---|---|',
    '![a](a b.jpg)',
    '[^1]: 辰',
    '```',
    'GDP',
    '2026年7月1日',
    '见https://a.cn。',
    'http://www.例子.中国，https://a.cn/?q=张三',
    'https://a.cn/b云岭https://c.cn。',
    '春风拂过，',
    '茶芽吐绿。',
    '> 清泉流进，  ',
    '',
  ];
  const dice = new TestDice(7);
  for (const above of pieces) for (const below of pieces) yield `${above}\n${below}`;
  for (let count = 0; count < 3_000; count++)
    yield Array.from({ length: 2 + dice.below(9) }, () => dice.pick(pieces)).join('\n');
}

describe('of any lines', () => {
  it('a second time changes nothing', () => {
    for (const typed of bodies()) expect(canonical(canonical(typed)), JSON.stringify(typed)).toBe(canonical(typed));
  });

  it('no letter is lost or added but blanks and brackets', () => {
    const letters = (text: string) => text.replace(/http:\/\/(?=www)|[\s<>[\]()>]/g, '');
    for (const typed of bodies()) expect(letters(canonical(typed)), JSON.stringify(typed)).toBe(letters(typed));
  });

  it('each letter knows where it was typed', () => {
    for (const typed of bodies()) {
      const { text, before } = canonicalBody(typed, 'markdown');
      for (const [at, letter] of [...text].entries())
        if (/\p{Script=Han}/u.test(letter)) expect(typed[before(at)], JSON.stringify(typed)).toBe(letter);
    }
  });
});
