import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { z } from 'zod';
import { ENTRY_KINDS } from './schema/entry-kind.ts';
import { readEnvironment } from './site/environment.ts';

/**
 * Topics only: their MDX is compiled by Astro. What their front matter says, and everything else in the content folder, is read
 * and checked by our own pipeline before; Astro's would stop at the first mistake and guess its line.
 */
const topics = defineCollection({
  loader: glob({
    base: join(readEnvironment().contentFolder, ENTRY_KINDS.topic.folder),
    pattern: ['*.mdx', '*/index.mdx'],
    generateId: ({ entry }) => entry.replace(/(?:\/index)?\.mdx$/, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { topics };
