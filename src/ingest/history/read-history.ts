import { git, GitError } from '../../git/git.ts';
import { bytesOf, objectsOf } from '../../git/objects.ts';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { roleOf } from '../files/content-file.ts';
import { datedText } from './dated-text.ts';
import { type FirstPublished, keepHistory, type KnownHistory, loadHistory } from './history-cache.ts';

/** Where the published history of a content folder lies. */
export interface HistoryPlace {
  /** The git directory. */
  folder: string;
  /** The content folder in it, with `/` at its end. */
  below: string;
  /** What is published: the first of these that there is. */
  refs: readonly string[];
}

/** What is compared in a clone: what the server has, else what is committed. */
export const REFS_OF_CLONE = ['refs/remotes/origin/main', 'refs/remotes/origin/HEAD', 'HEAD'];

/** When each file was published first; 'shallow' where the clone has only the latest commits. */
export type History = ReadonlyMap<string, FirstPublished> | 'shallow';

/** A version of a file in the history: its blob, or that it was deleted. */
interface Version {
  /** Undefined where it was deleted. */
  blob: string | undefined;
  /** In seconds since 1970. */
  committedAt: number;
}

/** Bytes of the list of changes: a hundred for each. */
const MOST_LIST = 512 << 20;
/** An older version that is larger is no text. */
const MOST_TEXT = 4 << 20;

/**
 * Reads when files were published first: one pass of `git log` over the published branch, from where an earlier check
 * stopped. Undefined where nothing is committed, or git is not there.
 */
export async function readHistory(place: HistoryPlace, cacheFile: string): Promise<History | undefined> {
  try {
    const tip = await tipOf(place);
    if (tip === undefined) return undefined;
    if ((await git(place.folder, ['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true')
      return 'shallow';
    const known = await knownBefore(place, tip, cacheFile);
    if (known.tip === tip) return known.published;
    const versions = await versionsSince(place, known.tip, tip);
    await settle(place, versions, known.published);
    keepHistory(cacheFile, { tip, published: known.published });
    return known.published;
  } catch (error) {
    // Without git, or with a damaged repository, the content can be checked all the same.
    if (error instanceof GitError || (error as Error).message.startsWith('不能运行 git')) return undefined;
    throw error;
  }
}

async function tipOf({ folder, refs }: HistoryPlace): Promise<string | undefined> {
  for (const ref of refs) {
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).catch((error: unknown) => {
      if (error instanceof GitError && error.status === 1) return undefined;
      throw error;
    });
    if (found) return found.toString().trim();
  }
  return undefined;
}

async function knownBefore({ folder }: HistoryPlace, tip: string, cacheFile: string): Promise<KnownHistory> {
  const known = loadHistory(cacheFile);
  const nothing = { tip: '', published: new Map<string, FirstPublished>() };
  if (!known || known.tip === tip) return known ?? nothing;
  const isBefore = await git(folder, ['merge-base', '--is-ancestor', known.tip, tip]).then(
    () => true,
    () => false,
  );
  return isBefore ? known : nothing;
}

/** Versions of dated files by their content paths, oldest first: as the published branch had them one after the other. */
async function versionsSince(
  { folder, below }: HistoryPlace,
  from: string,
  tip: string,
): Promise<Map<string, Version[]>> {
  const args = ['log', '--first-parent', '-m', '--reverse', '--raw', '--no-abbrev', '--no-renames', '-z'];
  const output = await git(
    folder,
    [...args, '--format=%x01%ct', from === '' ? tip : `${from}..${tip}`, '--', below === '' ? '.' : below],
    { most: MOST_LIST },
  );
  const versions = new Map<string, Version[]>();
  const records = output.toString('utf8').split('\0');
  let committedAt = 0;
  for (let index = 0; index < records.length; index++) {
    const record = records[index]!.replace(/^\n+/, '');
    if (record.startsWith('\u0001')) committedAt = Number(record.slice(1));
    if (!record.startsWith(':')) continue;
    const path = records[++index]!;
    const content = path.slice(below.length).normalize('NFC');
    if (!path.startsWith(below) || !isDated(content)) continue;
    const [, , , id, status] = record.split(' ') as [string, string, string, string, string];
    const version = { blob: status === 'D' ? undefined : id, committedAt };
    const earlier = versions.get(content);
    if (earlier) earlier.push(version);
    else versions.set(content, [version]);
  }
  return versions;
}

function isDated(path: string): boolean {
  return ['entry', 'board', 'comment', 'report', 'appraisal', 'namelist'].includes(roleOf(path).role);
}

/**
 * Finds the first published version of each file. Only versions that may be it are read: in rounds, the next version of
 * every file that is not settled yet, all of them at once.
 */
async function settle(
  { folder }: HistoryPlace,
  versions: ReadonlyMap<string, Version[]>,
  published: Map<string, FirstPublished>,
): Promise<void> {
  let open = [...versions].map(([path, all]) => ({ path, rest: all }));
  while (open.length > 0) {
    for (const one of open) one.rest = untilUnsettled(one.path, one.rest, published);
    open = open.filter(({ rest }) => rest.length > 0);
    const texts = await textsOf(
      folder,
      open.map(({ rest }) => rest[0]!.blob!),
    );
    for (const one of open) {
      const [{ blob, committedAt }] = one.rest as [Version];
      const { title, publishedAt } = texts.get(blob!) ?? { title: '', publishedAt: undefined };
      one.rest = one.rest.slice(1);
      const known = published.get(one.path);
      if (known?.title === title) {
        known.isGone = false;
        continue;
      }
      // Another piece under a name that is free again.
      published.delete(one.path);
      const since = beijingTimeOf(new Date(committedAt * 1000));
      if (publishedAt !== undefined && publishedAt <= since)
        published.set(one.path, { publishedAt, since, title, isGone: false });
    }
  }
}

/** The versions from the first on that has to be read: those of a file that is settled say nothing unless it is gone. */
function untilUnsettled(path: string, rest: Version[], published: ReadonlyMap<string, FirstPublished>): Version[] {
  const known = published.get(path);
  for (const [index, { blob }] of rest.entries()) {
    if (blob === undefined) {
      if (known) known.isGone = true;
    } else if (!known || known.isGone) return rest.slice(index);
  }
  return [];
}

async function textsOf(folder: string, blobs: readonly string[]): Promise<Map<string, ReturnType<typeof datedText>>> {
  const texts = new Map<string, ReturnType<typeof datedText>>();
  const objects = (await objectsOf(folder, [...new Set(blobs)])).filter(
    ({ type, size }) => type === 'blob' && size <= MOST_TEXT,
  );
  for await (const { id, bytes } of bytesOf(folder, objects)) texts.set(id, datedText(bytes));
  return texts;
}
