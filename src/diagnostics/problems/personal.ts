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
