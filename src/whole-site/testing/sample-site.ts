import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT } from '../../machine/project.ts';
import { newFolder } from '../../testing/tree.ts';
import { runBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the repository's own content was built into. */
    sampleSite: string;
  }
}

/** Builds the repository's sample site once for all site and browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = newFolder();
  const { code, output, out } = await runBuild({
    content: join(PROJECT, 'content'),
    out: join(root, 'dist'),
    cache: join(PROJECT, '.cache'),
  });
  if (code !== 0) throw new Error(`The sample site does not build:\n${output}`);
  project.provide('sampleSite', out);
  return () => rmSync(root, { recursive: true, force: true });
}
