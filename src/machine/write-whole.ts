import { appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** How a file is written that is there whole or not at all. */
interface WholeOptions {
  /**
   * The path that is written first and then renamed, on the same disk; else beside the file, named after it, this
   * process and its thread.
   */
  temporary?: string;
  /** Waits until its bytes lie on the disk, before it takes its name. */
  flush?: boolean;
  /** Its rights, whatever the umask. */
  mode?: number | undefined;
}

/** Replaces a file at once: whoever reads it meets the old bytes or the new ones, also after a crash in between. */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  { temporary = temporaryFor(file), flush = false, mode }: WholeOptions = {},
): Promise<void> {
  const write = async () => {
    await writeFile(temporary, data, { flush });
    if (mode !== undefined) await chmod(temporary, mode);
  };
  await replaceWhole(file, write, temporary);
}

/** The same for a writer that needs more than one step: `write` fills a temporary file, which then takes the file's name. */
export async function replaceWhole(
  file: string,
  write: (temporary: string) => Promise<void>,
  temporary = temporaryFor(file),
): Promise<void> {
  try {
    await write(temporary);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** `writeWhole` for code that cannot wait; several pieces of data are written one after the other. */
export function writeWholeSync(
  file: string,
  data: string | readonly Uint8Array[],
  { temporary = temporaryFor(file), flush = false, mode }: WholeOptions = {},
): void {
  const [first = '', ...others] = typeof data === 'string' ? [data] : data;
  try {
    writeFileSync(temporary, first, { flush });
    for (const piece of others) appendFileSync(temporary, piece, { flush });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/**
 * Keeps what only spares time the next time, in a folder that is made if it is not there. Where nothing can be written, in
 * a read-only checkout or on a full disk, nothing is kept.
 */
export function keepWhole(file: string, data: string | readonly Uint8Array[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWholeSync(file, data);
  } catch {
    // It is found out again.
  }
}

function temporaryFor(file: string): string {
  return `${file}.${process.pid}.${threadId}.new`;
}

/** The reason why the file was not written is the one that counts. */
function removeQuietly(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // It stays where it is.
  }
}
