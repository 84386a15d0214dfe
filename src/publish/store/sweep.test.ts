import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isoInstant } from '../../kernel/beijing-time.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { writeSettings } from './installation.ts';
import { listFile, writeList } from './release-list.ts';
import { appendRecord } from './release-log.ts';
import type { Retention } from './retention.ts';
import { makeSiteFolder, pagePlace, siteFolder, type SiteFolder, switchTo } from './site-folder.ts';
import { isSweepDue, retiredAssets, sweep } from './sweep.ts';

const NOW = Date.parse('2026-07-01T00:00:00+08:00');
const RELEASES = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(6, '0'));
afterAll(removeFolders);

/** A site folder with 16 releases of one page each, every one of its own. */
async function releasesOfOnePage(keep?: Retention): Promise<SiteFolder> {
  const site = siteFolder(newFolder());
  makeSiteFolder(site);
  for (const release of RELEASES) {
    const place = join(site.pages, pagePlace(release, 'index.html'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, release);
    mkdirSync(join(site.releases, release));
    const record = {
      release,
      commit: undefined,
      // One a day.
      at: isoInstant(new Date(NOW - (RELEASES.length - Number(release)) * 86_400_000)),
      who: '',
      subject: '',
      why: 'push',
      seconds: 0,
      pages: { total: 1, added: 0, changed: 1, removed: 0 },
      whole: undefined,
    } as const;
    const files = new Map([['index.html', { digest: release, bytes: 6, key: undefined, twins: '' }]]);
    await appendRecord(record, site);
    await writeList(
      {
        record,
        engine: '',
        domain: undefined,
        files,
        assets: [],
        assetSeals: [],
        links: new Map(),
        now: '',
        due: undefined,
      },
      site,
    );
  }
  await switchTo(RELEASES.at(-1)!, site);
  if (keep) await writeSettings({ repo: '', branch: 'main', engine: '', brotli: false, keep }, site);
  return site;
}

/** Digests of the pages in the store. */
const pagesOf = ({ pages }: SiteFolder): string[] =>
  readdirSync(pages)
    .flatMap((shelf) => readdirSync(join(pages, shelf)).map((name) => shelf + name))
    .sort();

it('ten releases and their pages stay', async () => {
  const site = await releasesOfOnePage();
  await sweep(site, NOW);
  expect(readdirSync(site.releases).sort()).toEqual(RELEASES.slice(-10));
  expect(pagesOf(site)).toEqual(RELEASES.slice(-10));
  expect(existsSync(join(site.state, 'sweeping'))).toBe(false);
});

it.each<[string, Retention, number]>([
  ['so many', { releases: 4 }, 4],
  ['those of the last days', { releases: 40, days: 6 }, 7],
  // A page of six bytes each.
  ['those that are not larger together', { releases: 40, bytes: 30 }, 5],
  ['whichever limit is the narrowest', { releases: 8, days: 3, bytes: 60 }, 4],
  ['the last two, where even they are larger or older', { releases: 10, days: 0, bytes: 1 }, 2],
])('%s stay as the installation says', async (_, keep, count) => {
  const site = await releasesOfOnePage(keep);
  await sweep(site, NOW);
  expect(readdirSync(site.releases).sort()).toEqual(RELEASES.slice(-count));
  expect(pagesOf(site)).toEqual(RELEASES.slice(-count));
});

it('the live release and the one before it stay also after one went back', async () => {
  const site = await releasesOfOnePage({ releases: 3 });
  await switchTo(RELEASES[4]!, site);
  await sweep(site, NOW);
  expect(readdirSync(site.releases).sort()).toEqual([RELEASES[3], RELEASES[4], ...RELEASES.slice(-3)]);
});

it('what a sweep has left that was cut off goes with the next one, however few releases there are', async () => {
  const site = await releasesOfOnePage();
  const file = listFile(RELEASES.at(-2)!, site.lists);
  const list = await readFile(file);
  await writeFile(file, 'damaged');
  await expect(sweep(site, NOW)).rejects.toThrow('发布记录 000015 读不出来');
  expect(readdirSync(site.releases)).toHaveLength(10);
  expect(pagesOf(site)).toEqual(RELEASES);
  await writeFile(file, list);
  await sweep(site, NOW);
  expect(pagesOf(site)).toEqual(RELEASES.slice(-10));
});

it('a file among the assets that no release has had is left for the doctor to report, and never reused', async () => {
  const site = await releasesOfOnePage();
  writeFileSync(join(site.assets, 'shell.php'), 'x');
  await sweep(site, NOW);
  await writeFile(join(site.state, 'sweeping'), '');
  await sweep(site, NOW + 60 * 86_400_000);
  expect(existsSync(join(site.assets, 'shell.php'))).toBe(true);
  expect([...retiredAssets(site)]).toEqual([]);
});

it('says whether there is anything to do', async () => {
  const site = await releasesOfOnePage({ releases: 10 });
  expect(await isSweepDue(site, NOW)).toBe(true);
  await sweep(site, NOW);
  expect(await isSweepDue(site, NOW)).toBe(false);
  // One was cut off in the middle.
  writeFileSync(join(site.state, 'sweeping'), '');
  expect(await isSweepDue(site, NOW)).toBe(true);
});
