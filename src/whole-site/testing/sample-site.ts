import { unzipSync, zipSync } from 'fflate';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT } from '../../machine/project.ts';
import { newFolder } from '../../testing/tree.ts';
import { filesIn } from './pages.ts';
import { runBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the repository's own content was built into. */
    sampleSite: string;
  }
}

/** Builds the repository's sample site, where the project has it, once for all site and browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = newFolder();
  const { code, output, out } = await runBuild({
    content: sampleContent(root, project.getProvidedContext().base),
    out: join(root, 'dist'),
    cache: join(PROJECT, '.cache'),
  });
  if (code !== 0) throw new Error(`The sample site does not build:\n${output}`);
  project.provide('sampleSite', out);
  return () => rmSync(root, { recursive: true, force: true });
}

function sampleContent(root: string, base: string | undefined): string {
  const own = join(PROJECT, 'content');
  if (base === undefined) return own;
  const copy = join(root, 'content');
  cpSync(own, copy, { recursive: true });
  for (const name of filesIn(copy)) {
    const file = join(copy, name);
    if (/\.(?:md|csv)$/.test(name)) writeFileSync(file, moved(readFileSync(file), base));
    if (name.endsWith('.xlsx')) {
      const parts = Object.entries(unzipSync(readFileSync(file))).map(([part, bytes]) => [part, moved(bytes, base)]);
      writeFileSync(file, zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>));
    }
  }
  writeFileSync(join(copy, 'site.yaml'), `${readFileSync(join(own, 'site.yaml'), 'utf8')}\nbase: ${base}/\n`);
  return copy;
}

/** Whole addresses of the site, as ledgers have them, where it lies now. In whichever encoding: they are ASCII. */
function moved(file: Uint8Array, base: string): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  return Buffer.from(text.replaceAll('www.yunling.example/', `www.yunling.example${base}/`), 'latin1');
}
