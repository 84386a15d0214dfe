import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { hasHan } from '../../kernel/text-width.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { type Keys, keysOf, objectIn, objectListIn } from '../../schema/shape.ts';
import type { Cause } from './cause.ts';
import { keyWithoutColon, unclosed } from './causes.ts';
import { unsafeEscapes } from './escapes.ts';
import { explainUnknownKey } from './keys.ts';
import { withoutFolds } from './folded-lines.ts';
import { keyWithOtherSign } from './line-causes.ts';
import { linesOf, oneLineItem } from './one-line-items.ts';
import type { Positions } from './positions.ts';
import { referencesIn } from './references.ts';
import { KEY_LINE, type RepairedText, startsWithKey } from './repaired-text.ts';

/** Reads the tree of a YAML text that parses. `causes`: why it was parsed otherwise than meant. */
export class TreeReader {
  readonly positions: Positions = {};
  readonly findings: Finding[] = [];
  readonly causes: Cause[] = [];
  /** How numbers are written that are not written as programs do (`007`, `1e3`), by their paths. */
  readonly written: Record<string, string> = {};
  private readonly repaired: RepairedText;
  /** The repaired text. */
  private readonly source: string;
  private readonly counter: LineCounter;
  private readonly keys: Keys;
  private readonly place: string;
  private root: z.ZodObject | undefined;
  private chineseKeys = 0;
  private allKeys = 0;
  /** Paths of fields that an unknown key probably meant. */
  private readonly meant = new Set<string>();
  /** Paths of lists whose items are all written in the same wrong way. */
  private readonly toldLists = new Set<string>();

  constructor(repaired: RepairedText, counter: LineCounter, keys: Keys, place: string) {
    this.repaired = repaired;
    this.source = repaired.lines.join('\n');
    this.counter = counter;
    this.keys = keys;
    this.place = place;
  }

  get isChinese(): boolean {
    return this.chineseKeys * 2 > this.allKeys;
  }

  readRoot(contents: Node | null, schema: z.ZodObject | z.ZodArray): unknown {
    this.causes.push(...referencesIn(contents, this.repaired, this.counter));
    this.root = objectIn(schema);
    return this.read(contents, schema, '', this.place) ?? (this.root ? {} : []);
  }

  /** A missing key that was there but misspelt or unreadable; a wrong type on a line that was misread. */
  isExplained({ code, line, path }: Finding): boolean {
    if (code === 'D02') return this.repaired.isRepaired(line);
    return (
      code === 'D01' &&
      (this.isMeant(path) ||
        this.repaired
          .leftOut()
          .some((text) => startsWithKey(text, (word) => this.keys.get(word)?.key === path.split('.').at(-1))))
    );
  }

  /** True for a field, or one in a group, that an unknown key stands for. */
  private isMeant(path: string): boolean {
    return path.split('.').some((_, index, parts) => this.meant.has(parts.slice(0, index + 1).join('.')));
  }

  /** The value of a node; undefined for one that is empty. `name`: how the group around it is called in messages. */
  private read(node: unknown, type: z.ZodType | undefined, path: string, name: string): unknown {
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    if (isScalar(node) && (node.value === null || (typeof node.value === 'string' && node.value.trim() === '')))
      return undefined;
    this.positions[path] = this.spanOf(node);
    if (isScalar(node)) {
      this.checkLines(node, type !== undefined && objectIn(type) !== undefined);
      this.findings.push(...unsafeEscapes(node, this.source, this.positions[path], path));
      if (typeof node.value === 'number') return this.number(node, node.value, type, path);
      return typeof node.value === 'string' ? foldLetters(this.unfolded(node, node.value)) : node.value;
    }
    const object = type && objectIn(type);
    if (isMap(node)) return object ? this.readObject(node, object, path, name) : withoutInherited(node.toJSON());
    const element = type && objectListIn(type);
    return node.items.flatMap((item, index) => this.read(item, element, join(path, index), name) ?? []);
  }

  /** A number; as it is written, where it is taken for a text. */
  private number({ source }: Scalar, value: number, type: z.ZodType | undefined, path: string): number | string {
    if (source === undefined || source === String(value)) return value;
    this.written[path] = source;
    return typeof type?.safeParse(value).data === 'string' ? source : value;
  }

