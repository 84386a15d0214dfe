import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** How a piece is signed, as an editor types it. `file`: its content path. */
function sign(file: string, stage: string): string {
  return `npm run review -- content/${file} --stage ${stage} --by 姓名 --post 职务`;
}

interface Unsigned {
  /** The piece's file. */
  file: string;
  /** The stage that signs next. */
  next: string;
  /** What is signed already. */
  signed: readonly string[];
}

function unsigned({ signed, next }: Unsigned): string {
  return signed.length === 0 ? '这一篇没有审签' : `这一篇只有${signed.join('、')}签了字，还差${next}`;
}

const signNext = ({ file, next }: Unsigned) => `${next}的人看过稿件，运行：${sign(file, next)}`;

interface Broken {
  file: string;
  /** What changed, in words. */
  changed: readonly string[];
}

function broken({ changed }: Broken): string {
  const more = changed.length > 3 ? `等 ${changed.length} 个文件` : '';
  return `审签以后又改过：${changed.slice(0, 3).join('、')}${more}`;
}

const signAgain = ({ file }: Broken) =>
  `改了什么，运行 npm run review -- content/${file} 看；应该改的，三审重新签一遍，已经发布的小改动写「更正」、签更正；不该改的，改回去。`;

interface Wrong {
  reason: string;
  file: string;
}

const wrong = ({ reason }: Wrong) => `审签不算数：${shorten(reason, 60)}`;
const signAnew = ({ file }: Wrong) => `审签不用手写，由命令写：${sign(file, '初审')}；从初审起重新签。`;

interface Returned {
  by: string;
  opinion: string;
  file: string;
}

const returned = ({ by, opinion }: Returned) => `${shorten(by, 20)}退回了这一篇：${shorten(opinion, 60)}`;
const mendReturned = ({ file }: Returned) => `照意见改好，从初审起重新签：${sign(file, '初审')}`;

const WHY_SIGN = '网站设置里写了这一类要三审三校，没有审完的不能上网。';
const WHY_SEAL = '审的人签的是当时的那一稿；改过的没有人审过。';
const WHY_RETURNED = '退回的稿件改好、重新审过才能上网。';
const WHY_FORM = '三审要三个人、按先后、签同一稿，才说得清谁看过什么。';

const FILE = 'news/20261118-pingnuo.md';

/** E: sign-offs. Each comes as an error where the kind must be signed, and as a warning where it should. */
export const REVIEW_PROBLEMS = {
  E01: define<Unsigned>({
    severity: 'error',
    title: '没有审完',
    what: unsigned,
    why: WHY_SIGN,
    fix: signNext,
    sample: { file: FILE, next: '复审', signed: ['初审'] },
  }),
  E02: define<Unsigned>({
    severity: 'warning',
    title: '还没有审完',
    what: unsigned,
    why: '网站设置里写了这一类应当三审三校。',
    fix: signNext,
    sample: { file: FILE, next: '初审', signed: [] },
  }),
  E03: define<Broken>({
    severity: 'error',
    title: '审签以后改过，不能发布',
    what: broken,
    why: WHY_SEAL,
    fix: signAgain,
    sample: { file: FILE, changed: ['改了 news/20261118-pingnuo.md'] },
  }),
  E04: define<Broken>({
    severity: 'warning',
    title: '审签以后改过',
    what: broken,
    why: WHY_SEAL,
    fix: signAgain,
    sample: { file: FILE, changed: ['改了 news/20261118-pingnuo.md'] },
  }),
  E05: define<Wrong>({
    severity: 'error',
    title: '审签不算数，不能发布',
    what: wrong,
    why: WHY_FORM,
    fix: signAnew,
    sample: { reason: '唐文英签了两道，三审要三个人', file: FILE },
  }),
  E06: define<Wrong>({
    severity: 'warning',
    title: '审签不算数',
    what: wrong,
    why: WHY_FORM,
    fix: signAnew,
    sample: { reason: '复审的时间比前一道早', file: FILE },
  }),
  E07: define<Returned>({
    severity: 'error',
    title: '退回的稿件，不能发布',
    what: returned,
    why: WHY_RETURNED,
    fix: mendReturned,
    sample: { by: '唐文英', opinion: '亩数和台账对不上', file: FILE },
  }),
  E08: define<Returned>({
    severity: 'warning',
    title: '退回的稿件',
    what: returned,
    why: WHY_RETURNED,
    fix: mendReturned,
    sample: { by: '唐文英', opinion: '亩数和台账对不上', file: FILE },
  }),
  E09: define<{ piece: string }>({
    severity: 'warning',
    title: '审签的稿件没有了',
    what: ({ piece }) => `没有「${shorten(piece, 60)}」这一篇`,
    why: '稿件删了、改了名，签过的字就落了空；改名以后网址不同，要重新审。',
    fix: () => '稿件删了的，把这个审签文件也删掉；改了名的，删掉它，新的一篇从初审签起。',
    sample: { piece: 'news/20261118-pingnuo' },
  }),
};
