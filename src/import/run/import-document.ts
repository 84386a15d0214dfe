import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '../../validate/inspect/inspect.ts';
import { zipMembers } from '../archive/members.ts';
import { sourceKind } from '../../ingest/documents/source-kind.ts';
import { LARGEST_FILE_MIB } from '../document/limits.ts';
import { Refused, Scanned } from '../document/refused.ts';
import { type Draft, draftsOf, typedDraft } from '../entry/drafts.ts';
import { boardDraft } from '../ledger/board-draft.ts';
import { plainPhoto } from '../picture/plain-photo.ts';
import { type Known, KnownNames } from '../recognise/known.ts';
import { readConverted } from './converted.ts';
import {
  type CheckedDraft,
  type Imported,
  type ImportTask,
  OLD_FORMATS,
  type OldFormat,
  type UnpackedMember,
} from './import-task.ts';
import { readDocument } from './read-document.ts';
import { laidOutPages, readScan } from '../pdf/scan.ts';

/** Reads one file and makes entries of it. Never throws for what is in it. */
export async function importDocument(task: ImportTask, known: Known): Promise<Imported> {
  try {
    const { size } = statSync(task.file);
    if (size > LARGEST_FILE_MIB * 2 ** 20)
      return {
        refused: `有 ${Math.round(size / 2 ** 20)} MB，超过 ${LARGEST_FILE_MIB} MB，没有读。多半是图片太大：在 Word 里压缩图片，或者把图片另外存。`,
      };
    const bytes = readFileSync(task.file);
    if (task.isPhoto === true) return { photo: await plainPhoto(bytes) };
    const names = new KnownNames(known);
    if (task.typedFor !== undefined)
      return { drafts: [checkedDraft(typedDraft(bytes.toString('utf8'), task.typedFor, names, task.as))] };
    return await imported(bytes, task, names);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      return { refused: `读不了 ${task.name}：${(error as Error).message}` };
    // A mistake of ours: the other files go on.
    return {
      refused: `程序没能读懂这个文件（${error instanceof Error ? error.message : String(error)}）。请把它发给网管。`,
    };
  }
}

async function imported(bytes: Buffer, task: ImportTask, known: KnownNames): Promise<Imported> {
  const kind = sourceKind(bytes);
  if (kind in OLD_FORMATS && task.office === 'there' && task.converted === undefined) return { old: kind as OldFormat };
  // Of a .doc the text can be read without it.
  if (kind in OLD_FORMATS && kind !== 'doc' && task.office === 'failed') {
    const { words } = OLD_FORMATS[kind as OldFormat];
    const gap = /^[A-Z]/.test(words) ? ' ' : '';
    throw new Refused(
      `是${gap}${words}，LibreOffice 打不开：文件损坏、加了密码，或者太大。请在 Word 或 WPS 里打开，另存为新格式（.docx、.xlsx）再导入。`,
    );
  }
  if (kind === 'zip') return { members: unpackedMembers(bytes, task.into) };
  if (kind === 'other' && /\.csv$/i.test(task.name)) return { board: boardDraft(bytes, task.name, known, 'csv') };
  if (kind === 'xlsx' || (kind === 'xls' && task.converted !== undefined)) {
    const ledger = task.converted === undefined ? bytes : readFileSync(task.converted);
    const board = boardDraft(ledger, task.name, known);
    if (task.converted !== undefined)
      board.minutes.unclear(`原件是${OLD_FORMATS.xls.words}，台账是用 LibreOffice 转成的，请和原件对一遍`, 0);
    return { board };
  }
  try {
    const document =
      task.pages !== undefined
        ? readScan(task.pages)
        : task.converted === undefined
          ? await readDocument(bytes, kind)
          : readConverted(bytes, readFileSync(task.converted), kind as OldFormat);
    return { drafts: draftsOf(document, known, task.as).map(checkedDraft) };
  } catch (error) {
    if (error instanceof Scanned && task.scansInto !== undefined && task.pages === undefined)
      return { scans: await laidOutPages(bytes, task.scansInto) };
    throw error;
  }
}

function checkedDraft(draft: Draft): CheckedDraft {
  const { findings } = inspect({ role: 'entry', kind: draft.kind, slug: 'a' }, draft.text);
  // Nothing is published before its editor has filled it in: what is open is told in its own words.
  return { ...draft, findings: findings.filter(({ code }) => code !== 'D13') };
}

/** Lays the files of a zip under names of our own. */
function unpackedMembers(bytes: Buffer, into: string | undefined): UnpackedMember[] {
  if (into === undefined) throw new Refused('是压缩包里的压缩包，没有解开。请解开以后导入里面的文件。');
  const members = zipMembers(bytes);
  mkdirSync(into, { recursive: true });
  return members.map((member, index): UnpackedMember => {
    const { name } = member;
    if (member.refused !== undefined) return { name, refused: member.refused };
    try {
      const unpacked = member.bytes();
      const file = join(into, String(index));
      writeFileSync(file, unpacked);
      return { name, file, isPhoto: ['photo', 'heic'].includes(sourceKind(unpacked)) };
    } catch (error) {
      if (error instanceof Refused) return { name, refused: error.message };
      throw error;
    }
  });
}
