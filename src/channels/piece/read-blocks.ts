import type { Element, Nodes, Root } from 'hast';
import { htmlTree } from '../../ingest/body/markdown.ts';
import { bodyForm } from '../../ingest/body/typed/body-form.ts';
import { linkPlace } from '../../markdown/links.ts';
import { loneOnes } from '../../markdown/lone-elements.ts';
import { headingLevel } from '../../markdown/opening.ts';
import { photoNamed } from '../../markdown/pictures.ts';
import { recordingAt } from '../../markdown/players.ts';
import { signatureOf } from '../../markdown/signature.ts';
import type { Recording } from '../../model/entities/beside.ts';
import type { Board, Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import type { Block, Run } from './block.ts';

/** A body in blocks, with its notes in the order of their marks. */
export interface ReadBody {
  blocks: Block[];
  notes: Block[][];
}

/** The body of an entry. Lists of a topic, which only its page can show, are left out. */
export function entryBlocks(entry: Entry, site: Site): ReadBody {
  return new BlockReader(site, entry).body(htmlTree(entry.body, bodyForm(entry.kind)));
}

/** The introduction of a board. */
export function boardBlocks(board: Board, site: Site): ReadBody {
  return new BlockReader(site, undefined).body(htmlTree(board.body, 'markdown'));
}

type Manner = Omit<Run, 'text'>;

class BlockReader {
  private readonly site: Site;
  private readonly entry: Entry | undefined;
  private readonly domain: string;
  private signature: ReadonlySet<Element> = new Set();
  /** Ids of notes by their marks. */
  private readonly marks: string[] = [];
  private readonly notes = new Map<string, Block[]>();
  private readonly played = new Set<Recording>();

  constructor(site: Site, entry: Entry | undefined) {
    this.site = site;
    this.entry = entry;
    this.domain = site.root;
  }

  body(tree: Root): ReadBody {
    this.signature = signatureOf(tree);
    const blocks = this.blocks(tree.children);
    const others = (this.entry?.recordings ?? []).filter((recording) => !this.played.has(recording));
    return {
      blocks: [...blocks, ...others.map((recording) => this.recording(recording))],
      notes: this.marks.map((id) => this.notes.get(id) ?? []),
    };
  }

  private blocks(nodes: readonly Nodes[]): Block[] {
    const blocks: Block[] = [];
    // Words of an item of a list need no paragraph of their own.
    let loose: Nodes[] = [];
    const close = () => {
      if (loose.length > 0) blocks.push(...paragraphs(this.runs(loose)));
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))) loose.push(node);
      else {
        close();
        blocks.push(...this.block(node));
      }
    }
    close();
    return blocks;
  }

  private block(node: Nodes): Block[] {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return this.component(node);
    if (node.type !== 'element') return [];
    const { tagName, children, properties } = node;
    if (headingLevel(tagName))
      return [{ kind: 'heading', level: Math.max(1, Number(tagName.slice(1)) - 1), text: textOf(node) }];
    switch (tagName) {
      case 'p':
        return this.paragraph(node);
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(children) }];
      case 'ul':
      case 'ol':
        return [
          {
            kind: 'list',
            ordered: tagName === 'ol',
            start: Number(properties['start'] ?? 1),
            items: elements(node, 'li').map((item) => this.blocks(item.children)),
          },
        ];
      case 'table': {
        const [head = [], ...rows] = elements(node, 'tr', true).map((row) =>
          row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell).trim()] : [])),
        );
        return [{ kind: 'table', head, rows }];
      }
      case 'section':
        for (const item of elements(node, 'li', true))
          this.notes.set(String(item.properties['id'] ?? '').replace(/^.*?fn-/, ''), this.blocks(item.children));
        return [];
      case 'pre':
        return paragraphs([{ text: textOf(node).trimEnd() }]);
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        return this.blocks(children);
    }
  }

  private paragraph(node: Element): Block[] {
    if (this.signature.has(node)) return [{ kind: 'signature', text: textOf(node).trim() }];
    const { entry } = this;
    const recordings = loneOnes(node, 'a').map(
      ({ properties }) => entry && recordingAt(String(properties['href'] ?? ''), entry),
    );
    if (recordings.length > 0 && recordings.every((recording) => recording !== undefined))
      return recordings.filter((one) => !this.played.has(one)).map((one) => this.recording(one));
    const pictures = loneOnes(node, 'img');
    if (pictures.length > 0) return pictures.flatMap((picture) => this.picture(picture.properties));
    return paragraphs(this.runs(node.children));
  }

  private recording(recording: Recording): Block {
    this.played.add(recording);
    const { kind, title } = recording;
    return { kind: 'recording', isVideo: kind === 'video', title, address: this.domain + this.entry!.address };
  }

  private picture(properties: Readonly<Record<string, unknown>>): Block[] {
    const photo = this.entry && photoNamed(String(properties['src'] ?? ''), this.entry.photos);
    if (!photo) return [];
    const caption = [properties['title'], properties['credit']].filter((part) => part).join('　');
    return [{ kind: 'picture', photo, alt: String(properties['alt'] ?? ''), caption }];
  }

  /** What a component of a topic says in words. */
  private component(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): Block[] {
    const values = Object.fromEntries(
      node.attributes.flatMap((each) =>
        each.type === 'mdxJsxAttribute' ? [[each.name, String(each.value ?? '')]] : [],
      ),
    );
    const inside = this.blocks(node.children as Nodes[]);
    switch (node.name) {
      case 'Figure':
        return this.picture({ ...values, title: values['caption'] });
      case 'Quote':
        return [
          { kind: 'quote', blocks: [...inside, ...paragraphs([{ text: CHANNEL_TEXTS.saidBy(values['by'] ?? '') }])] },
        ];
      case 'Card':
        return [...paragraphs([this.linked(values['title'] ?? '', values['href'] ?? '', { bold: true })]), ...inside];
      case 'Event':
        return [...paragraphs([{ text: `${values['date'] ?? ''}　${values['title'] ?? ''}`, bold: true }]), ...inside];
      case 'EntryList':
        return [];
      default:
        return inside;
    }
  }

  private runs(nodes: readonly Nodes[], manner: Manner = {}): Run[] {
    return nodes.flatMap((node): Run[] => {
      if (node.type === 'text') return [{ ...manner, text: onOneLine(node.value) }];
      if (node.type !== 'element') return [];
      const { tagName, children, properties } = node;
      switch (tagName) {
        case 'br':
          return [{ ...manner, text: '\n' }];
        case 'strong':
          return this.runs(children, { ...manner, bold: true });
        case 'img':
          return [];
        case 'a':
          if (properties['dataFootnoteBackref'] !== undefined) return [];
          if (properties['dataFootnoteRef'] !== undefined)
            return [{ text: '', note: this.mark(String(properties['href'])) }];
          return this.runs(children, { ...manner, ...this.linked('', String(properties['href'] ?? ''), manner) }).map(
            (run, index, all) => (index < all.length - 1 ? withoutLink(run) : run),
          );
        default:
          return this.runs(children, manner);
      }
    });
  }

  /** A telephone number or a place on the same page is no link outside the page. */
  private linked(text: string, address: string, manner: Manner): Run {
    const href = linkPlace(address, this.site, this.entry)?.href;
    if (href === undefined || !/^(?:\/|https?:)/.test(href)) return { ...manner, text };
    return { ...manner, text, link: href.startsWith('/') ? this.domain + href : href };
  }

  private mark(href: string): number {
    const id = href.replace(/^.*?fn-/, '');
    if (!this.marks.includes(id)) this.marks.push(id);
    return this.marks.indexOf(id);
  }
}

const INLINE: ReadonlySet<string> = new Set('a strong em del sup code br img input'.split(' '));

function paragraphs(runs: readonly Run[]): Block[] {
  const isEmpty = runs.every(({ text, note }) => text.trim() === '' && note === undefined);
  if (isEmpty) return [];
  const last = runs.length - 1;
  // A space stood before what is not taken over.
  return [
    {
      kind: 'paragraph',
      runs: runs.map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run)),
    },
  ];
}

function withoutLink({ link: _, ...run }: Run): Run {
  return run;
}

/** Elements of that name: children, or at any depth. */
function elements(node: Element, tagName: string, isDeep = false): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === tagName) return [child];
    return isDeep ? elements(child, tagName, true) : [];
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return onOneLine(node.value);
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Lines that end in mid-sentence go on; between letters of Han without a space. */
function onOneLine(text: string): string {
  return text.replace(/(?<=\p{Script=Han}|[，。；：、])\s*\n\s*/gu, '').replace(/\s*\n\s*/g, ' ');
}
