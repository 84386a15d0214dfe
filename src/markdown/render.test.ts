import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../testing/entries.ts';
import { entryOf, siteOf } from '../testing/site-model.ts';
import type { Tree } from '../testing/tree.ts';
import { renderEntry, renderText } from './render.ts';

const GLOSSARY =
  '- term: 四议两公开\n  aliases: [4+2工作法]\n  explanation: 村里办大事的办法。\n- term: 承诺\n  explanation: 说到的事。\n';

/** The HTML of a news item with that body, beside the files given. */
async function html(body: string, tree: Tree = {}, terms = true): Promise<string> {
  const site = await siteOf(
    { ...UNIT, [entryPath('news', 'this')]: entryText('news', { title: '这一篇' }, body), ...tree },
    { previews: true },
  );
  return renderEntry(entryOf(site, 'news/this'), site, { terms }).join('');
}

describe('headings', () => {
  it('get ASCII ids, each one different, and none that the page has already', async () => {
    const ids = [
      ...(await html('## 一、说\n\n文。\n\n## 一、说\n\n文。\n\n### Main\n\n文。\n\n### 😀\n\n文。\n')).matchAll(
        /<h\d id="([^"]*)"/g,
      ),
    ].map(([, id]) => id);
    expect(ids).toEqual(['yi-shuo', 'yi-shuo-2', 'main-2', 'section']);
  });
});

it('prints the lines of a poem below each other', async () => {
  expect(await html('春风拂过云岭岗，\n茶芽吐绿满山坡。\n')).toBe(
    '<p class="body-verse">春风拂过云岭岗，<br>\n茶芽吐绿满山坡。</p>',
  );
});

