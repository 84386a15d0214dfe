import { randomBytes } from 'node:crypto';
import { zipWorkbook } from '../../../ingest/table/testing/workbook-zip.ts';
import { ledgerTree, csv, pledge } from '../pledges.ts';
import type { Case } from './case.ts';

/** Bytes that do not pack, as many as may become 48 MiB. */
const DENSE = randomBytes(50_000);

/**
 * A workbook of one pledge with a part that nobody reads, and that takes so many MiB by what the zip's directory says.
 */
export function spacious(id: string, part = 'xl/filler.bin', mebibytes = 48): Buffer {
  const cells = (texts: readonly (string | number)[]) =>
    `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const row = pledge({ 编号: id });
  const bytes = Buffer.from(
    zipWorkbook({
      rows: cells(Object.keys(row)) + cells(Object.values(row)),
      files: part === 'xl/filler.bin' ? { [part]: DENSE } : {},
    }),
  );
  bytes.writeUInt32LE(mebibytes * 1024 * 1024, bytes.lastIndexOf(part) - 22);
  return bytes;
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const TABLE_CASES: Record<string, Case> = {
  T01: {
    tree: ledgerTree({ 'items.csv': csv(pledge({ 承诺事项: '"老街装路灯' })) }),
    at: 'pledges/a/items.csv:2:3',
    message:
      '这一格的半角引号（"）只有前一个，没有后一个。半角引号在 CSV 里用来括住整个格子，没有配对时分不清格子到哪里为止，后面的内容可能串格。',
    hint: '文字里的引号改用中文引号“”；要用半角引号，就用引号把整个格子括起来，里面的每个引号写两个，如："他说""好"""。',
  },
  T02: {
    tree: ledgerTree({ 'items.xlsx': Buffer.from(csv(pledge())) }),
    at: 'pledges/a/items.xlsx:1:1',
    message: '扩展名是 .xlsx，里面却不是 Excel 工作簿。读不出表格，里面的内容一条也不会发布。',
    hint: '不能只改扩展名：用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」。',
  },
  T03: {
    tree: ledgerTree({ 'items.xlsx': OLE }),
    at: 'pledges/a/items.xlsx:1:1',
    message:
      '这是老格式的表格文件（.xls 或 .et），只是把扩展名改成了 .xlsx。老格式的内容编排完全不同，改了扩展名也读不出来。',
    hint: '用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」。',
  },
  T04: {
    tree: ledgerTree({ 'items.xlsx': Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]) }),
    at: 'pledges/a/items.xlsx:1:1',
    message: '这个 Excel 文件有密码，打不开。加了密码的文件，没有密码就读不出内容。',
    hint: '用 Excel 或 WPS 输入密码打开，在「文件 → 信息 → 保护工作簿」（WPS 是「文件 → 文档加密」）里去掉密码，再保存。',
  },
  T05: {
    tree: ledgerTree({ 'items.xlsx': Buffer.from(zipWorkbook({ rows: '<row r="3"><c r="GS3"><v>1</v></c></row>' })) }),
    at: 'pledges/a/items.xlsx!GS3',
    message:
      '工作表「表」在第 200 列以后还有内容。这样大的表格多半夹带了别的内容，读它会拖垮发布，所以整个文件没有读。',
    hint: '删掉多余的行、列和不发布的工作表；确实有这么多，就分成几个文件。',
  },
  T22: {
    tree: {
      ...ledgerTree({ 'items.csv': csv(pledge()) }),
      ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((id) => [`pledges/a/${id}.xlsx`, spacious(String(id))])),
    },
    at: 'pledges/a/8.xlsx:1:1',
    message:
      '到这个文件为止，Excel 文件解开后加起来超过 300 MB。这样大的表格多半夹带了大片设了格式的空格子，读它们会拖垮发布，所以从这个文件起没有读。',
    hint: '删掉设了格式的空行空列（选中后右键删除，不是只清内容），另存一份；文件小于 2 MB 的不用管。',
  },
};
