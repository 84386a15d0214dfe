import type { BrowserContextOptions, Page } from 'playwright-core';
import { withinSite } from './place.ts';
import type { SiteInBrowser } from './site-in-browser.ts';

/** The search page as a reader sees it. */
export class SearchPage {
  readonly page: Page;
  /** What went wrong in it so far. */
  readonly problems: string[];
  private readonly site: SiteInBrowser;

  private constructor(page: Page, problems: string[], site: SiteInBrowser) {
    this.page = page;
    this.problems = problems;
    this.site = site;
  }

  /** Opens any page of the site in a new context. */
  static async open(site: SiteInBrowser, path: string, options: BrowserContextOptions = {}): Promise<SearchPage> {
    const { page, problems } = await site.open(path, options);
    return new SearchPage(page, problems, site);
  }

  /** Opens the page with the answer to what these parameters ask. */
  static async asked(
    site: SiteInBrowser,
    parameters: Readonly<Record<string, string>>,
    options: BrowserContextOptions = {},
  ): Promise<SearchPage> {
    const search = await SearchPage.open(site, `/search/?${new URLSearchParams(parameters).toString()}`, options);
    await search.ready();
    return search;
  }

  /** Goes where these parameters lead, in the same context. */
  async go(parameters: Readonly<Record<string, string>>): Promise<void> {
    await this.page.goto(this.site.url(`/search/?${new URLSearchParams(parameters).toString()}`));
    await this.ready();
  }

  get box() {
    return this.page.getByRole('searchbox');
  }

  get results() {
    return this.page.locator('[data-search-result]');
  }

  get links() {
    return this.results.locator('a');
  }

  get status() {
    return this.page.locator('[data-search-status]');
  }

  get notes() {
    return this.page.locator('[data-search-notes]');
  }

  select(name: string) {
    return this.page.locator(`select[name="${name}"]`);
  }

  /** What the address asks. */
  get parameters(): Record<string, string> {
    return Object.fromEntries(new URL(this.page.url()).searchParams);
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('[data-search-ready]', { state: 'attached' });
  }

  /** Waits for the answer to what the address says; an answer to something else does not count. */
  async answers(parameters: Readonly<Record<string, string>>): Promise<void> {
    const wanted = new URLSearchParams(parameters).toString();
    await this.page.waitForFunction(
      (search) => location.search === `?${search}` && document.querySelector('[data-search-ready]') !== null,
      wanted,
    );
  }

  async total(): Promise<number> {
    return Number(await this.status.getAttribute('data-search-total'));
  }

  /** Where the hits lead, below the site's own root. */
  async hrefs(): Promise<string[]> {
    return (await this.links.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))).map(withinSite);
  }

  /** Values of a filter with the counts that are shown, in their order. */
  async offered(name: string): Promise<[value: string, count: number][]> {
    const options = await this.select(name)
      .locator('option')
      .evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value, text }): [string, string] => [value, text]));
    return options
      .filter(([value]) => value !== '')
      .map(([value, text]) => [value, Number(/（(\d+)）$/.exec(text)?.[1])]);
  }
}
