import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, type TreeFile, writeFiles } from './corpus/corpus.ts';
import { measure, rounded } from './measure/measure.ts';
import { weigh } from './measure/workspace.ts';

/** What a bare Astro site and Pagefind's default index cost for the same texts. */
export interface Baseline {
  astroSeconds: number;
  pagefindSeconds: number;
  seconds: number;
  peakTreeMiB: number;
  peakProcessMiB: number;
}

/**
 * A project with nothing decided but where its cache lies: the usual place is in node_modules, which is the
 * repository's.
 */
const PROJECT_FILES: readonly TreeFile[] = [
  { path: 'package.json', text: '{ "name": "baseline", "private": true, "type": "module" }\n' },
  {
    path: 'astro.config.mjs',
    text: "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({ cacheDir: './.cache' });\n",
  },
  {
    path: 'src/content.config.ts',
    text: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './articles' }),
  schema: z.object({ title: z.string(), date: z.string() }),
});

export const collections = { articles };
`,
  },
  {
    path: 'src/layouts/Layout.astro',
    text: `---
const { title } = Astro.props;
---

<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body>
    <main><slot /></main>
  </body>
</html>
`,
  },
  {
    path: 'src/pages/[slug].astro',
    text: `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';

export async function getStaticPaths() {
  const articles = await getCollection('articles');
  return articles.map((article) => ({ params: { slug: article.id }, props: { article } }));
}

const { article } = Astro.props;
const { Content } = await render(article);
---

<Layout title={article.data.title}>
  <h1>{article.data.title}</h1>
  <time>{article.data.date}</time>
  <Content />
</Layout>
`,
  },
  {
    path: 'src/pages/index.astro',
    text: `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';

const articles = await getCollection('articles');
---

<Layout title="文章">
  <ul>
    {articles.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a> {data.date}</li>)}
  </ul>
</Layout>
`,
  },
];

/** Builds the bare site in `folder` and indexes it. Throws if a page is missing. */
export async function measureBaseline(
  corpus: Corpus,
  articles: number,
  folder: string,
  nodeModules: string,
): Promise<Baseline> {
  writeFiles(folder, PROJECT_FILES);
  writeFiles(join(folder, 'articles'), corpus.plainFiles());
  symlinkSync(nodeModules, join(folder, 'node_modules'));
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = await measure({
    name: 'baseline: astro build',
    args: [join(nodeModules, 'astro/bin/astro.mjs'), 'build'],
    cwd: folder,
    env,
  });
  const { matching } = weigh(join(folder, 'dist'), '.html');
  if (matching !== articles + 1)
    throw new Error(`baseline: ${matching} pages for ${articles} articles\n${astro.output}`);
  const pagefind = await measure({
    name: 'baseline: pagefind',
    args: [join(nodeModules, 'pagefind/lib/runner/bin.cjs'), '--site', 'dist'],
    cwd: folder,
  });
  return {
    astroSeconds: astro.seconds,
    pagefindSeconds: pagefind.seconds,
    seconds: rounded(astro.seconds + pagefind.seconds, 2),
    peakTreeMiB: Math.max(astro.peakTreeMiB, pagefind.peakTreeMiB),
    peakProcessMiB: Math.max(astro.peakProcessMiB, pagefind.peakProcessMiB),
  };
}
