import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { finding, type Finding, type Span } from '../diagnostics/issue.ts';
import { nearest } from '../kernel/nearest.ts';
import { allKeysOf, keysOf, objectIn, objectListIn } from '../schema/shape.ts';
import { keyWithoutColon, yamlCauses } from './yaml-causes.ts';

/** Where each value stands, by its path (`source.name`, `honours.0.year`); `key:…` is where its key stands. */
export type Positions = Record<string, Span>;

export interface YamlReading {
  /** The values under canonical keys, as YAML types them; undefined where the text is no YAML. */
  value: unknown;
  positions: Positions;
  findings: Finding[];
}

/**
 * Reads YAML with positions and turns Chinese keys into canonical ones by the schema's labels. `offset`: lines before the text.
 * Finds: YAML that does not parse, unknown and repeated keys, a root of the wrong shape, anchors and tags.
 */
export function readYaml(text: string, offset: number, schema: z.ZodObject | z.ZodArray, place: string): YamlReading {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const rootObject = objectIn(schema) ?? objectListIn(schema)!;
  const isList = objectIn(schema) === undefined;
  const reader = new TreeReader(counter, offset, place);
  const lines = text.split('\n');
  const isKey = (word: string) => allKeysOf(rootObject).has(word);

  const errors = document.errors.map((error) => {
    const at = counter.linePos(error.pos[0]);
    return { code: error.code, line: at.line, column: at.col };
  });
  const isWrongRoot = isList ? !isSeq(document.contents) : !isMap(document.contents);
  if (errors.length > 0 || (isWrongRoot && document.contents !== null)) {
    const findings = yamlCauses(lines, offset, errors, isKey);
    return { value: undefined, positions: {}, findings: findings.length > 0 ? findings : [wrongRoot(lines, offset, isList)] };
  }
  reader.refuseReferences(document.contents);
  if (reader.findings.length > 0) return { value: undefined, positions: {}, findings: reader.findings };
  if (document.contents === null) return { value: isList ? [] : {}, positions: {}, findings: [] };
  const value = reader.read(document.contents, schema, '');
  return { value, positions: reader.positions, findings: reader.findings };
}

function wrongRoot(lines: readonly string[], offset: number, isList: boolean): Finding {
  const first = lines.findIndex((line) => line.trim() !== '');
  return finding('Y11', { expected: isList ? '一条一条的列表' : '一行一项的「键: 值」' }, { line: Math.max(0, first) + 1 + offset, column: 1 });
}

class TreeReader {
  readonly positions: Positions = {};
  readonly findings: Finding[] = [];
  private readonly counter: LineCounter;
  private readonly offset: number;
  private readonly place: string;

  constructor(counter: LineCounter, offset: number, place: string) {
    this.counter = counter;
    this.offset = offset;
    this.place = place;
  }

  /** Anchors, aliases and tags are refused: a text that begins with `*` or `&` is a mistake, and an alias bomb is an attack. */
  refuseReferences(root: Node | null): void {
    visit(root, {
      Node: (_, node) => {
        const isTagged = isScalar(node) || isMap(node) || isSeq(node) ? Boolean(node.anchor ?? node.tag) : false;
        if (isAlias(node) || isTagged) this.findings.push(finding('Y12', {}, this.spanOf(node)));
      },
    });
  }

  read(node: unknown, type: z.ZodType, path: string): unknown {
    if (node === null || node === undefined) return null;
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null;
    this.positions[path] = this.spanOf(node);
    const object = objectIn(type);
    if (object) {
      if (isMap(node)) return this.readObject(node, object, path);
      if (isScalar(node) && typeof node.value === 'string') this.explainScalar(node.value, object, path);
      return node.toJSON();
    }
    const element = objectListIn(type);
    if (element && isSeq(node)) return node.items.map((item, index) => this.read(item, element, join(path, index)));
    if (isSeq(node)) for (const [index, item] of node.items.entries()) this.positions[join(path, index)] = this.spanOf(item as Node);
    return node.toJSON();
  }

  private readObject(map: YAMLMap, schema: z.ZodObject, path: string): Record<string, unknown> {
    const keys = keysOf(schema);
    const value: Record<string, unknown> = {};
    const written = new Map<string, { word: string; line: number }>();
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      const word = wordOf(pair);
      const at = this.spanOf(pair.key as Node);
      const key = keys.get(word);
      if (key === undefined) {
        const where = path === '' ? `${this.place}里` : `「${path.replace(/\.\d+$/, '')}」里`;
        this.findings.push(finding('Y08', { key: word, suggestion: nearest(word, keys.keys()), place: where }, at, join(path, word)));
        continue;
      }
      const before = written.get(key);
      if (before) {
        const details = { key: word, other: before.word, line: before.line };
        this.findings.push(finding(before.word === word ? 'Y09' : 'Y10', details, at, join(path, key)));
        continue;
      }
      written.set(key, { word, line: at.line });
      this.positions[`key:${join(path, key)}`] = at;
      value[key] = this.read(pair.value, schema.shape[key] as z.ZodType, join(path, key));
    }
    return value;
  }

  /** A group written as one text is often a line with a full-width colon. */
  private explainScalar(text: string, schema: z.ZodObject, path: string): void {
    const cause = keyWithoutColon(text, (word) => allKeysOf(schema).has(word));
    if (cause) this.findings.push(finding(cause.code, { key: cause.key }, this.positions[path]!, path));
  }

  private spanOf(node: Node | null | undefined): Span {
    const range = node?.range;
    if (!range) return { line: 1 + this.offset, column: 1 };
    const start = this.counter.linePos(range[0]);
    const end = this.counter.linePos(range[1]);
    return { line: start.line + this.offset, column: start.col, endLine: end.line + this.offset, endColumn: end.col };
  }
}

function wordOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function join(path: string, part: string | number): string {
  return path === '' ? String(part) : `${path}.${part}`;
}
