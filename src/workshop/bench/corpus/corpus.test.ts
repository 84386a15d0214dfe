import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENTRY_KIND_NAMES } from '../../../schema/kinds/entry-kind.ts';
import { checkTree } from '../../../validate/testing/tree.ts';
import { hanPerArticle, makeCorpus, type TreeFile } from './corpus.ts';

const glossary = readFileSync(new URL('../../../../content/glossary.yaml', import.meta.url), 'utf8');

const byPath = (files: Iterable<TreeFile>) => Object.fromEntries(Array.from(files, ({ path, text }) => [path, text]));

it('gives the same bytes for the same seed, and others for another', () => {
  const files = byPath(makeCorpus(30, glossary, 'a').contentFiles());
  expect(byPath(makeCorpus(30, glossary, 'a').contentFiles())).toEqual(files);
  expect(byPath(makeCorpus(30, glossary, 'b').contentFiles())).not.toEqual(files);
});

it('makes content that the validator has nothing against, whatever the seed', async () => {
  for (const seed of ['bangyang', 'other']) {
    const { issues } = await checkTree(byPath(makeCorpus(50, glossary, seed).contentFiles()));
    // Its figures come from dice: two of one article may look like one with a slip.
    expect(issues.filter(({ code }) => code !== 'W10')).toEqual([]);
  }
});

it('has every kind, about 2,000 Han characters each, and titles of their own', () => {
  const corpus = makeCorpus(1000, glossary);
  const articles = [...corpus.articles()];
  const shares = ENTRY_KIND_NAMES.map((kind) => articles.filter((article) => article.kind === kind).length);
  expect(shares).toEqual([200, 245, 150, 400, 5]);
  expect(new Set(articles.map(({ title }) => title)).size).toBe(1000);
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(1000);
  expect(Math.abs(hanPerArticle(articles) - 2000)).toBeLessThan(150);
});

it('gives the baseline the same bodies, without components', () => {
  const corpus = makeCorpus(20, glossary);
  const plain = byPath(corpus.plainFiles());
  for (const { slug, title, publishedAt, body } of corpus.articles()) {
    expect(plain[`${slug}.md`]).toBe(`---\ntitle: ${JSON.stringify(title)}\ndate: "${publishedAt}"\n---\n${body}`);
    expect(body).not.toMatch(/<[A-Z]/);
  }
});
