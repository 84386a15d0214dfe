import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, OPEN_DATA } from '../../addresses/address.ts';
import { setCurrentSite } from '../../astro/current-site.ts';
import { withNarrations } from '../../channels/sound/narrations.ts';
import { readTree } from '../../ingest/files/read-tree.ts';
import { briefList } from '../../kernel/brief-list.ts';
import type { Environment } from '../../machine/environment.ts';
import type { OpenedSite } from '../../model/site/open-site.ts';
import type { Site } from '../../model/site/site.ts';
import { siteIcons } from '../../outputs/manifest.ts';
import { openFiles } from '../../outputs/open/open-files.ts';
import { SIGNATURE_FILE, SUMS_FILE } from '../../schema/open/open-part.ts';
import type { CheckResult } from '../../validate/check.ts';
import { beginIndex, type BegunIndex, indexAhead } from '../ahead/index-ahead.ts';
import { engineDigest } from '../renderer/engine.ts';
import { cachedRenderer } from '../renderer/renderer-cache.ts';
import { CLIENT, loadRenderer, SERVER } from '../renderer/renderer.ts';
import { signatureOfSums } from '../open/sums-signature.ts';
import { layoutOf } from '../store/installation.ts';
import type { ReleaseList, ReleaseRecord } from '../store/release-list.ts';
import { ReusableFiles } from '../store/reusable-files.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { withdrawnPages } from '../withdraw/withdrawn-pages.ts';
import { nextDue } from './due.ts';
import { HEALTH_FILE, healthText } from './health.ts';
import { LinkCheck } from './link-check.ts';
import { forgetOpenedSite } from './opened-content.ts';
import { checkOutput } from './output-check.ts';
import { pageChanges, uploadAfter } from './page-changes.ts';
import { addPublicFiles } from './public-files.ts';
import { addDownloads } from './release-downloads.ts';
import { addMedia, drawnCards, missingCards } from './release-media.ts';
import { addPages } from './release-pages.ts';
import { StagedRelease } from './staged-release.ts';

export interface ReleaseOrder {
  name: string;
  commit: string;
  /** When it is made; ISO 8601. */
  at: string;
  /** What is published. */
  opened: OpenedSite;
  /** Its cache folder is the site folder's own. */
  environment: Environment;
  site: SiteFolder;
  /** The release that is live, from which everything is taken that is still right. */
  base: ReleaseList | undefined;
  /** Render everything, for this reason. */
  whole?: string | undefined;
  /** For new files; seconds. */
  stamp: number;
  /** What the pusher reads meanwhile. */
  print: (line: string) => void;
}

/** A release that is complete in the stores, but served by nobody yet. */
export type BuiltRelease = Omit<ReleaseList, 'record'> & Pick<ReleaseRecord, 'pages' | 'upload' | 'whole'>;

/** The content has errors: nothing was built. */
export class ContentErrors extends Error {
  readonly check: CheckResult;

  constructor(check: CheckResult) {
    super('内容里有错误，没有发布。');
    this.check = check;
  }
}

/**
 * Builds a release from opened content: what `astro build` would write, to the byte, packed, and
 * `health.json`; what the release before has already is not made again. Throws what is wrong with the output;
 * nothing but what is unfinished is left then.
 */
