import { expect, it } from 'vitest';
import { cardFile } from '../../media/lettering/share-card.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { voteTree } from '../../testing/vote-tree.ts';
import type { HeadView } from '../frame/head.ts';
import { cardsOfSite } from './cards-of-site.ts';
import { PAGE_KINDS } from './pages-of-site.ts';

const TREE = {
  ...voteTree(),
  ...Object.fromEntries(
    (['branch', 'member', 'speech', 'news', 'topic'] as const).map((kind) => [
      entryPath(kind, `a-${kind}`),
      entryText(kind, { title: `${kind}的题目` }),
    ]),
  ),
};

it('every page names a card that is drawn', async () => {
  const site = await siteOf(TREE);
  const cards = cardsOfSite(site);
  const named = PAGE_KINDS.flatMap((kind) =>
    [...kind.pages(site)].map(
      (page) => [kind.address(page), (kind.view(page, site) as { head: HeadView }).head] as const,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, { card }]) => !card || !cards.has(cardFile(card))).map(([address]) => address)).toEqual([]);
});

it('a site that does not know its address has none: no program could fetch them', async () => {
  expect(cardsOfSite(await siteOf({ ...TREE, 'site.yaml': 'name: 青石先锋\n' })).size).toBe(0);
});
