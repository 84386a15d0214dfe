import { define, didYouMean } from './definition.ts';

/** What can be wrong with one row of an appraisal as a whole. `names`: of its fields. */
const APPRAISAL_ROW_TROUBLES = {
  'no-target': {
    what: () => '没有写评议的是谁',
    fix: '写「单位」；只按领域公布满意率的，写「领域」。',
  },
  'two-targets': {
    what: (names: string) => `又写了「领域」，又写了${names}`,
    fix: '两样写一样：评议一个党组织写「单位」，按领域公布满意率写「领域」。',
  },
  'no-result': {
    what: () => '没有票数，也没有满意率',
    fix: '有票数的写齐各项票数；没有票数、只公布了满意率的，写「满意率」和「来源」。',
  },
  'missing-counts': {
    what: (names: string) => `缺${names}`,
    fix: '照计票记录补上；没有票数、只公布了满意率的，删掉各项票数，写「满意率」和「来源」。',
  },
  'rate-and-counts': {
    what: (names: string) => `写了「满意率」，又写了${names}`,
    fix: '有票数的不写「满意率」，由网站算；没有票数的只写「满意率」和「来源」。',
  },
  'member-rate': {
    what: () => '写了党员的满意率，没有票数',
    fix: '党员的评议写齐各项票数；没有票数的删掉这一条。',
  },
  'ballots-of-field': {
    what: () => '写的是一个领域的票数',
    fix: '票数写到各单位名下，领域的合计由网站算；没有各单位票数的，写公布的「满意率」和「来源」。',
  },
  'no-source': {
    what: () => '写了「满意率」，没有写来源',
    fix: '在这一条里补上「来源」；各条的来源一样的，在「结果」前面写一行「来源」。',
  },
} as const;

export type AppraisalRowTrouble = keyof typeof APPRAISAL_ROW_TROUBLES;

/** G: comments and appraisals. */
export const COMMENT_AND_APPRAISAL_PROBLEMS = {
  G13: define<object>({
    severity: 'warning',
    title: '点评没有点到问题',
    what: () => '这篇点评没有写「不足」',
    why: '只讲成绩不讲问题的点评，上级检查算作走过场。',
    fix: () => '补上「不足」（problems），一条或几条。',
    sample: {},
  }),
  G14: define<{ found: string }>({
    severity: 'error',
    title: '点评的对象不清楚',
    what: ({ found }) => `点评的对象${found}`,
    why: '不知道点评谁，就不知道登在哪一页。',
    fix: () =>
      '「单位」「党员」「承诺」三项写一项：单位写编号；党员写其事迹的编号，没有事迹的写姓名，再写所在的「单位」；承诺写「公示栏的编号/事项的编号」。',
    sample: { found: '没有写' },
  }),
  G15: define<{ target: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '点评的承诺不存在',
    what: ({ target }) => `没有编号是「${target}」的承诺`,
    why: '点评没有地方登。',
    fix: ({ suggestion }) =>
      didYouMean(
        suggestion,
        suggestion ? '' : '写「公示栏的编号/事项的编号」，如「liulin-2026/12」；公示栏的编号是它文件夹的名称。',
      ),
    sample: { target: 'liulin-2026/120', suggestion: 'liulin-2026/12' },
  }),
  G22: define<{ name: string; first: number }>({
    severity: 'error',
    title: '同一次评议里重复',
    what: ({ name, first }) => `「${name}」在这次评议里已经有了（第 ${first} 条）`,
    why: '同一个对象有两个结果，读者不知道信哪个，合计也会多算。',
    fix: () => '删掉多余的一条；党员重名的，写明各自的单位。',
    sample: { name: 'shuanghe-cun', first: 1 },
  }),
  G30: define<{ row: number; trouble: AppraisalRowTrouble; names: string }>({
    severity: 'error',
    title: '评议的一条写得不全或者有矛盾',
    what: ({ row, trouble, names }) => `第 ${row} 条${APPRAISAL_ROW_TROUBLES[trouble].what(names)}`,
    why: '票数算得出满意率，公布的满意率没有票数：两样要分得清，每一条都要知道说的是谁。',
    fix: ({ trouble }) => APPRAISAL_ROW_TROUBLES[trouble].fix,
    sample: { row: 1, trouble: 'missing-counts', names: '「收回」「有效」' },
  }),
  G31: define<{ name: string; story: string | undefined }>({
    severity: 'error',
    title: '点评的党员没有写单位',
    what: ({ name }) => `点评的党员写的是姓名「${name}」，没有写「单位」`,
    why: '同名的人不止一个，不知道登在哪一页。',
    fix: ({ story }) =>
      story === undefined
        ? '补上一行「单位」，写这名党员所在党组织的编号。'
        : `补上一行「单位」，写这名党员所在党组织的编号；说的是「${story}」那篇事迹里的人，就把姓名改成「${story}」。`,
    sample: { name: '张伟', story: undefined },
  }),
  G39: define<{ name: string; unit: string; posts: readonly string[] }>({
    severity: 'warning',
    title: '同名的党员，不知道点评的是哪一个',
    what: ({ name, unit, posts }) => `${unit}有几个「${name}」（${posts.join('、')}），点评里看不出是哪一个`,
    why: '读者不知道说的是谁；在一块公示栏里的，统计点评覆盖时哪一个都不算点评过。',
    fix: ({ name }) => `姓名后面空一格，照台账写职务：「${name} …」。`,
    sample: { name: '张伟', unit: '双河村党支部', posts: ['村医', '护林员'] },
  }),
};
