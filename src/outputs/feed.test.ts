import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../testing/entries.ts';
import { siteOf } from '../testing/site-model.ts';
import { feedJson, feedXml } from './feed.ts';

const texts = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) =>
    text!
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );

describe('feedXml', () => {
  it('tells each entry with its address, its time in Beijing, its kind and who wrote it', async () => {
    const xml = feedXml(
      await siteOf({
        [entryPath('news', 'a')]: entryText(
          'news',
          {
            title: '题 <&> 目',
            summary: '摘要',
            publishedAt: '2026-07-01 09:05',
            source: { name: '镇党委', author: '周砚' },
          },
          '正文。\n',
        ),
      }),
    );
    expect(texts(xml, 'title')).toEqual(['青石先锋', '题 <&> 目']);
    expect(texts(xml, 'guid')).toEqual(['https://www.qingshi.example/news/a/']);
    expect(texts(xml, 'pubDate')).toEqual(['Wed, 01 Jul 2026 09:05:00 +0800']);
    expect([texts(xml, 'category'), texts(xml, 'dc:creator')]).toEqual([['动态'], ['周砚']]);
    expect(texts(xml, 'content:encoded')[0]!.trim()).toBe('<p>正文。</p>');
  });

  it('makes links and pictures of the text absolute, in every attribute', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const xml = feedXml(
      await siteOf({
        'news/a/a.jpg': photo,
        [entryPath('news', 'a')]: entryText('news', {}, '[内](/units/) [外](https://b.example/)\n\n![图](a.jpg)\n'),
      }),
    );
    const html = texts(xml, 'content:encoded')[0]!;
    expect(html).toContain('href="https://www.qingshi.example/units/"');
    expect(html).toContain('href="https://b.example/"');
    expect([...html.matchAll(/\/media\//g)].length).toBe(
      [...html.matchAll(/https:\/\/www\.qingshi\.example\/media\//g)].length,
    );
    expect(html).toContain('400w, https://www.qingshi.example/media/');
  });

  it('shows the cover, and nothing that works on the page alone', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const text =
      '甲段[^1]，[见下](#难处)，[外](https://b.example/)。\n\n## 难处\n\n![图](a.jpg "图注")\n\n[^1]: 注一。\n';
    const cover = { src: 'a.jpg', alt: '渠边的人', caption: '开闸', credit: '周砚 摄' };
    const [html] = texts(
      feedXml(await siteOf({ 'news/a/a.jpg': photo, [entryPath('news', 'a')]: entryText('news', { cover }, text) })),
      'content:encoded',
    );
    expect(html).toMatch(
      /^<figure><img src="https:\/\/www\.qingshi\.example\/media\/\S+\.jpg" alt="渠边的人" width="\d+" height="\d+"><figcaption>开闸　周砚 摄<\/figcaption><\/figure>/,
    );
    expect(html).toContain('甲段<sup>[1]</sup>');
    expect(html).toContain('<a href="https://www.qingshi.example/news/a/#');
    expect(html).toContain('注一。');
    expect(html).not.toMatch(/href="#|user-content|↩|loading=|站外链接| id=/);
  });

  it('tells a topic without its components', async () => {
    const xml = feedXml(
      await siteOf({
        ...UNIT,
        [entryPath('topic', 'a')]: entryText('topic', { summary: '专题的摘要' }, '<EntryList kind="news" />\n'),
      }),
    );
    expect(xml).not.toContain('EntryList');
    expect(texts(xml, 'description')).toContain('专题的摘要');
  });

  it('holds the thirty newest', async () => {
    const tree = Object.fromEntries(
      Array.from({ length: 35 }, (_, index) => [
        entryPath('news', `n${index}`),
        entryText('news', {
          title: `第${index}条`,
          publishedAt: `2026-06-01 ${String(10 + Math.floor(index / 4))}:${String((index % 4) * 10 + 10)}`,
        }),
      ]),
    );
    const addresses = texts(feedXml(await siteOf(tree)), 'guid');
    expect(addresses).toHaveLength(30);
    expect(addresses[0]).toContain('/news/n34/');
    expect(addresses.at(-1)).toContain('/news/n5/');
  });

  it('works for a site that does not know its address', async () => {
    const xml = feedXml(await siteOf({ 'site.yaml': 'name: 青石先锋\n', [entryPath('news', 'a')]: entryText('news') }));
    expect(texts(xml, 'guid')).toEqual(['/news/a/']);
    expect(xml).toContain('isPermaLink="false"');
    expect(xml).not.toContain('undefined');
  });

  it('is well-formed and says nothing else whatever the texts and the domain hold', async () => {
    const site = await siteOf({
      [entryPath('news', 'a')]: entryText('news', { title: '题', summary: '摘要' }, '[内](/units/)\n'),
    });
    const hostile = `乙\0\uffff\ud800]]></title><x>&amp;"'\u2028`;
    const [entry] = site.entries;
    const broken = {
      ...entry!,
      data: { ...entry!.data, title: hostile, summary: hostile, source: { name: hostile } },
    } as typeof entry;
    const xml = feedXml({
      ...site,
      entries: [broken!],
      entryAt: site.entryAt.bind(site),
      settings: { ...site.settings, name: hostile },
      url: `https://b.cn?"><img/src=x/onerror=alert(1)>$&$1`,
    } as typeof site);
    const parser = new SaxesParser();
    let encoded = '';
    let name = '';
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => (name = tag.name));
    parser.on('text', (text) => (encoded += name === 'content:encoded' ? text : ''));
    parser.write(xml).close();
    expect(encoded).toContain('href="https://b.cn?&quot;&gt;&lt;img/src=x/onerror=alert(1)&gt;$&amp;$1/units/"');
    expect(encoded).not.toContain('<img');
  });
});

/** What JSON Feed 1.1 requires, and the types of what it allows. */
interface JsonFeed {
  version: string;
  title: string;
  home_page_url?: string;
  feed_url?: string;
  items: {
    id: string;
    url?: string;
    content_html?: string;
    content_text?: string;
    date_published: string;
    authors: { name: string }[];
    tags: string[];
  }[];
}

describe('feedJson', () => {
  const TREE = {
    ...UNIT,
    [entryPath('news', 'a')]: entryText(
      'news',
      { title: '题 <&> 目', publishedAt: '2026-07-01 09:05' },
      '[内](/units/)\n',
    ),
    [entryPath('topic', 'b')]: entryText('topic', { summary: '专题的摘要' }, '<EntryList kind="news" />\n'),
  };

  it('has every field that JSON Feed 1.1 requires, and the entries of the RSS', async () => {
    const site = await siteOf(TREE);
    const feed = JSON.parse(feedJson(site)) as JsonFeed;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '青石先锋',
      home_page_url: 'https://www.qingshi.example/',
      feed_url: 'https://www.qingshi.example/feed.json',
    });
    expect(feed.items.map(({ id }) => id)).toEqual(texts(feedXml(site), 'guid'));
    for (const item of feed.items) {
      expect(item.id).toBe(item.url);
      expect(typeof (item.content_html ?? item.content_text)).toBe('string');
      expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
      expect(item.authors[0]!.name).not.toBe('');
    }
    expect(feed.items.find(({ tags }) => tags[0] === '动态')!.content_html).toContain(
      'href="https://www.qingshi.example/units/"',
    );
    expect(feed.items.find(({ tags }) => tags[0] === '专题')).toMatchObject({ content_text: '专题的摘要' });
  });

  it('works for a site that does not know its address', async () => {
    const feed = JSON.parse(feedJson(await siteOf({ ...TREE, 'site.yaml': 'name: 青石先锋\n' }))) as JsonFeed;
    expect(feed.feed_url).toBeUndefined();
    expect(feed.items.map(({ id, url }) => [id, url])).toContainEqual(['/news/a/', undefined]);
  });
});
