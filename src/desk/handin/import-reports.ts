import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reports of imports. They hold comments, deleted words and whatever else must not be published, so they lie outside git;
 * without them nothing of a piece is lost.
 */
export class ImportReports {
  private readonly folder: string;

  constructor(stateFolder: string) {
    this.folder = join(stateFolder, 'import-reports');
  }

  /**
   * Keeps a report of a piece that is not there yet: where there is no room for it, nothing is begun. `begin` answers the
   * piece.
   */
  async keptWith<P extends { id: string }>(text: string, begin: () => Promise<P>): Promise<P> {
    if (text === '') return begin();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const waiting = join(this.folder, `${randomUUID()}.new`);
    try {
      await writeFile(waiting, text, { mode: 0o600 });
      const piece = await begin();
      await rename(waiting, this.fileOf(piece.id));
      return piece;
    } finally {
      await rm(waiting, { force: true });
    }
  }

  async of(piece: string): Promise<string | undefined> {
    return readFile(this.fileOf(piece), 'utf8').catch(() => undefined);
  }

  async has(piece: string): Promise<boolean> {
    return (await this.of(piece)) !== undefined;
  }

  private fileOf(piece: string): string {
    return join(this.folder, `${piece}.md`);
  }
}