describe('links', () => {
  it.each([
    {
      name: 'of another site says so and gives nothing away',
      text: '[外](https://a.example/x?y=1&z=2)',
      html: '<a href="https://a.example/x?y=1&#x26;z=2" rel="noopener noreferrer" class="outward">外<span class="visually-hidden">（站外链接）</span></a>',
    },
    { name: 'to a page of this site is left as it is', text: '[内](/units/)', html: '<a href="/units/">内</a>' },
    {
      name: 'to a heading by its words leads to its id',
      text: '[下](#第二节)\n\n## 第二节',
      html: '<a href="#di-er-jie">下</a>',
    },
    {
      name: 'to a heading of another page by its words',
      text: '[那](/news/other/#数字怎么来)',
      html: '<a href="/news/other/#shu-zi-zen-me-lai">那</a>',
    },
    { name: 'to a mailbox', text: '[信](mailto:a@b.example)', html: '<a href="mailto:a@b.example">信</a>' },
  ])('$name', async ({ text, html: expected }) => {
    const other = { 'news/other.md': entryText('news', { title: '那一篇' }, '## 数字怎么来\n\n文。\n') };
    const found = (await html(`${text}\n`, other)).replaceAll('&amp;', '&#x26;');
    expect(found).toContain(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/',
    'relative.html',
    '..\\\\x',
  ])('%s becomes plain text', async (address) => {
    expect(await html(`前[字](<${address}>)后。\n`)).toMatch(/前字后/);
  });

  it('a link whose page has no such heading leads to the page', async () => {
    expect(await html('[下](#没有)\n')).toContain('<a href="/news/this/">下</a>');
  });
});

describe('pictures', () => {
  const photo = () =>
    sharp({ create: { width: 1000, height: 500, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();

  const wide = () =>
    sharp({ create: { width: 1600, height: 600, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();

  it('one on a line of its own is a figure with its title as caption, in three formats, lazy, with its size', async () => {
    const found = await html('![看图](a.jpg "图注 <b>")\n', { 'news/this/a.jpg': await photo() });
    expect(found).toMatch(
      /^<figure><picture><source type="image\/avif" srcset="\/media\/[\w-]+\.avif 400w, [^"]+720w" sizes="[^"]+"><source type="image\/webp"/,
    );
    expect(found).toMatch(
      /<img src="\/media\/[\w-]+\.jpg" alt="看图" width="720" height="360" loading="lazy" decoding="async">/,
    );
    expect(found).toMatch(/<figcaption>图注 (?:&lt;|&#x3C;)b(?:>|&gt;)<\/figcaption><\/figure>/);
    expect(found).not.toContain('<p>');
  });

  it.each(['![一](a.jpg "甲")\n![二](b.jpg "乙")\n', '![一](a.jpg "甲")  \n![二](b.jpg "乙")\n'])(
    'on lines one below the other stand in a row, each with its caption: %j',
    async (body) => {
      const found = await html(body, { 'news/this/a.jpg': await photo(), 'news/this/b.jpg': await photo() });
      expect(found).toMatch(
        /^<div class="body-gallery"><figure><a .*?<figcaption>甲<\/figcaption><\/figure><figure><a .*?<figcaption>乙<\/figcaption><\/figure><\/div>$/,
      );
    },
  );

  it('four and more are a sheet of small ones, each of which leads to its largest file', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const files = Object.fromEntries(
      await Promise.all(names.map(async (name) => [`news/this/${name}.jpg`, await wide()])),
    );
    const found = await html(names.map((name) => `![${name}](${name}.jpg)\n`).join(''), files);
    expect(found).toContain('<div class="body-gallery body-album">');
    expect(found.match(/<a class="body-larger" href="\/media\/[\w-]+1080\.webp">/g)).toHaveLength(4);
    expect(found).toContain('sizes="(min-width: 46rem) 220px, 45vw"');
    expect(found.match(/看大图/g)).toHaveLength(4);
  });

  describe('one place before and after', () => {
    const files = async () => ({ 'news/this/a.jpg': await photo(), 'news/this/b.jpg': await photo() });

    it('stands in this order, whichever was typed first, with words for both', async () => {
      const found = await html('![水](b.jpg "之后：2026年，<有水>")\n![土](a.jpg "之前：2025年")\n', await files());
      expect(found).toMatch(
        /^<div class="pair" data-pair="[^"]+"><figure class="pair-before"><picture>.*alt="土".*<figcaption><b>之前：<\/b><span class="unbroken">2025年<\/span><\/figcaption><\/figure><figure class="pair-after"><picture>.*alt="水".*<figcaption><b>之后：<\/b><span class="unbroken">2026年<\/span>，&lt;有水(?:>|&gt;)<\/figcaption><\/figure><\/div>$/,
      );
    });

    it('of two shapes does not slide', async () => {
      const found = await html('![土](a.jpg "之前：甲")\n![水](b.jpg "之后：乙")\n', {
        ...(await files()),
        'news/this/b.jpg': await wide(),
      });
      expect(found).toMatch(/^<div class="pair"><figure class="pair-before">/);
    });

    it('of which one is missing is a figure', async () => {
      const found = await html('![土](a.jpg "之前：甲")\n![水](c.jpg "之后：乙")\n', await files());
      expect(found).toMatch(/^<figure><picture>.*<figcaption>之前：甲<\/figcaption><\/figure>$/);
    });
  });

  it('one within a line stays within it', async () => {
    const found = await html('前![图](a.jpg)后\n', { 'news/this/a.jpg': await photo() });
    expect(found).toMatch(/<p>前<picture>.*<\/picture>后<\/p>/);
  });

  it('one that is not there, or lies elsewhere, is not asked for', async () => {
    expect(await html('![图](none.jpg) ![外](https://evil.example/x.png) ![上](../../x.jpg)\n')).not.toMatch(
      /<img|evil|src=/,
    );
  });
});

describe('a timeline', () => {
  it('is made of the list under its heading, with dates that programs read, and pictures below their lines', async () => {
    const body =
      '## 通水大事记\n\n- 2019年3月：**提出**修渠。\n![图](a.jpg "会场")\n- **2020年11月3日**，动工。\n- 后来：停过。\n\n完。\n';
    const picture = sharp({ create: { width: 500, height: 300, channels: 3, background: '#888' } }).jpeg();
    const found = (await html(body, { 'news/this/a.jpg': await picture.toBuffer() })).replace(/\n/g, '');
    expect(found).toMatch(
      /<ol class="timeline"><li class="event"><time datetime="2019-03"><span class="unbroken">2019年3月<\/span><\/time><div><strong>提出<\/strong>修渠。<\/div><figure><picture>.*<figcaption>会场<\/figcaption><\/figure><\/li><li class="event"><time datetime="2020-11-03"><span class="unbroken">2020年11月3日<\/span><\/time><div>动工。<\/div><\/li><li class="event"><div>后来：停过。<\/div><\/li><\/ol><p>完。<\/p>$/,
    );
  });

  it('is none of a list without dates, nor of one under another heading', async () => {
    expect(await html('## 大事记\n\n- 修渠\n')).toContain('<ul>');
    expect(await html('## 经过\n\n- 2019年3月：修渠\n')).toContain('<ul>');
  });
});

it('a table scrolls by itself and can be reached with the keyboard', async () => {
  const found = await html('| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |\n');
  expect(found).toMatch(/^<div class="body-table" role="group" tabindex="0" aria-label="表格，可左右滚动"><table>/);
});

it('footnotes speak Chinese and lead there and back', async () => {
  const found = await html('有注[^1]。\n\n[^1]: 注文。\n');
  const [, target] = /<a href="#([^"]+)"[^>]*data-footnote-ref/.exec(found)!;
  expect(found).toContain(`id="${target}"`);
  expect(found).toContain('注释');
  expect(found).toMatch(/aria-label="回到正文第 1 处"/);
});

it.each([
  '<script>alert(1)</script>',
  '前<b onclick=x>粗</b>后',
  '<!-- 藏着的话 -->',
  '<img src=x onerror=alert(1)>',
  '<div>\n\n段\n\n</div>',
  '<?php x ?>',
])('raw HTML is dropped even where the check was not asked: %s', async (raw) => {
  expect(await html(`起。\n\n${raw}\n\n止。\n`)).not.toMatch(/<(?:script|b|img|div|!--|\?)|onclick|藏着/);
});

it('the text of the settings is as safe: no raw HTML, no script address, no picture from elsewhere', async () => {
  const site = await siteOf({});
  expect(renderText('## 标题\n\n<script>x</script>\n\n**粗**\n', site).replace(/\s+/g, '')).toBe(
    '<h2>标题</h2><p><strong>粗</strong></p>',
  );
  expect(
    renderText('[点](javascript:alert(1)) ![图](https://evil.example/x.png) [外](https://a.example/)\n', site),
  ).not.toMatch(/javascript|evil/);
  expect(renderText('[外](https://a.example/)\n', site)).toContain('（站外链接）');
});

describe('terms', () => {
  const glossary = { 'glossary.yaml': GLOSSARY };
  const explained = (found: string) =>
    [...found.matchAll(/<button type="button" class="term" popovertarget="([^"]+)">([^<]+)<\/button>/g)].map(
      ([, id, word]) => [id, word],
    );

  it('are explained where the text first uses them, and only there', async () => {
    const found = await html('按四议两公开办。\n\n又按四议两公开和承诺办，承诺要做到。\n', glossary);
    expect(explained(found)).toEqual([
      ['term-si-yi-liang-gong-kai', '四议两公开'],
      ['term-cheng-nuo', '承诺'],
    ]);
    expect(found.indexOf('<button')).toBeLessThan(found.indexOf('</p>'));
    expect(found).toContain(
      '<span id="term-cheng-nuo" class="term-explanation" popover="auto" role="note"><b>承诺</b>说到的事。</span>',
    );
  });

  it('are found by an alias, which is shown as it was written', async () => {
    expect(explained(await html('用4+2工作法。\n', glossary))).toEqual([['term-si-yi-liang-gong-kai', '4+2工作法']]);
  });

  it('are left alone in headings, links, code, captions and table heads: the next plain use counts', async () => {
    const found = await html(
      '## 承诺\n\n[承诺](/units/)，`承诺`。\n\n| 承诺 |\n|---|\n| 数 |\n\n这里才是承诺。\n',
      glossary,
    );
    expect(explained(found)).toEqual([['term-cheng-nuo', '承诺']]);
    expect(found.indexOf('<button')).toBeGreaterThan(found.indexOf('这里才是'));
  });

  it('are explained right behind whatever stands within a heading or a link: marks, code, a picture, a footnote', async () => {
    const bodies = [
      '## 题 **粗** ![图](none.jpg) `码`\n\n承诺。\n',
      '[链 **粗 `码`** ![图](none.jpg)](/a/)承诺。\n',
      '注[^1]承诺。\n\n[^1]: 注文\n',
    ];
    for (const body of bodies)
      expect(explained(await html(body, glossary)), body).toEqual([['term-cheng-nuo', '承诺']]);
  });

  it('keep the punctuation beside them on their line', async () => {
    expect(await html('讲“承诺”，要算数。\n', glossary)).toMatch(
      /<span class="term-tied">“<button[^>]*>承诺<\/button>”，<\/span>/,
    );
  });

  it('are explained within bold text and lists, and not at all in feeds', async () => {
    expect(explained(await html('- **承诺**要做到\n', glossary))).toHaveLength(1);
    expect((await html('承诺\n', glossary, false)).trim()).toBe('<p>承诺</p>');
  });
});
