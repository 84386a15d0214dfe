import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import { Refusal } from '../../ingest/table/refusal.ts';
import { readZipDirectory } from '../../ingest/table/xlsx/zip.ts';

const MACRO = /(?:^|\/)vbaProject\.bin$|\/activeX\/|\/macrosheets\//i;
const EMBEDDED = /\/embeddings\/[^/]+$/i;
/** What runs when whoever unpacks an archive clicks at it. */
const PROGRAM =
  /\.(?:exe|com|bat|cmd|scr|pif|msi|lnk|hta|jar|jse?|vb[se]|ws[fh]|ps1|reg|apk|html?|mht|svg|do[ct]m|xl[st]m|xlsb|pptm)$/i;

/** F45, F46: what is inside a document or an archive and would run, or lies there unseen. A broken one has nothing. */
export function problemsInside(extension: string, bytes: Buffer): Finding[] {
  const {
    macro,
    program,
    embedded = [],
  } = bytes.readUInt16BE(0) === ZIP ? insideZip(extension, bytes) : insideOle(bytes);
  const objects = embedded.filter((name) => /\.bin$/i.test(name));
  const [kind, name] = macro
    ? (['macro', macro] as const)
    : program
      ? (['program', program] as const)
      : (['object', objects[0]] as const);
  if (name !== undefined) return [finding('F45', { kind, name: shortName(name), extension }, FILE_START)];
  const [document] = embedded;
  return document === undefined
    ? []
    : [finding('F46', { name: shortName(document), count: embedded.length }, FILE_START)];
}

interface Inside {
  macro?: string | undefined;
  program?: string | undefined;
  embedded?: string[];
}

function insideZip(extension: string, bytes: Buffer): Inside {
  const names = namesIn(bytes);
  if (extension === 'zip') return { program: names.find((name) => PROGRAM.test(name)) };
  return { macro: names.find((name) => MACRO.test(name)), embedded: names.filter((name) => EMBEDDED.test(name)) };
}

function namesIn(bytes: Buffer): string[] {
  try {
    return readZipDirectory(bytes).map(({ name }) => name.replaceAll('\\', '/'));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Old documents have a directory of their own; its names stand in it in UTF-16. */
function insideOle(bytes: Buffer): Inside {
  const has = (name: string) => bytes.includes(name, 0, 'utf16le');
  return {
    macro: has('_VBA_PROJECT') ? 'VBA' : undefined,
    embedded: has('\u0001Ole10Native') ? ['Ole10Native.bin'] : [],
  };
}

function shortName(name: string): string {
  return excerpt(name.slice(name.lastIndexOf('/') + 1), 40);
}

const ZIP = 0x504b;
