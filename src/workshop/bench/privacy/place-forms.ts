import type { Dice } from '../../dice.ts';
import { personName } from '../corpus/compose.ts';
import { otherGroups, usualGroups } from './group-forms.ts';
import type { MadeNumber } from './numbers.ts';
import { article, ledger, lineOf, type SamplePlace, type Sample } from './sample.ts';

type PlaceForm = (number: MadeNumber, dice: Dice, form: string) => Sample;

/** A body with the number in it; the place is where `written` begins. */
function inBody(body: (number: MadeNumber, dice: Dice) => { text: string; written: string }): PlaceForm {
  return (number, dice, form) => {
    const { text, written } = body(number, dice);
    return at('article', article(`开头一段。\n\n${text}\n\n末尾一段。`), written, number, form);
  };
}

function at(place: SamplePlace, text: string, written: string, { kind, digits }: MadeNumber, form: string): Sample {
  return { form, kind, place, text, line: lineOf(text, written), digits };
}

function inCells(cells: (number: MadeNumber, dice: Dice) => Record<string, string>): PlaceForm {
  return (number, dice, form) => ({
    form,
    kind: number.kind,
    place: 'ledger',
    text: ledger(cells(number, dice)),
    digits: number.digits,
  });
}

/** A YAML value, in the settings of a unit. */
function inValue(value: (number: MadeNumber, dice: Dice) => { text: string; written: string }): PlaceForm {
  return (number, dice, form) => {
    const { text, written } = value(number, dice);
    const unit = `name: 云岭县县直机关工委\nkind: 党工委\nfield: 机关\n${text}\n`;
    return at('unit', unit, written, number, form);
  };
}

