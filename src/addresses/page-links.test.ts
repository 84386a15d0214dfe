import { expect, it } from 'vitest';
import { pageLinks } from './page-links.ts';

const links = (html: string) => [...pageLinks(html, '/news/a/').targets];

it.each([
  ['an address, without its query', '<a href="/units/x/?q=1#items">x</a>', ['/units/x/#items']],
  ['an anchor of the page itself', '<a href="#up">x</a>', ['/news/a/#up']],
  [
    'every picture of a set',
    '<source srcset="/media/a.webp 400w, /media/b.webp 800w"><img src="/media/c.jpg">',
    ['/media/a.webp', '/media/b.webp', '/media/c.jpg'],
  ],
  ['an entity', '<a href="/a/?b=1&amp;c=2">x</a><a href="/d&amp;e/">y</a>', ['/a/', '/d&e/']],
  [
    'a tag whose attributes hold signs',
    `<img alt='1 > 0 "' src="/a.png"><a title="<b href='/no/'>" href="/b/">x</a>`,
    ['/a.png', '/b/'],
  ],
  [
    'a script by its address, nothing in it',
    '<script src="/s.js"></script><script>x = \'<a href="/no/">\'</script>',
    ['/s.js'],
  ],
  [
    'nothing of other sites, mailboxes and texts',
    '<a href="https://a.example/b/">x</a><a href="//b.example/">y</a><a href="mailto:a@b">z</a>&lt;a href="/no/"&gt;',
    [],
  ],
  ['nothing twice', '<a href="/a/">x</a><a href="/a/">y</a>', ['/a/']],
])('finds %s', (_, html, expected) => {
  expect(links(html).sort()).toEqual([...expected].sort());
});

it('knows what can be led to', () => {
  expect([...pageLinks('<h2 id="yi">一</h2><p id=\'er\'>', '/').ids]).toEqual(['yi', 'er']);
});
