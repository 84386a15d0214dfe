import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../../diagnostics/issue.ts';
import { inspect } from '../../validate/inspect/inspect.ts';
import { LARGEST_FILE_MIB } from '../document/limits.ts';
import { Refused } from '../document/refused.ts';
import { type Draft, draftsOf } from '../entry/drafts.ts';
import type { ImportKind } from '../recognise/kind.ts';
import { type Known, KnownNames } from '../recognise/known.ts';
import { readDocument } from './read-document.ts';

/** A draft with what the site's own check says of it. */
export interface CheckedDraft extends Draft {
  findings: Finding[];
}

/** What came of one file. */
export type Imported = { drafts: CheckedDraft[] } | { refused: string };

/** Reads one file and makes entries of it. Never throws for what is in it. */
export function importDocument(file: string, known: Known, as: ImportKind | undefined): Imported {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE_MIB * 2 ** 20)
      return {
        refused: `有 ${Math.round(size / 2 ** 20)} MB，超过 ${LARGEST_FILE_MIB} MB，没有读。多半是图片太大：在 Word 里压缩图片，或者把图片另外存。`,
      };
    const document = readDocument(readFileSync(file));
    return {
      drafts: draftsOf(document, new KnownNames(known), as).map((draft) => ({
        ...draft,
        // Nothing is published before its editor has filled it in: what is open is told in its own words.
        findings: inspect({ role: 'entry', kind: draft.kind, slug: 'a' }, draft.text).findings.filter(
          ({ code }) => code !== 'D13',
        ),
      })),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    if ((error as NodeJS.ErrnoException).code !== undefined)
      return { refused: `读不了 ${basename(file)}：${(error as Error).message}` };
    // A mistake of ours: the other files go on.
    return {
      refused: `程序没能读懂这个文件（${error instanceof Error ? error.message : String(error)}）。请把它发给网管。`,
    };
  }
}
