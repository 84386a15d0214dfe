import { htmlText } from '../../kernel/html-text.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import { type Block, type Run, wordsOfBlocks } from '../piece/block.ts';

// WeChat keeps no classes, no ids and no sheet. Colours of the text are left to it: it has a dark mode of its own.
const STYLES = {
  heading: [
    '',
    'margin:2em 0 1em;font-size:19px;color:#c0392b',
    'margin:1.6em 0 .8em;font-size:18px',
    'margin:1.2em 0 .6em;font-size:17px',
  ],
  paragraph: 'margin:1em 0',
  quote: 'margin:1em 0;padding-left:1em;border-left:3px solid #c9a24b',
  list: 'margin:1em 0;padding-left:1.6em',
  table: 'width:100%;border-collapse:collapse;font-size:15px',
  cell: 'border:1px solid #999;padding:6px;text-align:left',
  picture: 'margin:1.4em 0 .4em;text-align:center',
  image: 'max-width:100%;height:auto',
  caption: 'margin:0 0 1.4em;text-align:center;font-size:14px;color:#888',
  signature: 'margin:.4em 0;text-align:right',
  mark: 'font-size:12px;color:#888',
  notes: 'margin:.4em 0;font-size:14px;color:#888',
} as const;

/** What marks a picture's place: a line to be replaced by the upload, or, to look at, the picture itself. */
export type PicturePlaces = 'named' | 'shown';

/** Notes of one part: their numbers run from 1 in each. */
export class Notes {
  private readonly texts: string[] = [];

  /** The number of a note; the same one for the same words. */
  number(text: string): number {
    const known = this.texts.indexOf(text);
    return known >= 0 ? known + 1 : this.texts.push(text);
  }

  html(): string {
    if (this.texts.length === 0) return '';
    const lines = this.texts.map((text, index) => `<p style="${STYLES.notes}">[${index + 1}] ${htmlText(text)}</p>`);
    return `<p style="${STYLES.heading[3]}"><strong>${CHANNEL_TEXTS.notes}</strong></p>${lines.join('')}`;
  }
}

/** Blocks as HTML with inline styles and nothing that WeChat takes away or refuses: no link, no class, no id. */
export class ArticleWriter {
  private readonly places: PicturePlaces;
  private readonly fileOf: (block: Extract<Block, { kind: 'picture' }>) => string;
  private readonly textNotes: readonly (readonly Block[])[];
  private readonly notes: Notes;

  constructor(
    notes: Notes,
    textNotes: readonly (readonly Block[])[],
    places: PicturePlaces,
    fileOf: (block: Extract<Block, { kind: 'picture' }>) => string,
  ) {
    this.notes = notes;
    this.textNotes = textNotes;
    this.places = places;
    this.fileOf = fileOf;
  }

  html(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n');
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const level = Math.min(block.level, 3);
        return `<h${level + 1} style="${STYLES.heading[level]}">${htmlText(block.text)}</h${level + 1}>`;
      }
      case 'paragraph':
        return `<p style="${STYLES.paragraph}">${this.runs(block.runs)}</p>`;
      case 'signature':
        return `<p style="${STYLES.signature}">${htmlText(block.text)}</p>`;
      case 'quote':
        return `<blockquote style="${STYLES.quote}">${this.html(block.blocks)}</blockquote>`;
      case 'list': {
        const [open, close] = block.ordered
          ? [`ol${block.start === 1 ? '' : ` start="${block.start}"`}`, 'ol']
          : ['ul', 'ul'];
        const items = block.items.map((item) => `<li>${this.item(item)}</li>`);
        return `<${open} style="${STYLES.list}">${items.join('')}</${close}>`;
      }
      case 'table':
        return this.table(block.head, block.rows);
      case 'picture':
        return this.picture(block);
      case 'recording':
        return `<p style="${STYLES.paragraph}">${htmlText(CHANNEL_TEXTS.recording(block.isVideo, block.title))}${this.mark(block.address)}</p>`;
      case 'rule':
        return `<p style="${STYLES.picture}">＊</p>`;
    }
  }

  /** A paragraph alone needs no element of its own there. */
  private item(item: readonly Block[]): string {
    const [first] = item;
    return item.length === 1 && first?.kind === 'paragraph' ? this.runs(first.runs) : this.html(item);
  }

  private runs(runs: readonly Run[]): string {
    return runs
      .map(({ text, bold, link, note }) => {
        if (note !== undefined) return this.mark(wordsOfBlocks(this.textNotes[note] ?? []).join(''));
        const words = htmlText(text).replaceAll('\n', '<br>');
        const said = bold ? `<strong>${words}</strong>` : words;
        return link === undefined ? said : said + this.mark(link);
      })
      .join('');
  }

  private mark(text: string): string {
    return `<sup style="${STYLES.mark}">[${this.notes.number(text)}]</sup>`;
  }

  private table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const row = (cells: readonly string[], name: 'th' | 'td') =>
      `<tr>${cells.map((cell) => `<${name} style="${STYLES.cell}">${htmlText(cell)}</${name}>`).join('')}</tr>`;
    return `<table style="${STYLES.table}"><tbody>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
  }

  private picture(block: Extract<Block, { kind: 'picture' }>): string {
    const file = this.fileOf(block);
    const place =
      this.places === 'named'
        ? htmlText(CHANNEL_TEXTS.pictureHere(file))
        : `<img src="${encodeURI(file)}" alt="${htmlText(block.alt)}" style="${STYLES.image}">`;
    const caption = block.caption === '' ? '' : `\n<p style="${STYLES.caption}">${htmlText(block.caption)}</p>`;
    return `<p style="${STYLES.picture}">${place}</p>${caption}`;
  }
}
