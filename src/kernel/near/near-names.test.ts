import { expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { NearNames } from './near-names.ts';

const UNIQUE =
  '退役军人事务局 国家发展和改革委员会 中华人民共和国 中国人民 全国人民代表大会 人民代表大会 扫黑除恶 扫黑除恶专项斗争 革命烈士 党的十九大 习近平总书记 总书记 国务院 国务院总理 政府 四议两公开 先进基层党组织 中央军委主席 财政局 教育局';
const MEASURES = '千瓦时 平方千米 平方米';
const OF_THE_COUNTY = '妇联 李建国 王秀兰 双河村党支部 烈士 书记 党员 民主';
const names = [
  ...UNIQUE.split(' ').map((name) => ({ name, isUnique: true, isSaying: name === '扫黑除恶' })),
  ...MEASURES.split(' ').map((name) => ({ name, isUnique: true, isMeasure: true })),
  ...OF_THE_COUNTY.split(' ').map((name) => ({ name, isUnique: false })),
];
const near = new NearNames(names, new Set(['王秀岚']));
const found = (text: string) =>
  near.find(text).map(({ start, end, right }) => `${text.slice(start, end)}→${right.name}`);

it.each([
  ['国家发展与改革委员会', '国家发展与改革委员会→国家发展和改革委员会'],
  ['县退役军人事务居', '退役军人事务居→退役军人事务局'],
  ['县攻府大楼', '攻府→政府'],
  ['县财攻局的干部', '财攻局→财政局'],
  ['县教肓局', '教肓局→教育局'],
  ['县归联主席', '归联→妇联'],
  ['用电三千千时', '千时→千瓦时'],
  ['发电1200千时，', '千时→千瓦时'],
  ['占地两千平千米', '平千米→平方千米'],
  ['中华人民共合国成立', '中华人民共合国→中华人民共和国'],
  ['中国入民站起来了', '中国入民→中国人民'],
  ['革命烈土陵园', '革命烈土→革命烈士'],
  ['给烈土扫墓', '烈土→烈士'],
  ['扫黑险恶专项斗争', '扫黑险恶专项斗争→扫黑除恶专项斗争'],
  ['扫黑险恶', '扫黑险恶→扫黑除恶'],
  ['市人民代表大人常委会', '人民代表大人→人民代表大会'],
  ['党十九大精神', '党十九大→党的十九大'],
  ['习近总书记讲话', '习近总书记→习近平总书记'],
  ['人民代大会', '人民代大会→人民代表大会'],
  ['四议公两开', '四议公两开→四议两公开'],
  ['国务院总里', '国务院总里→国务院总理'],
  ['李建囯同志', '李建囯→李建国'],
  ['村民李健国说', '李健国→李建国'],
  ['村里的书纪', '书纪→书记'],
  ['双河村党之部', '双河村党之部→双河村党支部'],
])('tells a name with one wrong letter: %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each([
  ['names as they are', names.map(({ name }) => name).join('，')],
  ['a word in front of a name or behind it', '按四议两公开定下来，40名先进基层党组织代表'],
  ['a word that begins like a unit', '一千时段'],
  ['a unit without a number', '千时'],
  ['a kind of body', '先进基层团组织，中央军委副主席'],
  ['a word that goes beyond', '人民代表大多数到会'],
  ['a row of names', '双河村党支部，党的十八大，党的二十大'],
  ['the name of somebody else', '张民生，周书济，王烈，季建国'],
  ['part of a name that is right', '许李建国记下来'],
  ['what was allowed', '王秀岚'],
  ['other writings', 'Zhengfu 2026，，。。'],
  ['bodies of another rank', '镇退役军人事务所，省退役军人事务厅'],
  ['nothing', ''],
])('leaves alone: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('tells where, also of several in a text and at its ends', () => {
  const text = '攻府和李健国，中国入民';
  expect(near.find(text).map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [3, 6],
    [7, 11],
  ]);
});

it('never fails, and tells stretches of the text one behind the other, whatever the text is', () => {
  const dice = new TestDice(18);
  const letters = [...new Set(UNIQUE + OF_THE_COUNTY), '，', 'a', '𠮷', '\n', '\uD800'];
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: dice.below(40) }, () => dice.pick(letters)).join('');
    let free = 0;
    for (const { start, end, right } of near.find(text)) {
      expect(start).toBeGreaterThanOrEqual(free);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).not.toBe(right.name);
      free = end;
    }
  }
});