const percent = (text: string) => text.replace(/[\dX]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const escaped = (text: string) => text.replace(/\d/g, (digit) => `\\u003${digit}`);
const wordOf = ({ kind }: MadeNumber) => ({ mobile: '手机', identity: '身份证号', 'bank-card': '卡号' })[kind];

/** Forms that are a matter of where the number stands. */
export const PLACE_FORMS: Readonly<Record<string, PlaceForm>> = {
  'mobile with the code of the country': inBody(({ digits }, dice) => {
    const [first = '', ...rest] = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)];
    const code = dice.pick([
      '+86',
      '+86 ',
      '+86-',
      '0086',
      '0086-',
      '(+86)',
      '（+86）',
      '86-',
      '86 ',
      '86',
      '＋８６',
      '+86 (0)',
    ]);
    const written = code + (dice.chance(0.5) ? digits : [first, ...rest].join(dice.pick([' ', '-', '.'])));
    return { text: dice.pick([`电话：${written}。`, `${personName(dice)} ${written}`]), written };
  }),
  'letters before or behind': inBody(({ digits }, dice) => {
    const written = dice.pick(['tel', 'Tel.', 'TEL', 'No.', 'M', 'wx', 'T:', 'p']) + digits;
    return { text: `找${personName(dice)}：${written}${dice.pick(['', '（微信）', 'vx'])}`, written };
  }),
  'link of the telephone kind, mobile': inBody(({ digits }, dice) => {
    const written = dice.pick([digits, percent(digits), `+86${digits}`, `%2B86${percent(digits)}`, `+86-${digits}`]);
    return { text: `[打电话](tel:${written})`, written };
  }),
  'link of mail': inBody(({ digits }, dice) => {
    const written = dice.chance(0.5) ? digits : percent(digits);
    return { text: `[写信](mailto:${written}@${dice.pick(['139.com', 'qq.com', 'example.cn'])})`, written };
  }),
  'mail address in words': inBody(({ digits }, dice) => ({
    text: `邮箱 ${digits}@${dice.pick(['139.com', '163.com', 'qq.com'])}，`,
    written: digits,
  })),
  'query of a link': inBody((number, dice) => {
    const written = dice.pick([
      number.digits,
      percent(number.digits),
      usualGroups(number).join('%20'),
      usualGroups(number).join('+'),
    ]);
    const key = dice.pick(
      {
        mobile: ['phone', 'tel', 'mobile', 'sj', '手机'],
        identity: ['idcard', 'sfz', 'cardno', 'q'],
        'bank-card': ['card', 'account', 'kh', 'q'],
      }[number.kind],
    );
    return { text: `[查一查](https://www.example.gov.cn/s?${key}=${written}&a=1)`, written };
  }),
  'percent-encoded path of a link': inBody(({ digits }) => ({
    text: `[看](https://www.example.gov.cn/a/${percent(digits)})`,
    written: percent(digits),
  })),
  'title of a link': inBody((number, dice) => {
    const written = dice.chance(0.5) ? number.digits : usualGroups(number).join('-');
    return { text: `[他](https://www.example.gov.cn/ "${written}")`, written };
  }),
  'words of a picture': inBody((number, dice) => {
    const written = dice.chance(0.5) ? number.digits : usualGroups(number).join(' ');
    return { text: `![${personName(dice)} ${written}](a.jpg)`, written };
  }),
  'title of a picture': inBody(({ digits }) => ({ text: `![合影](a.jpg "${digits}")`, written: digits })),
  'name of a picture in a body': inBody(({ digits }) => ({ text: `![合影](${digits}.jpg)`, written: digits })),
  'definition of a link': inBody(({ digits }) => ({
    text: `见[这里][a]。\n\n[a]: https://www.example.gov.cn/ "${digits}"`,
    written: digits,
  })),
  'half of it a link': inBody((number) => {
    const [first = '', second = '', ...rest] = usualGroups(number);
    return { text: `${first}[${second}](https://www.example.gov.cn/)${rest.join('')}`, written: first };
  }),
  'half of it strong': inBody((number, dice) => {
    const [first = '', second = '', ...rest] = otherGroups(number, dice);
    return { text: `打**${first}**${second}${rest.join('')}`, written: first };
  }),
  footnote: inBody(({ digits }) => ({ text: `见注[^1]。\n\n[^1]: 找${digits}`, written: digits })),
  'block of code': inBody(({ digits }) => ({ text: `\`\`\`\n${digits}\n\`\`\``, written: digits })),
  heading: inBody(({ digits }) => ({ text: `## 找他 ${digits}`, written: digits })),
  quotation: inBody((number) => ({
    text: `> 打这个：${usualGroups(number).join('\n> ')}`,
    written: usualGroups(number)[0]!,
  })),
  'comment of HTML': inBody(({ digits }) => ({ text: `<!-- ${digits} -->`, written: digits })),
  'YAML, plain': inValue(({ digits }) => ({ text: `about: 找${digits}问`, written: digits })),
  'YAML, digits': inValue(({ digits }) => ({ text: `about: ${digits}`, written: digits })),
  'YAML, quoted': inValue((number, dice) => {
    const written = usualGroups(number).join(dice.pick(['', ' ', '–']));
    return { text: `about: ${dice.pick([`"${written}"`, `'${written}'`])}`, written };
  }),
  'YAML, escaped': inValue(({ digits }, dice) => {
    const written = dice.pick([
      escaped(digits),
      digits.replace(/\d/g, (digit) => `\\x3${digit}`),
      digits.replace(/\d/g, (digit) => `\\U0000003${digit}`),
    ]);
    return { text: `about: "${written}"`, written };
  }),
  'YAML, folded': inValue((number, dice) => {
    const [first = '', ...rest] = otherGroups(number, dice);
    return dice.chance(0.5)
      ? { text: `about: >-\n  ${first}\n  ${rest.join('')}`, written: first }
      : { text: `about: "${first}\\\n  ${rest.join('')}"`, written: first };
  }),
  'YAML, literal': inValue(({ digits }) => ({ text: `about: |\n  第一行\n  ${digits}`, written: digits })),
  'YAML, list': inValue(({ digits }) => ({ text: `about:\n  - 甲\n  - ${digits}`, written: digits })),
  'YAML, comment': inValue(({ digits }) => ({ text: `# ${digits}`, written: digits })),
  'YAML, key': inValue(({ digits }) => ({ text: `${digits}: 甲`, written: digits })),
  'YAML, number in base sixteen, mobile': inValue(({ digits }) => {
    const written = `0x${Number(digits).toString(16).toUpperCase()}`;
    return { text: `phone: ${written}`, written };
  }),
  'cell, guarded': inCells(({ digits }, dice) => ({
    责任人: dice.pick([`="${digits}"`, `'${digits}`, `"=""${digits}"""`, `\`${digits}`, `\t${digits}`]),
  })),
  'cell, in groups': inCells((number, dice) => ({
    责任人: `严守正 ${usualGroups(number).join(dice.pick([' ', '.', '—', '\u00a0', '\u3000']))}`,
  })),
  'cell, over lines': inCells((number, dice) => ({ 责任人: `"${otherGroups(number, dice).join('\n')}"` })),
  'cell, digits': inCells((number) => ({ [wordOf(number)]: number.digits })),
  'two cells': inCells((number, dice) => {
    const [first = '', ...rest] = otherGroups(number, dice);
    return { [dice.pick(['联系方式', '备注', '说明'])]: first, 备注二: rest.join('') };
  }),
  'three cells': inCells((number) => {
    const [first = '', second = '', ...rest] = usualGroups(number);
    return { 备注: first, 备注二: second, 备注三: rest.join('') };
  }),
  'exponent of Excel': inCells((number, dice) => {
    const shown = dice.pick([2, 5, 8, number.digits.length - 1]);
    const most = Math.min(14, number.digits.length - 1, number.kind === 'mobile' ? shown : Math.max(5, shown));
    return { [wordOf(number)]: exponentOf(number.digits, most) };
  }),
  'rounded by Excel': (number, dice, form) => {
    const { digits } = number.digits.length > 15 ? number : { digits: `${number.digits}` };
    const rounded = digits.length > 15 ? digits.slice(0, 15) + '0'.repeat(digits.length - 15) : digits;
    return {
      form,
      kind: number.kind,
      place: 'ledger',
      text: ledger({ [wordOf(number)]: dice.chance(0.5) ? rounded : `'${rounded}` }),
      digits: rounded,
    };
  },
  'exponent in words, mobile': inBody(({ digits }, dice) => {
    const written = exponentOf(digits, dice.pick([2, 5, 10]));
    return { text: `${personName(dice)}，电话 ${written}`, written };
  }),
  'name of a file': (number, dice, form) => ({
    form,
    kind: number.kind,
    place: 'name',
    text: dice.pick([
      `news/${number.digits}.md`,
      `news/20260701-${number.digits}.md`,
      `news/${number.digits}/index.md`,
      `units/${number.digits}.yaml`,
      `units/zhibu-${number.digits}.yaml`,
      `exemplars/members/zhang-${number.digits}/index.md`,
      `pledges/${number.digits}/items.csv`,
      `news/a/${number.digits}.jpg`,
      `news/a/${usualGroups(number).join('-')}.jpg`,
      `comments/${usualGroups(number).join('_')}.md`,
      `downloads/${number.digits}.pdf`,
    ]),
    digits: number.digits,
  }),
  'attribute of a component': (number, _, form) => {
    const written = number.digits.replace(/\d/g, (digit) => `&#x3${digit};`);
    const text = article(`<Figures>\n<Figure value="${written}" label="户" />\n</Figures>`);
    return at('topic', text, written, number, form);
  },
  'table pasted with tabs': inBody((number, dice) => ({
    text: `序号\t姓名\t联系方式\n1\t${personName(dice)}\t${usualGroups(number).join(dice.pick(['', ' ', '-']))}\n2\t${personName(dice)}\t无`,
    written: usualGroups(number)[0]!,
  })),
  'several in a row': inBody((number, dice) => ({
    text: `${number.digits}${dice.pick(['、', '/', '，', ' ', ';'])}${number.digits}`,
    written: number.digits,
  })),
};

function exponentOf(digits: string, decimals: number): string {
  const [mantissa = '', exponent = ''] = Number(digits.replace('X', '0')).toExponential(decimals).split('e');
  return `${mantissa}E${exponent}`;
}