export async function buildRelease(order: ReleaseOrder): Promise<BuiltRelease> {
  const { name, environment, site: folder, base, print } = order;
  const model = await siteToPublish(order);
  const engine = engineDigest();
  const { base: baseFolder } = model.settings;
  const layout = layoutOf(folder);
  const whole = wholeReason(base, { engine, folder: baseFolder, layout }) ?? order.whole;
  if (whole !== undefined) print(`全部重新生成：${whole}`);
  // What is rendered anew is also looked at anew: every byte that is reused is read.
  const isWhole = whole !== undefined;
  const begun = await indexAhead(model, base, isWhole);
  const reusable = begun?.reusable ?? new ReusableFiles(folder, base, isWhole);
  const staged = new StagedRelease(folder, { name, stamp: order.stamp, layout }, reusable);
  const work = join(folder.unfinished, `${name}.work`);
  const before = whole === undefined ? base : undefined;
  const links = new LinkCheck(baseFolder, before?.links);
  // Bundling takes as much memory as everything else together: first the one, then the other.
  const renderer = await cachedRenderer(engine, environment, () => print('正在编译页面模板……'));
  const { cacheFolder } = environment;
  const index = begun ?? beginIndex(model, { folder: join(work, 'index'), cacheFolder, reusable, isWhole });
  const drawing = drawnCards(missingCards(model, staged), join(work, 'cards'), index.written, print);
  drawing.catch(() => undefined);
  await addPages(await loadRenderer(join(renderer, SERVER)), {
    model,
    staged,
    links,
    before: before?.files ?? new Map(),
    pages: folder.pages,
  });
  await addBundles(renderer, staged);
  const cards = await drawing;
  await addMedia(model, staged, { work: join(work, 'media'), cacheFolder, cards });
  await addDownloads(model, staged);
  await addHealth(order, engine, staged);
  await addSignature(order, model, staged);
  await addIndex(index, staged);
  for (const { path, png } of siteIcons(model))
    if (!existsSync(join(environment.publicFolder, path))) await staged.add(path, png);
  // The last: no file of the program gives way to them.
  const publicFiles = await addPublicFiles(environment.publicFolder, staged, print);
  await checkOutput(staged, links, model, print);
  const listed = staged.listed();
  const upload = uploadAfter(listed, base, (path) => staged.assetSize(path));
  await staged.install();
  rmSync(work, { recursive: true, force: true });
  if (staged.repaired.length > 0)
    print(`换掉了 ${staged.repaired.length} 个坏了或者被改过的文件：${briefList(staged.repaired)}`);
  return {
    engine,
    domain: model.url,
    folder: baseFolder,
    ...listed,
    publicFiles,
    links: links.counts,
    withdrawn: withdrawnPages(order.opened.check.content, (path) => staged.assets.has(path)),
    now: environment.now,
    due: nextDue(order.opened.check.content),
    pages: pageChanges(listed.files, base?.files),
    upload,
    whole,
  };
}

/** The site with what is read aloud. */
async function siteToPublish({ opened, environment, print }: ReleaseOrder): Promise<Site> {
  const site = await withNarrations(opened.site, environment, print);
  // Sounds stand in its entries now; the next time there may be others.
  if (site !== opened.site) forgetOpenedSite();
  setCurrentSite({ site });
  return site;
}

async function addIndex({ written, folder }: BegunIndex, staged: StagedRelease): Promise<void> {
  const { files } = await written;
  for (const path of files) {
    const from = join(folder, path);
    await staged.take(path, () => readFileSync(from), from);
  }
}

/** Scripts and style sheets. */
async function addBundles(renderer: string, staged: StagedRelease): Promise<void> {
  for (const { path, absolute } of readTree(join(renderer, CLIENT)))
    await staged.addAsset(BUNDLES.slice(1) + path, () => readFileSync(absolute));
}

async function addHealth({ name, commit, at }: ReleaseOrder, engine: string, staged: StagedRelease): Promise<void> {
  const text = healthText({ release: name, commit: commit.slice(0, 7), at }, engine);
  await staged.add(HEALTH_FILE, Buffer.from(text));
}

/** Where the installation has a key for it; nothing else decides what is in the file. */
async function addSignature({ site: folder, print }: ReleaseOrder, model: Site, staged: StagedRelease): Promise<void> {
  const sums = openFiles(model).find(({ name }) => name === SUMS_FILE)!.text;
  const signature = await signatureOfSums(sums, folder, print);
  if (signature) await staged.add(OPEN_DATA.slice(1) + SIGNATURE_FILE, signature);
}

function wholeReason(
  base: ReleaseList | undefined,
  { engine, folder, layout }: Pick<ReleaseList, 'engine' | 'folder' | 'layout'>,
): string | undefined {
  if (!base) return '没有上一次发布的记录';
  if ((base.folder ?? '') !== (folder ?? '')) return '网站换了目录';
  if ((base.layout ?? 'folders') !== layout) return '网页换了存放的办法';
  if (base.engine !== engine) return '程序换了版本';
  return base.assetSeals === undefined ? '上一次的清单里没有校验码' : undefined;
}
