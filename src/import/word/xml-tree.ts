import { type Attributes, readXml } from '../../ingest/table/xlsx/xml.ts';

/** An element: names of elements and of attributes without their prefixes. */
export interface XmlNode {
  name: string;
  attributes: Attributes;
  children: (XmlNode | string)[];
}

/** Reads a document whole. What stands in `mc:AlternateContent` twice is taken once: see `chosen`. */
export function xmlTree(pieces: Iterable<Uint8Array>): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [top];
  readXml(pieces, {
    open: (name, attributes) => {
      const node: XmlNode = { name, attributes: withoutPrefixes(attributes), children: [] };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    close: (name) => {
      const node = open.pop()!;
      if (name === 'AlternateContent') node.children = chosen(node);
    },
    text: (text) => {
      open.at(-1)!.children.push(text);
    },
  });
  return top.children.find((child) => typeof child !== 'string') ?? top;
}

function withoutPrefixes(attributes: Attributes): Attributes {
  const plain: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const local = name.slice(name.indexOf(':') + 1);
    // `xmlns:w` would stand for an attribute of that name.
    if (!name.startsWith('xmlns')) plain[local] ??= value;
  }
  return plain;
}

/** What a reader of documents shows something of. */
const SHOWN: ReadonlySet<string> = new Set(['t', 'txbxContent', 'blip', 'sym', 'chart', 'relIds', 'numFmt', 'oMath']);

/**
 * Word and WPS write one thing in two ways, for new programs and for old ones. The new way counts if we can show
 * something of it; where the old one says other words, they come along as `Unchosen`.
 */
function chosen(node: XmlNode): XmlNode[] {
  const choices = elements(node, 'Choice');
  const fallback = element(node, 'Fallback');
  const choice =
    choices.find((one) => holds(one, SHOWN)) ?? (fallback && holds(fallback, SHOWN) ? undefined : choices[0]);
  const taken = choice ?? fallback;
  if (!taken) return [];
  const words = allWords(taken);
  const others = [...choices, ...(fallback ? [fallback] : [])]
    .filter((one) => one !== taken && allWords(one) !== '' && allWords(one) !== words)
    .map((one) => ({ ...one, name: 'Unchosen' }));
  return [...taken.children.filter((child) => typeof child !== 'string'), ...others];
}

function holds(node: XmlNode, names: ReadonlySet<string>): boolean {
  return node.children.some((child) => typeof child !== 'string' && (names.has(child.name) || holds(child, names)));
}

/** All words in an element, whatever it is, without blanks. */
export function allWords(node: XmlNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, '') : allWords(child)))
    .join('');
}

/** The first element of a name in another. */
export function element(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** Every element in another, or every one of a name. */
export function elements(node: XmlNode | undefined, name?: string): XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Every element of a name at any depth, in order; not those inside of one that was found. */
export function within(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

/** An element without those of a kind, and the words that stood in them. */
export function parted(node: XmlNode, isTaken: (node: XmlNode) => boolean): { rest: XmlNode; taken: string } {
  let taken = '';
  const walk = (outer: XmlNode): XmlNode => ({
    ...outer,
    children: outer.children.flatMap((child): XmlNode['children'] => {
      if (typeof child === 'string') return [child];
      if (!isTaken(child)) return [walk(child)];
      taken += allWords(child);
      return [];
    }),
  });
  return { rest: walk(node), taken };
}

/** The characters that stand directly in an element. */
export function textIn(node: XmlNode | undefined): string {
  return node?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

/** The value of `w:val` in an element of a name; undefined where it is not there. */
export function valueIn(node: XmlNode | undefined, name: string): string | undefined {
  return element(node, name)?.attributes['val'];
}

/** A switch that is on where it is written without a value; undefined where it is not written. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = element(node, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
}
