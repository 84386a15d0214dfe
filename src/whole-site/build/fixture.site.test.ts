import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { all, attribute, filesIn, readPage, elementText } from '../testing/pages.ts';
import { placed, siteBase } from '../testing/place.ts';

afterAll(removeFolders);

const DOCX = Buffer.from('504b0304140006000800000021ff80c3c3000d0a', 'hex');

it('a site.yaml of one line is a whole site', async () => {
  const { out, output } = await buildGoodTree({ 'site.yaml': 'name: 青石先锋\n' });
  const files = filesIn(out);
  for (const file of [
    'index.html',
    'branches/index.html',
    'news/index.html',
    'units/index.html',
    'glossary/index.html',
    'search/index.html',
    'about/index.html',
    'sitemap/index.html',
    '404.html',
    'rss.xml',
    'sitemap.xml',
    'robots.txt',
    'favicon.svg',
    'feed.json',
    'manifest.json',
    'apple-touch-icon.png',
    'icon-192.png',
    'icon-512.png',
  ])
    expect(files).toContain(file);
  const home = readPage(out, 'index.html');
  expect(elementText(all(home, 'h1')[0]!)).toBe('青石先锋');
  expect(elementText(all(home, 'main')[0]!)).toContain('这里还没有内容');
  // Nothing is made up: no domain, no canonical address.
  expect(all(home, 'link[rel="canonical"]')).toEqual([]);
  expect(output).toContain('0 个错误');
});

