import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Corpus, type TreeFile, writeFiles } from '../corpus/corpus.ts';
import { measure } from '../measure/measure.ts';
import { weigh } from '../measure/workspace.ts';

/**
 * What Hugo takes to build a bare site of the same texts; undefined where it is not installed. It checks nothing and
 * makes no index.
 */
export interface HugoReport {
  version: string;
  seconds: number;
  peakProcessMiB: number;
}

const PROJECT_FILES: readonly TreeFile[] = [
  {
    path: 'config.toml',
    text: 'baseURL = "https://www.yunling.example/"\nlanguageCode = "zh-CN"\ntitle = "云岭先锋"\ndisableKinds = ["taxonomy", "term"]\n',
  },
  {
    path: 'layouts/_default/baseof.html',
    text: '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
  },
  {
    path: 'layouts/_default/single.html',
    text: '{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}{{ end }}\n',
  },
  {
    path: 'layouts/_default/list.html',
    text: '{{ define "main" }}{{ range (.Paginate .Pages 20).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}\n',
  },
  {
    path: 'layouts/index.html',
    text: '{{ define "main" }}{{ range first 20 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}\n',
  },
];

/** Builds the bare site in `folder`. Throws if a page is missing. */
export async function measureHugo(corpus: Corpus, articles: number, folder: string): Promise<HugoReport | undefined> {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  writeFiles(folder, PROJECT_FILES);
  // Hugo wants its dates with a T.
  const files = function* (): Iterable<TreeFile> {
    for (const { path, text } of corpus.plainFiles())
      yield { path, text: text.replace(/^date: "(\S+) (\S+)"$/m, 'date: $1T$2:00+08:00') };
  };
  writeFiles(join(folder, 'content/articles'), files());
  const { seconds, peakProcessMiB, output } = await measure({
    name: 'hugo',
    program: 'hugo',
    args: ['--quiet'],
    cwd: folder,
  });
  const { matching } = weigh(join(folder, 'public'), '.html');
  if (matching <= articles) throw new Error(`hugo: ${matching} pages for ${articles} articles\n${output}`);
  return { version, seconds, peakProcessMiB };
}

function hugoVersion(): string | undefined {
  try {
    return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}
