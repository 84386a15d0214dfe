import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFolder } from '../../../testing/tree.ts';

/** Whether file systems may be mounted here: root in most machines, nobody in most containers. */
export const canMount = process.platform === 'linux' && isMountable();

const PAGE = 4096;

/** A separate file system under a folder, with as much room as is wanted. */
export class SmallDisk {
  private readonly folder: string;

  /** What the folder holds moves into the new file system. */
  constructor(folder: string) {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    mount('-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', folder);
    cpSync(copy, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    this.folder = folder;
  }

  /** Bytes and files that still go in. */
  leave({ bytes = 2 ** 30, files = 10 ** 6 }: { bytes?: number; files?: number }): void {
    const { blocks, bfree, files: inodes, ffree } = statfsSync(this.folder);
    mount(
      '-o',
      `remount,size=${Math.max(1, blocks - bfree + Math.ceil(bytes / PAGE)) * PAGE},nr_inodes=${inodes - ffree + files}`,
      this.folder,
    );
  }

  remove(): void {
    spawnSync('umount', ['--lazy', this.folder]);
  }
}

function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
}

function isMountable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bangyang-mount-'));
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return false;
    spawnSync('umount', [folder]);
    return true;
  } finally {
    rmdirSync(folder);
  }
}
