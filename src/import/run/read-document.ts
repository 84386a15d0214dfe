import type { SourceKind } from '../../ingest/documents/source-kind.ts';
import { readDoc } from '../doc/read-doc.ts';
import type { Aside, Document, Remark } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { readPdfText } from '../pdf/read-pdf-text.ts';
import { decodedText } from '../plain/any-encoding.ts';
import { textOfHtml } from '../../ingest/documents/text-of-html.ts';
import { plainDocument } from '../plain/plain-document.ts';
import { shownHtml } from '../plain/shown-html.ts';
import { readWord } from '../word/read-word.ts';

const SAVE_AS = '请在 Word 或 WPS 里打开，另存为 .docx 再导入；装了 LibreOffice 的电脑上可以直接导入。';

const REFUSALS: Partial<Record<SourceKind, string>> = {
  empty: '是空文件。',
  pptx: '是幻灯片，不是文稿。请把文字复制到 Word 里再导入。',
  ppt: '是幻灯片，不是文稿。请把文字复制到 Word 里再导入。',
  'open-document': `是 OpenDocument（.odt、.ods）。${SAVE_AS}`,
  'broken-zip': '打不开：文件损坏、不完整。请在 Word 或 WPS 里打开，另存为 .docx 再导入。',
  works: `是 Works 的 .wps。${SAVE_AS}`,
  xls: '是旧格式的 Excel 表格（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再导入；装了 LibreOffice 的电脑上可以直接导入。',
  'locked-office': '加了打开密码。请在 Word、Excel 或 WPS 里打开，去掉密码，存好再导入。',
  'other-office': '是旧格式的 Office 文件，不是文稿，或者损坏了。',
  rtf: `是 RTF。${SAVE_AS}`,
  'word-xml': `是 Word 的 XML 文件。${SAVE_AS}`,
  ofd: '是 OFD 版式文件。请用 WPS 或者 OFD 阅读器另存为 .docx 再导入，或者向交稿的人要 Word 文稿。',
  iwork: '是苹果电脑的文稿（Pages、Numbers、Keynote）。请在那里导出为 Word（.docx）再导入。',
  epub: '是电子书（EPUB）。请把要登的一篇复制到 Word 里再导入。',
  xlsb: '是二进制的 Excel 表格（.xlsb）。请在 Excel 或 WPS 里另存为 .xlsx 再导入。',
  'web-archive': '是网页存档（.mht）或者邮件。请在浏览器或者 Word 里打开，另存为 .docx 再导入。',
  heic: '是照片，不是文稿。照片和文稿放在一个文件夹里，导入那个文件夹。',
  photo: '是照片，不是文稿。照片和文稿放在一个文件夹里，导入那个文件夹。',
  'other-picture': '是图片，不是文稿；这种图片网页显示不了，要用的另存为 JPG 或 PNG。',
  'sound-or-film': '是录音或者录像，不是文稿。',
  rar: '是 RAR 压缩包。请解开，或者重新打包成 zip 再导入。',
  '7z': '是 7z 压缩包。请解开，或者重新打包成 zip 再导入。',
};

function pageDocument(page: string): Document {
  const { html, hidden, pictures } = shownHtml(page);
  const document = plainDocument(textOfHtml(html));
  document.asides.push(
    ...hidden.map((text): Aside => ({ kind: 'hidden', text, place: 0 })),
    ...pictures.filter((text) => text !== '').map((text): Aside => ({ kind: 'picture-words', text, place: 0 })),
  );
  document.remarks.push(...pictures.map((): Remark => ({ kind: 'lost-picture', text: '', place: 0 })));
  return document;
}

/** Reads a file of a kind that was told by its bytes. Throws `Refused`. */
export async function readDocument(bytes: Buffer, kind: SourceKind): Promise<Document> {
  if (kind === 'docx') return readWord(bytes);
  if (kind === 'doc') return readDoc(bytes);
  if (kind === 'pdf') return readPdfText(bytes);
  const refusal = REFUSALS[kind];
  if (refusal !== undefined) throw new Refused(refusal);
  const decoded = decodedText(bytes);
  if (!decoded) throw new Refused('不是文稿：认不出是什么文件。');
  const { text, broken } = decoded;
  const document = textDocument(text);
  if (broken > 0) document.remarks.push({ kind: 'broken-bytes', text: String(broken), place: 0 });
  return document;
}

function textDocument(text: string): Document {
  if (/^\ufeff?---\r?\n[^]*?\n---\r?\n/.test(text))
    throw new Refused('已经带着设置（两行「---」），是写好的文章，不用导入，直接放进 content/。');
  if (/<!doctype html|<html[\s>]|<body[\s>]|<(?:p|div|br)\b[^>]*>/i.test(text.slice(0, 20_000)))
    return pageDocument(text);
  return plainDocument(text.replace(/^\ufeff/, ''));
}
