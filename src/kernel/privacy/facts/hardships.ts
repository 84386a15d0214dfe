import type { FactHit } from './private-fact.ts';
import { wordStarts } from '../../letters/word-starts.ts';
import { personNamesIn } from './names-around.ts';

/** Need, sickness, and what else nobody may read about a neighbour. */
const HARD_WORDS = (
  '低保 特困 五保 建档立卡 贫困户 困难户 脱贫户 监测户 残疾 肢残 视障 听障 智障 聋哑 瘫痪 偏瘫 ' +
  '失能 失独 癌 肿瘤 白血病 尿毒症 精神病 精神分裂 抑郁症 癫痫 自闭症 脑瘫 艾滋 乙肝 肺结核 ' +
  '糖尿病 高血压 心脏病 冠心病 脑梗 脑出血 中风 肝硬化 重病 大病 患病 重症 孤儿 困境儿童 ' +
  '留守儿童 事实无人抚养 刑满释放 社区矫正 戒毒 吸毒 信访人'
).split(' ');
const HARD = new RegExp(HARD_WORDS.join('|'), 'y');
const hardStarts = wordStarts(HARD_WORDS);
/** What may stand between a name and such a word that is about whoever bears it. */
const BEHIND_NAME =
  /^(?:[，,、：:（(\s|]|[男女]|汉族|家庭|一家|家里?|户|老人|大[爷妈娘叔婶伯]|同志|身患|患?有|患|得了?|致贫原因|家庭人口|\d+人|[：:]|查出|确诊|检查出|因|为|是|系|属|被|评为|认定为|纳入|列为|列入|享受|领取|重度|轻度|中度|多重|肢体|视力|听力|言语|智力|精神|[一二三四]级|[的了]|丈夫|妻子|儿子|女儿|母亲|父亲|孙子|孙女|村民|居民|人|常年|长期|去年|今年|前年|\d{1,4}(?:年|岁|月)|晚期|早期|[胃肺肝肠乳腺食道淋巴宫颈骨血]){0,10}$/u;
const BEFORE_NAME =
  /^(?:证|金|户|家庭|人员|人|老人|患者|儿童|对象|村民|居民|职工|党员|学生|家|病|症|晚期|的|[一二三四]级|退役|军人|[一两二三四五六七八九十\d]+年|被强制|[，,]?名?叫|[：:“「（(\s|]){0,6}$/u;
/** Whoever bears a post is told about for other reasons. */
const POST = /(?:书记|主任|委员|局长|县长|镇长|乡长|科长|所长|站长|院长|校长|部长|主席|会长|理事长|村医|专员|干部)$/;
const POST_BEHIND = /^[（(\s]{0,2}(?:书记|主任|委员|局长|县长|镇长|乡长|科长|所长|站长|院长|校长|部长|主席|会长)/;
/** Names of offices and things, of which such a word is part. */
const OF_OFFICE =
  /^(?:人?联|人(?:坡道|通道|厕所|卫生间|车位|设施|专用|轮椅|康复|运动|事业|工作|证件)|人联合会|人就业|人托养|人之家|人服务|标准|政策|资金|供养|办|专干|申请|评议|评定|审核|对象认定|专项|科)/;
const REACH = 16;
const SHORTEST = 4;

/** Where words about need or sickness stand next to the name of somebody without a post. */
export function hardships(text: string): FactHit[] {
  // A word and a name: most cells of a ledger are no such text.
  if (text.length < SHORTEST || !/\p{Script=Han}{2}/u.test(text)) return [];
  const hits: FactHit[] = [];
  let end = 0;
  for (let index = hardStarts(text, 0); index >= 0; index = hardStarts(text, Math.max(end, index + 1))) {
    HARD.lastIndex = index;
    const [word] = HARD.exec(text) ?? [];
    if (word === undefined) continue;
    end = index + word.length;
    if (hits.some((hit) => index < hit.end) || OF_OFFICE.test(text.slice(end, end + 5))) continue;
    const named = namedBefore(text, index) ?? namedBehind(text, end);
    if (named) hits.push({ kind: 'hardship', start: Math.min(named.start, index), end: Math.max(named.end, end) });
  }
  return hits;
}

function namedBefore(text: string, at: number) {
  return personNamesIn(text, clauseStart(text, at), at).find(
    ({ start, end }) =>
      BEHIND_NAME.test(text.slice(end, at)) &&
      !POST.test(text.slice(Math.max(0, start - 3), start)) &&
      !POST_BEHIND.test(text.slice(end, end + 4)),
  );
}

function namedBehind(text: string, at: number) {
  const [clause = ''] = text.slice(at, at + REACH).split(/[。；！？\n]/, 1);
  const [first] = personNamesIn(text, at, at + clause.length, true);
  if (!first || !BEFORE_NAME.test(text.slice(at, first.start))) return undefined;
  return POST_BEHIND.test(text.slice(first.end, first.end + 4)) ? undefined : first;
}

function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH - 4);
  const before = text.slice(from, at);
  return from + Math.max(...['\n', '。', '；', '！', '？'].map((stop) => before.lastIndexOf(stop))) + 1;
}
