import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../model/site/site.ts';
import { searchContent } from '../records/site-content.ts';
import { writeSearchIndex } from './write-index.ts';

/** The index while one edits: made when it is first asked for, and again when the site has changed since. */
export class PreviewIndex {
  private readonly folder: string;
  private readonly cacheFolder: string;
  private site: Site | undefined;
  private written: Promise<unknown> = Promise.resolve();

  constructor(cacheFolder: string) {
    this.folder = join(cacheFolder, 'dev-search');
    this.cacheFolder = join(cacheFolder, 'dev');
  }

  /** The file at an address of the index; undefined if it has no such file. Rejects if the index cannot be written. */
  async file(site: Site, address: string): Promise<string | undefined> {
    if (this.site !== site) {
      this.site = site;
      this.written = this.written
        .catch(() => undefined)
        .then(() => writeSearchIndex(searchContent(site), this.folder, this.cacheFolder));
    }
    await this.written;
    const file = join(this.folder, address);
    return file.startsWith(this.folder) && existsSync(file) ? file : undefined;
  }
}
