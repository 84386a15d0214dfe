import { bytesOf, objectsOf } from '../../git/objects.ts';
import { decode } from '../../ingest/files/decode.ts';
import { roleOf } from '../../ingest/files/content-file.ts';
import { REVIEW_FOLDER, type ReviewData } from '../../schema/kinds/review.ts';
import { inspect } from '../../validate/inspect/inspect.ts';
import { changesBetween, listTree } from '../git/trees.ts';
import { type PlacedSignOff, placedSignOffs } from './counted.ts';

/** A file of sign-offs in two commits; undefined where a commit has none, or it cannot be read. */
export interface ReviewChange {
  piece: string;
  path: string;
  before: PlacedSignOff[];
  after: PlacedSignOff[];
}

/** A file of sign-offs is some kilobytes; more than these are no sign-offs. */
const MOST_BYTES = 512 << 10;
const FOLDER = `content/${REVIEW_FOLDER}/`;

/** What differs in files of sign-offs between two commits; all of them where there is no older one. */
export async function reviewChanges(
  repo: string,
  oldCommit: string | undefined,
  newCommit: string,
): Promise<ReviewChange[]> {
  const changes =
    oldCommit === undefined
      ? (await listTree(repo, newCommit)).map(({ path, id }) => ({ path, id, oldId: undefined }))
      : await changesBetween(repo, oldCommit, newCommit);
  const ofReviews = changes.filter(({ path }) => path.startsWith(FOLDER));
  const texts = await signOffsIn(
    repo,
    ofReviews.flatMap(({ id, oldId }) => [id, oldId]),
  );
  return ofReviews.flatMap(({ path, id, oldId }): ReviewChange[] => {
    const below = path.slice('content/'.length);
    const role = roleOf(below);
    if (role.role !== 'review') return [];
    const { piece } = role;
    const at = (blob: string | undefined) => {
      const data = blob === undefined ? undefined : texts.get(blob);
      return data ? placedSignOffs(piece, below, data) : [];
    };
    return [{ piece, path: below, before: at(oldId), after: at(id) }];
  });
}

/** The sign-offs of files by the ids of their blobs. */
async function signOffsIn(repo: string, ids: readonly (string | undefined)[]): Promise<Map<string, ReviewData>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined && !/^0+$/.test(id)) as string[])];
  const objects = (await objectsOf(repo, wanted)).filter(({ type, size }) => type === 'blob' && size <= MOST_BYTES);
  const found = new Map<string, ReviewData>();
  for await (const { id, bytes } of bytesOf(repo, objects)) {
    const decoded = decode(Buffer.from(bytes));
    if (!('text' in decoded)) continue;
    const reading = inspect({ role: 'review', piece: '' }, decoded.text);
    if (reading.valid) found.set(id, reading.value as ReviewData);
  }
  return found;
}
