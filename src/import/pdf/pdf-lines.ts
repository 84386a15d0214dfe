import type { RunLook, WordSpan } from '../document/model.ts';

/** A stretch of text as the library gives it. */
export interface PdfItem {
  str: string;
  /** Size and place: [a, b, c, d, x, y]. */
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

/** What the library knows of a font. */
export interface PdfFont {
  name?: string;
}

export interface PdfPaper {
  /** From 1. */
  number: number;
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** A line as it was drawn; measures in points. */
export interface PdfLine {
  page: PdfPaper;
  text: string;
  spans: Extract<WordSpan, { kind: 'text' }>[];
  /** What stands apart in it, as in the columns of a table. */
  parts: { from: number; to: number; spans: PdfLine['spans'] }[];
  /** From the left and from the lower edge of the page. */
  from: number;
  to: number;
  height: number;
  /** Of its letters. */
  size: number;
}

/** Puts what stands on one height into lines, in the order in which it was drawn. */
export function pdfLines(items: readonly PdfItem[], page: PdfPaper, fonts: ReadonlyMap<string, PdfFont>): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    if (item.str.trim() === '' && !lines.at(-1)) continue;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const from = x - page.left;
    const height = y - page.bottom;
    const line = lines.at(-1);
    const isOn = line && Math.abs(line.height - height) < 0.6 * line.size && from > line.to - size;
    if (isOn) {
      const isBlank = item.str.trim() === '';
      if (isBlank && line.text.endsWith(' ')) continue;
      const gap = from - line.to;
      const blank = isBlank ? '' : blankFor(gap / size, line.text, item.str);
      const look = lookOf(item, size, fonts);
      add(line, blank + (isBlank ? ' ' : item.str), look);
      line.to = Math.max(line.to, from + item.width);
      if (isBlank) continue;
      line.size = Math.max(line.size, size);
      const isApart = from - line.parts.at(-1)!.to > FAR * size;
      if (isApart) line.parts.push({ from, to: from, spans: [] });
      const part = line.parts.at(-1)!;
      addToPart(part, isApart ? item.str : blank + item.str, look);
      part.to = Math.max(part.to, from + item.width);
    } else if (item.str.trim() !== '') {
      const part = { from, to: from + item.width, spans: [] };
      const started: PdfLine = { page, text: '', spans: [], parts: [part], from, to: part.to, height, size };
      const look = lookOf(item, size, fonts);
      add(started, item.str, look);
      addToPart(part, item.str, look);
      lines.push(started);
    }
  }
  return lines;
}

/** In sizes of letters. */
const FAR = 1.5;

/** Columns of a table stand far apart, Latin words a little. */
function blankFor(gap: number, before: string, after: string): string {
  if (before.endsWith(' ') || after.startsWith(' ')) return '';
  if (gap > FAR) return '\u3000';
  return gap > 0.2 && (/[\w,.;:)]$/.test(before) || /^[\w(]/.test(after)) ? ' ' : '';
}

function add(line: PdfLine, text: string, look: RunLook): void {
  line.text += text;
  addToPart(line, text, look);
}

function addToPart({ spans }: Pick<PdfLine, 'spans'>, text: string, look: RunLook): void {
  const last = spans.at(-1);
  if (last && last.look.font === look.font && last.look.size === look.size) last.text += text;
  else spans.push({ kind: 'text', text, look });
}

function lookOf({ fontName }: PdfItem, size: number, fonts: ReadonlyMap<string, PdfFont>): RunLook {
  const name = readable((fonts.get(fontName)?.name ?? '').replace(/^[A-Z]{6}\+/, ''));
  return {
    font: name === '' ? undefined : name,
    size: Math.round(size * 2) / 2,
    bold: /bold|heavy|black|粗|,b$/i.test(name) || undefined,
  };
}

/** A Chinese name in the bytes of GBK, as many programs write it. */
function readable(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  return new TextDecoder('gb18030').decode(Buffer.from(name, 'latin1'));
}
