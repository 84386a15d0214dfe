import { zipWorkbook } from '../../../ingest/table/testing/workbook-zip.ts';
import { csv, ledgerTree, pledge, workbook } from '../pledges.ts';
import type { Case } from './case.ts';

const HEADERS = Object.keys(pledge());
const GOOD = Object.values(pledge());

/** A ledger of one pledge in which some cells are written as XML, by their address. */
function crafted(cells: Readonly<Record<string, string>>, more: Parameters<typeof zipWorkbook>[0] = {}): Buffer {
  const rows = [HEADERS, GOOD].map((texts, row) => {
    const xml = texts.map((text, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      return cells[address] ?? `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return Buffer.from(zipWorkbook({ rows: rows.join(''), formats: [0, 'm"月"d"日"'], ...more }));
}

const inFile = (bytes: Buffer) => ledgerTree({ 'items.xlsx': bytes });

/** A workbook's parts with a second sheet of the same rows. */
function twoSheets(state: string): Parameters<typeof zipWorkbook>[0] {
  const cells = (texts: readonly (string | number)[]) =>
    `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  return {
    files: {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="双河村" r:id="s"/><sheet name="石门村" r:id="s2" state="${state}"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${cells(HEADERS)}${cells(GOOD)}</sheetData></worksheet>`,
    },
  };
}

export const CELL_MARK_CASES: Record<string, Case> = {
  T23: {
    tree: inFile(
      workbook(
        [
          [...HEADERS, '具体措施'],
          [...GOOD, '先装东头'],
        ],
        '',
        0,
        '<cols><col min="7" max="7" hidden="1"/></cols>',
      ),
    ),
    at: 'pledges/a/items.xlsx!G1',
    message: 'G 列「具体措施」在 Excel 里是隐藏的。隐藏的列照样会公布，数据下载里也有。',
    hint: '取消隐藏，核对一遍；这一列不公布的，在 content/site.yaml 里写「不公布的栏: [具体措施]」，或者删掉整列。',
  },
  T24: {
    tree: inFile(crafted({}, twoSheets('visible'))),
    at: 'pledges/a/items.xlsx!A1',
    message: '工作表「石门村」也像台账（表头下面有 1 行），没有读。只读第一张工作表，别的工作表里的内容不会公布。',
    hint: '要公布的，把它另存成一个文件，和这个文件放在一起；不公布的，在「石门村」的标签上点右键，「隐藏」，或者删掉。',
  },
  T25: {
    tree: inFile(
      crafted({
        C2: '<c r="C2" t="inlineStr"><is><r><t>老街装路灯</t></r><r><rPr><strike/></rPr><t>、修桥一座</t></r></is></c>',
      }),
    ),
    at: 'pledges/a/items.xlsx!C2',
    message: '「承诺事项」里的「、修桥一座」在 Excel 里是划掉的（删除线）。网页上没有删除线，划掉的字会照常公布。',
    hint: '真的不要了，就把这些字删掉；还要的，去掉删除线。',
  },
  T26: {
    tree: inFile(
      crafted({
        D2: '<c r="D2" t="inlineStr"><is><r><t>60 盏都亮</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>注</t></r></is></c>',
      }),
    ),
    at: 'pledges/a/items.xlsx!D2',
    message:
      '「完成标准」里的「注」在 Excel 里是上标或下标，网页上是普通的字。数字的上标、下标照样显示（如 m²），别的字没有上标，意思可能变了。',
    hint: '核对一遍，意思变了的，改写成不用上标、下标的样子。',
  },
  T27: {
    tree: inFile(crafted({ D2: '<c r="D2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' })),
    at: 'pledges/a/items.xlsx!D2',
    message:
      '「完成标准」这一格里是一张图片（嵌入单元格的图片），不是文字。嵌在格子里的图片读不出来，公布出去只会是一串公式。',
    hint: '在 Excel 或 WPS 里把图片另存为 .jpg，放在 index.md 旁边；这一格删掉图片，写文字。照片登在「进展」里：「日期 做了什么 文件名.jpg」。',
  },
  T28: {
    tree: inFile(crafted({ A2: '<c r="A2" s="1"><v>46024</v></c>' })),
    at: 'pledges/a/items.xlsx!A2',
    message:
      '「编号」这一格被 Excel 变成了「2026-01-02」，原来填的多半是「1-2」。像「1-2」「3:2」「1E5」这样的数字，Excel 会自己改成日期、时间或科学记数，公布出去就不是您填的了。',
    hint: '把这一格的格式改成「文本」，再重新填一遍：「1-2」。',
  },
  T29: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 编号: '1.10E+17' })) }),
    at: 'pledges/a/items.csv:2:1',
    message:
      '「编号」里的「1.10E+17」是 Excel 截短了的数字。超过 11 位的数字，Excel 会显示成「1.10E+17」这样；超过 15 位的，后面几位已经丢了，改格式也回不来。',
    hint: '把这一格的格式改成「文本」，照原来的材料重新填一遍；CSV 里的，回到 Excel 里改好再另存。',
  },
  T30: {
    tree: inFile(
      crafted(
        { C2: '<c r="C2" t="inlineStr" s="1"><is><t>老街装路灯 60 盏</t></is></c>' },
        {
          files: {
            'xl/styles.xml':
              '<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>',
          },
        },
      ),
    ),
    at: 'pledges/a/items.xlsx!C2',
    message:
      '「承诺事项」里的「老街装路灯 60 盏」在 Excel 里看不见（白底白字，或者格式设成不显示）。在 Excel 里看不见的字，照样会公布。',
    hint: '把字的颜色和格式改回来，核对一遍；不公布的，删掉。',
  },
  T31: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 完成时限: '12月底' })) }),
    at: 'pledges/a/items.csv:2:5',
    message: '「完成时限」的「12月底」不是一个日期。要有准确的一天，才算得出先后、到期和逾期。',
    hint: '您是不是要写「2026-12-31」？核对以后填上；不是这一天的，照实际写。',
  },
  T32: {
    tree: inFile(
      workbook(
        [HEADERS, GOOD, ['', ...GOOD.slice(1, 4), '2026-11-30', GOOD[5]!]],
        '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      ),
    ),
    at: 'pledges/a/items.xlsx!E3',
    message:
      '第 3 行和第 2 行合用一个编号，「完成时限」却写得不一样。编号合并在一起的几行是同一项承诺，只有进展可以一行一条；两种说法不知道该用哪个。',
    hint: '是同一项的，「完成时限」只留一种；是两项的，取消合并，各写各的编号。',
  },
  T33: {
    tree: inFile(
      crafted(
        {},
        {
          files: {
            'xl/workbook.xml':
              '<workbook xmlns:r="r"><sheets><sheet name="底稿" r:id="s" state="hidden"/></sheets></workbook>',
          },
        },
      ),
    ),
    at: 'pledges/a/items.xlsx!A1',
    message: '这个文件里看得见的工作表都没有内容，只有隐藏的「底稿」。隐藏的工作表不公布。',
    hint: '台账在「底稿」里的，在工作表标签上点右键，「取消隐藏」，核对以后保存。',
  },
  T34: {
    tree: ledgerTree(
      { 'items.csv': csv(pledge({ 联系电话: '13812345678' })) },
      { 'site.yaml': 'name: 云岭先锋\ndomain: https://a.cn\nunpublishedColumns: [联系电话]\n' },
    ),
    at: 'pledges/a/items.csv:1:7',
    message:
      '不公布的「联系电话」这一栏里有手机号码、身份证号或银行卡号，一共 1 格。这一栏不会公布，但文件还在内容库里，拿得到库的人都看得见。',
    hint: '用不着的，删掉这一栏；要留的，看一看哪些人能拿到内容库。',
  },
  T35: {
    tree: { 'site.yaml': 'name: 云岭先锋\ndomain: https://a.cn\nunpublishedColumns: [备注, 责任人]\n' },
    at: 'site.yaml:3:26',
    message:
      '「不公布的栏」里写了「责任人」，这是每项承诺必填的一栏。编号、主体、事项、标准、时限、责任人缺一样，群众就没法核对。',
    hint: '从「不公布的栏」里去掉「责任人」。',
  },
  T36: {
    tree: {
      'site.yaml': 'name: 云岭先锋\ndomain: https://a.cn\nabout: "[申报表](/files/biao.xlsx)"\n',
      'files/biao.xlsx': workbook(
        [
          ['项目', '内部'],
          ['修渠', '缓办'],
        ],
        '',
        0,
        '<cols><col min="2" max="2" hidden="1"/></cols>',
      ),
    },
    at: 'files/biao.xlsx:1:1',
    message: '这个 Excel 文件里有看不见的内容：「表」里隐藏的 B 列。文件原样发布，下载的人取消隐藏就看得见。',
    hint: '打开文件，取消隐藏，核对一遍；不该公开的删掉，再保存。',
  },
  T37: {
    tree: ledgerTree({ 'items.csv': csv(pledge(), pledge({ 编号: '2', 责任人: '同上' })) }),
    at: 'pledges/a/items.csv:3:6',
    message: '「责任人」写的是「同上」。每一行都单独查找、单独登在别的页面上，读者看不见“上面”是哪一行。',
    hint: '和第 2 行一样的，照那一行填：「严守正 书记」；不一样的，照实际填。',
  },
  T38: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 完成标准: '/' })) }),
    at: 'pledges/a/items.csv:2:4',
    message: '「完成标准」只写了「/」。这是每项承诺必填的，公布出去读者看到的只是一个记号，承诺无法核对。',
    hint: '把「完成标准」写出来；还定不下来的，这一项先不公布。',
  },
  T39: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 具体措施: '—' })) }),
    at: 'pledges/a/items.csv:2:7',
    message: '「具体措施」写的是「—」，读作空着。公布出去读者看到的只是一个记号。',
    hint: '没有内容的不用改；有内容的，写出来。',
  },
  T40: {
    tree: inFile(
      crafted(
        {},
        {
          files: {
            'xl/worksheets/_rels/sheet1.xml.rels':
              '<Relationships><Relationship Id="d" Type="/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
            'xl/drawings/drawing1.xml':
              '<wsDr><twoCellAnchor><from><col>3</col><row>1</row></from><to><col>5</col><row>3</row></to><pic/></twoCellAnchor></wsDr>',
          },
        },
      ),
    ),
    at: 'pledges/a/items.xlsx!D2',
    message: 'D2 上面浮着一张图片，没有读。浮在上面的不属于哪一格，网页上没有。',
    hint: '要登的照片，另存为 .jpg，放在 index.md 旁边，写在「进展」里：「日期 做了什么 文件名.jpg」；不登的不用管。',
  },
  T41: {
    tree: {
      'site.yaml': 'name: 云岭先锋\ndomain: https://a.cn\nabout: "[申报表](/files/biao.xlsx)"\n',
      'files/biao.xlsx': Buffer.from(zipWorkbook({ rows: '<row><c t="str"><v>甲</v></c></row>'.repeat(20_001) })),
    },
    at: 'files/biao.xlsx:1:1',
    message: '里面有没有查到的：文件太大。文件原样发布，里面有什么，下载的人都看得见。',
    hint: '自己打开看一遍，有没有个人信息；加了密码的去掉密码，损坏的重新另存一份，扫描的换成有文字的。',
  },
};
