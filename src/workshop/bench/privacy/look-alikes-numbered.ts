import type { Dice } from '../../dice.ts';
import { digitsOf, identity15, mobileDigits } from './numbers.ts';
import { ledger, type SamplePlace } from './sample.ts';

const letters = (dice: Dice, length: number, of = 'ABCDEFGHJKLMNPQRTUWXY') =>
  Array.from({ length }, () => dice.pick([...of])).join('');
const hex = (dice: Dice, length: number) => letters(dice, length, '0123456789abcdef');

/** Numbers that things have: documents, orders, books, firms, pages, by kind. */
export const NUMBERED: Readonly<Record<string, (dice: Dice) => string | { place: SamplePlace; text: string }>> = {
  'numbers of documents': (dice) =>
    dice.pick([
      `云委发〔2026〕${dice.whole(1, 999)}号、云政办函〔2025〕${dice.whole(1, 999)}号`,
      `文号：${mobileDigits(dice)}`,
      `（2026）云0102民初${digitsOf(dice, 5)}号`,
      `案号 2026138${digitsOf(dice, 6)}`,
      `档案编号：${mobileDigits(dice)}`,
      `许可证号：JY${digitsOf(dice, 14)}`,
      `GB/T ${digitsOf(dice, 5)}.${dice.whole(1, 9)}-20${dice.whole(10, 26)}`,
      `不动产权第${mobileDigits(dice)}号`,
    ]),
  'numbers of acceptance': (dice) =>
    dice.pick([
      `受理编号：${mobileDigits(dice)}`,
      `12345 热线工单号${mobileDigits(dice)}，已办结`,
      `流水号 ${mobileDigits(dice)}`,
      `办件编码 ${digitsOf(dice, 18).replace(/^../, '90')}`,
      `受理号为${mobileDigits(dice)}的件`,
      `登记编号：${identity15(dice)}`,
      `回执编号（${mobileDigits(dice)}）`,
      `| 序号 | 受理编号 | 事项 |\n|---|---|---|\n| 1 | ${mobileDigits(dice)} | 低保 |`,
    ]),
  'numbers of orders and contracts': (dice) =>
    dice.pick([
      `订单号：${digitsOf(dice, dice.whole(16, 19))}`,
      `快递单号 SF${dice.whole(1, 9)}${digitsOf(dice, 12)}`,
      `运单号：${mobileDigits(dice)}`,
      `合同编号 ${digitsOf(dice, 16)}`,
      `合同号：HT-2026-${mobileDigits(dice)}`,
      `发票号码：${digitsOf(dice, 20)}`,
      `采购编号 ${digitsOf(dice, 15)}`,
      `批次号${mobileDigits(dice)}`,
      `招标编号：ZB${mobileDigits(dice)}`,
      `交易单号 ${digitsOf(dice, 28)}`,
    ]),
  'numbers of firms': (dice) =>
    dice.pick([
      `统一社会信用代码：${dice.pick(['91', '92', '93', '11', '12', '51', '52', '54'])}330102${dice.pick(['MA', 'MJ', 'MB'])}${letters(dice, 1)}${digitsOf(dice, 5)}${letters(dice, 1)}`,
      `统一社会信用代码 ${dice.pick(['91', '12', '11', '51'])}330102${digitsOf(dice, 10)}`,
      `信用代码${dice.pick(['91', '52', '12'])}110101${digitsOf(dice, 9)}X`,
      `组织机构代码 ${digitsOf(dice, 8)}-${dice.whole(0, 9)}`,
      `注册号：330102${digitsOf(dice, 9).replace(/^../, '00')}`,
      `${dice.pick(['91', '92'])}330102${digitsOf(dice, 10)}`,
      `纳税人识别号：330102${digitsOf(dice, 9).replace(/^..../, '7613')}`,
    ]),
  'books and bar codes': (dice) =>
    dice.pick([
      `ISBN 978-7-${digitsOf(dice, 4)}-${digitsOf(dice, 4)}-${dice.whole(0, 9)}`,
      `ISBN：9787${digitsOf(dice, 9)}`,
      `ISSN 1${digitsOf(dice, 3)}-${digitsOf(dice, 4)}`,
      `条码 69${digitsOf(dice, 11)}`,
      `统一书号：${dice.whole(1, 9)}${digitsOf(dice, 4)}·${digitsOf(dice, 4)}`,
      `CN ${digitsOf(dice, 2)}-${digitsOf(dice, 4)}/D，邮发代号 ${digitsOf(dice, 2)}-${digitsOf(dice, 3)}`,
      `978 7 ${digitsOf(dice, 4)} ${digitsOf(dice, 4)} ${dice.whole(0, 9)}`,
    ]),
  'hashes and addresses': (dice) =>
    dice.pick([
      `校验值 ${hex(dice, 32)}`,
      `提交 ${hex(dice, 40)}`,
      `${hex(dice, 8)}-${hex(dice, 4)}-4${hex(dice, 3)}-a${hex(dice, 3)}-${hex(dice, 12)}`,
      `${hex(dice, 8)}-${hex(dice, 4)}-4${hex(dice, 3)}-a${hex(dice, 3)}-${letters(dice, 1, 'abcdef')}${mobileDigits(dice)}`,
      `https://www.example.gov.cn/art/${mobileDigits(dice)}.html`,
      `[原文](https://www.example.gov.cn/2026/0701/c${digitsOf(dice, 4)}-${digitsOf(dice, 8)}.html)`,
      `[原文](https://www.example.gov.cn/show?id=${mobileDigits(dice)})`,
      `[原文](https://mp.example.com/s?__biz=Mz${hex(dice, 8)}&mid=26${digitsOf(dice, 8)}&idx=1&sn=${hex(dice, 32)})`,
      `[原文](https://www.example.gov.cn/col/col${mobileDigits(dice)}/index.html)`,
      `![图](https://img.example.cn/${digitsOf(dice, 4)}/${mobileDigits(dice)}.jpg)`,
      `版本 ${dice.whole(1, 20)}.${dice.whole(0, 20)}.${dice.whole(0, 2000)}，192.168.${dice.whole(1, 254)}.${dice.whole(1, 254)}`,
    ]),
  'numbers of pledges': (dice) =>
    dice.pick([
      `承诺 YL-2026-${digitsOf(dice, 3)}、YL-2026-${digitsOf(dice, 3)}`,
      { place: 'ledger' as const, text: ledger({ 编号: mobileDigits(dice) }) },
      { place: 'ledger' as const, text: ledger({ 编号: `2026-${digitsOf(dice, 3)}`, 责任人: `严守正` }) },
      `承诺编号：${mobileDigits(dice)}`,
      `编号 ${mobileDigits(dice)} 的承诺已经兑现`,
      `编号\t事项\n${mobileDigits(dice)}\t修渠`,
    ]),
  'numbers of people in lists': (dice) =>
    dice.pick([
      `学号 20${digitsOf(dice, 9)}`,
      `准考证号：${mobileDigits(dice)}`,
      `党员证编号 ${mobileDigits(dice)}`,
      `工号${digitsOf(dice, 6)}、${digitsOf(dice, 6)}`,
      `邮编 ${digitsOf(dice, 6)}，门牌${digitsOf(dice, 3)}`,
      `户口簿编号：${digitsOf(dice, 9)}`,
      `QQ群 ${digitsOf(dice, 9)}`,
      `车牌 云A${digitsOf(dice, 5)}，发动机号${mobileDigits(dice)}`,
    ]),
  'numbers of machines': (dice) =>
    dice.pick([
      `设备编号：${mobileDigits(dice)}`,
      `电表号 ${mobileDigits(dice)}`,
      `IMEI：86${digitsOf(dice, 13)}`,
      `序列号 SN${mobileDigits(dice)}`,
      `型号 ${letters(dice, 2)}-${digitsOf(dice, 4)}-${digitsOf(dice, 4)}`,
      `产品代码：${mobileDigits(dice)}`,
      `出厂编号${digitsOf(dice, 16)}`,
      `水表编码：${mobileDigits(dice)}`,
    ]),
  'eleven digits that no operator gives': (dice) =>
    dice.pick([
      `1${dice.pick(['0', '1', '2'])}${digitsOf(dice, 9)}`,
      `${dice.whole(2, 9)}${digitsOf(dice, 10)}`,
      `数据 1${dice.pick(['1', '2'])}${digitsOf(dice, 9)}`,
      `0${digitsOf(dice, 10).replace(/^./, '9')}`,
      `15${4}${digitsOf(dice, 8)}`,
    ]),
  'longer and shorter digits': (dice) =>
    dice.pick([
      `${dice.pick(['13', '15', '18'])}${digitsOf(dice, 8)}`,
      `${dice.pick(['13', '15', '18'])}${digitsOf(dice, 10)}`,
      `${dice.pick(['13', '15', '18'])}${digitsOf(dice, 11)}`,
      `${dice.pick(['13', '15', '18'])}${digitsOf(dice, 12).replace(/^.{4}/, '0000')}`,
      `${digitsOf(dice, 24)}`,
      `${digitsOf(dice, 40)}`,
      `A${digitsOf(dice, 17)}`,
    ]),
};
