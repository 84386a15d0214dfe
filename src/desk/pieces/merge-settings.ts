import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { yamlExcess } from '../../ingest/yaml/limits.ts';
import { mergedText } from './merge-texts.ts';

/** A setting that two have changed; '' of whoever took it out. */
export interface SettingClash {
  /** What it is called, whichever word stands for it. */
  key: string;
  /** With its key and its line ends. */
  mine: string;
  theirs: string;
}

/** Settings that two have changed: what comes together by itself, and what somebody has to choose, in their order. */
export interface SettingsMerge {
  parts: readonly (string | SettingClash)[];
  lineEnd: string;
}

/** A setting with all lines that belong to it. */
interface Block {
  key: string;
  text: string;
  /** As JSON. */
  value: string;
}

interface Blocks {
  /** What stands above the first setting. */
  above: string;
  blocks: Map<string, Block>;
}

/**
 * Compares two versions of settings (without lines of dashes) with those that both come from, setting by setting.
 * `keyOf`: what a word stands for. Undefined where they are not written one below the other, or cannot be read.
 */
export async function mergedSettings(
  base: string,
  mine: string,
  theirs: string,
  keyOf: (word: string) => string,
): Promise<SettingsMerge | undefined> {
  const [before, own, other] = [base, mine, theirs].map((text) => blocksOf(text, keyOf));
  if (!before || !own || !other) return undefined;
  const above = own.above === other.above || other.above === before.above ? own.above : other.above;
  if (above !== own.above && own.above !== before.above) return undefined;
  const parts: (string | SettingClash)[] = [above];
  for (const key of orderOf(own, other))
    parts.push(await partOf(key, before.blocks.get(key), own.blocks.get(key), other.blocks.get(key)));
  return { parts, lineEnd: mine.includes('\r\n') ? '\r\n' : '\n' };
}

/** All keys as they stand in one's own; what only the others have comes behind what it is behind there. */
function orderOf(own: Blocks, other: Blocks): string[] {
  const order = [...own.blocks.keys()];
  let behind = -1;
  for (const key of other.blocks.keys()) {
    const at = order.indexOf(key);
    if (at < 0) order.splice(++behind, 0, key);
    else behind = at;
  }
  return order;
}

async function partOf(
  key: string,
  before: Block | undefined,
  own: Block | undefined,
  other: Block | undefined,
): Promise<string | SettingClash> {
  if (isSame(own, other) || isSame(before, other)) return own?.text ?? '';
  if (isSame(before, own)) return other?.text ?? '';
  const [mine, theirs] = [own?.text ?? '', other?.text ?? ''];
  // Of a group both may have changed other lines.
  const areGroups = [before, own, other].every((one) => one !== undefined && /\n./.test(one.text));
  const both = before && areGroups ? await mergedText(...buffers(before.text, mine, theirs)) : undefined;
  return both?.toString() ?? { key, mine, theirs };
}

function isSame(one: Block | undefined, other: Block | undefined): boolean {
  return one?.text.trimEnd() === other?.text.trimEnd() || (one !== undefined && one.value === other?.value);
}

function buffers(...texts: readonly [string, string, string]) {
  return texts.map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
}

/**
 * The settings as they are chosen, for each clash in their order. Undefined where they would say something that neither has
 * written.
 */
export function settingsWithChoices(
  { parts, lineEnd }: SettingsMerge,
  choices: readonly ('mine' | 'theirs')[],
): string | undefined {
  let clash = 0;
  const chosen = parts.map((part) => (typeof part === 'string' ? part : part[choices[clash++]!]));
  const text = chosen.join('');
  const read = blocksOf(text, (word) => word);
  const wanted = chosen.slice(1).flatMap((part) => [...(blocksOf(part, (word) => word)?.blocks.values() ?? [])]);
  const said = [...(read?.blocks.values() ?? [])].map(({ key, value }) => [key, value]);
  if (JSON.stringify(said) !== JSON.stringify(wanted.map(({ key, value }) => [key, value]))) return undefined;
  return text.replaceAll('\n', lineEnd);
}

/** What a setting says, for people: its value without its key. */
export function settingWords(text: string): string {
  if (text === '') return '';
  const { contents } = parseDocument(text);
  return wordsOf((contents as { toJSON: () => Record<string, unknown> }).toJSON(), true);
}

function wordsOf(value: unknown, isOuter = false): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => wordsOf(one)).join('\n');
  if (typeof value !== 'object') return String(value as string | number | boolean);
  const inner = Object.entries(value as Record<string, unknown>);
  return isOuter
    ? inner.map(([, one]) => wordsOf(one)).join('\n')
    : inner.map(([key, one]) => `${key}：${wordsOf(one)}`).join('；');
}

function blocksOf(settings: string, keyOf: (word: string) => string): Blocks | undefined {
  const text = settings.replaceAll('\r\n', '\n');
  if (text.trim() === '') return { above: text, blocks: new Map() };
  if (yamlExcess(text, 0)) return undefined;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  let isTied = false;
  visit(document, { Alias: () => void (isTied = true) });
  const starts = contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? -1) : -1));
  if (isTied || starts.some((at) => at < 0 || (at > 0 && text[at - 1] !== '\n'))) return undefined;
  const blocks = new Map<string, Block>();
  for (const [index, pair] of contents.items.entries()) {
    const word = String((pair.key as { value: unknown }).value);
    const lines = text.slice(starts[index], starts[index + 1] ?? text.length);
    const value = JSON.stringify((pair.value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null);
    const key = keyOf(word);
    if (blocks.has(key)) return undefined;
    blocks.set(key, { key, text: lines.endsWith('\n') ? lines : `${lines}\n`, value });
  }
  return { above: text.slice(0, starts[0]), blocks };
}
