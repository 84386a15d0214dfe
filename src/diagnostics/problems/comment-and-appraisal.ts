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
  G50: define<{ trouble: 'no-table' | 'no-settings' | 'two-tables'; name: string; other: string }>({
    severity: 'error',
    title: '名单的设置和表格没有配成一对',
    what: ({ trouble, name, other }) =>
      ({
        'no-table': `没有同名的表格「${name}.xlsx」或「${name}.csv」`,
        'no-settings': `没有同名的设置「${name}.yaml」`,
        'two-tables': `「${other}」和这个文件是同一份名单的两张表`,
      })[trouble],
    why: '一份名单两个文件：标题、年度、怎样推荐或评定写在 .yaml 里，谁、哪个支部、多少写在同名的表格里。',
    fix: ({ trouble, name }) =>
      ({
        'no-table': '把表格放到这个文件旁边，文件名改成一样的，只有扩展名不同。',
        'no-settings': `新建「${name}.yaml」，写标题、年度、组织单位、方式、发布时间，样子见 docs/reference/templates/；多余的表格就删掉。`,
        'two-tables': '只留一张；两张都要的，把行接在一起。',
      })[trouble],
    sample: { trouble: 'no-table', name: '2026-q3', other: '' },
  }),
  G51: define<{ trouble: 'no-header' | 'no-column' | 'no-rows' | 'hidden'; label: string }>({
    severity: 'error',
    title: '读不出名单的表格',
    what: ({ trouble, label }) =>
      ({
        'no-header': '表里找不到表头那一行',
        'no-column': `表里没有「${label}」这一栏`,
        'no-rows': '表头下面没有人',
        hidden: '看得见的工作表都没有内容',
      })[trouble],
    why: '谁、哪个支部、多少人推荐或者几星，缺一样就不成名单。',
    fix: ({ trouble, label }) =>
      ({
        'no-header': `在人名上面加一行表头，各栏写：${label}。Excel 里只读第一张工作表；CSV 的各栏要用半角逗号隔开。`,
        'no-column': `在表头里加一栏「${label}」，逐行填写；已经有的，把表头改成这个名称。`,
        'no-rows': '一人一行，填在表头下面。',
        hidden: '在工作表标签上点右键，「取消隐藏」，核对以后保存。',
      })[trouble],
    sample: { trouble: 'no-column', label: '推荐人次' },
  }),
  G52: define<{ trouble: 'empty' | 'merged' | 'stray' | 'several'; label: string; text: string }>({
    severity: 'error',
    title: '名单里有一行读不出来',
    what: ({ trouble, label, text }) =>
      ({
        empty: `「${text}」这一行没有填「${label}」`,
        merged: `「${text}」这一行的「${label}」和上一行合并成了一格`,
        stray: `「${text}」这一行不像一个人`,
        several: `「${label}」里的「${text}」不止一个人`,
      })[trouble],
    why: '表头下面一行一个人，少一样，读者就不知道是谁、多少。',
    fix: ({ trouble, label }) =>
      ({
        empty: `在这一格填上「${label}」；不登的，把整行删掉。`,
        merged: '取消合并，各行填各行的。',
        stray: '说明移到表头上面，或者以「注：」开头；多余的删掉。',
        several: '一人一行；职务写在「职务」一栏，或者写在姓名后面的括号里。',
      })[trouble],
    sample: { trouble: 'empty', label: '所在党支部', text: '何小满' },
  }),
  G53: define<{ isStars: boolean; label: string; text: string }>({
    severity: 'error',
    title: '推荐人次或者星级读不出来',
    what: ({ label, text }) => `「${label}」里的「${text}」读不出是多少`,
    why: '名单按这个数排列，读者要看的也是它。',
    fix: ({ isStars }) =>
      isStars
        ? '写几星：「…星」、画实心的星，或者只写数字，从一到十。空心的星不算。'
        : '只写有多少人推荐，一个整数；比率、名次、大概的数都不行。',
    sample: { isStars: false, label: '推荐人次', text: '三十多' },
  }),
  G54: define<{ label: string; said: string; sum: string }>({
    severity: 'warning',
    title: '名单的合计对不上',
    what: ({ label, said, sum }) => `「${label}」写的是 ${said}，各行加起来是 ${sum}`,
    why: '网页上的合计由各行算出来，和表里写的不一样；多半是少了一行，或者改了一处没有改另一处。',
    fix: () => '核对各行和合计，改正写错的。',
    sample: { label: '合计', said: '320', sum: '318' },
  }),
  G55: define<{ name: string; unit: string; row: number }>({
    severity: 'error',
    title: '名单里同一个人有两行',
    what: ({ name, unit, row }) => `${unit}的「${name}」在第 ${row} 行已经有了`,
    why: '一个人两个数，读者不知道信哪个，合计也会多算。',
    fix: () => '是同一个人的，合成一行；是两个人的，姓名写得分得开，前面加「大」「小」。',
    sample: { name: '张伟', unit: '双河村党支部', row: 3 },
  }),
  G56: define<{ name: string; count: number; suggestion: string | undefined; choices: string }>({
    severity: 'error',
    title: '名单上的单位不存在',
    what: ({ name, count }) => `没有编号或名称是「${name}」的单位${count > 1 ? `（连着 ${count} 行都这样写）` : ''}`,
    why: '这个人登不到任何单位的页面上。',
    fix: ({ suggestion, choices }) =>
      choices
        ? `可能是：${choices}，写全称或编号。`
        : didYouMean(
            suggestion,
            suggestion ? '' : '写 content/units/ 里的编号，或者一字不差的全称；新单位先建一个文件。',
          ),
    sample: { name: '双河党支部', count: 1, suggestion: '柳林镇双河村党支部', choices: '' },
  }),
  G57: define<{ period: string; year: string }>({
    severity: 'error',
    title: '期次里又写了年份',
    what: ({ period, year }) => `「期次」写的是「${period}」，里面有年份，「年度」写的是 ${year}`,
    why: '网页上印的是「年度」接着「期次」，年份会印两遍，两个不一样的更说不清。',
    fix: () => '「期次」里只写是哪一次，去掉年份。',
    sample: { period: '2026年第三季度', year: '2026' },
  }),
};
