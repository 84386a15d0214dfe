import type { Dice } from '../../dice.ts';
import { NUMBERED } from './look-alikes-numbered.ts';
import { card, digitsOf, identity18, mobileDigits, two } from './numbers.ts';
import { article, ledger, lineOf, type SamplePlace, type Sample } from './sample.ts';

type Written = string | { place: SamplePlace; text: string };

const places = (dice: Dice) => dice.pick(['双河村', '柳林镇', '城关街道', '全县', '三个支部']);
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
const spaced = (digits: string, separator: string) =>
  `${digits.slice(0, 3)}${separator}${digits.slice(3, 7)}${separator}${digits.slice(7)}`;
const landline = (dice: Dice) => `0${dice.whole(310, 998)}-${dice.whole(2, 8)}${digitsOf(dice, dice.pick([6, 7]))}`;
const date = (dice: Dice, separator = '-') =>
  [dice.whole(1990, 2030), two(dice.whole(1, 12)), two(dice.whole(1, 28))].join(separator);

/** Amounts, statistics, dates, telephones of offices and whatever else is written in digits, by kind. */
const KINDS: Readonly<Record<string, (dice: Dice) => Written>> = {
  'amounts of money': (dice) => {
    const digits = mobileDigits(dice);
    return dice.pick([
      `${places(dice)}全年投入${digits}元。`,
      `合计 ¥${grouped(digits)}.00。`,
      `共 ${digits}.${two(dice.whole(0, 99))} 元`,
      `资金总额：${grouped(digits)} 元，比上年多 ${dice.whole(2, 30)}%`,
      `预算 ${digits.slice(0, 4)}.${digits.slice(4)} 万元`,
      `到账${digits}元、支出${mobileDigits(dice)}元`,
      `人民币${spaced(digits, ' ')}元整`,
      `| 项目 | 金额（元） |\n|---|---|\n| 修渠 | ${digits} |`,
      `金额\t${digits}\t元`,
      `贷款余额${digits}.00`,
    ]);
  },
  statistics: (dice) => {
    const digits = mobileDigits(dice);
    return dice.pick([
      `三个村分别有 ${spaced(digits, ' ')} 户`,
      `用电量达${digits}千瓦时`,
      `点击量${digits}次`,
      `产量 ${digits} 吨，面积 ${spaced(digits, '、')} 亩`,
      `三年分别为${spaced(digits, '、')}人次`,
      `| 年 | 户 | 人 | 亩 |\n|---|---|---|---|\n| 2025 | ${spaced(digits, ' | ')} |`,
      `全省用水${digits}立方米`,
      `播放量突破 ${digits} 次大关`,
      `全长${digits}米`,
      `累计${digits}人次`,
      `比分 ${dice.whole(1, 3)}:${dice.whole(0, 3)}，票数 ${spaced(digits, '：')}`,
    ]);
  },
  'dates and times': (dice) =>
    dice.pick([
      `${date(dice)} 09:00—${date(dice)} 18:00`,
      `${date(dice, '.')}、${date(dice, '.')}、${date(dice, '.')}`,
      `${date(dice, '/')} 14:30~17:00`,
      `时间戳 ${date(dice, '')}${two(dice.whole(0, 23))}${two(dice.whole(0, 59))}${two(dice.whole(0, 59))}`,
      `${date(dice, '')}-${date(dice, '')}`,
      `${dice.whole(1990, 2030)}年${dice.whole(1, 12)}月${dice.whole(1, 28)}日${dice.whole(0, 23)}时${dice.whole(0, 59)}分`,
      `${date(dice)}T${two(dice.whole(0, 23))}:30:00+08:00`,
      `${date(dice, ' ')} ${date(dice, ' ')}`,
      `${dice.whole(1, 12)}.${dice.whole(1, 28)} ${dice.whole(1, 12)}.${dice.whole(1, 28)} ${date(dice, '.')}`,
    ]),
  'ranges of years': (dice) => {
    const year = dice.whole(1940, 2020);
    return dice.pick([
      `${year}—${year + 5}年、${year + 6}—${year + 10}年`,
      `${year}-${year + 3} ${year + 4}-${year + 8}`,
      `历任：${year}～${year + 4}，${year + 4}～${year + 9}`,
      `${year} ${year + 1} ${year + 2} ${year + 3} ${year + 4}`,
      `一九${dice.pick(['三八', '五八', '七八'])}年至二〇${dice.pick(['一八', '二六'])}年`,
    ]);
  },
  percentages: (dice) =>
    [0, 1, 2, 3].map(() => `${dice.whole(10, 99)}.${digitsOf(dice, 2)}%`).join(dice.pick(['、', ' ', '，', '/'])),
  'telephones of offices': (dice) =>
    dice.pick([
      `热线 12345、12388、12380`,
      `400-${dice.whole(130, 199)}-${digitsOf(dice, 4)}`,
      `400 ${dice.whole(100, 999)} ${digitsOf(dice, 4)}`,
      `${landline(dice)}、${landline(dice)}`,
      `${landline(dice)} ${landline(dice)} ${landline(dice)}`,
      `电话：${landline(dice)} 转 ${digitsOf(dice, 4)}`,
      `(0${dice.whole(310, 998)})${dice.whole(2, 8)}${digitsOf(dice, 6)}`,
      `值班电话 ${landline(dice)}-${digitsOf(dice, 3)}`,
      `+86 ${landline(dice).slice(1)}`,
      `电话 010-${dice.whole(6, 8)}${digitsOf(dice, 7)}，传真 010-${dice.whole(6, 8)}${digitsOf(dice, 7)}`,
      `95588、95599、10086、4008${digitsOf(dice, 6)}`,
      `电话：0${dice.whole(310, 998)}${dice.whole(2, 8)}${digitsOf(dice, 6)}`,
      `来电 ${dice.whole(2, 8)}${digitsOf(dice, 6)} ${dice.whole(2, 8)}${digitsOf(dice, 6)}`,
    ]),
  'masked numbers': (dice) => {
    const digits = mobileDigits(dice);
    return dice.pick([
      `电话${digits.slice(0, 3)}****${digits.slice(7)}`,
      `${digits.slice(0, 3)}\\*\\*\\*\\*${digits.slice(7)}、${digits.slice(0, 3)}****${digits.slice(7)}`,
      `手机${digits.slice(0, 3)}xxxx${digits.slice(7)}`,
      `手机${digits.slice(0, 3)}××××${digits.slice(7)}`,
      `尾号${digits.slice(7)}的机主`,
      `身份证${identity18(dice).slice(0, 6)}********${digits.slice(7)}`,
      `卡号 6222 **** **** ${digits.slice(7)}`,
      `电话 ${digits.slice(0, 3)}●●●●${digits.slice(7)}`,
      `电话 ${digits.slice(0, 7)}****`,
    ]);
  },
  'coordinates and measures': (dice) =>
    dice.pick([
      `东经${dice.whole(100, 120)}.${digitsOf(dice, 7)}，北纬${dice.whole(20, 45)}.${digitsOf(dice, 7)}`,
      `${dice.whole(13, 19)}.${digitsOf(dice, 9)}, ${dice.whole(100, 120)}.${digitsOf(dice, 6)}`,
      `坐标 ${dice.whole(100, 120)}°${dice.whole(10, 59)}′${dice.whole(10, 59)}″ ${dice.whole(20, 45)}°${dice.whole(10, 59)}′${dice.whole(10, 59)}″`,
      `${digitsOf(dice, 4)}×${digitsOf(dice, 4)}×${digitsOf(dice, 3)}毫米`,
      `K${dice.whole(13, 19)}+${digitsOf(dice, 3)}—K${dice.whole(20, 99)}+${digitsOf(dice, 3)}`,
      `圆周率3.${mobileDigits(dice)}`,
    ]),
  'lists of digits': (dice) => {
    const few = (length: number) => Array.from({ length }, () => String(dice.whole(1, 99)));
    return dice.pick([
      few(8).join('、'),
      few(9).join(' '),
      few(7).join(', '),
      few(12).join('\n'),
      `1、2、3、4、5、6、7、8、9、10、11、12`,
      `一、二、三、四、五、六、七、八、九、十、十一`,
      `评分 ${Array.from({ length: 6 }, () => dice.whole(80, 99)).join(' ')}`,
      `| 一月 | 二月 | 三月 | 四月 | 五月 |\n|---|---|---|---|---|\n| ${few(5).join(' | ')} |`,
      `第${few(1)[0]}条、第${few(1)[0]}条、第${few(1)[0]}款`,
      `- ${Array.from({ length: 4 }, () => dice.whole(100, 1999)).join('\n- ')}`,
      `${dice.whole(13, 19)}户、${dice.whole(100, 999)}人、${dice.whole(1000, 9999)}亩、${dice.whole(10, 99)}公里`,
    ]);
  },
  'numbers in Han': (dice) =>
    dice.pick([
      `一九三八年一二三四户五六七八人`,
      `二〇二六年七月一日，一百三十八户`,
      `五四三二一，${dice.whole(1, 9)}二三四五`,
      `一三八户、一二三四人、五六七八亩`,
      `一五一十，三三两两，七七八八，九九归一，五五二十五`,
      `一心一意、二话不说、三番五次、四面八方`,
    ]),
  'ledgers of digits': (dice) => ({
    place: 'ledger',
    text: ledger({
      基数: String(dice.whole(100, 9999)),
      目标: String(dice.whole(100, 999999)),
      完成: String(dice.whole(10, 99999)),
      ...dice.pick<Readonly<Record<string, string>>>([
        { 投入金额: mobileDigits(dice) },
        { 编号: `${dice.whole(1, 99)}` },
        { '金额（元）': `"${grouped(mobileDigits(dice))}"` },
        { 受理编号: mobileDigits(dice) },
        { 用电量: mobileDigits(dice) },
        { 备注: `2026-07-01 至 2026-12-31` },
        { '投资（万元）': '1.38E+05' },
      ]),
    }),
  }),
  'names of files': (dice) => ({
    place: 'name',
    text: dice.pick([
      `news/${date(dice, '')}-pingnuo.md`,
      `news/a/IMG_${date(dice, '')}_${digitsOf(dice, 6)}.jpg`,
      `news/a/mmexport16${digitsOf(dice, 11)}.jpg`,
      `news/a/wx_camera_17${digitsOf(dice, 11)}.jpg`,
      `news/a/DSC_${digitsOf(dice, 4)}.jpg`,
      `news/${date(dice)}-${two(dice.whole(1, 20))}.md`,
      `news/a/${date(dice, '')}${two(dice.whole(0, 23))}${digitsOf(dice, 4)}.jpg`,
      `units/zhibu-${dice.whole(1, 999)}.yaml`,
      `pledges/liulin-${dice.whole(2020, 2030)}/items.csv`,
      `news/a/微信图片_${date(dice, '')}${digitsOf(dice, 6)}.jpg`,
      `news/${dice.whole(2020, 2030)}/${two(dice.whole(1, 12))}/${two(dice.whole(1, 28))}-138.md`,
    ]),
  }),
  'wrong check digits': (dice) =>
    dice.pick([
      `号 ${identity18(dice, dice.whole(1, 10))}`,
      card(dice, 19, dice.whole(1, 9)),
      `序列 ${card(dice, 16, dice.whole(1, 9))}`,
      `${digitsOf(dice, 6).replace(/^./, '9')}${digitsOf(dice, 12)}`,
      `33010219901332${digitsOf(dice, 4)}`,
      `330102901332${digitsOf(dice, 3)}`,
    ]),
};

/** Each kind of look-alike, as a maker of samples of it. */
export function lookAlikeKinds(): Map<string, (dice: Dice) => Sample> {
  return new Map(
    Object.entries({ ...KINDS, ...NUMBERED }).map(([form, write]) => [
      form,
      (dice) => {
        const written = write(dice);
        if (typeof written !== 'string') return { form, digits: '', ...written };
        const text = article(`开头一段，共138户。\n\n${written}\n\n末尾一段。`);
        return { form, place: 'article', text, line: lineOf(text, written), digits: '' };
      },
    ]),
  );
}