describe('a small site', () => {
  let built: BuildResult;
  const page = (file: string) => readPage(built.out, `${file}index.html`);

  beforeAll(async () => {
    // 1600 x 800, red on the left: the camera was held upright (so red is above), and knew where it was.
    const half = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#c00000' } })
      .png()
      .toBuffer();
    const photo = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#0000c0' } })
      .composite([{ input: half, left: 0, top: 0 }])
      .jpeg()
      .withExif({ IFD0: { Artist: 'Zhang San' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 3/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('Exif') && photo.includes('Zhang San')).toBe(true);
    built = await buildGoodTree({
      ...UNIT,
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\nsiteCode: 5300000001\nicp: 滇ICP备0号\n',
      'exemplars/branches/photo/photo.jpg': photo,
      'exemplars/branches/photo/index.md': entryText(
        'branch',
        { title: '有照片的一篇', cover: { src: 'photo.jpg', alt: '上红下蓝', caption: '图注在此', credit: '王五 摄' } },
        '正文有图。\n\n![上红下蓝](photo.jpg "文中的图注")\n\n| 项目 | 数 |\n|---|---|\n| 渠 | 1 |\n',
      ),
      'speeches/jianghua.md':
        '---\n标题: 在大会上的讲话\n发布时间: 2026年7月1日\n来源:\n  名称: 青石镇党委\n讲话人: 石远舟\n职务: 镇党委书记\n场合: 全镇大会\n日期: 2026年6月30日\n录音整理: 是\n---\n\n同志们：\n\n## 一、先说第一件\n\n说完了。\n\n## 二、再说第二件\n\n也说完了。\n\n## 三、最后\n\n散会。\n',
      [entryPath('branch', 'another')]: entryText('branch', { title: '还有一个支部' }),
      'topics/zhuanti.mdx': entryText(
        'topic',
        { title: '一个专题' },
        '开头一段，**要紧**的话。\n\n<Card title="看这一篇" href="/branches/photo/">\n\n卡片里的**话**。\n\n</Card>\n\n<EntryList kind="branch" title="先进" limit="3" />\n\n<Quote by="石大山">\n\n引一句话。\n\n</Quote>\n\n<Timeline>\n\n<Event date="2026-03" title="开工">\n\n三月开工。\n\n</Event>\n\n</Timeline>\n',
      ),
      'files/biaoge/chengnuo.docx': DOCX,
      [entryPath('news', 'form')]: entryText(
        'news',
        { title: '表格可以下载' },
        '[承诺书模板](/files/biaoge/chengnuo.docx)\n',
      ),
      [entryPath('news', 'draft')]: entryText('news', { title: '还是草稿', draft: true }),
      [entryPath('news', 'future')]: entryText('news', { title: '以后才发', publishedAt: '2026-11-20 09:01' }),
      [entryPath('news', 'now')]: entryText('news', { title: '刚好现在', publishedAt: '2026-11-20 09:00' }),
    });
  });

  it('shows a photo upright in every format, without what the camera wrote into it', async () => {
    const image = all(page('branches/photo/'), '.article-lead img')[0]!;
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['720', '1440']);
    const media = join(built.out, 'media');
    const renditions = filesIn(media).filter((name) => /1w\d+\.(?:jpg|webp|avif)$/.test(name));
    expect(new Set(renditions.map((name) => name.split('.')[1]))).toEqual(new Set(['avif', 'jpg', 'webp']));
    for (const name of renditions) {
      const bytes = readFileSync(join(media, name));
      const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, icc, orientation }, name).toEqual({});
      expect(bytes.includes('Exif') || bytes.includes('Zhang San'), name).toBe(false);
      const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (y: number) => data.subarray((y * info.width + (info.width >> 1)) * info.channels).subarray(0, 3);
      expect(info.height, name).toBeGreaterThan(info.width);
      expect(at(10)[0]! > 150 && at(10)[2]! < 60, `${name} is red above`).toBe(true);
      expect(at(info.height - 10)[2]! > 150, `${name} is blue below`).toBe(true);
    }
  });

  it('prints caption and credit, in the lead and in the text', () => {
    const branch = page('branches/photo/');
    expect(all(branch, 'figcaption').map(elementText)).toEqual(['图注在此 王五 摄', '文中的图注']);
    expect(all(branch, '.body img').map((image) => attribute(image, 'loading'))).toEqual(['lazy']);
  });

  it('reads Chinese keys and Chinese dates', () => {
    const speech = page('speeches/jianghua/');
    expect(elementText(all(speech, 'h1')[0]!)).toBe('在大会上的讲话');
    expect(elementText(all(speech, '.byline')[0]!)).toContain('镇党委书记 石远舟');
    expect(elementText(all(speech, '.byline')[0]!)).toContain('2026年6月30日');
    expect(elementText(all(speech, '.article-end')[0]!)).toContain('根据录音整理，未经本人审阅');
    expect(all(speech, '.outline a').map((link) => [elementText(link), attribute(link, 'href')])).toEqual([
      ['一、先说第一件', '#yi-xian-shuo-di-yi-jian'],
      ['二、再说第二件', '#er-zai-shuo-di-er-jian'],
      ['三、最后', '#san-zui-hou'],
    ]);
  });

  it('renders a topic with its components, Markdown inside them too', () => {
    const topic = page('topics/zhuanti/');
    expect(elementText(all(topic, '.card-title a')[0]!)).toBe('看这一篇');
    expect(elementText(all(topic, '.card strong')[0]!)).toBe('话');
    // The card leads to one of them already.
    expect(all(topic, '.entry-list h3 a').map(elementText)).toEqual(['还有一个支部']);
    expect(elementText(all(topic, '.quote figcaption')[0]!)).toBe('——石大山');
    expect(elementText(all(topic, '.timeline .event b')[0]!)).toBe('开工');
  });

  it('keeps drafts and what is due later out of everything, and publishes on the minute', () => {
    const everything = filesIn(built.out)
      .filter((file) => /\.(?:html|xml|txt)$/.test(file))
      .map((file) => readFileSync(join(built.out, file), 'utf8'))
      .join('\n');
    expect(everything).toContain('刚好现在');
    expect(everything).not.toMatch(/还是草稿|以后才发|news\/(?:draft|future)/);
    expect(filesIn(built.out).filter((file) => file.startsWith('news/') && !file.startsWith('news/year'))).toEqual([
      'news/form/index.html',
      'news/index.html',
      'news/now/index.html',
    ]);
  });

  it('offers files for download as they are, under their names', () => {
    expect(readFileSync(join(built.out, 'files/biaoge/chengnuo.docx'))).toEqual(DOCX);
    expect(all(page('news/form/'), '.body a').map((link) => [elementText(link), attribute(link, 'href')])).toEqual([
      ['承诺书模板', placed('/files/biaoge/chengnuo.docx')],
    ]);
  });

  it('prints the numbers that the settings give, in the footer and for inspectors', () => {
    const footer = elementText(all(page(''), 'body > footer')[0]!);
    expect(footer).toContain('滇ICP备0号');
    expect(footer).toContain('5300000001');
    expect(attribute(all(page(''), 'meta[name="SiteIDCode"]')[0]!, 'content')).toBe('5300000001');
    expect(attribute(all(page(''), 'link[rel="canonical"]')[0]!, 'href')).toBe(
      `https://www.qingshi.example${siteBase()}/`,
    );
  });
});
