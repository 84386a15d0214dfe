import { news } from '../articles.ts';
import type { Case } from './case.ts';

const ALLOW = '没有写错的，在 content/words.yaml 的「放行」里记下这个词、理由、谁核对的和日期。';
const words = (must: string) => `规定:\n  - 不写: 扶贫办\n    应写: 乡村振兴局\n    说明: 2021年机构更名\n${must}`;

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