  private readObject(
    map: YAMLMap,
    schema: z.ZodObject,
    path: string,
    name: string,
  ): Record<string, unknown> | undefined {
    const keys = keysOf(schema);
    const joined = this.readOneLine(map, schema, path, name);
    if (joined) return joined;
    const value: Record<string, unknown> = {};
    const written = new Map<string, { word: string; line: number }>();
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      const word = wordOf(pair);
      const at = this.spanOf(pair.key as Node);
      const key = keys.get(word);
      this.allKeys++;
      if (hasHan(word)) this.chineseKeys++;
      if (key === undefined) {
        this.refuseKey(word, at, schema, path, name);
        continue;
      }
      const before = written.get(key);
      if (before) {
        const details = { key: word, other: before.word, line: before.line };
        this.findings.push(
          before.word === word
            ? finding('Y09', details, at, join(path, key))
            : finding('Y10', details, at, join(path, key)),
        );
        continue;
      }
      written.set(key, { word, line: at.line });
      const inner = this.read(pair.value, schema.shape[key] as z.ZodType, join(path, key), word);
      if (inner === undefined) this.positions[`key:${join(path, key)}`] = at;
      else value[key] = inner;
      this.checkComment(pair, join(path, key));
    }
    return Object.keys(value).length === 0 && path !== '' ? undefined : value;
  }

  /** Y17: an item of a list as 「名称: 值」, where each of the two stands under a key; told once for a list. */
  private readOneLine(
    map: YAMLMap,
    schema: z.ZodObject,
    path: string,
    name: string,
  ): Record<string, unknown> | undefined {
    const [pair, more] = map.items;
    if (!/(?:^|\.)\d+$/.test(path) || !pair || more || !isScalar(pair.value)) return undefined;
    const word = wordOf(pair);
    const meant = oneLineItem(word, schema);
    if (!meant) return undefined;
    const at = this.spanOf(pair.key as Node);
    const value = this.read(pair.value, undefined, join(path, meant.value), name);
    if (value === undefined) return undefined;
    this.positions[join(path, meant.name)] = at;
    const list = path.replace(/\.?\d+$/, '');
    if (!this.toldLists.has(list)) {
      const lines = linesOf(meant, { name: word, value: String(value) }, schema, hasHan(name));
      this.findings.push(finding('Y17', { list: name, written: `${word}: ${String(value)}`, lines }, at, path));
    }
    this.toldLists.add(list);
    return { [meant.name]: word, [meant.value]: value };
  }

  /** Y13: text behind a `#` without a space, which is hardly meant as a comment. */
  private checkComment({ key, value }: Pair, path: string): void {
    const end = (isScalar(value) && value.value !== null ? value : (key as Scalar)).range?.[1];
    if (end === undefined || !isScalar(value)) return;
    const { line, col } = this.counter.linePos(end);
    const [lost, sign] = /^:?\s+(#[^\s#].*)/.exec(this.repaired.lines[line - 1]!.slice(col - 1)) ?? [];
    if (lost === undefined || sign === undefined || value.type?.startsWith('BLOCK')) return;
    this.findings.push(
      finding(
        'Y13',
        { lost: sign, whole: wholeValue(this.repaired.lines[line - 1]!) },
        this.repaired.span(line - 1, col - 1 + lost.length - sign.length),
        path,
      ),
    );
    this.meant.add(path);
  }

  private refuseKey(word: string, at: Span, schema: z.ZodObject, path: string, name: string): void {
    const cause = this.causeAt(at.line);
    if (cause?.finding.code === 'Y01') {
      this.causes.push(cause);
      return;
    }
    if (word === '') {
      const details = {
        reason: '冒号前面是空的',
        fix: '在冒号前面写上是哪一项，如「标题: …」；不需要就删掉这一行。',
      };
      this.findings.push(finding('Y07', details, at, path));
      return;
    }
    const { advice, meant } = explainUnknownKey(word, schema, path, this.root);
    if (meant !== undefined) this.meant.add(meant);
    this.findings.push(
      finding('Y08', { key: word, place: path === '' ? `${name}里` : `「${name}」里`, advice }, at, join(path, word)),
    );
  }

  private causeAt(fileLine: number): Cause | undefined {
    const line = this.repaired.lineOf(fileLine);
    return this.repaired.repairs.has(line) ? undefined : keyWithoutColon(this.repaired, line, this.keys);
  }

  /** Lines that became part of a text, because a key has a wrong colon or a quotation mark was not closed. */
  private checkLines(scalar: Scalar, isGroup: boolean): void {
    const { type, range } = scalar;
    if (!range || type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return;
    const start = this.counter.linePos(range[0]);
    const end = this.counter.linePos(range[1]);
    if (start.line === end.line && !(isGroup && type === 'PLAIN')) return;
    const lines = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line - 1 + index);
    const first = this.repaired.lines[lines[0]!]!;
    if (type !== 'PLAIN') {
      const swallowed = lines
        .slice(1)
        .some((line) => startsWithKey(this.repaired.lines[line]!, (word) => this.keys.has(word)));
      if (swallowed && !this.repaired.repairs.has(lines[0]!))
        this.causes.push(unclosed(this.repaired, lines[0]!, start.col - 1, first[start.col - 1]!));
      return;
    }
    const isOwnLine = isGroup && /^\s*(?:- +)?$/.test(first.slice(0, start.col - 1));
    for (const line of isOwnLine ? lines : lines.slice(1)) {
      const cause = this.repaired.repairs.has(line)
        ? undefined
        : (keyWithoutColon(this.repaired, line, this.keys) ?? keyWithOtherSign(this.repaired, line, this.keys));
      if (cause) this.causes.push(cause);
    }
  }

  /** The text of a scalar without the blanks that its line ends in Chinese became. */
  private unfolded({ type, range }: Scalar, value: string): string {
    if (!range || type === 'BLOCK_LITERAL' || !value.includes(' ')) return value;
    const source = this.source.slice(range[0], range[1]);
    return source.includes('\n') ? withoutFolds(value, source) : value;
  }

  private spanOf(node: Node | null | undefined): Span {
    const range = node?.range;
    if (!range) return this.repaired.span(0, 0, 0);
    return this.repaired.between(this.counter.linePos(range[0]), this.counter.linePos(range[1]));
  }
}

/**
 * A group where none belongs. What it holds is only told: names that every object has would be taken for its own ways of being told.
 */
function withoutInherited(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInherited);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(([name]) => !(name in Object.prototype) && name !== 'toJSON');
  return Object.fromEntries(own.map(([name, inner]) => [name, withoutInherited(inner)]));
}

function wholeValue(line: string): string {
  return line.slice((KEY_LINE.exec(line) ?? /^[^:]*: */.exec(line))?.[0].length ?? 0).trim();
}

function wordOf(pair: Pair): string {
  // Nothing before the colon is read as null.
  return isScalar(pair.key) ? String(pair.key.value ?? pair.key.source ?? '') : String(pair.key);
}

function join(path: string, part: string | number): string {
  return path === '' ? String(part) : `${path}.${part}`;
}
