import { shorten } from '../../kernel/text-width.ts';
import { define } from './definition.ts';

/** What a table may have too much of: megabytes when unpacked, rows, columns, cells, characters in a cell. */
export type TableLimit = 'size' | 'rows' | 'columns' | 'cells' | 'characters';

/** T: table files, CSV and Excel. T01 to T09: the file itself. */
export const TABLE_PROBLEMS = {
  T01: define<{ closes: boolean }>({
    severity: 'error',
    title: '表格里的引号没有配对',
    what: ({ closes }) =>
      closes ? '这一格的半角引号（"）在中间就结束了，后面还有文字' : '这一格的半角引号（"）只有前一个，没有后一个',
    why: '半角引号在 CSV 里用来括住整个格子，没有配对时分不清格子到哪里为止，后面的内容可能串格。',
    fix: () =>
      '文字里的引号改用中文引号“”；要用半角引号，就用引号把整个格子括起来，里面的每个引号写两个，如："他说""好"""。',
    sample: { closes: false },
  }),
  T02: define<{ damaged: boolean }>({
    severity: 'error',
    title: '打不开的 Excel 文件',
    what: ({ damaged }) => (damaged ? '这个 Excel 文件已损坏，读不出内容' : '扩展名是 .xlsx，里面却不是 Excel 工作簿'),
    why: '读不出表格，里面的内容一条也不会发布。',
    fix: ({ damaged }) =>
      damaged
        ? '重新复制一份完好的文件；或者用 Excel、WPS 打开并按提示修复，再「另存为」，类型选「Excel 工作簿（*.xlsx）」。'
        : '不能只改扩展名：用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」。',
    sample: { damaged: false },
  }),
  T03: define<object>({
    severity: 'error',
    title: '老格式的 Excel 文件改了扩展名',
    what: () => '这是老格式的表格文件（.xls 或 .et），只是把扩展名改成了 .xlsx',
    why: '老格式的内容编排完全不同，改了扩展名也读不出来。',
    fix: () => '用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」。',
    sample: {},
  }),
  T04: define<object>({
    severity: 'error',
    title: 'Excel 文件有密码',
    what: () => '这个 Excel 文件有密码，打不开',
    why: '加了密码的文件，没有密码就读不出内容。',
    fix: () =>
      '用 Excel 或 WPS 输入密码打开，在「文件 → 信息 → 保护工作簿」（WPS 是「文件 → 文档加密」）里去掉密码，再保存。',
    sample: {},
  }),
  T05: define<{ limit: TableLimit; most: number; sheet: string }>({
    severity: 'error',
    title: '表格太大',
    what: ({ limit, most, sheet }) => {
      const where = sheet === '' ? '表格' : `工作表「${shorten(sheet, 40)}」`;
      return {
        size: `这个 Excel 文件解开后超过 ${most} MB`,
        rows: `${where}有内容的行超过 ${most} 行`,
        columns: `${where}在第 ${most} 列以后还有内容`,
        cells: `这个文件里有内容的格子超过 ${most} 个`,
        characters: `这一格有 ${most} 字以上`,
      }[limit];
    },
    why: '这样大的表格多半夹带了别的内容，读它会拖垮发布，所以整个文件没有读。',
    fix: ({ limit }) => {
      if (limit === 'size')
        return '只留下要发布的工作表，删掉设了格式的空行空列（选中后右键删除，不是只清内容），另存一份。';
      return limit === 'characters'
        ? '看看是不是把整篇文章贴进了一格，删掉多余的。'
        : '删掉多余的行、列和不发布的工作表；确实有这么多，就分成几个文件。';
    },
    sample: { limit: 'rows', most: 20_000, sheet: '台账' },
  }),
  T22: define<{ most: number }>({
    severity: 'error',
    title: '几个 Excel 文件加起来太大',
    what: ({ most }) => `到这个文件为止，Excel 文件解开后加起来超过 ${most} MB`,
    why: '这样大的表格多半夹带了大片设了格式的空格子，读它们会拖垮发布，所以从这个文件起没有读。',
    fix: () => '删掉设了格式的空行空列（选中后右键删除，不是只清内容），另存一份；文件小于 2 MB 的不用管。',
    sample: { most: 300 },
  }),
};
