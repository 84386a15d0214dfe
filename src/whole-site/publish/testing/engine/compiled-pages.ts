import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock } from '../../../../machine/lock.ts';
import { PROJECT } from '../../../../machine/project.ts';
import { engineDigest } from '../../../../publish/renderer/engine.ts';
import { makeSiteFolder, type SiteFolder } from '../../../../publish/store/site-folder.ts';
import { runNode } from '../../../testing/build.ts';

const CACHE = join(PROJECT, '.cache/compiled-pages');
const PROGRAM = join(import.meta.dirname, 'renderer-process.ts');

/**
 * Gives a new installation the pages of this program as an earlier publication would have compiled them: one does it
 * for all tests. A program that a test has changed has another digest and compiles its own.
 */
export async function bringCompiledPages(site: SiteFolder): Promise<void> {
  const name = join('renderer', engineDigest());
  makeSiteFolder(site);
  mkdirSync(CACHE, { recursive: true });
  const release = await acquireLock(join(CACHE, 'lock'), 'test', () => undefined);
  try {
    if (!existsSync(join(CACHE, name, 'seals.json'))) {
      const { code, output } = await runNode([PROGRAM], { CACHE_DIR: CACHE });
      if (code !== 0) throw new Error(`The pages do not compile:\n${output}`);
    }
    cpSync(join(CACHE, name), join(site.cache, name), { recursive: true, verbatimSymlinks: true });
  } finally {
    release();
  }
}
