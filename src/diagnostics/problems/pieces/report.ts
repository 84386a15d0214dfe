import { define, didYouMean } from '../definition.ts';

/** G: what units report of pledges. */
export const REPORT_PROBLEMS = {
  G70: define<object>({
    severity: 'error',
    title: '办理情况什么也没有说',
    what: () => '「进展」和「结果」都没有写',
    why: '读者看不到做到哪一步，也不知道办成没有。',
    fix: () => '还在办的写「进展」，一句话；已经有结果的写「结果」，没有全部兑现的再写「原因」。',
    sample: {},
  }),
  G71: define<{ target: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '报的承诺不存在',
    what: ({ target }) => `没有编号是「${target}」的承诺`,
    why: '这一条没有地方登；多半是台账换过以后编号变了，或者那一项删掉了。',
    fix: ({ suggestion }) =>
      didYouMean(
        suggestion,
        suggestion === undefined
          ? '写「公示栏的编号/事项的编号」，如「liulin-2026/12」；台账里少了这一项的，把它补回去；不再登的，把这个文件删掉。'
          : '不是的，看看台账里是不是少了这一项。',
      ),
    sample: { target: 'liulin-2026/120', suggestion: 'liulin-2026/12' },
  }),
  G72: define<{ unit: string; target: string; own: string }>({
    severity: 'error',
    title: '报的不是自己的承诺',
    what: ({ unit, target, own }) => `「${target}」是${own}的承诺，这里写的是「${unit}」报的`,
    why: '办得怎样，由承诺的单位自己说，或者由它的上级、公示栏的单位说。',
    fix: () => '核对「承诺」的编号和「单位」，改正写错的一个。',
    sample: { unit: 'liuhe-cun', target: 'cun-2026/11', own: '白岩乡石门村党支部' },
  }),
  G73: define<{ date: string; outcome: string; other: string; where: string }>({
    severity: 'error',
    title: '同一天两种结果',
    what: ({ date, outcome, other, where }) => `${date} 的结果，这里写「${outcome}」，在 ${where} 写「${other}」`,
    why: '以日子新的一个为准；同一天的两个不一样，就不知道信哪一个。',
    fix: () => '问清楚哪一个对，改正写错的一处；后来又变了的，写后来那一天的日期。',
    sample: {
      date: '2026-11-27',
      outcome: '兑现',
      other: '部分兑现',
      where: 'content/pledges/cun-2026/items.xlsx!Q12',
    },
  }),
};
