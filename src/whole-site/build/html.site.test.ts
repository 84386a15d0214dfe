import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { all, attribute, readPages, elementText } from '../testing/pages.ts';

const pages = readPages(inject('sampleSite'));

it('every page is valid HTML', async () => {
  const config = JSON.parse(readFileSync(join(PROJECT, '.htmlvalidate.json'), 'utf8')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const problems = new Map<string, string[]>();
  for (const { address, html, file } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages)) {
      const problem = `${ruleId}: ${message} ${selector ?? ''}`;
      problems.set(problem, [...(problems.get(problem) ?? []), address]);
    }
  }
  expect(Object.fromEntries(problems)).toEqual({});
  expect(pages.length).toBeGreaterThan(50);
});

it('every page has one first-level heading with words in it, and no level is skipped', () => {
  for (const page of pages) {
    const levels = all(page, 'h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
    expect(
      levels.filter((level) => level === 1),
      page.address,
    ).toHaveLength(1);
    expect(elementText(all(page, 'h1')[0]!), page.address).not.toBe('');
    const main = all(page, 'main h1, main h2, main h3, main h4').map((heading) => Number(heading.tagName[1]));
    main.forEach((level, index) => expect(level - (main[index - 1] ?? 0), page.address).toBeLessThanOrEqual(1));
  }
});

it('every page is Chinese, has its own title, and a way past the menu', () => {
  const titles = pages.map((page) => elementText(all(page, 'title')[0]!));
  expect(new Set(titles).size).toBe(titles.length);
  for (const page of pages) {
    expect(attribute(all(page, 'html')[0]!, 'lang')).toBe('zh-CN');
    expect(attribute(all(page, 'body > a')[0]!, 'href')).toBe('#main');
    expect(all(page, 'main#main'), page.address).toHaveLength(1);
  }
});

it('nothing on a page is an inline handler, an inline style or a leftover of a template', () => {
  for (const { address, root } of pages) {
    const inline = root
      .querySelectorAll('*')
      .flatMap((node) =>
        node.attributes.map(({ key }) => key).filter((key) => key.startsWith('on') || key === 'style'),
      );
    expect(inline, address).toEqual([]);
    expect(root.querySelectorAll('style, iframe, object, embed, base'), address).toEqual([]);
    const words = elementText(root.querySelector('body')!);
    expect(words, address).not.toMatch(/undefined|\[object |NaN|\*\*|\{\{|<\/?[a-z]+>/);
  }
});
