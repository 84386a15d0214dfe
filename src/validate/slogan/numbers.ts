/** Regular expressions for parts of which any may stand. */
const anyOf = (parts: readonly string[]) => parts.join('|');

/** Phrases of the party's language that have numbers in them. */
const POLITICAL_PHRASES = [
  '十[一二三四五六七八九]五',
  '[一二三]?十[一二三四五六七八九]?[大届]',
  '[一二三四五六七八九]中全会',
  '两个(?:维护|确立|先锋|务必|一以贯之)',
  '[三四]个(?:意识|自信|代表|务必|服从|全面)',
  '三严三实',
  '三会一课',
  '两学一做',
  '一岗双责',
  '[一八]项规定',
  '五位一体',
  '三重一大',
  '四风',
  '五带头',
  '五个(?:好|带头)',
  '一(?:名|个)(?:真正|优秀|合格|称职|先进|模范|好|的)*(?:共产党员|党员|干部|先锋|表率|榜样|标杆|模范)',
  '一个(?:中心|核心)',
];

/** Everyday words that have numbers in them and count nothing. */
const EVERYDAY_PHRASES = [
  '一流',
  '一条心',
  '一心一意',
  '第一(?:位|要务|线)',
  '一线',
  '一切',
  '一定',
  '一贯',
  '一致',
  '一如既往',
  '一股绳',
  '一盘棋',
  '一把手',
  '一方',
  '一面旗帜',
  '一班人',
  '最后一公里',
  '满意[率度]?\\S{0,4}?(?:百分之百|100[%％])',
  '百姓',
  '千家万户',
  '千方百计',
  '万家',
  '十分(?![钟之])',
  '半点',
  '每一?(?:天|日|个|位|名|项|件|次)(?!前|后)',
];

const YEAR = '(?:19|20)\\d\\d\\s*年?度?';
const PHRASE = `[“"‘「《]?(?:${anyOf([...POLITICAL_PHRASES, ...EVERYDAY_PHRASES])})[”"’」》]?`;

/** Numbers that are part of a phrase and count nothing: they are taken out before numbers are looked for. */
export const PHRASES_WITH_NUMBERS = new RegExp(anyOf([YEAR, PHRASE]), 'g');

const HAN_NUMERAL = '[一二两三四五六七八九十百千万半几][一二三四五六七八九十百千万余多来]*';
const COUNTED_WITH =
  '[个户次名人条项件所座处盏公里米亩吨元天日周月季年场期本台辆路岁小时分钟班组村镇遍轮批口眼间套张块份只头株棵袋箱车趟节堂幅面段道层扇盒角]';

/** A number: digits, Han numerals before something counted, a share, a day of the week or a time of the year. */
export const NUMBER = new RegExp(
  anyOf([
    '[\\d\\uff10-\\uff19]',
    `${HAN_NUMERAL}${COUNTED_WITH}`,
    '百分之',
    '[周逢星期][一二三四五六日末]',
    '[春夏秋冬][季天]',
    '年底|月底|汛期|农闲|农忙|开学|寒假|暑假',
    '当天|当日|次日|隔天|中午|夜里|晚上|周末',
  ]),
);
