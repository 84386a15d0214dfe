import type { Document, WordPicture } from '../document/model.ts';
import type { Minutes } from '../recognise/minutes.ts';
import type { TextPiece } from '../recognise/piece.ts';

/** A picture that goes beside an entry. */
export interface DraftPicture {
  name: string;
  bytes: Buffer;
}

/** Formats that a page takes, by their first bytes. */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^ffd8ff/, 'jpg'],
  [/^89504e470d0a1a0a/, 'png'],
  [/^474946383[79]61/, 'gif'],
  [/^52494646.{8}57454250/, 'webp'],
  [/^.{8}66747970617669[66]/, 'avif'],
];

/** What a program writes for want of a description. */
const NO_DESCRIPTION =
  /^(?:[a-z]:[\\/]|https?:|.*\.(?:jpe?g|png|gif|bmp|webp|emf|wmf)$|(?:图片|图像|Picture|Image|IMG|DSC|微信图片|mmexport|untitled)[\s_\d-]*$|描述已自动生成)/i;
const CAPTION =
  /^(?:图|照片|附图)\s*(?:[\d一二三四五六七八九十]+(?:[-—.]\d+)?)?\s*[：:\s\u3000]|^[▲△↑]|^[（(](?:图|上图|下图|左图|右图)/;
const LONGEST_CAPTION = 80;

/** Collects the pictures of a document and gives them names. */
export class DraftPictures {
  readonly files: DraftPicture[] = [];
  readonly #document: Document;
  readonly #minutes: Minutes;

  constructor(document: Document, minutes: Minutes) {
    this.#document = document;
    this.#minutes = minutes;
  }

  /** A picture as Markdown; undefined for one that no page can show. */
  markdown({ part, alt }: WordPicture, caption: string | undefined, place: number): string | undefined {
    const bytes = part === undefined ? undefined : this.#document.picture(part);
    if (!bytes) {
      this.#minutes.unclear(`一幅图片不在文件里，没有导入${described(alt)}`, place);
      return undefined;
    }
    const head = bytes.toString('hex', 0, 12);
    const extension = FORMATS.find(([pattern]) => pattern.test(head))?.[1];
    if (extension === undefined) {
      const kind = /\.([a-z]{2,4})$/i.exec(part ?? '')?.[1]?.toUpperCase() ?? '别的';
      this.#minutes.unclear(
        `一幅 ${kind} 格式的图，网页显示不了，没有导入：在 Word 里右键「另存为图片」，选 JPG 或 PNG${described(alt)}`,
        place,
      );
      return undefined;
    }
    const name = `tu-${this.files.length + 1}.${extension}`;
    this.files.push({ name, bytes });
    const isNone = NO_DESCRIPTION.test(alt);
    if (isNone && alt !== '') this.#minutes.removed(alt, place, '图片的文件名，不是说明');
    const said = isNone ? '' : alt.replace(/\s+/g, ' ').trim();
    const title = caption === undefined ? '' : ` "${caption.replace(/["\\]/g, '\\$&')}"`;
    return `![${said.replace(/[[\]\\]/g, '\\$&')}](${name}${title})`;
  }
}

function described(alt: string): string {
  return alt === '' ? '' : `；它的说明是：${alt}`;
}

/** True for a paragraph that stands below a picture and says what it shows. */
export function isCaption(piece: TextPiece, body: { size: number }): boolean {
  const { text, paragraph, isCentred, size } = piece;
  if (!paragraph || text === '' || text.length > LONGEST_CAPTION || text.includes('\n')) return false;
  if (/^(?:caption|题注)$/.test(paragraph.style) || CAPTION.test(text)) return true;
  return isCentred && !/[；：:]$/.test(text) && (piece.family === 'kai' || (size > 0 && size < body.size));
}
