import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../../machine/project.ts';
import { newFolder } from '../../../../testing/tree.ts';

/** What a program consists of, apart from its dependencies and the sample content. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Copies this program into a new folder, as another version that is installed beside it; the dependencies are shared.
 */
export function copyEngine(): string {
  const folder = newFolder();
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
