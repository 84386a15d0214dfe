import type { Locator, Page } from 'playwright-core';

/** The end of an address that has texts marked, as a search writes it. */
export function hashOf(...texts: string[]): string {
  return texts.length === 0 ? '' : `#${texts.map((text) => `found=${encodeURIComponent(text)}`).join('&')}`;
}

/** An open page on which texts are marked. */
export class FoundPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly marks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.locator('[data-found]');
    this.marks = page.locator('mark.found-mark');
  }

  /** Changes the address of the open page. */
  async mark(...texts: string[]): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), hashOf(...texts));
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name });
  }

  texts(): Promise<string[]> {
    return this.marks.allTextContents();
  }

  /** The text of the place that is gone to. */
  async chosen(): Promise<string> {
    return (await this.page.locator('mark.found-mark[aria-current]').allTextContents()).join('');
  }

  /** Waits until the bar says this. */
  says(text: string): Promise<void> {
    return this.bar.getByText(text, { exact: true }).waitFor();
  }

  /** Where the place that is gone to is on the screen: 0 at the top, 1 at the foot. */
  height(): Promise<number> {
    return this.page
      .locator('mark.found-mark[aria-current]')
      .first()
      .evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return (top + bottom) / 2 / innerHeight;
      });
  }
}
