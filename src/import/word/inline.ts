import type { Aside, WordBlock, Remark, RunLook, WordSpan } from '../document/model.ts';
import { isDrawing, readDrawing, wordsOfDrawing } from './drawing.ts';
import { shownEquation } from './equation.ts';
import { fieldAddress, DATES, formOf, type OpenField, shownWithoutResult, typeOf, unclosedFields } from './fields.ts';
import { type InlineContext, isPlaceholder, type WordReading } from './reading.ts';
import { isUnreadable, over, runLook } from './styles.ts';
import { isPictureFont, symbolOf } from './symbols.ts';
import type { PartTarget } from './word-parts.ts';
import { type XmlNode, element, elements, textIn, valueIn, within, allWords } from './xml-tree.ts';

/** Addresses that a page may lead to. */
const WEB = /^(?:https?:\/\/|mailto:)/i;

/** Reads what stands in paragraphs. Fields go on from one paragraph to the next. */
export class InlineReader {
  readonly #reading: WordReading;
  readonly #targets: ReadonlyMap<string, PartTarget>;
  readonly #blocks: (node: XmlNode, context: InlineContext) => WordBlock[];
  readonly #fields: OpenField[] = [];
  #spans: WordSpan[] = [];
  #boxes: WordBlock[] = [];
  #unclosed: ReadonlySet<XmlNode> = new Set();

  constructor(
    reading: WordReading,
    targets: ReadonlyMap<string, PartTarget>,
    blocks: (node: XmlNode, context: InlineContext) => WordBlock[],
  ) {
    this.#reading = reading;
    this.#targets = targets;
    this.#blocks = blocks;
  }

  /** Fields that a text begins and never ends are none: what follows is text. */
  begin(story: XmlNode): void {
    this.#unclosed = unclosedFields(story);
  }

  /** The spans of a paragraph, and the blocks in boxes that are fixed to it. */
  read(paragraph: XmlNode, look: RunLook, context: InlineContext): { spans: WordSpan[]; boxes: WordBlock[] } {
    const [spans, boxes] = [this.#spans, this.#boxes];
    this.#spans = [];
    this.#boxes = [];
    this.#children(paragraph, look, context);
    const found = { spans: this.#spans, boxes: this.#boxes };
    // A paragraph in a box stands inside of another one.
    this.#spans = spans;
    this.#boxes = boxes;
    return found;
  }

  #children(node: XmlNode, look: RunLook, context: InlineContext): void {
    for (const child of elements(node)) this.#child(child, look, context);
  }

  #child(node: XmlNode, look: RunLook, context: InlineContext): void {
    switch (node.name) {
      case 'pPr':
      case 'sdtPr':
      case 'rubyPr':
        return;
      case 'r':
        return this.#run(node, look, context);
      case 'hyperlink':
        return this.#children(node, look, { ...context, link: this.#addressOf(node) ?? context.link });
      case 'ins':
      case 'moveTo':
        return this.#children(node, look, { ...context, isInserted: true });
      case 'del':
      case 'moveFrom':
        return this.#children(node, look, { ...context, isDeleted: true });
      case 'sdt':
        return this.#children(node, look, { ...context, isHidden: context.isHidden === true || isPlaceholder(node) });
      case 'oMath':
        return this.#equation(node, look, context);
      case 'fldSimple':
        this.#fields.push({ instruction: node.attributes['instr'] ?? '', isResult: true, form: formOf(node) });
        this.#children(node, look, context);
        this.#fields.pop();
        return;
      case 'Unchosen':
        return this.#aside('unchosen', allWords(node));
      case 'commentRangeStart':
      case 'commentReference':
        this.#reading.comments.set(node.attributes['id'] ?? '', this.#reading.place);
        return;
      default:
        if (isDrawing(node)) return this.#drawing(node, look, context);
        return this.#children(node, look, context);
    }
  }

