import { news } from '../articles.ts';
import { csv, ledgerTree, pledge } from '../pledges.ts';
import type { Case } from './case.ts';

const ALLOW = '没有写错的，在 content/words.yaml 的「放行」里记下这个词、理由、谁核对的和日期。';
const words = (must: string) => `规定:\n  - 不写: 扶贫办\n    应写: 乡村振兴局\n    说明: 2021年机构更名\n${must}`;

const LEADERS = `领导:
  - 姓名: 施雅琴
    职务:
      - 名称: 云岭县委书记
        从: 2026-05-03
  - 姓名: 严守正
    职务:
      - 名称: 云岭县县长
        从: 2021-01-01
  - 姓名: 梁远舟
    职务:
      - 名称: 云岭县委书记
        从: 2021-06-18
        到: 2026-05-02
`;

export const WORD_CASES: Record<string, Case> = {
  W01: {
    tree: { 'news/a.md': news('', '中华人民共合国的公民。\n') },
    at: 'news/a.md:7:1',
    message:
      '「中华人民共合国」和「中华人民共和国」只差一个字（程序自带的名称）。机构、会议、法律和荣誉的名称写错一个字，就是检查里一票否决的差错。',
    hint: `改成「中华人民共和国」；${ALLOW}`,
  },
  W02: {
    tree: {
      'units/a.yaml': `name: 双河村党支部\nkind: 党支部\nfield: 农村\nsecretary: 王秀兰\n`,
      'news/a.md': news('', '支书王秀蓝上了坡。\n'),
    },
    at: 'news/a.md:7:3',
    message: '「王秀蓝」和「王秀兰」只差一个字（units/a.yaml）。人名、单位名和常用词写错一个字，读者一眼就看见。',
    hint: `是写错的，改成「王秀兰」；${ALLOW}`,
  },
  W03: {
    tree: { 'words.yaml': words('    必须改: 是\n'), 'news/a.md': news('', '县扶贫办来人。\n') },
    at: 'news/a.md:7:2',
    message: '这里写了「扶贫办」：2021年机构更名。这是本单位在 content/words.yaml 里定下的，不改不能发布。',
    hint: `您是不是要写「乡村振兴局」？${ALLOW}`,
  },
  W04: {
    tree: { 'words.yaml': words(''), 'news/a.md': news('', '县扶贫办来人。\n') },
    at: 'news/a.md:7:2',
    message: '这里写了「扶贫办」：2021年机构更名。这是本单位在 content/words.yaml 里定下的。',
    hint: `您是不是要写「乡村振兴局」？${ALLOW}`,
  },
  W06: {
    tree: { 'news/a.md': news('', '来了，，走了。\n') },
    at: 'news/a.md:7:3',
    message: '「，，」是两个标点连在一起。多打的标点读者一眼就看见。',
    hint: `只留一个，如「，」；${ALLOW}`,
  },
  W07: {
    tree: { 'news/a.md': news('', '学习《条例。\n') },
    at: 'news/a.md:7:3',
    message: '「《」在这一段里没有另一半。少了一半，读者不知道引的是哪几个字。',
    hint: `补上「》」，或者删掉这一个；${ALLOW}`,
  },
  W08: {
    tree: { 'news/a.md': news('', '对台账进行进行核对。\n') },
    at: 'news/a.md:7:4',
    message: '「进行进行」像是打了两遍。重复的词是校对里最常漏的。',
    hint: `改成「进行」；${ALLOW}`,
  },
  W09: {
    tree: { 'news/a.md': news('', '二0二六年修渠。\n') },
    at: 'news/a.md:7:1',
    message: '「二0二六年」一个数里有两种数字。一个数只用一种数字：2026年，或者二〇二六年。',
    hint: `统一成一种，用半角的 0 到 9；${ALLOW}`,
  },
  W14: {
    tree: { 'news/a.md': news('', '来了双河村黨支部。\n') },
    at: 'news/a.md:7:3',
    message: '「双河村黨支部」里有繁体字，简体是「双河村党支部」。公文和网页用规范汉字；搜索、核对名称也认的是简体字。',
    hint: `改成「双河村党支部」；书法作品、碑文、古籍、人名本来就写繁体字的，${ALLOW.replace('没有写错的，', '')}`,
  },
  W10: {
    tree: { 'news/a.md': news('', '装了1126块牌子，1162块牌子都亮。\n') },
    at: 'news/a.md:7:11',
    message:
      '这里写「1162块」，第 7 行写的是「1126块」，像是同一个数打错了一处。同一件事前后数字不同，读者不知道信哪一个。',
    hint: `核对以后改成一样的；本来就是两个数的，${ALLOW.replace('没有写错的，', '')}`,
  },
  W13: {
    tree: ledgerTree(
      { 'items.csv': csv(pledge({ 完成标准: '1126块田都种上' })) },
      { 'news/a.md': news('承诺: [a/1]\n', '1162块田都种上了。\n') },
    ),
    at: 'news/a.md:8:1',
    message:
      '这里写「1162块」，台账里写的是「1126块」（pledges/a/items.csv:2:4）。文章讲的就是这些承诺，一件事登出来两个数。',
    hint: `核对以后改成一样的：文章写错的改文章，台账没有更新的改台账；本来就是两个数的，${ALLOW.replace('没有写错的，', '')}`,
  },
  W11: {
    tree: { 'people.yaml': LEADERS, 'news/a.md': news('', '县委书记梁远舟到场。\n') },
    at: 'news/a.md:7:1',
    message:
      '2026-07-01 那天梁远舟不是「县委书记」：任期是 2021-06-18 到 2026-05-02（content/people.yaml）。把人写在已经不担任、还没有担任的职务上，是政治差错。',
    hint: `那天担任这个职务的是施雅琴；核对姓名和职务；写的是过去的事，前面加「时任」；梁远舟的任期变了的，改 content/people.yaml；${ALLOW}`,
  },
  W12: {
    tree: { 'people.yaml': LEADERS, 'news/a.md': news('', '严守正、施雅琴到场。\n') },
    at: 'news/a.md:7:1',
    message: '严守正写在了施雅琴前面。领导的先后照 content/people.yaml 里的次序。',
    hint: `改成先写施雅琴，再写严守正；${ALLOW}`,
  },
  W05: {
    tree: {
      'words.yaml': '放行:\n  - 写法: 王秀蓝\n    理由: 另有其人\n    决定人: 唐文英\n    日期: 2026-06-18\n',
      'news/a.md': news(),
    },
    at: 'words.yaml:2:9',
    message: '放行的「王秀蓝」在内容里一处也没有。放行的词越积越多，以后真写错了也不会提醒。',
    hint: '把这一条从「放行」里删掉；要等以后发布的，留着也不影响发布。',
  },
};
