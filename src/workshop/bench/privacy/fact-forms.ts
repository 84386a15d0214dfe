import type { PrivateFact } from '../../../kernel/privacy/facts/private-fact.ts';
import type { Dice } from '../../dice.ts';
import { personName } from '../corpus/compose.ts';
import { digitsOf, two } from './numbers.ts';
import { article, ledger, lineOf, type Sample, type SamplePlace } from './sample.ts';

/** What is written, and the datum in it. */
interface Written {
  text: string;
  datum: string;
  place?: SamplePlace;
}

const wide = (text: string) => text.replace(/[\dA-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const HAN = '〇一二三四五六七八九';
const inHan = (value: number) =>
  value < 10
    ? HAN[value]!
    : `${value < 20 ? '' : HAN[Math.floor(value / 10)]!}十${value % 10 === 0 ? '' : HAN[value % 10]!}`;

/** A day somebody may have been born on, in one of the ways in which it is written. */
export function bornDay(dice: Dice): string {
  const [year, month, day] = [dice.whole(1935, 2022), dice.whole(1, 12), dice.whole(1, 28)];
  return dice.pick([
    `${year}年${month}月${day}日`,
    `${year}年${two(month)}月${two(day)}日`,
    `${year} 年 ${month} 月 ${day} 日`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
    `${year}${two(month)}${two(day)}`,
    wide(`${year}年${month}月${day}日`),
    `${[...String(year)].map((digit) => HAN[+digit]!).join('')}年${inHan(month)}月${inHan(day)}日`,
  ]);
}

export const village = (dice: Dice) =>
  dice.pick(['双河村', '青石坡村', '柳林镇双河村', '云岭县柳林镇六合村', '六合社区', '城关街道北门社区']);
const estate = (dice: Dice) => dice.pick(['幸福小区', '阳光花园', '北门家园', '柳园新村', '锦绣苑', '安居公寓']);

/** Where somebody lives: a group of villagers, a door, a flat. */
function home(dice: Dice): string {
  const small = dice.whole(1, 18);
  return dice.pick([
    `${village(dice)}${small}组`,
    `${village(dice)}${inHan(small)}组`,
    `${village(dice)}第${inHan(small)}村民小组`,
    `${village(dice)}${small}组${dice.whole(1, 120)}号`,
    `${village(dice)}${dice.whole(1, 300)}号`,
    `云岭县城关街道人民路${dice.whole(1, 300)}号`,
    `${estate(dice)}${small}栋${dice.whole(1, 4)}单元${dice.whole(1, 18)}0${dice.whole(1, 4)}室`,
    `${estate(dice)}${small}号楼${dice.whole(1, 4)}单元${dice.whole(1, 18)}0${dice.whole(1, 4)}`,
    `${estate(dice)}${small}幢${dice.whole(1, 18)}0${dice.whole(1, 4)}室`,
    `${estate(dice)}${small}-${dice.whole(1, 4)}-${dice.whole(1, 18)}0${dice.whole(1, 4)}`,
    `${estate(dice)} ${small} 栋 ${dice.whole(1, 4)} 单元 ${dice.whole(1, 18)}0${dice.whole(1, 4)} 室`,
  ]);
}

export const PROVINCES = [...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'];
const PLATE_SIGNS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

function plate(dice: Dice): string {
  const head = dice.pick(PROVINCES) + dice.pick(PLATE_SIGNS);
  const between = dice.pick(['', '·', '•', ' ', '-', '.', ' · ']);
  const tail = dice.pick([
    digitsOf(dice, 5),
    dice.pick(PLATE_SIGNS) + digitsOf(dice, 4),
    digitsOf(dice, 2) + dice.pick(PLATE_SIGNS) + digitsOf(dice, 2),
    `D${digitsOf(dice, 5)}`,
    `F${dice.pick(PLATE_SIGNS)}${digitsOf(dice, 4)}`,
    `${digitsOf(dice, 5)}D`,
    `${digitsOf(dice, 4)}学`,
    `${dice.pick(PLATE_SIGNS)}${dice.pick(PLATE_SIGNS)}${digitsOf(dice, 3)}`,
  ]);
  const written = head + between + tail;
  return dice.chance(0.1) ? wide(written) : written;
}

function passport(dice: Dice): string {
  const letters = dice.pick(['E', 'G', 'EA', 'EK', 'P', 'D', 'S', 'H', 'C', 'CA']);
  const written = letters + digitsOf(dice, letters.length === 2 ? 7 : 8);
  return dice.pick([written, written, written.toLowerCase(), `${letters} ${written.slice(letters.length)}`]);
}

/** Sentences and tables, as people write them, with `{n}` for the datum and `{人}` for whose it is. */
const SENTENCES: Readonly<Record<Exclude<PrivateFact, 'hardship'>, readonly string[]>> = {
  birth: [
    '{人}，男，汉族，{n}出生，中共党员。',
    '{人}，{n}生，高中文化。',
    '{人}（{n}出生），柳林镇双河村人。',
    '{人}，女，生于{n}，双河村村民。',
    '{人}，出生日期：{n}，初中文化。',
    '姓名：{人}　出生年月日：{n}',
    '{人}出生于{n}，从小在山里长大。',
    '他生于{n}，十六岁参军。',
    '老党员{人}的生日是{n}，支部给他过政治生日。',
    '{n}出生的{人}，今年第一次进城。',
    '| 姓名 | 出生日期 |\n|---|---|\n| {人} | {n} |',
    '| 姓名 | 性别 | 出生年月日 | 文化 |\n|---|---|---|---|\n| {人} | 男 | {n} | 初中 |',
    '{人} 男 {n}生',
    '其女{人}，生于农历{n}。',
    '- {人}，出生时间 {n}',
  ],
  home: [
    '{人}家住{n}。',
    '{人}，家庭住址：{n}。',
    '住址：{n}',
    '{人}，男，现住{n}。',
    '{人}（{n}）',
    '{人}，{n}，种三亩烤烟。',
    '老党员{人}住在{n}，行动不便。',
    '{人}，女，78岁，{n}。',
    '{人}户籍地址：{n}。',
    '家庭地址为{n}，三代同住。',
    '| 姓名 | 家庭住址 |\n|---|---|\n| {人} | {n} |',
    '| 姓名 | 性别 | 住址 |\n|---|---|---|\n| {人} | 女 | {n} |',
    '她现居{n}，靠编竹器过活。',
    '村民{人}，{n}',
  ],
  passport: [
    '护照号码：{n}',
    '{人}，护照{n}。',
    '{人}的护照号是 {n}，已经过期。',
    '（护照号 {n}）',
    '持中国护照（{n}）入境',
    '| 姓名 | 护照号 |\n|---|---|\n| {人} | {n} |',
    'Passport No.: {n}',
    '{人}，往来港澳通行证 {n}。',
  ],
  plate: [
    '车牌号：{n}',
    '{人}的面包车（{n}）停在村口。',
    '一辆{n}的小轿车占了消防通道。',
    '{n}',
    '昨夜 {n} 号车撞倒护栏。',
    '联系挪车：{人}，{n}。',
    '| 车主 | 车牌 |\n|---|---|\n| {人} | {n} |',
    '违停车辆{n}、已通知车主',
    '驾驶{n}小型客车的{人}',
  ],
};

const MAKERS: Readonly<Record<Exclude<PrivateFact, 'hardship'>, (dice: Dice) => string>> = {
  birth: bornDay,
  home,
  passport,
  plate,
};

const NEED = '低保户 特困人员 五保户 建档立卡贫困户 残疾人 重病患者 失独家庭 孤儿'.split(' ');
const SICK = '尿毒症 白血病 肺癌 糖尿病 精神分裂症 脑梗 高血压 冠心病 肝硬化 抑郁症'.split(' ');

/** Sentences in which somebody is named with a need or a sickness. */
function hardship(dice: Dice): Written {
  const name = personName(dice);
  const [need, sick] = [dice.pick(NEED), dice.pick(SICK)];
  const sentence = dice.pick([
    `支部走访了${need}${name}家。`,
    `${name}患${sick}三年，花光了积蓄。`,
    `${name}，${need}，家里只有两间土房。`,
    `${name}（${need}）领到了冬衣。`,
    `${name}，男，64岁，${need}。`,
    `${name}身患${sick}，儿子在外打工。`,
    `${name}因${sick}常年卧床。`,
    `${name}的妻子患有${sick}。`,
    `${name}被确诊为${sick}。`,
    `看望${need}${name}、送去米面。`,
    `${name}家被纳入低保。`,
    `慰问对象：${name}，${sick}`,
    `${name}系二级残疾，不能下地。`,
    `${need}：${name}`,
  ]);
  return { text: sentence, datum: sentence };
}

/** Facts in cells of a ledger. */
function inLedger(kind: PrivateFact, dice: Dice): Written | undefined {
  const name = personName(dice);
  const cell = (text: string, datum: string): Written => ({ text: ledger({ 完成标准: text }), datum, place: 'ledger' });
  if (kind === 'plate') {
    const datum = plate(dice);
    return cell(`给${name}的${datum}办好手续`, datum);
  }
  if (kind === 'home') {
    const datum = home(dice);
    return cell(`修好${name}（${datum}）的屋顶`, datum);
  }
  return undefined;
}

export const FACT_KINDS: readonly PrivateFact[] = ['birth', 'home', 'passport', 'plate', 'hardship'];

/** Each kind of private fact, as a maker of samples of it. */
export function factForms(): Map<PrivateFact, (dice: Dice) => Sample> {
  return new Map(FACT_KINDS.map((kind) => [kind, (dice) => sampleOf(kind, dice)]));
}

function sampleOf(kind: PrivateFact, dice: Dice): Sample {
  const inCell = dice.chance(0.1) ? inLedger(kind, dice) : undefined;
  const { text, datum, place } = inCell ?? (kind === 'hardship' ? hardship(dice) : inSentence(kind, dice));
  const whole = place === undefined ? article(`去年冬天走访了138户。\n\n${text}\n\n今年再去一趟。`) : text;
  return {
    form: kind,
    kind,
    place: place ?? 'article',
    text: whole,
    ...(place === undefined && kind !== 'hardship' ? { line: lineOf(whole, datum) } : {}),
    digits: datum.replace(/[^\dA-Z]/g, ''),
  };
}

function inSentence(kind: Exclude<PrivateFact, 'hardship'>, dice: Dice): Written {
  const datum = MAKERS[kind](dice);
  const text = dice.pick(SENTENCES[kind]).replaceAll('{人}', () => personName(dice));
  return { text: text.replace('{n}', () => datum), datum };
}
