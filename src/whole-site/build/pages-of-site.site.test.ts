import { expect, inject, it } from 'vitest';
import { pageAddresses } from '../../validate/addresses/page-addresses.ts';
import { PAGE_KINDS, PAGES_OF_SITE, type PageKindName } from '../../views/site/pages-of-site.ts';
import { filesIn } from '../testing/pages.ts';
import { sampleModel } from '../testing/sample-model.ts';

const { site, check } = await sampleModel();
const listed = PAGE_KINDS.flatMap((kind) => Array.from(kind.pages(site), (page) => kind.address(page)));

it('every page of the built site stands in the list of pages once, and every one of the list is built', () => {
  const built = filesIn(inject('sampleSite'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(listed.toSorted()).toEqual(built.toSorted());
});

it('the link check knows exactly the pages of the list', () => {
  const toLink = [...pageAddresses(check.content)].filter(([, { from }]) => from !== undefined);
  // Entries have a check of their own; what is computed from pledges, and later pages of a list, nobody links to.
  const unlinked: readonly PageKindName[] = ['entry', 'formerPlace', 'honourRoll', 'notFound'];
  const expected = (Object.keys(PAGES_OF_SITE) as PageKindName[])
    .filter((name) => !unlinked.includes(name))
    .flatMap((name): string[] => {
      const kind: (typeof PAGE_KINDS)[number] = PAGES_OF_SITE[name];
      return Array.from(kind.pages(site), (page) => kind.address(page));
    })
    .filter((address) => !/\/page\/\d+\/$/.test(address));
  expect(toLink.map(([address]) => address).toSorted()).toEqual(expected.toSorted());
});
