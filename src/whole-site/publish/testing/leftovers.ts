import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedFlaws } from '../../../publish/doctor/release.ts';
import { listedReleases, readList } from '../../../publish/store/release-list.ts';
import { readLog, stampOf } from '../../../publish/store/release-log.ts';
import { liveRelease, ownPlace, pagePlace, type SiteFolder } from '../../../publish/store/site-folder.ts';

const STATE = [
  'accept.lock',
  'accepted.jsonl',
  'attempts.jsonl',
  'cache',
  'check.lock',
  'clock',
  'content',
  'drafts',
  'lists',
  'publish.lock',
  'purged.json',
  'resident.lock',
  'resident.sock',
  'retired.json',
  'settings.json',
];

/**
 * Everything in a site folder and its repository that no release and no work in progress needs, a line each. Nothing
 * may be running.
 */
export async function leftovers({ site, repo }: { site: SiteFolder; repo: string }): Promise<string[]> {
  return [...(await ofReleases(site)), ...(await ofStores(site)), ...ofState(site), ...ofRepository(repo)];
}

/** What readers of the live release would miss: files that are gone or other than they were published. */
export async function damage(site: SiteFolder): Promise<string[]> {
  const live = liveRelease(site);
  const list = live === undefined ? undefined : await readList(live, site);
  if (!list) return [`no list of ${live}`];
  return (await servedFlaws(list, site, false)).map(({ path, flaw }) => `${flaw}: ${path}`);
}

async function ofReleases(site: SiteFolder): Promise<string[]> {
  const log = await readLog(site);
  const [trees, lists] = [readdirSync(site.releases), await listedReleases(site)];
  const published = new Set(log.map(({ release }) => release));
  return [
    ...trees.filter((name) => !lists.includes(name)).map((name) => `tree without a list: ${name}`),
    ...lists.filter((name) => !trees.includes(name)).map((name) => `list without a tree: ${name}`),
    ...trees.filter((name) => !published.has(name)).map((name) => `release that was never live: ${name}`),
    ...(log.at(-1)?.release === liveRelease(site)
      ? []
      : [`the log ends with ${log.at(-1)?.release}, but ${liveRelease(site)} is live`]),
    ...log
      .filter((record, index) => index > 0 && stampOf(record) <= stampOf(log[index - 1]!))
      .map(({ release }) => `no later than the one before: ${release}`),
  ];
}

async function ofStores(site: SiteFolder): Promise<string[]> {
  const pages = new Set<string>();
  const assets = new Set<string>();
  for (const name of await listedReleases(site)) {
    const list = await readList(name, site);
    for (const [path, { digest }] of list?.files ?? []) pages.add(ownPlace(pagePlace(digest, path, list?.layout)));
    for (const path of list?.assets ?? []) assets.add(path);
  }
  const stored = readdirSync(site.pages).flatMap((shelf) =>
    readdirSync(join(site.pages, shelf)).map((name) => join(shelf, name.replace(/\.(?:gz|br)$/, ''))),
  );
  const retired = join(site.state, 'retired.json');
  for (const path of existsSync(retired) ? Object.keys(JSON.parse(readFileSync(retired, 'utf8')) as object) : [])
    assets.add(path);
  const files = readdirSync(site.assets, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(site.assets.length + 1));
  return [
    ...stored.filter((place) => !pages.has(place)).map((place) => `page of no release: ${place}`),
    ...files
      .filter((path) => !assets.has(path) && !assets.has(path.replace(/\.(?:gz|br)$/, '')))
      .map((path) => `asset of no release: ${path}`),
  ];
}

function ofState({ state, unfinished, cache }: SiteFolder): string[] {
  const locks = ['publish.lock', 'check.lock']
    .map((name) => join(state, name))
    .filter((file) => existsSync(file) && spawnSync('flock', ['-n', file, 'true']).status !== 0);
  const checkouts = ['content']
    .map((name) => join(state, name))
    .filter(
      (place) =>
        existsSync(place) && (readdirSync(place).length !== 2 || filesNamed(place, /^index\.lock$/).length > 0),
    );
  return [
    ...readdirSync(unfinished).map((name) => `unfinished: ${name}`),
    ...readdirSync(state)
      .filter((name) => !STATE.includes(name))
      .map((name) => `state: ${name}`),
    ...locks.map((file) => `held: ${file}`),
    ...checkouts.map((place) => `checkout half done: ${place}`),
    ...readdirSync(cache)
      .filter((name) => /\.\d+$/.test(name))
      .map((name) => `cache: ${name}`),
    ...(existsSync(join(cache, 'renderer'))
      ? readdirSync(join(cache, 'renderer'))
          .slice(1)
          .map((name) => `renderer: ${name}`)
      : []),
  ];
}

function ofRepository(repo: string): string[] {
  return filesNamed(repo, /\.lock$|^tmp_(?:pack|idx|obj)|^(?:tmp_objdir-)?incoming-/).map(
    (file) => `repository: ${file}`,
  );
}

function filesNamed(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    name.test(path.slice(path.lastIndexOf('/') + 1)),
  );
}
