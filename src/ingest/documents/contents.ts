import type { TableFile } from '../table/table.ts';

/** A text of a document, a paragraph or a row of a table on each line. */
export interface DocumentText {
  /** As its editor finds it: `第 3 页`, `页眉`, `压缩包里的「名单.docx」的正文`. */
  where: string;
  text: string;
}

/** Why something in a document was not looked into. */
export type UnreadReason = keyof typeof UNREAD_REASONS;

export const UNREAD_REASONS = {
  locked: '加了打开密码',
  damaged: '打不开，可能已经损坏',
  large: '太大',
  deep: '压缩包套得太深',
  scan: '是扫描的图片，没有文字',
  format: '是查不了的格式',
} as const;

/** All that a document holds, whoever it is shown to. */
export interface DocumentContents {
  texts: DocumentText[];
  tables: { where: string; table: TableFile }[];
  pictures: { where: string; bytes: Uint8Array }[];
  unread: { where: string; reason: UnreadReason }[];
}

/** What is left of the limits while a document and what is packed in it are read. */
export class Budget {
  #bytes: number;
  #files: number;

  constructor(bytes = MOST_UNPACKED, files = MOST_FILES) {
    this.#bytes = bytes;
    this.#files = files;
  }

  /** True if a file of so many bytes may be unpacked. */
  takes(bytes: number): boolean {
    this.#bytes -= bytes;
    return --this.#files >= 0 && this.#bytes >= 0;
  }
}

const MOST_UNPACKED = 200 * 2 ** 20;
const MOST_FILES = 3000;
