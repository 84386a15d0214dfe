import { define, didYouMean } from './definition.ts';

/** T23 and on: what a workbook shows, hides, or has made of what was typed. */
export const CELL_MARK_PROBLEMS = {
  T23: define<{ column: string; header: string }>({
    severity: 'warning',
    title: '隐藏的列',
    what: ({ column, header }) => `${column} 列「${header}」在 Excel 里是隐藏的`,
    why: '隐藏的列照样会公布，数据下载里也有。',
    fix: ({ header }) =>
      `取消隐藏，核对一遍；这一列不公布的，在 content/site.yaml 里写「不公布的栏: [${header}]」，或者删掉整列。`,
    sample: { column: 'G', header: '具体措施' },
  }),
  T24: define<{ sheet: string; count: number; table?: '台账' | '名单' | '答复' }>({
    severity: 'warning',
    title: '没有读的工作表',
    what: ({ sheet, count, table = '台账' }) => `工作表「${sheet}」也像${table}（表头下面有 ${count} 行），没有读`,
    why: '只读第一张工作表，别的工作表里的内容不会公布。',
    fix: ({ sheet, table = '台账' }) =>
      `要公布的，${table === '名单' ? '把它的行接到第一张工作表的下面' : '把它另存成一个文件，和这个文件放在一起'}；不公布的，在「${sheet}」的标签上点右键，「隐藏」，或者删掉。`,
    sample: { sheet: '石门村', count: 2 },
  }),
  T25: define<{ label: string; text: string }>({
    severity: 'warning',
    title: '划掉的字',
    what: ({ label, text }) => `「${label}」里的「${text}」在 Excel 里是划掉的（删除线）`,
    why: '网页上没有删除线，划掉的字会照常公布。',
    fix: () => '真的不要了，就把这些字删掉；还要的，去掉删除线。',
    sample: { label: '承诺事项', text: '、修桥一座' },
  }),
  T26: define<{ label: string; text: string }>({
    severity: 'warning',
    title: '上标、下标变成了普通的字',
    what: ({ label, text }) => `「${label}」里的「${text}」在 Excel 里是上标或下标，网页上是普通的字`,
    why: '数字的上标、下标照样显示（如 m²），别的字没有上标，意思可能变了。',
    fix: () => '核对一遍，意思变了的，改写成不用上标、下标的样子。',
    sample: { label: '完成标准', text: '注' },
  }),
  T27: define<{ label: string }>({
    severity: 'error',
    title: '格子里是图片',
    what: ({ label }) => `「${label}」这一格里是一张图片（嵌入单元格的图片），不是文字`,
    why: '嵌在格子里的图片读不出来，公布出去只会是一串公式。',
    fix: () =>
      '在 Excel 或 WPS 里把图片另存为 .jpg，放在 index.md 旁边；这一格删掉图片，写文字。照片登在「进展」里：「日期 做了什么 文件名.jpg」。',
    sample: { label: '进展' },
  }),
  T28: define<{ label: string; shown: string; meant: string }>({
    severity: 'error',
    title: 'Excel 把数字变成了日期',
    what: ({ label, shown, meant }) => `「${label}」这一格被 Excel 变成了「${shown}」，原来填的多半是「${meant}」`,
    why: '像「1-2」「3:2」「1E5」这样的数字，Excel 会自己改成日期、时间或科学记数，公布出去就不是您填的了。',
    fix: ({ meant }) => `把这一格的格式改成「文本」，再重新填一遍：「${meant}」。`,
    sample: { label: '编号', shown: '2026-01-02', meant: '1-2' },
  }),
  T29: define<{ label: string; shown: string }>({
    severity: 'error',
    title: 'Excel 截短了数字',
    what: ({ label, shown }) => `「${label}」里的「${shown}」是 Excel 截短了的数字`,
    why: '超过 11 位的数字，Excel 会显示成「1.10E+17」这样；超过 15 位的，后面几位已经丢了，改格式也回不来。',
    fix: () => '把这一格的格式改成「文本」，照原来的材料重新填一遍；CSV 里的，回到 Excel 里改好再另存。',
    sample: { label: '编号', shown: '1.10E+17' },
  }),
  T30: define<{ label: string; text: string }>({
    severity: 'warning',
    title: '看不见的字',
    what: ({ label, text }) => `「${label}」里的「${text}」在 Excel 里看不见（白底白字，或者格式设成不显示）`,
    why: '在 Excel 里看不见的字，照样会公布。',
    fix: () => '把字的颜色和格式改回来，核对一遍；不公布的，删掉。',
    sample: { label: '具体措施', text: '资金还没有落实' },
  }),
  T31: define<{ label: string; value: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '没有写到哪一天',
    what: ({ label, value }) => `「${label}」的「${value}」不是一个日期`,
    why: '要有准确的一天，才算得出先后、到期和逾期。',
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? '写明哪一天：年、月、日都要有，写成「年-月-日」或「某年某月某日」。'
        : didYouMean(suggestion, '核对以后填上；不是这一天的，照实际写。'),
    sample: { label: '完成时限', value: '12月底', suggestion: '2026-12-31' },
  }),
  T32: define<{ row: string; above: string; label: string }>({
    severity: 'error',
    title: '合并的几行对不上',
    what: ({ row, above, label }) => `${row}和${above}合用一个编号，「${label}」却写得不一样`,
    why: '编号合并在一起的几行是同一项承诺，只有进展可以一行一条；两种说法不知道该用哪个。',
    fix: ({ label }) => `是同一项的，「${label}」只留一种；是两项的，取消合并，各写各的编号。`,
    sample: { row: '第 3 行', above: '第 2 行', label: '完成时限' },
  }),
  T33: define<{ sheet: string }>({
    severity: 'error',
    title: '只有隐藏的工作表',
    what: ({ sheet }) => `这个文件里看得见的工作表都没有内容，只有隐藏的「${sheet}」`,
    why: '隐藏的工作表不公布。',
    fix: ({ sheet }) => `台账在「${sheet}」里的，在工作表标签上点右键，「取消隐藏」，核对以后保存。`,
    sample: { sheet: '底稿' },
  }),
  T34: define<{ header: string; count: number }>({
    severity: 'warning',
    title: '不公布的一栏里有个人信息',
    what: ({ header, count }) => `不公布的「${header}」这一栏里有手机号码、身份证号或银行卡号，一共 ${count} 格`,
    why: '这一栏不会公布，但文件还在内容库里，拿得到库的人都看得见。',
    fix: () => '用不着的，删掉这一栏；要留的，看一看哪些人能拿到内容库。',
    sample: { header: '联系电话', count: 12 },
  }),
  T35: define<{ header: string }>({
    severity: 'error',
    title: '必填的一栏不能不公布',
    what: ({ header }) => `「不公布的栏」里写了「${header}」，这是每项承诺必填的一栏`,
    why: '编号、主体、事项、标准、时限、责任人缺一样，群众就没法核对。',
    fix: ({ header }) => `从「不公布的栏」里去掉「${header}」。`,
    sample: { header: '责任人' },
  }),
  T36: define<{ parts: readonly string[]; count: number }>({
    severity: 'warning',
    title: '供下载的表格里有看不见的内容',
    what: ({ parts, count }) =>
      `这个 Excel 文件里有看不见的内容：${parts.join('、')}${count > parts.length ? `等 ${count} 处` : ''}`,
    why: '文件原样发布，下载的人取消隐藏就看得见。',
    fix: () => '打开文件，取消隐藏，核对一遍；不该公开的删掉，再保存。',
    sample: { parts: ['「台账」里隐藏的 G 列'], count: 1 },
  }),
  T37: define<{ label: string; text: string; meant: { row: string; text: string } | undefined }>({
    severity: 'error',
    title: '「同上」',
    what: ({ label, text }) => `「${label}」写的是「${text}」`,
    why: '每一行都单独查找、单独登在别的页面上，读者看不见“上面”是哪一行。',
    fix: ({ meant }) =>
      meant
        ? `和${meant.row}一样的，照那一行填：「${meant.text}」；不一样的，照实际填。`
        : '把内容写出来；上面一格也没有内容，照实际填。',
    sample: { label: '责任人', text: '同上', meant: { row: '第 3 行', text: '何守田 村党支部书记' } },
  }),
  T38: define<{ label: string; text: string }>({
    severity: 'error',
    title: '只有一个记号',
    what: ({ label, text }) => `「${label}」只写了「${text}」`,
    why: '这是每项承诺必填的，公布出去读者看到的只是一个记号，承诺无法核对。',
    fix: ({ label }) => `把「${label}」写出来；还定不下来的，这一项先不公布。`,
    sample: { label: '完成标准', text: '/' },
  }),
  T39: define<{ label: string; text: string; count: number }>({
    severity: 'warning',
    title: '记号读作空着',
    what: ({ label, text, count }) =>
      `「${label}」写的是「${text}」${count > 1 ? `，这样的一共 ${count} 格` : ''}，读作空着`,
    why: '公布出去读者看到的只是一个记号。',
    fix: () => '没有内容的不用改；有内容的，写出来。',
    sample: { label: '原因', text: '/', count: 12 },
  }),
  T40: define<{ kind: 'picture' | 'text' | 'chart'; text: string; cell: string; count: number }>({
    severity: 'warning',
    title: '浮在格子上面的图片、文本框',
    what: ({ kind, text, cell, count }) => {
      const one = { picture: '一张图片', text: `一个文本框「${text}」`, chart: '一张图表' }[kind];
      return `${cell} 上面浮着${one}${count > 1 ? `，这样的一共 ${count} 个` : ''}，没有读`;
    },
    why: '浮在上面的不属于哪一格，网页上没有。',
    fix: ({ kind }) =>
      ({
        picture:
          '要登的照片，另存为 .jpg，放在 index.md 旁边，写在「进展」里：「日期 做了什么 文件名.jpg」；不登的不用管。',
        text: '要公布的字，填进格子里；不公布的不用管。',
        chart: '网页上的图由程序按台账画，这一张不用管。',
      })[kind],
    sample: { kind: 'picture', text: '', cell: 'L5', count: 3 },
  }),
  T41: define<{ reason: 'together' | 'alone' | 'part'; count: number; parts?: readonly string[] }>({
    severity: 'warning',
    title: '供下载的文件没有查完',
    what: ({ reason, count, parts = [] }) => {
      if (reason === 'part')
        return `里面有没有查到的：${parts.join('；')}${count > parts.length ? `，等 ${count} 处` : ''}`;
      return reason === 'alone'
        ? '这个文件太大或者读起来太久，没有查里面有没有个人信息和隐藏的内容'
        : `供下载的文件加起来太大，从这个文件起${count > 1 ? `的 ${count} 个` : ''}没有查里面有没有个人信息和隐藏的内容`;
    },
    why: '文件原样发布，里面有什么，下载的人都看得见。',
    fix: ({ reason }) =>
      reason === 'part'
        ? '自己打开看一遍，有没有个人信息；加了密码的去掉密码，损坏的重新另存一份，扫描的换成有文字的。'
        : '自己打开看一遍，取消隐藏，不该公开的删掉；表格里成片设了格式的空行空列也删掉（选中后右键删除），另存一份。',
    sample: { reason: 'together', count: 2 },
  }),
};
