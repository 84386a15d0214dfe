import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readTree } from '../../ingest/files/read-tree.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import type { PublishWork } from '../publishing/publish-job.ts';
import { runLines } from '../publishing/run-lines.ts';

/** Files that are made of a published piece to take away: for WeChat, as a long picture, as a briefing, the sheet of its reviews. */
export class Takeaways {
  private readonly folder: string;

  constructor(stateFolder: string) {
    this.folder = join(stateFolder, 'takeaways');
  }

  /** What was made of a piece, by the path of its file; names below its folder. */
  of(path: string): string[] {
    const folder = this.folderOf(path);
    return existsSync(folder) ? readTree(folder).map((file) => file.path) : [];
  }

  /** Undefined for what was not made. */
  async file(path: string, name: string): Promise<Buffer | undefined> {
    const names = this.of(path);
    return names.includes(name) ? readFile(join(this.folderOf(path), name)) : undefined;
  }

  /** Makes them anew. `id`: as its page is named. */
  work(contentFolder: string, { cacheFolder }: Environment, { path, id }: { path: string; id: string }): PublishWork {
    return async (onLine) => {
      const folder = this.folderOf(path);
      await rm(folder, { recursive: true, force: true });
      const variables = { CONTENT_DIR: contentFolder, CACHE_DIR: cacheFolder };
      // Where the files lie is the server's own affair: they are taken from the page of the piece.
      const say = (line: string) => line.includes(`${folder}：`) || onLine(line.replaceAll(`${folder}/`, ''));
      const below = relative(PROJECT, folder);
      const run = (script: string, ...args: string[]) =>
        runLines(
          process.execPath,
          [join(PROJECT, 'scripts', script), ...args],
          (line) => say(line.replaceAll(below, folder)),
          variables,
        );
      onLine('做公众号、长图、简报、短信、广播稿……');
      const isMade = await run('channels.ts', id, '--to', folder, '--replace');
      onLine('做审核表……');
      const isPrinted = await run('review-sheet.ts', id, '--to', folder);
      // One of them that could not be made keeps nobody from the others.
      return isMade || isPrinted ? 'live' : 'failed';
    };
  }

  private folderOf(path: string): string {
    return join(this.folder, digestOf(path).slice(0, 24));
  }
}
