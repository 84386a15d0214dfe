import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { all, attribute, type BuiltPage, filesIn, readPage, readPages, elementText } from '../testing/pages.ts';
import { siteBase } from '../testing/place.ts';
import { sampleModel } from '../testing/sample-model.ts';

const folder = inject('sampleSite');
const pages = readPages(folder);
const { withdrawn } = (await sampleModel()).site;
const ROOT = `https://www.yunling.example${siteBase()}`;

function metasOf(page: BuiltPage): Map<string, string> {
  return new Map(
    all(page, 'meta').flatMap((meta): [string, string][] => {
      const name = attribute(meta, 'name') ?? attribute(meta, 'property');
      return name === undefined ? [] : [[name, attribute(meta, 'content') ?? '']];
    }),
  );
}

describe('content security policy', () => {
  it.each(['script-src', 'style-src', 'img-src', 'default-src', 'base-uri', 'form-action'])(
    'every page has %s',
    (directive) => {
      for (const page of pages) expect(policyOf(page).has(directive), page.address).toBe(true);
    },
  );

  it('allows this host and the one script that stands in the page, whose hash is right', () => {
    for (const page of pages) {
      const policy = policyOf(page);
      const scripts = all(page, 'script').filter(
        (script) => !attribute(script, 'src') && attribute(script, 'type') !== 'application/ld+json',
      );
      expect(scripts, page.address).toHaveLength(1);
      const inner = /<script data-elder-sheet="[^"]+">(.*?)<\/script>/s.exec(page.html)![1]!;
      const hash = `'sha256-${createHash('sha256').update(inner).digest('base64')}'`;
      const isSearch = page.address === '/search/';
      expect(policy.get('script-src'), page.address).toEqual([
        "'self'",
        hash,
        ...(isSearch ? ["'wasm-unsafe-eval'"] : []),
      ]);
      expect(policy.get('style-src')).toEqual(["'self'"]);
      expect(policy.get('img-src')).toEqual(["'self'"]);
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(page.html).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
    }
  });

  it('stands before anything that it rules', () => {
    for (const page of pages)
      expect(page.html.indexOf('Content-Security-Policy')).toBeLessThan(page.html.search(/<script|<link|<style/));
  });
});

function policyOf(page: BuiltPage): Map<string, string[]> {
  const meta = all(page, 'meta').find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  const directives = (meta ? attribute(meta, 'content')! : '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name, ...values]) => [name!, values]));
}

it('every page names its own address as canonical, but the 404 and what only says that a piece is over', () => {
  for (const page of pages) {
    const canonical = all(page, 'link[rel="canonical"]').map((link) => attribute(link, 'href'));
    const isNone = page.address === '/404.html' || withdrawn.has(page.address);
    expect(canonical, page.address).toEqual(isNone ? [] : [ROOT + page.address]);
  }
});

it('a piece that is over leaves its address a sentence, which search engines are asked to forget, and nothing of itself', () => {
  const page = readPage(folder, 'news/20260728-linshi-chuangkou/index.html');
  expect(elementText(all(page, 'main')[0]!)).toContain('2026年8月24日起不再适用，从网站上撤下。');
  expect(metasOf(page).get('robots')).toBe('noindex');
  expect(page.html).not.toContain('文化馆');
  const others = filesIn(folder).filter((file) => /\.(?:html|xml|json|csv|txt)$/.test(file) && file !== page.file);
  for (const file of others)
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/linshi-chuangkou|文化馆东门/);
});

it('every page has the tags that inspections look for', () => {
  for (const page of pages) {
    const metas = metasOf(page);
    expect(metas.get('SiteName'), page.address).toBe('云岭先锋');
    expect(metas.get('SiteDomain')).toBe('www.yunling.example');
    // The sample's settings have no code: what does not exist is left out.
    expect(metas.has('SiteIDCode')).toBe(false);
    expect([...metas.values()]).not.toContain('');
  }
});

it('columns name themselves, articles their column and what they are', () => {
  const inColumns = pages.filter(({ address }) => /^\/(?:branches|members|speeches|news|topics)\//.test(address));
  for (const page of inColumns.filter(({ address }) => !withdrawn.has(address))) {
    const metas = metasOf(page);
    expect(metas.get('ColumnName'), page.address).toBeTruthy();
    expect(metas.get('ColumnType'), page.address).toBeTruthy();
    if (all(page, 'article').length === 0) continue;
    expect(metas.get('ArticleTitle')).toBe(elementText(all(page, 'h1')[0]!));
    expect(metas.get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    expect(metas.get('ContentSource')).toBeTruthy();
    expect(metas.get('Url')).toBe(ROOT + page.address);
    expect(metas.get('og:type')).toBe('article');
    expect(metas.get('og:url')).toBe(ROOT + page.address);
  }
});

it('an article says to machines what it is', () => {
  const page = readPage(folder, 'branches/shuanghe-qushui/index.html');
  const script = all(page, 'script').find((element) => attribute(element, 'type') === 'application/ld+json')!;
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)![1]!) as Record<
    string,
    unknown
  >;
  expect(script).toBeDefined();
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: elementText(all(page, 'h1')[0]!),
    inLanguage: 'zh-CN',
    url: ROOT + page.address,
  });
  expect(data['datePublished']).toMatch(/^2026-.*\+08:00$/);
});

it('an article with a photo offers it to share cards, large enough', () => {
  const metas = metasOf(readPage(folder, 'branches/shuanghe-qushui/index.html'));
  const [root, name] = metas.get('og:image')!.split('/media/');
  expect(root).toBe(ROOT);
  expect(name).toMatch(/^[\w-]+\.jpg$/);
  expect(Number(metas.get('og:image:width'))).toBeGreaterThanOrEqual(300);
  expect(Number(metas.get('og:image:height'))).toBeGreaterThanOrEqual(300);
});

it('the footer says who runs the site and where to report a mistake', () => {
  for (const page of pages) {
    const footer = elementText(all(page, 'body > footer')[0]!);
    for (const words of [
      '主办单位',
      '中共云岭县委组织部',
      '承办单位',
      '联系方式',
      '0700-6612371',
      '站点地图',
      '我要纠错',
    ])
      expect(footer, page.address).toContain(words);
    expect(footer).not.toContain('标识码');
    const records = all(page, 'body > footer dd a').map((link) => attribute(link, 'href'));
    expect(records).toEqual([
      'https://beian.miit.gov.cn/',
      'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000001',
    ]);
  }
});
