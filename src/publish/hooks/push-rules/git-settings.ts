import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { JUNK_PATTERNS } from '../../../ingest/files/junk.ts';
import { DOWNLOAD_CONTAINERS } from '../../../schema/download.ts';
import { UNSEEN } from './shown-path.ts';

/** The merge driver of ledgers that clones install: row by row, by the numbers of pledges. */
export const LEDGER_MERGE = 'merge=bangyang-ledger';

const TABLE = ['-text', 'binary', '-diff', LEDGER_MERGE];
const TEXT = ['text', 'text=auto'];
const BYTES = ['binary'];

/**
 * What a `.gitattributes` at the top may say, by pattern: what leaves bytes as they are, or lets git decide.
 * Everything else changes files in the clones of others: `filter` runs programs, `eol`, `ident` and
 * `working-tree-encoding` rewrite texts.
 */
export const KNOWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['text=auto', '-text'],
  ...Object.fromEntries([...DOWNLOAD_CONTAINERS.keys()].map((extension) => [`*.${extension}`, BYTES])),
  '*.csv': TABLE,
  '*.xlsx': TABLE,
  ...Object.fromEntries(['*.md', '*.mdx', '*.yaml', '*.yml', '*.txt'].map((pattern) => [pattern, TEXT])),
  ...Object.fromEntries(
    ['*.jpg', '*.jpeg', '*.jfif', '*.png', '*.webp', '*.avif', '*.gif'].map((pattern) => [pattern, BYTES]),
  ),
};

/**
 * What a `.gitignore` at the top may leave out, with or without a slash before or behind: junk, and folders that this
 * program and editors' programs make.
 */
export const KNOWN_IGNORES: readonly string[] = [
  ...JUNK_PATTERNS,
  '~$*.xlsx',
  '~$*.docx',
  '*.bak',
  '*.swp',
  '*~',
  '.~*',
  'node_modules',
  'dist',
  '.astro',
  '.cache',
  'posters',
  'channels',
  'import-reports',
  '.vscode',
  '.idea',
  '.env',
  '*.log',
  '.Spotlight-V100',
  '.Trashes',
  '$RECYCLE.BIN',
];

/** Bytes of such a file. */
const LARGEST_SETTINGS = 16 << 10;

/** Files of git's settings that pushes may bring, at the top only. */
const AT_TOP: ReadonlySet<string> = new Set(['.gitattributes', '.gitignore']);

/** git knows nothing of `.gitkeep`: it is how people keep an empty folder. */
const HARMLESS: ReadonlySet<string> = new Set(['.gitkeep']);

/**
 * The short names that NTFS may give to files of git's: `GITMOD~1`, and what it makes of them where there are many
 * (`GI7EBA~1`).
 */
const SHORT_NAME = /^(?=.{8}[. ]*(?::.*)?$)(?:g(?:i[a-z0-9]{0,4})?)?~[1-9]\d*/i;

const MODULES = /^\.gitmodules/i;

/**
 * V14: a file that git reads settings from, where it may not be; any case, since Windows and macOS do not distinguish
 * them apart. V15: one at the top that is too large (bytes) to be looked into.
 */
export function gitFileProblem(path: string, size: number): Finding | undefined {
  if (AT_TOP.has(path))
    return size > LARGEST_SETTINGS
      ? finding('V15', { name: path, text: '', known: knownLines(path) }, FILE_START)
      : undefined;
  const name = path.split('/').find((part) => (/^\.git/i.test(part) && !HARMLESS.has(part)) || SHORT_NAME.test(part));
  return name === undefined ? undefined : finding('V14', { name }, FILE_START);
}

/** True for a path that git, on whatever system, may take for a list of submodules: dangerous in the history, too. */
export function isListOfModules(path: string): boolean {
  return path
    .replace(UNSEEN, '')
    .split('/')
    .some((part) => MODULES.test(part) || SHORT_NAME.test(part));
}

/** True for a path whose lines `settingsProblem` has to look at. */
export function isGitSettings(path: string): boolean {
  return AT_TOP.has(path);
}

/** V15: the first line of a `.gitattributes` or `.gitignore` at the top that is not known to be harmless. */
export function settingsProblem(name: string, bytes: Buffer): Finding | undefined {
  const isAttributes = name === '.gitattributes';
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const wrong = lines.findIndex((line) => !(isAttributes ? isKnownAttribute(line) : isKnownIgnore(line)));
  return wrong < 0
    ? undefined
    : finding('V15', { name, text: lines[wrong]!.trim(), known: knownLines(name) }, { line: wrong + 1, column: 1 });
}

function knownLines(name: string): string {
  return name === '.gitattributes'
    ? `*.csv -text、*.xlsx binary、*.xlsx ${LEDGER_MERGE}、* text=auto，和图片的 binary`
    : KNOWN_IGNORES.join('、');
}

function isKnownAttribute(line: string): boolean {
  const [pattern = '', ...attributes] = line.split(/[ \t]+/).filter(Boolean);
  if (pattern === '' || pattern.startsWith('#')) return true;
  const allowed = Object.hasOwn(KNOWN_ATTRIBUTES, pattern) ? KNOWN_ATTRIBUTES[pattern]! : [];
  return attributes.every((attribute) => allowed.includes(attribute)) && attributes.length > 0;
}

function isKnownIgnore(line: string): boolean {
  const pattern = line.replace(/[ \t]+$/, '');
  return (
    pattern === '' || pattern.startsWith('#') || KNOWN_IGNORES.includes(pattern.replace(/^\//, '').replace(/\/$/, ''))
  );
}
