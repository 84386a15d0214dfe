import type { PersonalData } from './kinds.ts';

/** What the words round a number say that it is: one of such a kind, something else, or nothing. */
export type Said = 'such' | 'other' | 'nothing';

/** Words before a number of each kind. */
const SUCH: Readonly<Record<PersonalData, RegExp>> = {
  mobile:
    /电\s*话|手\s*机|联\s*系|致电|来电|拨打|拨通|打给|电联|咨询|热线|微\s*信|短信|号码|联络|移动|座机|传真|通讯|客服|举报|请打|\b(?:tel|phone|mobile|mob|cell|call|wechat|contact|sms|mailto|callto|facetime)(?![a-z])|wa\.me|☎|📞|📱|☏|🤙|📲/gi,
  identity:
    /身\s*份\s*证|身份号|公民身份|证件号|证件|证号|公民号|身份信息|户口|\b(?:id ?card|idcard|idno|sfz\w*|zjhm?|identity)(?![a-z])/gi,
  'bank-card':
    /银行|卡\s*号|帐\s*号|账\s*号|账\s*户|帐\s*户|开户|一卡通|社保卡|存折|折子|惠农卡|工资卡|储蓄卡|信用卡|收款|打到|打入|汇到|汇入|转到|转入|户名|农行|工行|建行|中行|农商|信用社|邮储|\b(?:card|account|bank|acct|kh|zh)(?![a-z])/gi,
};

/** Words that say that the number behind them is of a thing, or an amount. */
const OTHER =
  /(?<=[\u4e00-\u9fff])(?<![号密])码|(?<=[\u4e00-\u9fff])(?<!手机|电话|联系|微信|身份证|证件|本机|移动|联通|电信|[卡账帐短小大新旧同证称几的全原换本一二三四五六七八九十])号(?!码)|编\s*号|编\s*码|单号|文号|案号|工单|序号|批号|批次|流水|订单|运单|快递|合同号?|协议号|发票|票号|档号|档案|受理|受理号|登记号?|许可证|备案号?|代码|条码|书号|刊号|号牌|信用代码|注册号|识别号|税号|回执|凭证|准考证|学号|工号|证书号?|党员证|户号|表号|(?<!手)机号|车架号|序列号?|版本|型号|标识|追溯码|校验|哈希|时间戳|串号|邮编|群号?|QQ群?|\bISBN|\bISSN|\bIMEI|\bSN|\bGB\/T|金额|资金|投资|投入|产值|产量|销量|销售额?|收入|支出|预算|决算|余额|贷款|款项|合计|共计|总计|总额|总数|总量|累计|数量|面积|人口|人次|用电量|用水量|点击量?|播放量?|阅读量?|访问量?|浏览量?|储量|库存|里程|全长|圆周率|坐标|东经|北纬|经度|纬度|基数为|分别|依次|票数|数据|数值|宗地|图斑|地块|资产|车架|\bGDP|不动产权|人民币|[¥￥$€£№]/gi;

/** What may stand between such a word and its number. */
const FILLER =
  /^(?:[\s:：=（(【[“"'《#_-]|（[^（）]{0,4}）|\([^()]{0,4}\)|[为是达到约近超过了共计有号量额数值码编]|突破|[A-Za-z]){0,12}$/;

/** Units of measure behind a number. */
const UNIT =
  /^[ \t\u00a0\u3000*_]{0,3}(?:多|余|来)?(?:万(?=[元人户亩吨次千公平立斤多余株只册字]|[^\u4e00-\u9fff]|$)|[亿兆]|字节|像素|步|株|只|头(?!像)|册|字(?![典])|元(?!旦|宵|月)|块钱?|角|分钱|美元|人次|人(?![民社大事力员家名口])|人口|户(?![主籍口])|吨|公?斤|克|千克|公?里(?![面屋头])|千?米|厘米|毫米|公?顷|亩|平方|立方|升|千瓦|度(?!过)|瓦|伏|次(?!日)|个|件|份|条|篇|页|台|辆|项|家(?![里中住])|名(?![字叫])|岁|年(?![级])|月(?!底)|日(?!起)|天|小时|分钟|秒|%|％|‰|号(?![码机楼院])|票|张(?![\u4e00-\u9fff])|(?:kWh|kwh|KB|MB|GB|km|kg|cm|mm|ml|m[²³2]|t|h|s|m|g)(?![A-Za-z]))/;

/** Characters before a number that may say what it is. */
const LOOKED_BEHIND = 28;
const LOOKED_AHEAD = 12;

/**
 * What the words round a stretch of a text say. `heading`: what stands over it in a table. The word that is nearest
 * counts.
 */
export function saidAround(
  kind: PersonalData,
  text: string,
  start: number,
  end: number,
  heading: string,
): { before: Said; behind: Said } {
  const line = lineBefore(text, start);
  const inLine = saidBefore(kind, line);
  const before = inLine === 'nothing' && heading !== '' ? saidAbove(kind, heading, line) : inLine;
  const behind = UNIT.test(text.slice(end, end + LOOKED_AHEAD)) ? 'other' : 'nothing';
  return { before, behind };
}

/** The clause before a place, its invisible characters and marks of emphasis left out. */
function lineBefore(text: string, at: number): string {
  const behind = text.slice(Math.max(0, at - LOOKED_BEHIND), at);
  return behind
    .slice(Math.max(...['\n', '。', '；', '！', '？'].map((stop) => behind.lastIndexOf(stop))) + 1)
    .replace(/[*`\\\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** What a heading says of a number in its column. Where other words stand in the cell, it says nothing against it. */
function saidAbove(kind: PersonalData, heading: string, line: string): Said {
  const said = saidBefore(kind, heading);
  const cell = line.slice(Math.max(line.lastIndexOf('|'), line.lastIndexOf('\t')) + 1);
  return said === 'other' && /\p{L}/u.test(cell) ? 'nothing' : said;
}

function saidBefore(kind: PersonalData, words: string): Said {
  const such = lastEnd(words, SUCH[kind]);
  const other = lastEnd(words, OTHER);
  if (other > such && FILLER.test(words.slice(other))) return 'other';
  return such >= 0 ? 'such' : 'nothing';
}

/** Where the last word of a list ends; -1 without one. */
function lastEnd(words: string, list: RegExp): number {
  let end = -1;
  for (const { 0: word, index } of words.matchAll(list)) end = Math.max(end, index + word.length);
  return end;
}

/** The head of the column of a table that a place in a text stands in; '' for a place that is in none. */
export function headingOf(text: string, at: number): string {
  const behind = text.slice(Math.max(0, at - LONGEST_ROW), at);
  const lineEnd = behind.lastIndexOf('\n');
  if (lineEnd < 0) return '';
  const before = behind.slice(lineEnd + 1);
  const hasTabs = before.includes('\t') || /^[^\n]*\t/.test(text.slice(at, at + LONGEST_CELL));
  const separator = /^\s*>*\s*\|/.test(before) ? '|' : hasTabs ? '\t' : undefined;
  if (separator === undefined) return '';
  let head = '';
  const rows = text.slice(Math.max(0, at - LONGEST_TABLE), at - before.length - 1).split('\n');
  for (let row = rows.length - 1; row >= 0 && rows[row]!.includes(separator); row--) head = rows[row]!;
  return head.split(separator)[before.split(separator).length - 1] ?? '';
}

const LONGEST_CELL = 60;
/** Characters before a place that are looked through for the start of its line, and for the head of its table. */
const LONGEST_ROW = 400;
const LONGEST_TABLE = 3000;
