import type { z } from 'zod';
import { namesOf } from '../../kernel/names.ts';
import { branchSchema } from './branch.ts';
import { memberSchema } from './member.ts';
import { newsSchema } from './news.ts';
import { speechSchema } from './speech.ts';
import { topicSchema } from './topic.ts';

/** A kind of entry: where its files lie, what they are called, and what checks their front matter. */
interface EntryKindRow {
  label: string;
  /** Below `content/`. */
  folder: string;
  /** Below the site's root: the list; an entry's own address adds its slug. */
  address: `/${string}/`;
  extension: '.md' | '.mdx';
  /** `folder`: `<slug>/index.md` only, with photos beside it. `either`: `<slug>.md` too. */
  form: 'folder' | 'either';
  schema: z.ZodObject;
}

export const ENTRY_KINDS = {
  branch: {
    label: '先进基层党组织',
    folder: 'exemplars/branches',
    address: '/branches/',
    extension: '.md',
    form: 'folder',
    schema: branchSchema,
  },
  member: {
    label: '优秀共产党员',
    folder: 'exemplars/members',
    address: '/members/',
    extension: '.md',
    form: 'folder',
    schema: memberSchema,
  },
  speech: {
    label: '讲话',
    folder: 'speeches',
    address: '/speeches/',
    extension: '.md',
    form: 'either',
    schema: speechSchema,
  },
  news: { label: '动态', folder: 'news', address: '/news/', extension: '.md', form: 'either', schema: newsSchema },
  topic: {
    label: '专题',
    folder: 'topics',
    address: '/topics/',
    extension: '.mdx',
    form: 'either',
    schema: topicSchema,
  },
} as const satisfies Record<string, EntryKindRow>;

export type EntryKind = keyof typeof ENTRY_KINDS;

export const ENTRY_KIND_NAMES = namesOf(ENTRY_KINDS);

/** What one checked front matter of a kind holds. */
export type EntryData<K extends EntryKind = EntryKind> = z.infer<(typeof ENTRY_KINDS)[K]['schema']>;
