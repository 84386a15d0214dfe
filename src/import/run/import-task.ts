import type { Finding } from '../../diagnostics/issue.ts';
import type { Draft } from '../entry/drafts.ts';
import type { BoardDraft } from '../ledger/board-draft.ts';
import type { PlainPhoto } from '../../media/upright-picture.ts';
import type { ImportKind } from '../recognise/kind.ts';

/** A file that the reading process is asked for. */
export interface ImportTask {
  file: string;
  /** The name that it came with. */
  name: string;
  as: ImportKind | undefined;
  /** The title of a text that was typed: `file` is nothing but that text, in UTF-8. */
  typedFor?: string | undefined;
  /** An office program that reads old formats: whether it is there, or could not do it. */
  office: 'there' | 'missing' | 'failed';
  /** What that program has made of the file. */
  converted?: string | undefined;
  /** Where the pages of a scan are laid as pictures; undefined where nobody reads them. */
  scansInto?: string | undefined;
  /** What was read on the pages of a scan. */
  pages?: readonly string[] | undefined;
  /** Where the files of a zip are laid; undefined in a zip. */
  into?: string | undefined;
  /** The file is a photo that goes beside an entry. */
  isPhoto?: boolean;
}

/** Formats that an office program turns into new ones, by what they are called. */
export const OLD_FORMATS = {
  doc: { to: 'docx', words: '旧格式的 .doc' },
  works: { to: 'docx', words: 'Works 的 .wps' },
  rtf: { to: 'docx', words: 'RTF' },
  'word-xml': { to: 'docx', words: 'Word 的 XML' },
  'open-document': { to: 'docx', words: 'OpenDocument' },
  xls: { to: 'xlsx', words: '旧格式的 .xls' },
} as const;

export type OldFormat = keyof typeof OLD_FORMATS;

/** A file of a zip: where it lies unpacked, or why it does not. */
export type UnpackedMember = { name: string } & ({ file: string; isPhoto: boolean } | { refused: string });

/** A draft with what the site's own check says of it. */
export interface CheckedDraft extends Draft {
  findings: Finding[];
}

/** What came of one file. */
export type Imported =
  | { drafts: CheckedDraft[] }
  | { board: BoardDraft }
  | { members: UnpackedMember[] }
  /** To be turned into a new format first. */
  | { old: OldFormat }
  /** Pictures of pages, which have to be read first. */
  | { scans: string[] }
  | { photo: PlainPhoto }
  | { refused: string };
