import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ENTRY_KINDS } from './schema/entry-kind.ts';
import { readEnvironment } from './site/environment.ts';

/**
 * Topics only: their MDX is compiled by Astro. What their front matter says, and everything else in the content folder, is read
 * and checked by our own pipeline before; Astro's would stop at the first mistake and guess its line.
 */
const folder = join(readEnvironment().contentFolder, ENTRY_KINDS.topic.folder);
const files = glob({
  base: folder,
  pattern: ['*.mdx', '*/index.mdx'],
  generateId: ({ entry }) => entry.replace(/(?:\/index)?\.mdx$/, ''),
});

const topics = defineCollection({
  loader: {
    name: 'topics',
    async load(context) {
      // Astro remembers a topic by id and text, not by folder: one of another CONTENT_DIR would stand in for this one's.
      if (context.meta.get('folder') !== folder || !existsSync(folder)) context.store.clear();
      context.meta.set('folder', folder);
      if (existsSync(folder) || context.watcher) await files.load(context);
    },
  },
  schema: z.looseObject({}),
});

export const collections = { topics };
