import { mkdir, readFile, writeFile } from 'node:fs/promises';
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

  async keep(piece: string, text: string): Promise<void> {
    if (text === '') return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(this.fileOf(piece), text, { mode: 0o600 });
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
