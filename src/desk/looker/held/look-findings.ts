import { readFileSync } from 'node:fs';
import type { Issue } from '../../../diagnostics/issue.ts';
import { type ContentFile, roleOf } from '../../../ingest/files/content-file.ts';
import { decode } from '../../../ingest/files/decode.ts';
import { mostBytes } from '../../../ingest/files/size-limits.ts';
import { TEXT_ROLES, type TextRole } from '../../../validate/inspect/inspect.ts';
import type { CheckResult } from '../../../validate/check.ts';
import type { LookFinding } from '../questions/look.ts';
import { type Repairs, repairsOf } from './repairs.ts';
import { TextPlaces } from './text-places.ts';

/** What a check found in some files, and what else keeps content from being published. */
interface FoundIn {
  findings: LookFinding[];
  otherErrors: number;
  /** The text of `piece` with every repair. */
  tidied: string | undefined;
}

/**
 * The findings of the files that `isMeant` names, in their order, with their places and repairs. `gone`: paths of files
 * that are not there and may be meant.
 */
export function findingsIn(
  { issues, content }: Pick<CheckResult, 'issues' | 'content'>,
  files: ReadonlyMap<string, ContentFile>,
  isMeant: (path: string) => boolean,
  { piece, gone }: { piece: string; gone: readonly string[] },
): FoundIn {
  const paths = new Map<string, string>();
  for (const path of [...files.keys(), ...gone, piece]) if (isMeant(path)) paths.set(content.display(path), path);
  const texts = new Map<string, { places: TextPlaces; repairs: Repairs } | undefined>();
  const textOf = (path: string) => {
    if (!texts.has(path)) texts.set(path, readText(path, files.get(path)));
    return texts.get(path);
  };
  let otherErrors = 0;
  const findings = issues.flatMap((issue): LookFinding[] => {
    const path = paths.get(issue.file);
    if (path === undefined) {
      if (issue.severity === 'error') otherErrors++;
      return [];
    }
    return [findingOf(issue, path, textOf(path))];
  });
  return { findings, otherErrors, tidied: textOf(piece)?.repairs.tidied };
}

function findingOf(
  issue: Issue,
  path: string,
  text: { places: TextPlaces; repairs: Repairs } | undefined,
): LookFinding {
  const { file: _, path: field, ...rest } = issue;
  return { ...rest, field, file: path, stretch: text?.places.of(issue), repair: text?.repairs.of(issue) };
}

function readText(path: string, file: ContentFile | undefined) {
  const role = roleOf(path);
  if (!file || file.link || !isText(role) || file.size > mostBytes(role)) return undefined;
  const decoded = decode(bytesOf(file));
  return 'text' in decoded
    ? { places: new TextPlaces(decoded.text), repairs: repairsOf(role, decoded.text) }
    : undefined;
}

function bytesOf({ absolute }: ContentFile): Buffer {
  try {
    return readFileSync(absolute);
  } catch {
    // It has gone meanwhile: the next look knows.
    return Buffer.alloc(0);
  }
}

function isText(role: { role: string }): role is TextRole {
  return (TEXT_ROLES as readonly string[]).includes(role.role);
}
