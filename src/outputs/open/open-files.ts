import { digestOf } from '../../kernel/digest.ts';
import type { Site } from '../../model/site/site.ts';
import { OPEN_PARTS, OPEN_SCHEMA_FILE, openFile, SUMS_FILE } from '../../schema/open/open-part.ts';
import { openJsonSchema } from '../../schema/open/open-schema.ts';
import { openContent } from './open-content.ts';

/** A file that a site publishes for other programs. */
export interface OpenFile {
  name: string;
  text: string;
}

const ofSites = new WeakMap<Site, readonly OpenFile[]>();

/** All of them, the sums of the others last. They are made once: each is a route of its own. */
export function openFiles(site: Site): readonly OpenFile[] {
  let files = ofSites.get(site);
  if (!files) ofSites.set(site, (files = makeFiles(site)));
  return files;
}

function makeFiles(site: Site): OpenFile[] {
  const content = openContent(site);
  const files = [
    ...OPEN_PARTS.map((part) => ({ name: openFile(part), text: `${JSON.stringify(content[part])}\n` })),
    { name: OPEN_SCHEMA_FILE, text: `${JSON.stringify(openJsonSchema(), undefined, 2)}\n` },
  ];
  return [...files, { name: SUMS_FILE, text: sumsOf(files) }];
}

/** As `sha256sum` writes them, by name. */
function sumsOf(files: readonly OpenFile[]): string {
  return files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, text }) => `${digestOf(text)}  ${name}\n`)
    .join('');
}
