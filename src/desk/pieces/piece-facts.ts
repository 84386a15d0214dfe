import { parse } from 'yaml';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { REVIEWED_KINDS } from '../../schema/kinds/review.ts';
import { settingsIn, splitEntry } from './entry-text.ts';

export type PieceKind = EntryKind | 'board' | 'comment' | 'report' | 'other';

/** What is shown of a piece before it is opened. */
export interface PieceFacts {
  kind: PieceKind;
  /** The name of its kind. */
  label: string;
  title: string;
  sub: string | undefined;
  /** The unit's id. */
  unit: string | undefined;
}

/** The kind of a path below `content/`. */
export function kindOfPath(path: string): PieceKind {
  if (path.startsWith(`${BOARD_FOLDER}/`)) return 'board';
  if (path.startsWith(`${COMMENT_FOLDER}/`)) return 'comment';
  if (path.startsWith(`${PLEDGE_REPORTS_FOLDER}/`)) return 'report';
  return ENTRY_KIND_NAMES.find((kind) => path.startsWith(`${ENTRY_KINDS[kind].folder}/`)) ?? 'other';
}

export function kindLabel(kind: PieceKind): string {
  return kind === 'other' ? '其他文件' : REVIEWED_KINDS[kind].label;
}

/** The letters of a file that are looked at: settings are shorter. */
const HEAD = 20_000;

/** What the settings of a file say, as far as they can be read. */
export function pieceFacts(path: string, bytes: Uint8Array | undefined): PieceFacts {
  const kind = kindOfPath(path);
  const settings = valuesIn(Buffer.from(bytes ?? []).toString('utf8', 0, HEAD), path);
  const at = (...names: string[]) => {
    const found = names.map((name) => settings[name]).find((value) => typeof value === 'string');
    return found === undefined || found === '…' || found === '' ? undefined : (found as string);
  };
  return {
    kind,
    label: kindLabel(kind),
    title:
      at('标题', 'title', '名称', 'name') ??
      (kind === 'report' ? reportTitle(at) : undefined) ??
      `没有标题（${path
        .replace(/(?:\/index)?\.\w+$/, '')
        .split('/')
        .at(-1)}）`,
    sub: at('副题', 'subtitle', ...(kind === 'report' ? ['承诺', 'pledge'] : [])),
    unit: at('单位', 'unit'),
  };
}

/** What a report says, as its title. */
function reportTitle(at: (...names: string[]) => string | undefined): string | undefined {
  const outcome = at('结果', 'outcome');
  return at('进展', 'progress') ?? (outcome === undefined ? undefined : `结果：${outcome}`);
}

function valuesIn(text: string, path: string): Record<string, unknown> {
  const source = /\.ya?ml$/.test(path) ? text : settingsIn(splitEntry(text).head);
  try {
    const found: unknown = parse(source, { logLevel: 'silent' });
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    // What can be read of it line by line.
    return Object.fromEntries(
      source.split(/\r?\n/).flatMap((line) => {
        const [, name, value] = /^([^\s:#-][^:]*):\s*(.*\S)\s*$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
    );
  }
}
