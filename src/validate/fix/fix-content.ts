import { readFileSync } from 'node:fs';
import { type Role, roleOf } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { readTree } from '../../ingest/files/read-tree.ts';
import { mostBytes } from '../../ingest/files/size-limits.ts';
import { TEXT_ROLES, type TextRole } from '../inspect/inspect.ts';
import { fixedText } from './fixed-text.ts';

/** A file that repairs change. */
export interface FixedFile {
  /** From the content folder. */
  path: string;
  absolute: string;
  before: string;
  after: string;
  /** What is to be written: `after` in the file's own encoding mark and line ends. */
  bytes: Buffer;
}

/** The files below a content folder that have something to repair, in order. Reads only; what cannot be read is left out. */
export function* filesToFix(contentFolder: string): Generator<FixedFile> {
  for (const { path, absolute, size, link } of readTree(contentFolder)) {
    const role = roleOf(path);
    if (link || !isText(role) || size > mostBytes(role)) continue;
    const bytes = readFileSync(absolute);
    const decoded = decode(bytes);
    if (!('text' in decoded)) continue;
    const after = fixedText(role, decoded.text);
    if (after !== decoded.text) yield { path, absolute, before: decoded.text, after, bytes: encoded(after, bytes) };
  }
}

function isText(role: Role): role is TextRole {
  return (TEXT_ROLES as readonly string[]).includes(role.role);
}

function encoded(text: string, original: Buffer): Buffer {
  const hasMark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  const isOfWindows = original.includes('\r\n');
  return Buffer.from((hasMark ? '\ufeff' : '') + (isOfWindows ? text.replaceAll('\n', '\r\n') : text));
}
