import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { yamlExcess } from '../../ingest/yaml/limits.ts';
import { UNFILLED } from '../../kernel/fill-in.ts';
import { hasHan } from '../../kernel/text-width.ts';
import { keysOf, objectIn, objectListIn } from '../../schema/shape.ts';
import type { FieldType, GroupType } from './form-kinds.ts';
import { inputOf } from './input-of.ts';

/** What a form holds of a field: a text, texts, a group or groups. */
export type FormValue = string | string[] | FormValues | FormValues[];
export interface FormValues {
  [key: string]: FormValue;
}

/** A value in the letters of a settings text. Offsets, the end exclusive and without a comment behind it. */
export interface SettingNode {
  start: number;
  end: number;
  isFlow: boolean;
  value: FormValue;
  /** Of a group that is written as one, by its keys. */
  pairs?: Map<string, SettingPair>;
  /** Of a list that is written as one. */
  items?: SettingNode[];
}

export interface SettingPair {
  /** As it is written. */
  word: string;
  keyStart: number;
  node: SettingNode;
}

/** The settings of a file that no form can show: whoever opens it sees them as they are. */
export class UnreadableSettings extends Error {
  constructor() {
    super('这一篇的设置有写错的地方，表单读不出来。请按检查的提示改好再打开。');
  }
}

export interface SettingsTree extends SettingNode {
  pairs: Map<string, SettingPair>;
  /** Most keys are written in Chinese. */
  isChinese: boolean;
}

/** Reads settings with the places of their values. Throws an `UnreadableSettings`. */
export function settingsTree(text: string, schema: GroupType): SettingsTree {
  if (yamlExcess(text, 0)) throw new UnreadableSettings();
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) throw new UnreadableSettings();
  if (contents === null)
    return { start: text.length, end: text.length, isFlow: false, value: {}, pairs: new Map(), isChinese: true };
  const words = contents.items.map(wordOf);
  const node = groupNode(contents, schema, text);
  return { ...node, isChinese: words.filter(hasHan).length * 2 >= words.length };
}

function nodeOf(node: unknown, key: string, type: FieldType | undefined, text: string): SettingNode {
  const group = type && objectIn(type);
  const element = type && objectListIn(type);
  if (isMap(node) && group) return groupNode(node, group, text);
  if (isSeq(node)) return listNode(node, key, type, element, text);
  if (!isScalar(node)) {
    const [start, end] = rangeOf(node, text);
    return { start, end, isFlow: true, value: '' };
  }
  const [start, end] = rangeOf(node, text);
  const written = node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? '');
  return { start, end, isFlow: true, value: type ? shown(written.trim(), node.value, key, type) : written };
}

/** A scalar as the form shows it: what several forms of writing mean is read by the type itself. */
function shown(written: string, typed: unknown, key: string, type: FieldType): FormValue {
  const text = UNFILLED.test(written) ? '' : written;
  const input = inputOf(key, type);
  if (input === 'flag') {
    const read = type.safeParse(typed).data;
    return read === true ? '是' : read === false ? '否' : text;
  }
  if (input === 'lines' || input === 'units') {
    const read = text === '' ? [] : type.safeParse(text).data;
    return Array.isArray(read) ? read.map(String) : [text];
  }
  if (input === 'items' || input === 'group') return asTexts(type.safeParse(text).data, input);
  if (key === 'withdrawn' && typed === true) return '是';
  return text;
}

function asTexts(read: unknown, input: 'items' | 'group'): FormValue {
  const group = (one: unknown): FormValues =>
    Object.fromEntries(Object.entries((one ?? {}) as object).map(([key, value]) => [key, String(value)]));
  if (input === 'items') return Array.isArray(read) ? read.map(group) : [];
  return group(read);
}

function listNode(
  node: YAMLSeq,
  key: string,
  type: FieldType | undefined,
  element: GroupType | undefined,
  text: string,
): SettingNode {
  const [start, end] = rangeOf(node, text);
  const items = node.items.map((item) => {
    const read = nodeOf(item, key, element, text);
    // A name alone stands for a group with that name (of speakers).
    if (!element || !isScalar(item)) return read;
    const known = type?.safeParse([item.value]).data as unknown[] | undefined;
    return { ...read, value: asTexts(known?.[0], 'group') };
  });
  const value = items.map((item) => item.value) as string[] | FormValues[];
  return { start, end, isFlow: node.flow === true, value, items };
}

function groupNode(map: YAMLMap, schema: GroupType, text: string): SettingNode & { pairs: Map<string, SettingPair> } {
  const [start, end] = rangeOf(map, text);
  const keys = keysOf(schema);
  const pairs = new Map<string, SettingPair>();
  const value: FormValues = {};
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const word = wordOf(pair);
    const key = keys.get(word);
    if (key === undefined || pairs.has(key)) continue;
    const [keyStart, keyEnd] = rangeOf(pair.key, text);
    const node =
      pair.value === null ? emptyNode(keyEnd) : nodeOf(pair.value, key, schema.shape[key] as FieldType, text);
    pairs.set(key, { word, keyStart, node });
    value[key] = node.value;
  }
  return { start, end, isFlow: map.flow === true, value, pairs };
}

function emptyNode(at: number): SettingNode {
  return { start: at, end: at, isFlow: true, value: '' };
}

function rangeOf(node: unknown, text: string): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  if (!range) return [text.length, text.length];
  // The end of a block is that of its last line.
  const end = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  return [range[0], Math.max(range[0], end)];
}

function wordOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
