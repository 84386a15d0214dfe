import { Document, HeightRule, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { CELL, mm, PAGE, run, SIZES, TEXT_WIDTH_MM, TITLE } from '../briefing/official-form.ts';
import { undated } from '../briefing/undated.ts';
import type { ReviewSheet } from './review-sheet.ts';

const LABEL_MM = 28;
/** Room for a signature by hand. */
const STAGE_MM = 30;

/** The sheet for Word and WPS; equal sheets are equal files. */
export async function sheetDocx({ title, facts, stages, status, publishedAt }: ReviewSheet): Promise<Uint8Array> {
  const rows = [
    ...facts.map(({ label, text }) => row(label, text.split('\n'))),
    ...stages.map(({ stage, opinion, secrecy, signed, at }) =>
      row(stage, [`意见：${opinion}`, `保密审查：${secrecy}`, `签名：${signed}`, `时间：${at}`], STAGE_MM),
    ),
    row('状态', [status]),
  ];
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new Paragraph({ ...TITLE, children: [run(title, 'title', SIZES.two)] }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
            columnWidths: [mm(LABEL_MM), mm(TEXT_WIDTH_MM - LABEL_MM)],
            rows,
          }),
        ],
      },
    ],
  });
  return undated(await Packer.toBuffer(document), publishedAt);
}

function row(label: string, lines: readonly string[], height?: number): TableRow {
  const cell = (width: number, paragraphs: Paragraph[]) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      margins: { left: 100, right: 100, top: 60, bottom: 60 },
      children: paragraphs,
    });
  return new TableRow({
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: mm(height), rule: HeightRule.ATLEAST } }),
    children: [
      cell(LABEL_MM, [new Paragraph({ ...CELL, children: [run(label, 'black', SIZES.table)] })]),
      cell(
        TEXT_WIDTH_MM - LABEL_MM,
        lines.map((line) => new Paragraph({ ...CELL, children: [run(line, 'fangsong', SIZES.table)] })),
      ),
    ],
  });
}
