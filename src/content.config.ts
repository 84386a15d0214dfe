import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { publishedSite } from './published.ts';
import { ENTRY_KINDS } from './schema/entry-kind.ts';
import { readEnvironment } from './site/environment.ts';

/**
 * Topics only: their MDX is compiled by Astro. What their front matter says, and everything else in the content folder, is read
 * and checked by our own pipeline before; Astro's would stop at the first mistake and guess its line.
 */
const folder = resolve(readEnvironment().contentFolder, ENTRY_KINDS.topic.folder);
const files = (pattern: string[]) => glob({ base: folder, pattern, generateId: ({ entry }) => entry.replace(/(?:\/index)?\.mdx$/, '') });

/** A build compiles what it publishes: a draft, or what is due later, is not there yet. */
function patternOf(isWatched: boolean): string[] {
  const site = isWatched ? undefined : publishedSite();
  return site ? site.ofKind.topic.map(({ file }) => relative(folder, file)) : ['*.mdx', '*/index.mdx'];
}

const topics = defineCollection({
  loader: {
    name: 'topics',
    async load(context) {
      // Astro remembers a topic by id and text, not by folder: one of another CONTENT_DIR would stand in for this one's.
      if (context.meta.get('folder') !== folder || !existsSync(folder)) context.store.clear();
      context.meta.set('folder', folder);
      const pattern = patternOf(context.watcher !== undefined);
      if ((existsSync(folder) || context.watcher) && pattern.length > 0) await files(pattern).load(context);
      else context.store.clear();
    },
  },
  schema: z.looseObject({}),
});

export const collections = { topics };
