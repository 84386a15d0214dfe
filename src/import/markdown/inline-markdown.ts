import type { Paragraph, WordSpan } from '../document/model.ts';
import { literal, literalWords } from './literal.ts';
import type { Minutes } from '../recognise/minutes.ts';

/** What stands in a paragraph apart from its text. */
export interface InlineParts {
  /** The number that a note has in the entry. */
  numberOf(note: string): number;
  minutes: Minutes;
}

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
};

/** A stretch of one look. */
interface Stretch {
  text: string;
  bold: boolean;
  link: string | undefined;
}

/**
 * A paragraph, or what follows its first `from` characters (its number counted), as Markdown: bold words, links and
 * notes. Lines inside it end with `\n`.
 */
export function inlineMarkdown(paragraph: Paragraph, parts: InlineParts, from = 0): string {
  const isWhollyBold = paragraph.spans.every(
    (span) => span.kind !== 'text' || span.text.trim() === '' || span.look.bold === true,
  );
  const stretches: (Stretch | { note: string })[] = [];
  const push = (text: string, bold: boolean, link: string | undefined) => {
    const last = stretches.at(-1);
    if (last && 'text' in last && last.link === link && (last.bold === bold || text.trim() === '')) last.text += text;
    else stretches.push({ text, bold, link });
  };
  const first = paragraph.spans.find((span) => span.kind === 'text' && span.text.trim() !== '');
  // A number is set like the words behind it.
  push(paragraph.label, !isWhollyBold && first?.kind === 'text' && first.look.bold === true, undefined);
  for (const span of paragraph.spans) {
    if (span.kind === 'text')
      push(shown(span, paragraph.place, parts.minutes), !isWhollyBold && span.look.bold === true, span.link);
    else if (span.kind === 'break') push('\n', false, undefined);
    else if (span.kind === 'note') stretches.push({ note: span.id });
  }
  let left = from;
  const written = stretches.map((stretch) => {
    if ('note' in stretch) return `[^${parts.numberOf(stretch.note)}]`;
    const text = stretch.text.slice(left);
    left = Math.max(0, left - stretch.text.length);
    return marked({ ...stretch, text });
  });
  return written
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();
}

function marked({ text, bold, link }: Stretch): string {
  const [, before = '', inner = '', behind = ''] = /^([\s\p{P}]*)(.*?)([\s\p{P}]*)$/su.exec(text) ?? [];
  if (inner === '') return literal(text);
  if (link !== undefined)
    return `${literal(before)}[${literalWords(inner).replace(/[[\]]/g, '\\$&')}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)${literal(behind)}`;
  return bold && !text.includes('\n') ? `${literal(before)}**${literal(inner)}**${literal(behind)}` : literal(text);
}

function shown({ text, look }: Extract<WordSpan, { kind: 'text' }>, place: number, minutes: Minutes): string {
  const table = look.raised === 'superscript' ? RAISED : look.raised === 'subscript' ? LOWERED : undefined;
  if (!table || text.trim() === '') return text;
  const written = Array.from(text, (letter) => table[letter] ?? letter).join('');
  minutes.changed(`${text}（${look.raised === 'superscript' ? '上标' : '下标'}）`, written, place);
  return written;
}
