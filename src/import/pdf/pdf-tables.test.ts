import { expect, it } from 'vitest';
import { draftsOf } from '../entry/drafts.ts';
import { KnownNames } from '../recognise/known.ts';
import { hanPdf, type HanPage, ruledTable } from '../testing/han-pdf.ts';
import { readPdfText } from './read-pdf-text.ts';

const NOBODY = new KnownNames({ units: [], people: [], terms: [] });
const above = { text: '各村完成情况如下，数字是各村报上来的。', y: 740 };
const below = { text: '以上数字公示七天，有出入的请向村里反映。', y: 300 };

async function imported(...pages: HanPage[]) {
  const document = await readPdfText(hanPdf(pages));
  const [draft] = draftsOf(document, NOBODY, 'news');
  const body = draft!.text.slice(draft!.text.indexOf('\n---\n', 4) + 5).trim();
  return { body, draft: draft!, remarks: document.remarks.map(({ kind, text }) => `${kind} ${text}`) };
}

const ROWS = [
  ['村名', '户数', '通水'],
  ['双河村', '126', '117'],
  ['石门村', '98', ''],
];
const table = ruledTable(90, 700, [120, 90, 90], ROWS);
const withText = (page: HanPage): HanPage => ({ ...page, lines: [above, ...page.lines, below] });
const MARKDOWN = ['| 村名 | 户数 | 通水 |', '| --- | --- | --- |', '| 双河村 | 126 | 117 |', '| 石门村 | 98 |  |'];

it('a table with lines around its cells is a table, where it stands', async () => {
  const { body, remarks } = await imported(withText(table));
  expect(body.split('\n\n')).toEqual([above.text, MARKDOWN.join('\n'), below.text]);
  expect(remarks).toContain('pdf-table 1');
});

it('also with no lines at its sides', async () => {
  const { body } = await imported(
    withText({ ...table, rules: table.rules!.filter(([x, , toX]) => x !== toX || (x !== 90 && x !== 390)) }),
  );
  expect(body).toContain(MARKDOWN.join('\n'));
});

it('cells that are one keep what they hold in each row', async () => {
  const rows = [
    ['镇', '村名', '户数'],
    ['柳林镇', '双河村', '126'],
    ['', '石门村', '98'],
  ];
  const whole = ruledTable(90, 700, [120, 90, 90], rows);
  // No line between the second and the third row in the first column.
  const rules = whole.rules!.map((rule) =>
    rule[1] === 652 && rule[3] === 652 ? ([210, 652, 390, 652] as const) : rule,
  );
  const { body } = await imported(withText({ ...whole, rules }));
  expect(body).toContain('| 柳林镇 | 双河村 | 126 |\n| 柳林镇 | 石门村 | 98 |');
});

it('columns without lines are a table where they stand exactly below each other', async () => {
  const { body, remarks } = await imported(withText({ lines: table.lines }));
  expect(body).toContain(MARKDOWN.join('\n'));
  expect(remarks).toContain('pdf-table 1');
});

it('two narrow cells that were drawn as one stretch are two again', async () => {
  const lines = table.lines.filter(({ text }) => text !== '户数' && text !== '通水');
  const both = { text: '户数        通水', x: 244, y: 684, size: 12 };
  const { body } = await imported(withText({ ...table, lines: [both, ...lines] }));
  expect(body).toContain('| 村名 | 户数 | 通水 |');
});

it('radicals in the place of letters are letters', async () => {
  const { draft } = await imported({ lines: [{ text: '⻘⽯坡通⽔情况通报', x: 200, size: 22 }, below] });
  expect(draft.title).toBe('青石坡通水情况通报');
});

it('text that goes over the lines of a grid stays text, and is said', async () => {
  const long = { text: '这一行是一个字一个字排上去的，不管格子', x: 94, y: 660, size: 12 };
  const { body, remarks } = await imported(withText({ ...table, lines: [long] }));
  expect(body).not.toContain('| ---');
  expect(body).toContain(long.text);
  expect(remarks).toContain('pdf-lines 1');
});

it('names side by side at the end of a letter are no table', async () => {
  const names = ['唐文英', '许国康', '方知秋'].map((text, index) => ({ text, x: 90 + 130 * index, y: 600 }));
  const { body } = await imported({ lines: [above, ...names, { text: '2026年11月20日', x: 380, y: 570 }] });
  expect(body).not.toContain('|');
});

const photo = { x: 120, y: 420, width: 300, height: 200 };

it('a picture is a file, below the text above it, with what stands below it as its caption', async () => {
  const caption = { text: '图1　渠水上了青石坡', x: 200, y: 400, size: 12 };
  const { body, draft, remarks } = await imported({ lines: [above, caption, below], pictures: [photo] });
  expect(body.split('\n\n')).toEqual([above.text, '![](tu-1.jpg "图1 渠水上了青石坡")', below.text]);
  expect(draft.pictures.map(({ name, bytes }) => [name, bytes.toString('hex', 0, 3)])).toEqual([
    ['tu-1.jpg', 'ffd8ff'],
  ]);
  expect(remarks.filter((remark) => remark.startsWith('pdf-lost'))).toEqual([]);
});

it('pictures that do not come are said with their page', async () => {
  const { draft, remarks } = await imported(
    { lines: [above], pictures: [{ x: 0, y: 0, width: 595, height: 842 }] },
    { lines: [above], pictures: [{ ...photo, width: 12, height: 9 }] },
  );
  expect(draft.pictures).toEqual([]);
  expect(remarks.filter((remark) => remark.startsWith('pdf-lost'))).toEqual([
    'pdf-lost 第 1 页：占满整页的图（扫描的底图、背景）',
    'pdf-lost 第 2 页：很小的图（图标、线条）',
  ]);
});

it('a mark of the house that stands on every page is no picture of the text', async () => {
  const mark = { x: 90, y: 780, width: 60, height: 30 };
  const pages = [1, 2, 3].map((number) => ({
    lines: [{ text: `第${number}页有自己的话要说，这里就是。` }],
    pictures: number === 2 ? [mark, { ...photo, grey: 60 }] : [mark],
  }));
  const { draft, remarks } = await imported(...pages);
  expect(draft.pictures).toHaveLength(1);
  expect(remarks).toContain('pdf-lost 第 1 页：每页都有的图（徽标、水印）');
});