  #run(node: XmlNode, paragraph: RunLook, context: InlineContext): void {
    const properties = element(node, 'rPr');
    const { styles } = this.#reading;
    const style = valueIn(properties, 'rStyle');
    const look = over(
      style === undefined ? paragraph : over(paragraph, styles.of(style, 'run').run),
      runLook(properties, styles.fonts),
    );
    const letters = element(properties, 'rFonts')?.attributes['ascii'];
    for (const child of elements(node)) this.#piece(child, look, letters, context);
  }

  #piece(node: XmlNode, look: RunLook, letters: string | undefined, context: InlineContext): void {
    switch (node.name) {
      case 'rPr':
        return;
      case 'Unchosen':
        return this.#aside('unchosen', allWords(node));
      case 't':
        return this.#text(this.#lettered(textIn(node), letters), look, context);
      case 'delText':
        return this.#aside('deleted', textIn(node));
      case 'tab':
      case 'ptab':
        return this.#text('\t', look, context);
      case 'cr':
        return this.#break('line');
      case 'br':
        return this.#break(node.attributes['type'] === 'page' ? 'page' : 'line');
      case 'noBreakHyphen':
        return this.#text('-', look, context);
      case 'softHyphen':
        return this.#remark('soft-hyphen', '');
      case 'sym':
        return this.#symbol(node, look, context);
      case 'fldChar':
        return this.#field(node, look, context);
      case 'instrText':
      case 'delInstrText': {
        const field = this.#fields.at(-1);
        if (field) field.instruction += textIn(node);
        else this.#aside('instruction', textIn(node));
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(`${node.name.slice(0, 1)}${node.attributes['id'] ?? ''}`, look, context);
      case 'ruby': {
        const words = `${rubyWords(node, 'rubyBase')}（${rubyWords(node, 'rt')}）`;
        if (!isOut(look, context)) this.#remark('ruby', words);
        return this.#text(words, look, context);
      }
      default:
        // Whatever holds runs or pieces of runs: `AlternateContent` above all.
        if (isDrawing(node) || !elements(node).some(({ name }) => PIECES.has(name)))
          return this.#child(node, look, context);
        for (const child of elements(node)) this.#piece(child, look, letters, context);
    }
  }

  #drawing(node: XmlNode, look: RunLook, context: InlineContext): void {
    const { place, parts } = this.#reading;
    if (isOut(look, context)) return this.#aside(context.isDeleted ? 'deleted' : 'hidden', wordsOfDrawing(node));
    const { pictures, boxes, asides } = readDrawing(node, parts, this.#targets);
    for (const picture of pictures) this.#spans.push({ kind: 'picture', picture });
    for (const aside of asides) this.#reading.asides.push({ ...aside, place });
    for (const box of boxes) {
      this.#remark('text-box', allWords(box).slice(0, 20));
      this.#boxes.push(...this.#blocks(box, context));
    }
  }

  #text(text: string, look: RunLook, context: InlineContext): void {
    if (text === '') return;
    const outer = this.#fields.find(({ isResult }) => !isResult);
    if (outer) {
      // The result of a field inside the instruction of another one.
      outer.instruction += text;
      return;
    }
    if (context.isDeleted) return this.#aside('deleted', text);
    if (this.#fields.some(({ instruction }) => typeOf(instruction) === 'TOC')) return this.#aside('contents', text);
    if (isOut(look, context)) return this.#aside('hidden', text);
    if (context.isInserted) this.#remark('inserted', text);
    if (look.struck) this.#remark('struck', text);
    if (isUnreadable(look) && text.trim() !== '') this.#remark('white', text);
    const field = this.#fields.at(-1);
    if (field && DATES.has(typeOf(field.instruction))) this.#remark('date-field', text);
    const link = context.link ?? (field && fieldAddress(field.instruction));
    const plain = text.replace(/\u00ad/g, () => {
      this.#remark('soft-hyphen', '');
      return '';
    });
    this.#spans.push({ kind: 'text', text: plain.replace(/[\r\n]+/g, ' '), look, link });
  }

  #break(of: 'line' | 'page'): void {
    if (!this.#fields.some(({ isResult }) => !isResult)) this.#spans.push({ kind: 'break', of });
  }

  #equation(node: XmlNode, look: RunLook, context: InlineContext): void {
    const { text, deleted, hidden } = shownEquation(node);
    this.#aside('deleted', deleted);
    this.#aside('hidden', hidden);
    if (text !== '' && !isOut(look, context)) this.#remark('equation', text);
    this.#text(text, look, context);
  }

  /** A note that nothing shown refers to is told by whoever reads the notes. */
  #note(id: string, look: RunLook, context: InlineContext): void {
    if (isOut(look, context)) return;
    this.#reading.notes.add(id);
    this.#spans.push({ kind: 'note', id });
  }

  #symbol({ attributes: { font = '', char = '' } }: XmlNode, look: RunLook, context: InlineContext): void {
    const found = symbolOf(font, Number.parseInt(char, 16));
    if (found === undefined) this.#remark('unknown-symbol', `${font} ${char}`);
    else this.#remark('symbol', found);
    this.#text(found ?? `［${font} ${char}］`, look, context);
  }

  /** Letters of a font of pictures are the pictures. */
  #lettered(text: string, font: string | undefined): string {
    if (!isPictureFont(font)) return text;
    return text.replace(/[\x21-\xff\uf020-\uf0ff]/g, (letter) => {
      const found = symbolOf(font!, letter.codePointAt(0)!);
      this.#remark(found === undefined ? 'unknown-symbol' : 'symbol', found ?? `${font!} ${letter}`);
      return found ?? letter;
    });
  }

  #field(node: XmlNode, look: RunLook, context: InlineContext): void {
    const { fldCharType: type } = node.attributes;
    const field = this.#fields.at(-1);
    if (type === 'begin' && this.#unclosed.has(node)) return;
    if (type === 'begin') this.#fields.push({ instruction: '', isResult: false, form: formOf(node) });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end' && field) {
      this.#fields.pop();
      if (field.isResult) {
        if (typeOf(field.instruction) === 'FORMCHECKBOX') this.#text(field.form, look, context);
        return;
      }
      const shown = shownWithoutResult(field);
      if (shown === undefined) return this.#aside('instruction', field.instruction.trim());
      if (shown.isRuby !== undefined) this.#remark(shown.isRuby ? 'ruby' : 'symbol', shown.text);
      this.#text(shown.text, look, context);
    }
  }

  #addressOf({ attributes: { id } }: XmlNode): string | undefined {
    const target = id === undefined ? undefined : this.#targets.get(id);
    if (!target?.isOutside) return undefined;
    if (WEB.test(target.target)) return target.target;
    this.#aside('outside', target.target);
    return undefined;
  }

  /** What follows in the same paragraph is one with what came before. */
  #aside(kind: Aside['kind'], text: string): void {
    const { asides, place } = this.#reading;
    if (text === '') return;
    const last = asides.at(-1);
    if (last?.kind === kind && last.place === place) last.text += text;
    else asides.push({ kind, text, place });
  }

  #remark(kind: Remark['kind'], text: string): void {
    const { remarks, place } = this.#reading;
    const last = remarks.at(-1);
    if (last?.kind === kind && last.place === place && JOINED.has(kind)) last.text += text;
    else remarks.push({ kind, text, place });
  }
}

/** What no reader of the paper sees. */
function isOut({ hidden }: RunLook, { isDeleted, isHidden }: InlineContext): boolean {
  return isDeleted === true || isHidden === true || hidden === true;
}

function rubyWords(ruby: XmlNode, part: string): string {
  const runs = element(ruby, part);
  return runs ? [...within(runs, 't'), ...within(runs, 'delText')].map(textIn).join('') : '';
}

/** Word cuts one change into several runs. */
const JOINED: ReadonlySet<Remark['kind']> = new Set(['inserted', 'struck', 'white', 'date-field']);

/** What may stand directly in a run. */
const PIECES: ReadonlySet<string> = new Set(
  't tab ptab cr br noBreakHyphen softHyphen sym fldChar instrText footnoteReference endnoteReference ruby drawing pict object'.split(
    ' ',
  ),
);
