import { define, didYouMean } from './definition.ts';

/** T10 and on: headers and cells of a table of pledges. */
export const CELL_PROBLEMS = {
  T10: define<{ known: string; sheet: string }>({
    severity: 'error',
    title: '没有表头',
    what: () => '表里找不到表头那一行',
    why: '不知道每一栏是什么，就读不出承诺。',
    fix: ({ known, sheet }) =>
      sheet === ''
        ? `在内容上面加一行表头，各栏写：${known}。CSV 的各栏要用半角逗号隔开。`
        : `只读第一张工作表。台账好像在工作表「${sheet}」里，在 Excel 里把它拖到最前面。`,
    sample: { known: '编号、承诺主体、承诺事项、完成标准、完成时限、责任人', sheet: '' },
  }),
  T11: define<{ header: string; suggestion: string | undefined; known: string; doc?: string }>({
    severity: 'error',
    title: '不认识的表头',
    what: ({ header }) => `「${header}」不是认识的表头`,
    why: '这一栏的内容不会公布，读者看不到。',
    fix: ({ header, suggestion, known, doc = 'docs/pledges.md' }) =>
      didYouMean(
        suggestion,
        suggestion
          ? `不公布的一栏，在 content/site.yaml 里写「不公布的栏: [${header}]」。`
          : `认识的表头有：${known}；常用的别的叫法也认识，见 ${doc}。不公布的一栏，在 content/site.yaml 里写「不公布的栏: [${header}]」，表格不用改。`,
      ),
    sample: { header: '完成标谁', suggestion: '完成标准', known: '' },
  }),
  T12: define<{ header: string; other: string; isLedger?: boolean }>({
    severity: 'error',
    title: '表头重复',
    what: ({ header, other }) => `「${header}」这一栏与${other}重复`,
    why: '两栏里的内容不知道该用哪个。',
    fix: ({ header, isLedger = true }) =>
      `留下一栏；不公布这一栏的，在 content/site.yaml 里写「不公布的栏: [${header}]」。${isLedger ? '只有「进展」可以有几栏：进展、进展2、进展3。' : ''}`,
    sample: { header: '完成期限', other: '第 5 栏「完成时限」' },
  }),
  T13: define<{ text: string }>({
    severity: 'error',
    title: '没有表头的内容',
    what: ({ text }) => `「${text}」上面没有表头`,
    why: '不知道它是哪一栏的内容；在 CSV 里，往往是一格里的逗号没有用引号括住，后面的都错了一格。',
    fix: () => '补上表头，或者删掉这一格；格里有半角逗号的，改成全角逗号，或整格用半角引号括起来。',
    sample: { text: '水质检测合格' },
  }),
  T14: define<{ label: string; key: string }>({
    severity: 'error',
    title: '缺少必要的一栏',
    what: ({ label, key }) => `表里没有「${label}」（${key}）这一栏`,
    why: '上级检查要逐项核对这一栏，缺了它，承诺无法核对。',
    fix: ({ label }) => `在表头里加一栏「${label}」，逐行填写。`,
    sample: { label: '完成标准', key: 'standard' },
  }),
  T15: define<{ text: string; proposal: string | undefined; year: number | undefined }>({
    severity: 'error',
    title: '进展的写法不对',
    what: ({ text }) => `进展「${text}」读不出是哪一天的事`,
    why: '进展按日期排列，没有日期就不知道是哪一天的事。',
    fix: ({ text, proposal, year }) => {
      if (proposal?.includes('\n'))
        return `分成几行写：「${proposal.replaceAll('\n', '」「')}」，核对日期以后填上，一条一行。`;
      if (proposal !== undefined) return didYouMean(proposal, '核对日期以后填上，一条一行。');
      if (/^(?:无|暂无|没有|[/\\—–-]+)$/.test(text)) return '还没有进展的，这一格空着。';
      return `一条一行，先写哪一天，空一格，再写做了什么：「${year ?? '年'}-月-日 ${text}」；后面可以空一格加网址或照片的文件名。`;
    },
    sample: { text: '5月装灯', proposal: undefined, year: 2026 },
  }),
  T16: define<{ text: string }>({
    severity: 'error',
    title: '评议的写法不对',
    what: ({ text }) => `评议里的「${text}」读不懂`,
    why: '票数读不出来，满意率就算不出来。',
    fix: () =>
      '写成「发出 …，收回 …，有效 …，满意 …，比较满意 …，基本满意 …，不满意 …」，「…」处填计票的数，没有的可以不写。',
    sample: { text: '大多数满意' },
  }),
  T17: define<{ error: string; label: string }>({
    severity: 'error',
    title: '公式出错',
    what: ({ error, label }) => `「${label}」这一格的公式没有算出结果（${error}）`,
    why: '公布出去，读者看到的是错误代码或空格子。',
    fix: () => '在 Excel 里改好公式，或者直接填上内容，保存后再试。',
    sample: { error: '#REF!', label: '完成时限' },
  }),
  T18: define<{ text: string }>({
    severity: 'error',
    title: '不是承诺的一行',
    what: ({ text }) => `这一行「${text}」不是一项承诺`,
    why: '表头下面的每一行都会当作一项承诺公布和计数。',
    fix: () => '合计、说明、填表人之类的文字移到表头上面，或者删掉这一行。',
    sample: { text: '填表人：办公室' },
  }),
  T19: define<{ label: string; row: string; key: string; note: string }>({
    severity: 'error',
    title: '缺少必填的一格',
    what: ({ label, row, key }) => `${row}缺少「${label}」（${key}）`,
    why: '事项、标准、时限、责任人缺一样，承诺就无法核对。',
    fix: ({ label, note }) => `在这一格填上${label}：${note}`,
    sample: { label: '完成标准', row: '第 17 行', key: 'standard', note: '做到什么程度算兑现，要能核对。' },
  }),
  T20: define<{ row: string; count: number }>({
    severity: 'warning',
    title: '隐藏的行',
    what: ({ row, count }) => `${row}在 Excel 里是隐藏的${count > 1 ? `，这样的行一共 ${count} 行` : ''}`,
    why: '隐藏的行照样会公布。',
    fix: () => '取消隐藏或清除筛选，核对一遍；不公布的，把整行删掉。',
    sample: { row: '第 10 行', count: 1 },
  }),
  T21: define<{ row: string; cells: number; headers: number }>({
    severity: 'error',
    title: '一行里的格数比表头多',
    what: ({ row, cells, headers }) => `${row}有 ${cells} 格，表头只有 ${headers} 格`,
    why: '往往是一格里有半角逗号，没有用引号括住，后面的都错了一格。',
    fix: () => '把格里的半角逗号改成全角逗号，或者整格用半角引号括起来；多出来的空格子删掉。',
    sample: { row: '第 3 行', cells: 23, headers: 22 },
  }),
};
