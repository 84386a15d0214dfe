import { appendFileSync, chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';

/** How a file is written that is there whole or not at all. */
interface WholeOptions {
  /**
   * The path that is written first and then renamed, on the same disk; else beside the file, named after it and this
   * process.
   */
  draft?: string;
  /** Waits until its bytes lie on the disk, before it takes its name. */
  flush?: boolean;
  /** Its rights, whatever the umask. */
  mode?: number | undefined;
}

/** Replaces a file at once: whoever reads it meets the old bytes or the new ones, also after a crash in between. */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  { draft = draftOf(file), flush = false, mode }: WholeOptions = {},
): Promise<void> {
  const write = async () => {
    await writeFile(draft, data, { flush });
    if (mode !== undefined) await chmod(draft, mode);
  };
  await replaceWhole(file, write, draft);
}

/** The same for a writer that needs more than one step: `write` fills the draft, which then takes the file's name. */
export async function replaceWhole(
  file: string,
  write: (draft: string) => Promise<void>,
  draft = draftOf(file),
): Promise<void> {
  try {
    await write(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** `writeWhole` for code that cannot wait; several pieces of data are written one after the other. */
export function writeWholeSync(
  file: string,
  data: string | readonly Uint8Array[],
  { draft = draftOf(file), flush = false, mode }: WholeOptions = {},
): void {
  const [first = '', ...others] = typeof data === 'string' ? [data] : data;
  try {
    writeFileSync(draft, first, { flush });
    for (const piece of others) appendFileSync(draft, piece, { flush });
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, file);
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
}

function draftOf(file: string): string {
  return `${file}.${process.pid}.new`;
}

/** The reason why the file was not written is the one that counts. */
function removeQuietly(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It stays where it is.
  }
}
