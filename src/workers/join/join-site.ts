import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES } from '../../addresses/address.ts';
import { finishOutput } from '../../astro/finish-output.ts';
import type { Environment } from '../../machine/environment.ts';
import type { Site } from '../../model/site/site.ts';
import { CLIENT } from '../../publish/renderer/renderer.ts';
import type { IndexCounts } from '../../search/index/index-writer.ts';
import { writeSearchIndex } from '../../search/index/write-index.ts';
import { searchContent } from '../../search/records/site-content.ts';
import type { OutputFolder } from './output-folder.ts';

/** What lies in a site before anything of the content: what an administrator has put there, and what browsers load. */
export async function layGround(output: OutputFolder, { publicFolder }: Environment, renderer: string): Promise<void> {
  if (existsSync(publicFolder)) await cp(publicFolder, output.folder, { recursive: true });
  await cp(join(renderer, CLIENT), join(output.folder, BUNDLES), { recursive: true });
}

/** Merges the index of parts that lie in the cache; those that do not are made. */
export function mergeIndex(site: Site, output: OutputFolder, { cacheFolder }: Environment): Promise<IndexCounts> {
  return writeSearchIndex(searchContent(site), output.index, cacheFolder);
}

/** What is no shard's, and then the whole takes the place of what was there. The index has been merged. */
export async function finishSite(site: Site, output: OutputFolder): Promise<void> {
  await finishOutput(site, output.folder, output.index);
  await output.replace();
}
