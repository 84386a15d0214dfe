import { isCollection, isMap, isPair, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { yamlScalar } from '../../import/entry/front-matter.ts';
import { inspect } from '../../validate/inspect/inspect.ts';

/** What may be said of a finding by somebody who answers for it: a word is right, or personal data are published. */
export type WaiverKind = 'word' | 'privacy';

/** A decision as the department keeps it: fields by their Chinese names, in their order. */
export type RegisterRow = Readonly<Record<string, string | number>>;

/** Where decisions are kept, below `content/`, under which keys, and what stands above the first one. */
export const REGISTERS: Readonly<Record<WaiverKind, { path: string; keys: readonly [string, string]; head: string }>> =
  {
    word: {
      path: 'words.yaml',
      keys: ['放行', 'allowed'],
      head: '# 自己单位的用词规定，和核对过、不用再提醒的词。\n',
    },
    privacy: { path: 'privacy.yaml', keys: ['例外', 'exceptions'], head: '# 可以公开的个人信息，和为什么可以公开。\n' },
  };

/** A register with one more decision; every byte of the others stays. Throws where it cannot be read. `text` undefined: there is none yet. */
export function withRow(kind: WaiverKind, text: string | undefined, row: RegisterRow): string {
  const { keys, head } = REGISTERS[kind];
  const before = text === undefined || text.trim() === '' ? head : text.replace(/(?<!\n)$/, '\n');
  const now = added(before, keys, row);
  const reading = inspect({ role: kind === 'word' ? 'words' : 'privacy' }, now);
  if (!reading.valid || rowsOfRegister(kind, now).length !== rowsOfRegister(kind, text).length + 1)
    throw new Error(`A row could not be added to ${REGISTERS[kind].path}.`);
  return now;
}

/** The decisions of a register, as far as they can be read; values as they are written. */
export function rowsOfRegister(kind: WaiverKind, text: string | undefined): RegisterRow[] {
  const list = listIn(parseDocument(text ?? '', { logLevel: 'silent' }), REGISTERS[kind].keys);
  return (list?.items ?? []).flatMap((item): RegisterRow[] =>
    isMap(item)
      ? [
          Object.fromEntries(
            item.items.map(({ key, value }) => [
              String(key),
              String((value as { source?: string } | null)?.source ?? value),
            ]),
          ),
        ]
      : [],
  );
}

function listIn(document: Document, keys: readonly string[]): YAMLSeq | undefined {
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const found = contents.items.find((pair) => isPair(pair) && keys.includes(String(pair.key)))?.value;
  return isSeq(found) ? found : undefined;
}

function added(text: string, keys: readonly [string, string], row: RegisterRow): string {
  const document = parseDocument(text, { logLevel: 'silent' });
  const list = listIn(document, keys);
  const isAtAll = isMap(document.contents) && document.contents.items.some(({ key }) => keys.includes(String(key)));
  if (!isAtAll) return `${text}${keys[0]}:\n${lines(row, '  ')}`;
  const value: unknown = document.get(keys[0]) ?? document.get(keys[1]);
  if (!list && value !== undefined && value !== null) throw new Error('No list stands there.');
  const last = list?.items.at(-1);
  if (!list || list.flow === true || !isCollection(last) || !last.range) {
    const key = isMap(document.contents)
      ? String(document.contents.items.find((pair) => keys.includes(String(pair.key)))!.key)
      : keys[0];
    if (list) list.add(document.createNode(row));
    else document.set(key, [row]);
    return document.toString({ lineWidth: 0 });
  }
  const [start, end] = last.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))![0];
  const at = text.indexOf('\n', end - 1) + 1;
  return text.slice(0, at) + lines(row, indent) + text.slice(at);
}

function lines(row: RegisterRow, indent: string): string {
  return Object.entries(row)
    .map(
      ([key, value], index) =>
        `${indent}${index === 0 ? '- ' : '  '}${key}: ${typeof value === 'number' ? value : yamlScalar(value)}\n`,
    )
    .join('');
}

/** What a register has of decisions that it had not before, as a sentence each. */
export function newRows(kind: WaiverKind, before: string | undefined, now: string | undefined): string[] {
  const known = new Set(rowsOfRegister(kind, before).map((row) => JSON.stringify(row)));
  return rowsOfRegister(kind, now)
    .filter((row) => !known.has(JSON.stringify(row)))
    .map((row) => {
      const at = (...names: string[]) =>
        String(names.map((name) => row[name]).find((value) => value !== undefined) ?? '');
      const what =
        kind === 'word'
          ? `“${at('写法', 'word')}”没写错`
          : `${at('种类', 'kind')}可以公开，${at('处数', 'count')}处（${at('文件', 'file').replace(/^content\//, '')}）`;
      return `${what}：${at('理由', 'reason')}。${at('决定人', 'by')}，${at('日期', 'day')}`;
    });
}

/**
 * A register to which two have added, with what both have added; undefined where one of them has changed anything else.
 * `base`: as it was before both.
 */
export function bothRegisters(
  kind: WaiverKind,
  base: string | undefined,
  mine: string,
  theirs: string,
): string | undefined {
  const had = new Set(rowsOfRegister(kind, base).map((row) => JSON.stringify(row)));
  const there = new Set(rowsOfRegister(kind, theirs).map((row) => JSON.stringify(row)));
  const own = rowsOfRegister(kind, mine).filter((row) => !had.has(JSON.stringify(row)));
  try {
    if (own.map(typed).reduce((text, row) => withRow(kind, text, row), base) !== mine) return undefined;
    return own
      .filter((row) => !there.has(JSON.stringify(row)))
      .map(typed)
      .reduce((text, row) => withRow(kind, text, row), theirs);
  } catch {
    return undefined;
  }
}

/** A row that was read, to be written again. */
function typed(row: RegisterRow): RegisterRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, /^(?:处数|count)$/.test(key) ? Number(value) : value]),
  );
}
