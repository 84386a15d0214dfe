import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardFile } from '../../media/lettering/share-card.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { articleView } from '../entries/article.ts';
import { headView, type HeadView } from './head.ts';

const FULL =
  'name: 青石先锋\ndomain: www.qingshi.example\nsiteCode: 5300000001\ndescription: 网站的简介\norganisers: 县委组织部\n';
const meta = ({ metas }: HeadView, name: string) => metas.find((row) => row.name === name)?.content;
const property = ({ properties }: HeadView, name: string) => properties.find((row) => row.property === name)?.content;

async function headOf(fields: object, settings = FULL): Promise<HeadView> {
  const site = await siteOf({
    'site.yaml': settings,
    ...UNIT,
    [entryPath('branch', 'this')]: entryText('branch', fields),
  });
  return articleView(entryOf(site, 'this'), site).head;
}

describe('the head of an article', () => {
  it('has every tag that inspections ask for', async () => {
    const head = await headOf({
      title: '题目',
      summary: '摘要',
      keywords: ['甲', '乙'],
      publishedAt: '2026-07-01 09:05',
      source: { name: '镇党委', author: '周砚' },
    });
    const names = [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Author',
      'Description',
      'Url',
    ];
    expect(names.map((name) => meta(head, name))).toEqual([
      '青石先锋',
      'www.qingshi.example',
      '5300000001',
      '先进基层党组织',
      '先进基层党组织',
      '题目',
      '2026-07-01 09:05',
      '镇党委',
      '甲,乙',
      '周砚',
      '摘要',
      'https://www.qingshi.example/branches/this/',
    ]);
    expect(head.title).toBe('题目 - 青石先锋');
    expect(head.canonical).toBe('https://www.qingshi.example/branches/this/');
  });

  it('writes a day without an hour as midnight', async () => {
    expect(meta(await headOf({ publishedAt: '2026年7月1日' }), 'PubDate')).toBe('2026-07-01 00:00');
    expect(
      property(await headOf({ publishedAt: '2026年7月1日', updatedAt: '2026-07-02 08:00' }), 'article:modified_time'),
    ).toBe('2026-07-02T08:00:00+08:00');
  });

  it('leaves out what does not exist, and makes nothing up', async () => {
    const head = await headOf({}, 'name: 青石先锋\n');
    for (const name of ['SiteDomain', 'SiteIDCode', 'Keywords', 'Author', 'Image', 'Url'])
      expect(meta(head, name), name).toBeUndefined();
    for (const name of ['og:url', 'og:image', 'article:modified_time'])
      expect(property(head, name), name).toBeUndefined();
    expect(head.canonical).toBeUndefined();
    expect(head.metas.every(({ content }) => content !== '' && !/undefined/.test(content))).toBe(true);
  });

  it('offers its photo by the full address, a drawn card where it has none', async () => {
    const photo = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const site = await siteOf({
      'site.yaml': FULL,
      ...UNIT,
      'exemplars/branches/this/a.jpg': photo,
      [entryPath('branch', 'this')]: entryText('branch', { title: '有图', cover: { src: 'a.jpg', alt: '图' } }),
      [entryPath('branch', 'other')]: entryText('branch', { title: '没有图' }),
    });
    const head = articleView(entryOf(site, 'this'), site).head;
    expect(property(head, 'og:image')).toMatch(/^https:\/\/www\.qingshi\.example\/media\/[\w-]+\.jpg$/);
    expect([property(head, 'og:image:width'), property(head, 'og:image:height')]).toEqual(['1200', '630']);
    expect(head.card).toBeUndefined();
    const other = articleView(entryOf(site, 'other'), site).head;
    expect(property(other, 'og:image')).toBe(`https://www.qingshi.example/media/${cardFile(other.card!)}`);
    expect(meta(other, 'Image')).toBe(property(other, 'og:image'));
    expect(JSON.parse(other.jsonLd!)).toMatchObject({ image: property(other, 'og:image') });
    expect(other.card!.title.join('')).toBe('没有图');
  });

  it('cannot be left from within its JSON-LD', async () => {
    const head = await headOf({ title: '</script><script>alert(1)</script><!--' });
    expect(head.jsonLd).not.toMatch(/[<]/);
    expect((JSON.parse(head.jsonLd!) as { headline: string }).headline).toBe('</script><script>alert(1)</script><!--');
  });

  it('names a person as author where there is one, the source otherwise', async () => {
    const author = async (source: object) =>
      (JSON.parse((await headOf({ source })).jsonLd!) as { author: unknown }).author;
    expect(await author({ name: '镇党委', author: '周砚' })).toEqual({ '@type': 'Person', name: '周砚' });
    expect(await author({ name: '镇党委' })).toEqual({ '@type': 'Organization', name: '镇党委' });
  });
});

it('the home page is called as the site is, and described by it', async () => {
  const head = headView(await siteOf({ 'site.yaml': FULL }), { title: undefined, address: '/' });
  expect(head).toMatchObject({
    title: '青石先锋',
    description: '网站的简介',
    canonical: 'https://www.qingshi.example/',
    jsonLd: undefined,
  });
  expect(property(head, 'og:type')).toBe('website');
});
