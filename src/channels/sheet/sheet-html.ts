import { htmlText } from '../../kernel/html-text.ts';
import type { ReviewSheet } from './review-sheet.ts';

const CSS = `
@page { size: A4; margin: 25mm 22mm; }
body { font: 12pt/1.6 "FangSong", "Noto Serif CJK SC", "Noto Serif SC", serif; color: #000; }
h1 { font-size: 20pt; font-weight: 600; text-align: center; margin: 0 0 8mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { border: 0.5pt solid #000; padding: 2mm 3mm; vertical-align: top; text-align: left; overflow-wrap: anywhere; white-space: pre-line; }
th { width: 24mm; font-weight: 600; }
.stage td { height: 26mm; }
.stage p { margin: 0 0 1mm; }
tr { break-inside: avoid; }
`;

/** The sheet as a page that has everything inside, for a printer. */
export function sheetHtml({ title, facts, stages, status }: ReviewSheet): string {
  const row = (label: string, inner: string, kind = '') =>
    `<tr${kind}><th>${htmlText(label)}</th><td>${inner}</td></tr>`;
  const rows = [
    ...facts.map(({ label, text }) => row(label, htmlText(text))),
    ...stages.map(({ stage, opinion, secrecy, signed, at }) =>
      row(
        stage,
        [
          ['意见', opinion],
          ['保密审查', secrecy],
          ['签名', signed],
          ['时间', at],
        ]
          .map(([label, text]) => `<p>${label!}：${htmlText(text!)}</p>`)
          .join(''),
        ' class="stage"',
      ),
    ),
    row('状态', htmlText(status)),
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${htmlText(title)}</title><style>${CSS}</style></head><body><h1>${htmlText(title)}</h1><table>${rows.join('')}</table></body></html>`;
}
