import { define } from './definition.ts';

/** Where in a file a personal number stands. */
export type PersonalPlace = keyof typeof PLACES;

const PLACES = {
  text: { where: '这里', first: '' },
  name: { where: '文件或文件夹的名字里', first: '名字就是网址的一部分：换一个不带号码的名字。内容里也有的，' },
  cells: { where: '这一格和右边的格连起来', first: '' },
  comment: { where: '的批注里', first: '在「审阅」里找到这条批注，把号码' },
  margin: { where: '打印时的页眉或页脚里', first: '在「页面布局—打印标题—页眉/页脚」里把号码' },
  inside: { where: '里', first: '打开文件找到这一处，改好以后换上这一份：' },
  besides: {
    where: '工作表的名字、批注、链接或文档的属性里',
    first: '名字双击工作表的标签来改，批注在「审阅」里，属性在「文件—信息」里；把号码',
  },
} as const;

/** Where a number stands. */
export interface Personal {
  place: PersonalPlace;
  /** The cell that a comment hangs at. */
  cell?: string | undefined;
  /** Of what is inside of a document: the part, page or cell. */
  where?: string;
}

function whereIs({ place, cell = '', where = '' }: Personal): string {
  if (place === 'inside') return `${where}${PLACES.inside.where}`;
  return place === 'comment' ? `${cell} 格${PLACES.comment.where}` : PLACES[place].where;
}

const EXCEPTION = '确需公开的，在 content/privacy.yaml 里记下理由、决定人和日期。';

/** S: personal data. No message repeats them. */
export const PERSONAL_PROBLEMS = {
  S01: define<Personal>({
    severity: 'error',
    title: '出现手机号码',
    what: (details) => `${whereIs(details)}有一个手机号码`,
    why: '手机号码是个人信息，不得公开。',
    fix: ({ place }) =>
      `${PLACES[place].first}删掉，改用办公固定电话；确需出现时隐去中间四位，写成 138****1234 的样子。不是手机号码的，在前面写明是什么（如「编号」），或者在后面写上单位（如「元」「户」）。`,
    sample: { place: 'text' },
  }),
  S02: define<Personal>({
    severity: 'error',
    title: '出现身份证号码',
    what: (details) => `${whereIs(details)}有一个身份证号码`,
    why: '身份证号码是个人信息，不得公开。',
    fix: ({ place }) => `${PLACES[place].first}删掉。`,
    sample: { place: 'text' },
  }),
  S03: define<Personal>({
    severity: 'error',
    title: '出现银行卡号',
    what: (details) => `${whereIs(details)}有一个银行卡号`,
    why: '银行卡号是个人信息，不得公开。',
    fix: ({ place }) => `${PLACES[place].first}删掉。`,
    sample: { place: 'text' },
  }),
  S06: define<Personal>({
    severity: 'error',
    title: '出现出生日期',
    what: (details) => `${whereIs(details)}有人的出生日期，写到了哪一天`,
    why: '出生日期是个人信息，和姓名连在一起就能冒用身份。',
    fix: ({ place }) => `${PLACES[place].first}只留年份或者年月，如「1965年3月生」；${EXCEPTION}`,
    sample: { place: 'text' },
  }),
  S07: define<Personal>({
    severity: 'error',
    title: '出现家庭住址',
    what: (details) => `${whereIs(details)}有人的住址，写到了村组、楼栋或者门牌`,
    why: '住在哪里是个人信息，不得公开。',
    fix: ({ place }) =>
      `${PLACES[place].first}删去乡镇（街道）、村（社区）以下的部分；是单位地址的，前面写上「办公地址」；${EXCEPTION}`,
    sample: { place: 'text' },
  }),
  S08: define<Personal>({
    severity: 'error',
    title: '出现护照、通行证号码',
    what: (details) => `${whereIs(details)}有一个护照或者通行证的号码`,
    why: '证件号码是个人信息，不得公开。',
    fix: ({ place }) => `${PLACES[place].first}删掉。`,
    sample: { place: 'text' },
  }),
  S09: define<Personal>({
    severity: 'error',
    title: '出现车牌号',
    what: (details) => `${whereIs(details)}有一个车牌号`,
    why: '车牌号查得到车主，是个人信息。',
    fix: ({ place }) => `${PLACES[place].first}删掉，或者隐去后面几位；单位的车、不是车牌的，${EXCEPTION}`,
    sample: { place: 'text' },
  }),
  S10: define<Personal>({
    severity: 'warning',
    title: '姓名和困难、病情写在一起',
    what: (details) => `${whereIs(details)}写了谁有困难、得了什么病或者受过什么处理`,
    why: '谁家有难处、谁得了病是个人的事，写出姓名就是公开隐私。',
    fix: ({ place }) => `${PLACES[place].first}隐去名字，如「何某」「一户低保户」；本人书面同意的，${EXCEPTION}`,
    sample: { place: 'text' },
  }),
  S11: define<{ kind: string; expected: number; count: number }>({
    severity: 'warning',
    title: '个人信息的例外对不上',
    what: ({ kind, expected, count }) =>
      count === 0
        ? `例外里的「${kind}」在这个文件里一处也没有`
        : `例外里写的是 ${expected} 处「${kind}」，现在有 ${count} 处，没有放行`,
    why: '例外只管决定的时候看过的那几处，后来添上的没有人看过。',
    fix: ({ count }) =>
      count === 0 ? '从「例外」里删掉这一条。' : '核对一遍，还可以公开的，改「处数」和「日期」，写上这一次的决定人。',
    sample: { kind: '车牌号', expected: 1, count: 0 },
  }),
  S12: define<{ parts: readonly string[]; count: number }>({
    severity: 'error',
    title: '照片里有看不见的信息',
    what: ({ parts, count }) =>
      `里面的照片带着看不见的信息：${parts.join('、')}${count > parts.length ? `等 ${count} 张` : ''}`,
    why: '附件原样发布，下载的人看得见照片在哪里拍的、是谁的手机拍的。',
    fix: () =>
      `在照片上点右键，「属性—详细信息—删除属性和个人信息」，再换上；Word、PPT 里的，点图片，「压缩图片」，另存一份；${EXCEPTION}`,
    sample: { parts: ['压缩包里的「现场.jpg」（拍摄地点）'], count: 1 },
  }),
  S13: define<{ kind: string; where: string }>({
    severity: 'warning',
    title: '图片里的字像是个人信息',
    what: ({ kind, where }) => `${where}里有字像是${kind}`,
    why: '印在图片里的个人信息一样看得见；字是程序认的，可能认错，所以只是提醒，不拦发布。',
    fix: () => `打开图片看一看：是的，涂掉或者换一张；不是的、${EXCEPTION}`,
    sample: { kind: '身份证号码', where: '图片' },
  }),
  S04: define<object>({
    severity: 'warning',
    title: '地址写得太细',
    what: () => '地址写到了村组、楼栋或门牌',
    why: '个人住址不得公开，单位地址写到乡镇（街道）为止。',
    fix: () => '删去乡镇（街道）以下的部分。',
    sample: {},
  }),
  S05: define<object>({
    severity: 'warning',
    title: '联系卡上写了被帮的人',
    what: () => '「范围」里像是写了被帮的人是谁',
    why: '谁家有难处是个人的事，不得公开。',
    fix: () => '只写哪一片、多少户，不写姓名和称呼；不是人名的，换一个写法。',
    sample: {},
  }),
};
