import { describe, expect, it } from 'vitest';
import { pageLinks } from './page-links.ts';
import { placedHtml } from './placed-html.ts';

const placed = (html: string) => placedHtml(html, '/x');

describe('a page in a folder of its host', () => {
  it.each([
    ['a link', '<a href="/news/a/#b">甲</a>', '<a href="/x/news/a/#b">甲</a>'],
    ['the home page', '<a href="/">甲</a>', '<a href="/x/">甲</a>'],
    ['a form', '<form action="/search/" method="get">', '<form action="/x/search/" method="get">'],
    ['a script', '<script src="/_astro/a.js"></script>', '<script src="/x/_astro/a.js"></script>'],
    [
      'a film',
      '<video poster="/media/a.jpg" src="/media/a.mp4">',
      '<video poster="/x/media/a.jpg" src="/x/media/a.mp4">',
    ],
    [
      'pictures of several sizes',
      '<source srcset="/media/a.avif 240w, /media/b.avif 480w">',
      '<source srcset="/x/media/a.avif 240w, /x/media/b.avif 480w">',
    ],
    ['what a script reads', '<ul data-pages="/p/a/ /p/a/page/2/">', '<ul data-pages="/x/p/a/ /x/p/a/page/2/">'],
    [
      'what leads on by itself',
      '<meta http-equiv="refresh" content="0; url=/news/a/">',
      '<meta http-equiv="refresh" content="0; url=/x/news/a/">',
    ],
    ['the root element', '<html lang="zh-CN" id="top">', '<html lang="zh-CN" id="top" data-base="/x">'],
    ['a tag with brackets in its texts', '<a title="1 > 2" href="/a/">', '<a title="1 > 2" href="/x/a/">'],
  ])('gets it in front of the address of %s', (_, html, expected) => {
    expect(placed(html)).toBe(expected);
  });

  it.each([
    ['another host', '<a href="https://www.example.cn/a/">'],
    ['another host of the same scheme', '<a href="//www.example.cn/a/">'],
    ['the page itself', '<a href="#a">'],
    ['a telephone', '<a href="tel:12345">'],
    ['texts that look like tags', '<p>写成 &lt;a href="/news/"> 的样子，或者 href="/a/"</p>'],
    ['alternative texts', '<img alt="/路口" title="/a/">'],
    ['what a script says', '<script>document.write(\'<a href="/a/">\')</script>'],
    ['data', '<script type="application/ld+json">{"url":"/a/","html":"<a href=\\"/b/\\">"}</script>'],
  ])('leaves %s alone', (_, html) => {
    expect(placed(html)).toBe(html);
  });

  it('is as it was at the root', () => {
    const html = '<html><a href="/a/">甲</a></html>';
    expect(placedHtml(html, '')).toBe(html);
  });

  it('has the links that it has at the root; what lies beside the folder is told', () => {
    const html = '<a href="/a/#b"><img srcset="/m/1.png 1x, /m/2.png 2x" src="/m/1.png"><i id="c"></i>';
    expect(pageLinks(placed(html), '/page/', '/x')).toEqual(pageLinks(html, '/page/'));
    expect([...pageLinks('<a href="/portal/">', '/page/', '/x').targets]).toEqual(['/../portal/']);
  });
});
