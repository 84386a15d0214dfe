import { ledgerTree, type Cells, csv, pledge, settled, workbook, xlsx } from '../pledges.ts';
import type { Case } from './case.ts';

const { 承诺事项: item, 完成标准: _standard, ...rest } = pledge();
const inCsv = (...rows: Cells[]) => ledgerTree({ 'items.csv': csv(...rows) });
const inWorkbook = (...rows: Cells[]) => ledgerTree({ 'items.xlsx': xlsx(...rows) });

export const CELL_CASES: Record<string, Case> = {
  T10: {
    tree: ledgerTree({ 'items.csv': '1,老街装路灯,60 盏都亮\n' }),
    at: 'pledges/a/items.csv:1:1',
    message: '表里找不到表头那一行。不知道每一栏是什么，就读不出承诺。',
    hint: '在内容上面加一行表头，各栏写：编号、承诺主体、承诺事项、完成标准、完成时限、责任人。CSV 的各栏要用半角逗号隔开。',
  },
  T11: {
    tree: inWorkbook({ ...rest, 完成标准: '60 盏都亮', 承诺事顷: item! }),
    at: 'pledges/a/items.xlsx!F1',
    message: '「承诺事顷」不是认识的表头。这一栏的内容不会公布，读者看不到。',
    hint: '您是不是要写「承诺事项」？不公布的一栏，在 content/site.yaml 里写「不公布的栏: [承诺事顷]」。',
  },
  T12: {
    tree: inCsv(pledge({ '完成时限（年月日）': '2026-12-31' })),
    at: 'pledges/a/items.csv:1:7',
    message: '「完成时限（年月日）」这一栏与第 5 栏「完成时限」重复。两栏里的内容不知道该用哪个。',
    hint: '留下一栏；不公布这一栏的，在 content/site.yaml 里写「不公布的栏: [完成时限（年月日）]」。只有「进展」可以有几栏：进展、进展2、进展3。',
  },
  T13: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 承诺事项: '老街装路灯,再修下水' })) }),
    at: 'pledges/a/items.csv:2:7',
    message:
      '「严守正 书记」上面没有表头。不知道它是哪一栏的内容；在 CSV 里，往往是一格里的逗号没有用引号括住，后面的都错了一格。',
    hint: '补上表头，或者删掉这一格；格里有半角逗号的，改成全角逗号，或整格用半角引号括起来。',
  },
  T14: {
    tree: inWorkbook({ ...rest, 承诺事项: item! }),
    at: 'pledges/a/items.xlsx!A1',
    message: '表里没有「完成标准」（standard）这一栏。上级检查要逐项核对这一栏，缺了它，承诺无法核对。',
    hint: '在表头里加一栏「完成标准」，逐行填写。',
  },
  T15: {
    tree: inCsv(pledge({ 进展: '2026-05-10 立杆 30 根\n5月装灯' })),
    at: 'pledges/a/items.csv:2:7',
    message: '进展「5月装灯」读不出是哪一天的事。进展按日期排列，没有日期就不知道是哪一天的事。',
    hint: '一条一行，先写哪一天，空一格，再写做了什么：「2026-月-日 5月装灯」；后面可以空一格加网址或照片的文件名。',
  },
  T16: {
    tree: inWorkbook(settled({ 评议: '满意 12，大多数满意' })),
    at: 'pledges/a/items.xlsx!I2',
    message: '评议里的「大多数满意」读不懂。票数读不出来，满意率就算不出来。',
    hint: '写成「发出 …，收回 …，有效 …，满意 …，比较满意 …，基本满意 …，不满意 …」，「…」处填计票的数，没有的可以不写。',
  },
  T17: {
    tree: inWorkbook(pledge({ 完成时限: '#REF!' })),
    at: 'pledges/a/items.xlsx!E2',
    message: '「完成时限」这一格的公式没有算出结果（#REF!）。公布出去，读者看到的是错误代码或空格子。',
    hint: '在 Excel 里改好公式，或者直接填上内容，保存后再试。',
  },
  T18: {
    tree: inCsv(pledge(), { 编号: '填表人：办公室' }),
    at: 'pledges/a/items.csv:3:1',
    message: '这一行「填表人：办公室」不是一项承诺。表头下面的每一行都会当作一项承诺公布和计数。',
    hint: '合计、说明、填表人之类的文字移到表头上面，或者删掉这一行。',
  },
  T20: {
    tree: ledgerTree({ 'items.xlsx': workbook([Object.keys(pledge()), Object.values(pledge())], '', 2) }),
    at: 'pledges/a/items.xlsx!A2',
    message: '第 2 行在 Excel 里是隐藏的。隐藏的行照样会公布。',
    hint: '取消隐藏或清除筛选，核对一遍；不公布的，把整行删掉。',
  },
  T21: {
    tree: ledgerTree({ 'items.csv': `${csv(pledge()).trimEnd()},\n` }),
    at: 'pledges/a/items.csv:2:1',
    message: `第 2 行有 ${csv(pledge()).split('\n')[0]!.split(',').length + 1} 格，表头只有 ${csv(pledge()).split('\n')[0]!.split(',').length} 格。往往是一格里有半角逗号，没有用引号括住，后面的都错了一格。`,
    hint: '把格里的半角逗号改成全角逗号，或者整格用半角引号括起来；多出来的空格子删掉。',
  },
  T19: {
    tree: inWorkbook(pledge(), pledge({ 编号: '2', 完成标准: '' })),
    at: 'pledges/a/items.xlsx!D3',
    message: '第 3 行缺少「完成标准」（standard）。事项、标准、时限、责任人缺一样，承诺就无法核对。',
    hint: '在这一格填上完成标准：做到什么程度算兑现，要能核对。',
  },
};
