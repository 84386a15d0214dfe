import type { PersonalData } from '../../../kernel/privacy/kinds.ts';
import type { Dice } from '../../dice.ts';
import { personName } from '../corpus/compose.ts';
import { DIGIT_FORMS } from './digit-forms.ts';
import { GROUP_FORMS } from './group-forms.ts';
import { HELD_BACK } from './held-back.ts';
import { type MadeNumber, MAKERS } from './numbers.ts';
import { PLACE_FORMS } from './place-forms.ts';
import { article, lineOf, type Sample } from './sample.ts';

/** Sentences that numbers stand in; in some nothing says what the number is. */
const SENTENCES: Readonly<Record<PersonalData, readonly string[]>> = {
  mobile: [
    '联系人：{人}，电话：{n}。',
    '有事请打{人}的手机 {n}，白天晚上都有人接。',
    '{人}（{n}）',
    '{人} {n}',
    '请与{人}联系，{n}。',
    '手机号码：{n}',
    '{n}',
    '- {人}：{n}',
    '微信同号：{n}；',
    '村医{人}的电话是{n}，随叫随到。',
    'Tel: {n}',
    '他在门上贴了一张纸条，写着{n}，谁家有事都可以打。',
    '联系电话 {n}（{人}）',
    '2026年7月1日，{人}留下{n}。',
    '第3组 {人} {n}',
    '办公电话 0700-6612371，{人} {n}',
    '走访了138户，{人}，{n}，记在本子上。',
    '| 姓名 | 职务 | 联系方式 |\n|---|---|---|\n| {人} | 书记 | {n} |',
  ],
  identity: [
    '身份证号码：{n}',
    '{人}，身份证{n}，家住双河村。',
    '公民身份号码 {n}。',
    '{人} {n}',
    '（证件号：{n}）',
    '{n}',
    '- {人}，{n}',
    '| 姓名 | 身份证号 |\n|---|---|\n| {人} | {n} |',
    '补贴发放表：{人}，{n}，1200 元',
  ],
  'bank-card': [
    '银行卡号：{n}',
    '开户行：农业银行，账号 {n}。',
    '{人} {n}',
    '补贴请打到{n}，户名{人}。',
    '{n}',
    '| 姓名 | 卡号 |\n|---|---|\n| {人} | {n} |',
  ],
};

/** Forms in which a line end or the start of a line means something: they need no table round them. */
const NOT_IN_TABLES = /line end|slash|tags/;

/** Each form, as a maker of samples of it. */
export function positiveForms(): Map<string, (dice: Dice) => Sample> {
  const forms = new Map<string, (dice: Dice) => Sample>();
  for (const [form, write] of [...Object.entries(GROUP_FORMS), ...Object.entries(DIGIT_FORMS)])
    forms.set(form, (dice) => inSentence(form, dice, write));
  for (const [form, place] of Object.entries(PLACE_FORMS))
    forms.set(form, (dice) => {
      const number = makeNumber(dice, form);
      return place(number, dice, form);
    });
  return forms;
}

/** The forms that were held back, as makers of samples. */
export function heldBackForms(): Map<string, (dice: Dice) => Sample> {
  return new Map(
    Object.entries(HELD_BACK).map(([form, write]) => [form, (dice: Dice) => inSentence(form, dice, write)]),
  );
}

function makeNumber(dice: Dice, form: string): MadeNumber {
  const makers = Object.entries(MAKERS).filter(([kind]) => !(form.includes('mobile') && kind !== 'mobile'));
  for (;;) {
    const number = dice.pick(makers)[1](dice);
    if (form === 'lower-case x' && !number.digits.endsWith('X')) continue;
    return number;
  }
}

function inSentence(form: string, dice: Dice, write: (number: MadeNumber, dice: Dice) => string): Sample {
  const number = makeNumber(dice, form);
  const written = write(number, dice);
  const sentences = SENTENCES[number.kind].filter(
    (sentence) => !(NOT_IN_TABLES.test(form) && sentence.startsWith('|')),
  );
  const sentence = dice.pick(sentences).replaceAll('{人}', () => personName(dice));
  const body = `去年冬天走访了138户。\n\n${sentence.replace('{n}', () => written)}\n\n今年再去一趟。`;
  const text = article(body);
  return { form, kind: number.kind, place: 'article', text, line: lineOf(text, written), digits: number.digits };
}
