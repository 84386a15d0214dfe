import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import { PROJECT } from '../../machine/project.ts';

/** Everything that decides how pages look, apart from the content. */
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the installed program and of what it runs on: another engine, another site from the same content. */
export function engineDigest(): string {
  const files = PARTS.flatMap((part) =>
    /\.\w+$/.test(part)
      ? [part]
      : readdirSync(join(PROJECT, part), { recursive: true, withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name).slice(PROJECT.length)),
  );
  const digests = files
    .filter((path) => !/\.test\.ts$|\/testing\/|^src\/(?:workshop|whole-site)\//.test(path))
    .sort()
    .map((path) => `${path} ${digestOf(readFileSync(join(PROJECT, path)))}`);
  return digestOf([process.version, ...digests].join('\n')).slice(0, 32);
}
