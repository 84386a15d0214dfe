import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENTRY_KINDS } from '../../../schema/kinds/entry-kind.ts';
import { inspect } from '../../../validate/inspect/inspect.ts';
import { type Article, articleAt, type Recipe } from './article.ts';
import { countHan } from '../../../kernel/text-width.ts';
import { BENCH_UNITS } from './units.ts';

/** A file of a generated tree. */
export interface TreeFile {
  path: string;
  text: string;
}

/**
 * A generated site: pure, so the same count, seed and glossary give the same bytes. Articles are made one by one, as
 * they are asked for.
 */
export interface Corpus {
  articles(): Iterable<Article>;
  /** The content folder. */
  contentFiles(): Iterable<TreeFile>;
  /** The same articles as plain Markdown with a title and a date. */
  plainFiles(): Iterable<TreeFile>;
}

const SITE = `name: 云岭先锋
tagline: 测速用的网站
description: 由程序生成的文章。
domain: https://www.yunling.example
organisers: 中共云岭县委组织部
contact:
  phone: 0700-6612371
`;

/** `glossary`: the text of a glossary.yaml; its terms are used in the articles. Throws if it is not right. */
export function makeCorpus(count: number, glossary: string, seed = 'bangyang'): Corpus {
  const recipe: Recipe = { count, seed, terms: termsOf(glossary) };
  return {
    *articles() {
      const taken = new Set<string>();
      for (let index = 0; index < count; index++) yield articleAt(index, recipe, taken);
    },
    *contentFiles() {
      yield { path: 'site.yaml', text: SITE };
      yield { path: 'glossary.yaml', text: glossary };
      for (const { id, yaml } of BENCH_UNITS) yield { path: `units/${id}.yaml`, text: yaml };
      for (const article of this.articles())
        yield {
          path: pathOf(article),
          text: `${frontMatter({ title: article.title, publishedAt: article.publishedAt, ...article.fields })}${article.body}\n${article.components}`,
        };
    },
    *plainFiles() {
      for (const { title, publishedAt, slug, body } of this.articles())
        yield { path: `${slug}.md`, text: `${frontMatter({ title, date: publishedAt })}${body}` };
    },
  };
}

function termsOf(glossary: string): string[] {
  const { value, valid } = inspect({ role: 'glossary' }, glossary);
  if (!valid) throw new Error('The glossary is not right; see npm run check.');
  return (value as { term: string }[]).map(({ term }) => term);
}

function pathOf({ kind, slug }: Article): string {
  const { folder, form, extension } = ENTRY_KINDS[kind];
  return form === 'folder' ? `${folder}/${slug}/index${extension}` : `${folder}/${slug}${extension}`;
}

/** Front matter in block style; JSON is YAML too, so nested values are written as it. */
function frontMatter(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Writes files below `folder`. */
export function writeFiles(folder: string, files: Iterable<TreeFile>): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Han characters of an average body. */
export function hanPerArticle(articles: Iterable<Article>): number {
  let total = 0;
  let count = 0;
  for (const { body } of articles) {
    total += countHan(body);
    count++;
  }
  return Math.round(total / Math.max(1, count));
}
