import type { WordBlock, Paragraph, WordSpan } from '../document/model.ts';
import { InlineReader } from './inline.ts';
import { type InlineContext, isPlaceholder, type WordReading } from './reading.ts';
import { over, paragraphLook } from './styles.ts';
import { readTable } from './table.ts';
import type { PartTarget } from './word-parts.ts';
import { type XmlNode, element, elements, switchOf, textIn, valueIn, within, allWords } from './xml-tree.ts';

/** Reads the blocks of one part: the text, a note, a header. */
export class BodyReader {
  readonly #reading: WordReading;
  readonly #inline: InlineReader;
  readonly #targets: ReadonlyMap<string, PartTarget>;

  constructor(reading: WordReading, part: string) {
    this.#reading = reading;
    this.#targets = reading.parts.targetsOf(part);
    this.#inline = new InlineReader(reading, this.#targets, (node, context) => this.blocks(node, context));
  }

  /** A text from its beginning to its end. */
  story(node: XmlNode): WordBlock[] {
    this.#inline.begin(node);
    return this.blocks(node);
  }

  blocks(node: XmlNode, context: InlineContext = {}): WordBlock[] {
    const found: WordBlock[] = [];
    /** A paragraph whose end is not there for the reader: the next one goes on in it. */
    let open: Paragraph | undefined;
    for (const child of elements(node)) {
      if (child.name !== 'p') {
        found.push(...this.#other(child, context));
        continue;
      }
      const { paragraph, boxes, goesOn } = this.#paragraph(child, context);
      if (open) {
        open.spans.push(...(paragraph.label === '' ? [] : [labelSpan(paragraph)]), ...paragraph.spans);
      } else found.push(paragraph);
      open = goesOn ? (open ?? paragraph) : undefined;
      found.push(...boxes);
    }
    return found;
  }

  #other(node: XmlNode, context: InlineContext): WordBlock[] {
    const { asides, remarks, parts } = this.#reading;
    const place = this.#reading.place;
    switch (node.name) {
      case 'tbl':
        return [readTable(node, this.#reading, context, (cell, inner) => this.blocks(cell, inner))];
      case 'altChunk': {
        const target = this.#targets.get(node.attributes['id'] ?? '');
        remarks.push({ kind: 'part', text: target?.target ?? '', place });
        return target && !target.isOutside && parts.has(target.target)
          ? this.#reading.chunk(target, this.#reading)
          : [];
      }
      case 'subDoc':
        asides.push({ kind: 'outside', text: this.#targets.get(node.attributes['id'] ?? '')?.target ?? '', place });
        return [];
      case 'Unchosen':
        asides.push({ kind: 'unchosen', text: allWords(node), place });
        return [];
      case 'sdt': {
        const gallery = within(element(node, 'sdtPr') ?? node, 'docPartGallery')[0]?.attributes['val'];
        const content = element(node, 'sdtContent');
        if (!content) return [];
        const isHidden = context.isHidden === true || isPlaceholder(node);
        if (gallery !== 'Table of Contents') return this.blocks(content, { ...context, isHidden });
        asides.push({ kind: 'contents', text: paragraphTexts(content), place });
        return [];
      }
      case 'ins':
      case 'moveTo':
        return this.blocks(node, { ...context, isInserted: true });
      case 'del':
      case 'moveFrom':
        return this.blocks(node, { ...context, isDeleted: true });
      case 'sectPr':
      case 'sdtPr':
        return [];
      case 'r':
      case 'hyperlink':
      case 'oMathPara':
      case 'oMath':
        // Text without a paragraph around it: programs that write so are wrong, their text is not.
        return this.blocks({ name: '', attributes: {}, children: [{ name: 'p', attributes: {}, children: [node] }] });
      default:
        return this.blocks(node, context);
    }
  }

  #paragraph(node: XmlNode, context: InlineContext): { paragraph: Paragraph; boxes: WordBlock[]; goesOn: boolean } {
    const { styles, numbering, remarks } = this.#reading;
    if (allWords(node) !== '') this.#reading.place++;
    const { place } = this.#reading;
    const properties = element(node, 'pPr');
    const styleId = valueIn(properties, 'pStyle');
    const style = styles.of(styleId, 'paragraph');
    const look = over(style.paragraph, paragraphLook(properties));
    const { list } = look;
    const isListed = list !== undefined && list !== '0';
    const ownLevel = paragraphLook(properties).level;
    const level = ownLevel ?? (isListed && styleId !== undefined ? numbering.levelOfStyle(list, styleId) : undefined);
    const mark = element(properties, 'rPr');
    const { spans, boxes } = this.#inline.read(node, style.run, context);
    const isEmpty = !spans.some((span) => span.kind !== 'break');
    // Word counts an empty paragraph of a list too, but what was deleted is not there.
    const isGone = context.isDeleted === true || (isEmpty && element(mark, 'del') !== undefined);
    const label = isListed && !isGone ? numbering.next(list, level ?? look.level ?? 0) : undefined;
    if (label?.unknown !== undefined) remarks.push({ kind: 'unknown-numbering', text: label.unknown, place });
    const paragraph: Paragraph = {
      kind: 'paragraph',
      place,
      label: isEmpty ? '' : (label?.text ?? ''),
      bullet: label?.isBullet === true ? label.level : undefined,
      align: look.align,
      outline: look.outline,
      style: style.name,
      startsPage: look.startsPage ?? false,
      spans,
    };
    if (paragraph.label !== '') remarks.push({ kind: 'numbering', text: paragraph.label, place });
    const isJoined = element(mark, 'del') !== undefined || element(mark, 'moveFrom') !== undefined;
    const isParted = element(mark, 'ins') !== undefined || element(mark, 'moveTo') !== undefined;
    // Where nothing of the paragraph is left, its words are told as deleted.
    if (!isEmpty && context.isDeleted !== true && isJoined !== isParted)
      remarks.push({ kind: isJoined ? 'deleted-break' : 'inserted-break', text: beginningOf(spans), place });
    const goesOn = isJoined || (switchOf(mark, 'specVanish') ?? false);
    return { paragraph, boxes, goesOn };
  }
}

const SHOWN = 12;

function beginningOf(spans: readonly WordSpan[]): string {
  const words = spans.map((span) => (span.kind === 'text' ? span.text : '')).join('');
  return [...words].slice(0, SHOWN).join('');
}

function labelSpan({ label }: Paragraph): WordSpan {
  return { kind: 'text', text: label, look: {} };
}

function paragraphTexts(node: XmlNode): string {
  return within(node, 'p')
    .map((paragraph) => within(paragraph, 't').map(textIn).join(''))
    .filter((text) => text.trim() !== '')
    .join('\n');
}
