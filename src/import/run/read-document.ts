import type { Document } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { decodedText } from '../plain/any-encoding.ts';
import { textOfHtml } from '../plain/html-blocks.ts';
import { plainDocument } from '../plain/plain-document.ts';
import { readWord } from '../word/read-word.ts';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['25504446', '是 PDF。请在 Word 或 WPS 里打开它、另存为 .docx，或者把文字复制到 .txt 文件里再导入。'],
  ['7b5c727466', '是 RTF。请在 Word 里另存为 .docx 再导入。'],
  ['ffd8ff', '是照片，不是文稿。照片和文章放在一起，见 docs/editor.md。'],
  ['89504e47', '是图片，不是文稿。'],
  ['526172211a', '是 RAR 压缩包。请解开以后导入里面的文件。'],
  ['377abcaf', '是 7z 压缩包。请解开以后导入里面的文件。'],
];

/** Reads a file by what its bytes are, whatever its name says. Throws `Refused`. */
export function readDocument(bytes: Buffer): Document {
  if (bytes.length === 0) throw new Refused('是空文件。');
  const head = bytes.toString('hex', 0, 8);
  if (head.startsWith('504b0304')) return readWord(bytes);
  if (head.startsWith('d0cf11e0')) throw new Refused(refusalOfOle(bytes));
  const [, message] = SIGNATURES.find(([signature]) => head.startsWith(signature)) ?? [];
  if (message !== undefined) throw new Refused(message);
  const decoded = decodedText(bytes);
  if (!decoded) throw new Refused('不是文稿：认不出是什么文件。');
  const { text } = decoded;
  if (/^\ufeff?---\r?\n[^]*?\n---\r?\n/.test(text))
    throw new Refused('已经带着设置（两行「---」），是写好的文章，不用导入，直接放进 content/。');
  if (/<!doctype html|<html[\s>]|<body[\s>]|<(?:p|div|br)\b[^>]*>/i.test(text.slice(0, 20_000)))
    return plainDocument(textOfHtml(text));
  return plainDocument(text.replace(/^\ufeff/, ''));
}

/** What the container of old Office files holds. */
function refusalOfOle(bytes: Buffer): string {
  if (bytes.includes('EncryptedPackage', 0, 'utf16le')) return '加了打开密码。请在 Word 里去掉密码再导入。';
  if (bytes.includes('WordDocument', 0, 'utf16le'))
    return '是旧格式的 .doc 或 .wps。请在 Word 或 WPS 里打开，另存为 .docx 再导入。';
  return '是旧格式的 Office 文件，不是文稿。';
}
