import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acquireLock } from '../../machine/lock.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { jsonDigest } from '../../kernel/digest.ts';
import type { ReviewData, SignOff } from '../../schema/kinds/review.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import type { Signers } from './signers.ts';

/** A sign-off as it stands in a file: of which piece, and which version of it. */
export interface PlacedSignOff {
  piece: string;
  /** The content path of its file. */
  path: string;
  signOff: SignOff;
  /** SHA-256 of all that was signed: the piece, the version's digest, and every word of the sign-off. */
  print: string;
}

/** A sign-off that counts: this server saw the person named bring it, or his key on it. */
export interface CountedSignOff {
  print: string;
  piece: string;
  stage: string;
  by: string;
  /** Who pushed it, or which key signed it. */
  how: string;
  /** When it came here, in Beijing time. */
  at: string;
  /** True once it stood on the branch that is published: from then on it stays. */
  isPublished: boolean;
}

/** Every sign-off of a file, oldest first. */
export function placedSignOffs(piece: string, path: string, { versions }: ReviewData): PlacedSignOff[] {
  return versions.flatMap(({ digest, signed }) =>
    signed.map((signOff) => {
      const { stage, by, post, at, verdict = '通过', opinion, secrecy } = signOff;
      return { piece, path, signOff, print: jsonDigest(piece, digest, stage, by, post, at, verdict, opinion, secrecy) };
    }),
  );
}

/** Whether a sign-off that counted still does. Whoever signs no more may have been put out for what he signed; what is published stays. */
export function stillCounts(
  { isPublished, by }: Pick<CountedSignOff, 'isPublished' | 'by'>,
  { people }: Signers,
): boolean {
  return isPublished || people.some(({ name }) => name === by);
}

function countedFile({ state }: SiteFolder): string {
  return join(state, 'sign-offs.jsonl');
}

/** All that counted so far, by their prints. */
export async function countedSignOffs(site: SiteFolder): Promise<Map<string, CountedSignOff>> {
  const text = await readFile(countedFile(site), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const counted = new Map<string, CountedSignOff>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as CountedSignOff;
    counted.set(one.print, one);
  }
  return counted;
}

/** Adds sign-offs to those that count; one that is there already may become published, never the other way. */
export async function countSignOffs(site: SiteFolder, more: readonly CountedSignOff[]): Promise<void> {
  if (more.length === 0) return;
  const release = await acquireLock(join(site.state, 'sign-offs.lock'), '记下审签', () => undefined);
  try {
    await addToCounted(site, more);
  } finally {
    release();
  }
}

async function addToCounted(site: SiteFolder, more: readonly CountedSignOff[]): Promise<void> {
  const counted = await countedSignOffs(site);
  for (const one of more)
    counted.set(one.print, { ...one, isPublished: one.isPublished || (counted.get(one.print)?.isPublished ?? false) });
  const lines = [...counted.values()].map((one) => `${JSON.stringify(one)}\n`).join('');
  await writeWhole(countedFile(site), lines, { temporary: `${countedFile(site)}.new`, flush: true });
}
