import type { ReleaseList, ReleaseRecord } from '../store/release-list.ts';

/**
 * Names in an archive: the sums of all other files, as `sha256sum -c` reads them; what is known about the release; and
 * below a folder the site.
 */
export const SUMS = 'SHA256SUMS';
export const MANIFEST = 'release.json';
export const SITE_PART = 'site/';

const FORMAT = 1;

/** What `release.json` says. */
export interface Manifest
  extends
    Pick<ReleaseRecord, 'release' | 'commit' | 'at' | 'who' | 'subject'>,
    Pick<ReleaseList, 'engine' | 'domain' | 'now' | 'due'> {
  /** Sizes in bytes by path below the site's root. */
  files: Readonly<Record<string, number>>;
}

export function manifestText(
  { record: { release, commit, at, who, subject }, engine, domain, now, due }: ReleaseList,
  files: Manifest['files'],
): string {
  return `${JSON.stringify({ format: FORMAT, release, commit, at, who, subject, engine, domain, now, due, files }, undefined, 1)}\n`;
}

/** Throws if it is not what `manifestText` writes. Paths in it lead nowhere but below the site's root. */
export function readManifest(text: string): Manifest {
  const manifest = parsed(text);
  if (manifest['format'] !== FORMAT)
    throw new Error(`安装包是别的版本的程序做的（格式 ${String(manifest['format'])}）。请用同一版程序安装。`);
  // Texts of these are shown on a terminal, which obeys control characters.
  const isText = (value: unknown) => typeof value === 'string' && !/\p{Cc}/u.test(value);
  const isRight =
    ['release', 'at', 'who', 'subject', 'engine', 'now'].every((name) => isText(manifest[name])) &&
    ['commit', 'domain', 'due'].every((name) => manifest[name] === undefined || isText(manifest[name])) &&
    typeof manifest['files'] === 'object' &&
    manifest['files'] !== null;
  if (!isRight) throw new Error(`安装包里的 ${MANIFEST} 不对。`);
  for (const [path, bytes] of Object.entries(manifest['files'] as Record<string, unknown>)) {
    if (!isSafe(path)) throw new Error(`安装包的清单里有不能用的路径：${JSON.stringify(path)}`);
    if (!Number.isSafeInteger(bytes) || (bytes as number) < 0)
      throw new Error(`安装包的清单里没有写清 ${path} 的大小。`);
  }
  return manifest as unknown as Manifest;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`安装包里的 ${MANIFEST} 读不出来。`, { cause: error });
  }
}

/** No `..`, nothing absolute, nothing that a file system or a terminal reads in another way. */
function isSafe(path: string): boolean {
  return path.split('/').every((part) => !/^\.{0,2}$|[\\:\p{C}]/u.test(part));
}

export function sumsText(sums: Iterable<readonly [path: string, sum: string]>): string {
  return [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
}

/** Sums by path. Throws if a line is not `sum  path`, or a path comes twice. */
export function readSums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || sums.has(path))
      throw new Error(`安装包里的 ${SUMS} 不对：${line.slice(0, 200)}`);
    sums.set(path, sum);
  }
  return sums;
}
