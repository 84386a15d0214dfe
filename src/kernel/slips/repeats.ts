import type { TypedSlip } from './slip-kinds.ts';

/** Words that nobody says twice, with what may make two words of the doubled letters. */
const SMALL =
  /(?<![目标有真似])的的(?![确士哥])|(?<![存现正所内实潜自外健好])在在(?![线场岗职校建册编逃理野途位世座读于押籍外家村即意握行])|(?<![共温饱平总谐柔附])和和(?![气谐平美睦解好])|(?<![还就不但只正都也可总老凡于或若要实])是是(?![非否])|(?<![为除罢不极明末])了了(?![解之结断事望却如无愿当])|被被(?!子)/g;
/** Units of measure behind a figure, with what may make two words of the doubled letters. */
const UNIT_TWICE =
  /(?:(?<=平方)米米|(?<=立方)米米|(?<=[\d万千百十]|毫|厘)米米|(?<=[\d万千百十]|公|海|华)里里|(?<=[\d万千百十]|公|市)斤斤|(?<=[\d万千百十]|公)顷顷|(?<=[\d万千百十]|市|公)亩亩|(?<=[\d万亿千百十]|美|日|欧)元元|(?<=千瓦|[\d])时时|(?<=[\d万千百十])(?:吨吨|度度|克克|升升))(?![程面外粉饭袋线厢计较旦宵期刻候段间服洗])/;
const NEVER_TWICE: ReadonlySet<string> = new Set(
  '进行 通过 以及 我们 他们 她们 你们 发展 建设 组织 开展 加强 提高 党员 干部 群众 支部 党委 委员 书记 单位 部门 政府 项目 问题 情况 推进 落实 实施 要求 服务 工作 活动 会议 精神 同志 中国 全国 全面 积极 认真 切实 深入 同时 因此 由于 根据 按照 为了 但是 而且 并且 已经 可以 能够 应当 必须 以来 以后 以前 其中 目前 今年 去年 社区 街道 企业 农村 乡村 村民 居民 老人 孩子 学校 医院'.split(
    ' ',
  ),
);
/** What makes another word of the second one: 工作量. */
const GOES_ON = /^[量者性化力]/;

const SHORTEST = 4;
const LONGEST = 10;

/** Words that stand twice. */
export function repeatedWords(text: string): TypedSlip[] {
  return [...smallRepeats(text), ...longRepeats(text)];
}

/** Of one letter or two. Patterns that look back at themselves at every place take ten times as long. */
function smallRepeats(text: string): TypedSlip[] {
  const found: TypedSlip[] = [];
  for (let at = 0, last = text.length - 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN) continue;
    if (code === text.charCodeAt(at + 1)) {
      const from = Math.max(0, at - 1);
      SMALL.lastIndex = at - from;
      const isSlip = SMALL.exec(text.slice(from, at + 3))?.index === at - from || isUnitTwice(text, at);
      if (isSlip) found.push(slip(at, at + 2));
    } else if (
      at + 2 < last &&
      code === text.charCodeAt(at + 2) &&
      text.charCodeAt(at + 1) === text.charCodeAt(at + 3)
    ) {
      const isSlip = NEVER_TWICE.has(text.slice(at, at + 2)) && !GOES_ON.test(text.slice(at + 4, at + 5));
      if (isSlip) found.push(slip(at, at + 4));
    }
  }
  return found;
}

const FIRST_HAN = 0x4e00;

const UNITS = '米里斤顷亩元时吨度克升';

function isUnitTwice(text: string, at: number): boolean {
  if (!UNITS.includes(text[at]!)) return false;
  const from = Math.max(0, at - 2);
  return UNIT_TWICE.exec(text.slice(from, at + 3))?.index === at - from;
}

const slip = (start: number, end: number): TypedSlip => ({ kind: 'repeated', start, end });

/** Stretches of Han that are followed by themselves: looked for where one of them must have a letter. */
function longRepeats(text: string): TypedSlip[] {
  const found: TypedSlip[] = [];
  let done = 0;
  for (let at = 0, end = text.length; at < end; at += SHORTEST) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN || at < done) continue;
    // Behind the end nothing is looked up: an engine never forgets that it was.
    for (let length = SHORTEST, most = Math.min(LONGEST, end - 1 - at); length <= most; length++) {
      if (code !== text.charCodeAt(at + length)) continue;
      const start = sameFrom(text, at, length);
      const twice = text.slice(start, start + 2 * length);
      // 哈哈哈哈哈哈哈哈, 一步一步一步一步: meant.
      if (!isTwice(twice, length) || !/^\p{Script=Han}+$/u.test(twice) || new Set(twice).size < 4) continue;
      found.push(slip(start, start + 2 * length));
      done = start + 2 * length;
      break;
    }
  }
  return found;
}

/** Where the letters begin that are the same so many places further on. */
function sameFrom(text: string, at: number, length: number): number {
  let start = at;
  while (start > 0 && at - start < length && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length))
    start--;
  return start;
}

function isTwice(text: string, length: number): boolean {
  return text.length === 2 * length && text.startsWith(text.slice(0, length), length);
}
