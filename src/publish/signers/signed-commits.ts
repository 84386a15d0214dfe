import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../git/git.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { reviewChanges } from './review-files.ts';
import type { Signers } from './signers.ts';

/** More commits than these in one push are not asked for signatures: each is a process. */
const MOST_COMMITS = 500;

/**
 * Who has put his key to which sign-off, by its print: the person whose key signed the commit that brought it. The keys
 * are those of the installation; who a commit says has written it does not matter. `commits`: new ones.
 */
export async function keysOnSignOffs(
  repo: string,
  site: SiteFolder,
  { people }: Signers,
  commits: readonly string[],
): Promise<Map<string, string>> {
  const owners = people.flatMap(({ name, keys }) => keys.map((key) => ({ name, key })));
  const signed = new Map<string, string>();
  if (owners.length === 0 || commits.length === 0 || commits.length > MOST_COMMITS) return signed;
  const folder = await mkdtemp(join(site.unfinished, 'keys-'));
  try {
    const allowed = join(folder, 'allowed');
    const lines = owners.map(({ key }, index) => `signer-${index} namespaces="git" ${key}\n`);
    await writeFile(allowed, lines.join(''));
    const verdicts = await git(
      repo,
      [
        ...['-c', `gpg.ssh.allowedSignersFile=${allowed}`],
        // Keys of other makes are not asked for: their programs would look for rings of keys.
        ...['-c', 'gpg.program=false', '-c', 'gpg.x509.program=false'],
        ...['log', '--no-walk=unsorted', '--stdin', '--no-show-signature', '--format=%H %G? %GS'],
      ],
      { input: commits.map((id) => `${id}\n`).join('') },
    );
    for (const line of verdicts.toString('utf8').split('\n')) {
      const [, commit, signer] = /^([0-9a-f]+) G signer-(\d+)$/.exec(line) ?? [];
      if (commit === undefined) continue;
      const { name } = owners[Number(signer)]!;
      for (const print of await broughtBy(repo, commit)) signed.set(print, name);
    }
    return signed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sign-offs that a commit has and none of its parents had: who merges has not signed what the other side brought. */
async function broughtBy(repo: string, commit: string): Promise<string[]> {
  const parents = (await git(repo, ['rev-list', '--parents', '--max-count=1', commit])).toString().trim().split(' ');
  const sides = await Promise.all(
    (parents.length > 1 ? parents.slice(1) : [undefined]).map(async (parent) => {
      const changes = await reviewChanges(repo, parent, commit);
      return new Set(
        changes.flatMap(({ before, after }) => {
          const had = new Set(before.map(({ print }) => print));
          return after.flatMap(({ print }) => (had.has(print) ? [] : [print]));
        }),
      );
    }),
  );
  const [first, ...others] = sides;
  return [...first!].filter((print) => others.every((side) => side.has(print)));
}
