import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../diagnostics/issue.ts';
import { scanPdf } from '../../ingest/pdf/testing/scan-pdf.ts';
import { drawCard } from '../../media/lettering/draw-card.ts';
import { type NoReader, PictureReader } from '../../media/reading/picture-reader.ts';
import { twoHalves } from '../../media/testing/pictures.ts';
import { NOW } from '../../testing/clock.ts';
import { checkContent } from '../check.ts';
import { news } from '../testing/articles.ts';
import { plant, type PlantedTree } from '../testing/tree.ts';
import { pictureLookText } from './picture-look-text.ts';
import { readPictures } from './read-pictures.ts';

const card = (below: string) => drawCard({ site: '名单', kicker: '', title: ['何守田'], below });
const WITH_NUMBER = card('身份证号110101199003070038');
const jpeg = await twoHalves(640, 480).jpeg().toBuffer();
const ITEM = { 'news/a.md': news('', '![名单](a.png)\n'), 'news/a.png': WITH_NUMBER };

/** Reads nothing itself: it says what stands in each picture, and counts. */
function reader(text: string): { reader: PictureReader; read: () => number } {
  let times = 0;
  const stand = {
    read: () => {
      times++;
      return Promise.resolve(text);
    },
  };
  return { reader: stand as unknown as PictureReader, read: () => times };
}

const NUMBER = '身份证号: 110101199003070038';

describe('readPictures', () => {
  let cacheFolder: string;
  const planted: string[] = [];
  beforeEach(() => {
    cacheFolder = mkdtempSync(join(tmpdir(), 'pictures-'));
  });
  afterEach(() => {
    for (const folder of [cacheFolder, ...planted.splice(0)]) rmSync(folder, { recursive: true, force: true });
  });

  async function look(tree: PlantedTree | string, by: PictureReader | NoReader, seconds = 60) {
    const folder = typeof tree === 'string' ? tree : plant(tree);
    planted.push(folder);
    const options = { contentFolder: folder, publicFolder: join(folder, 'none'), cacheFolder, now: NOW };
    const { content, issues } = await checkContent(options);
    const found = await readPictures(content, { ...options, reader: by, seconds });
    return {
      folder,
      checked: issues.map(({ code }) => code),
      left: found.left,
      said: pictureLookText(found),
      told: found.issues.map((issue) => `${issue.code} ${placeOf(issue).replace(`${folder}/`, '')} ${issue.severity}`),
      messages: found.issues.map(({ message }) => message),
    };
  }

  it('personal data in a picture is a warning of its own, which the check does not have', async () => {
    const { told, checked, messages, said } = await look(ITEM, reader(NUMBER).reader);
    expect(told).toEqual(['S13 news/a.png:1:1 warning']);
    expect(checked).toEqual([]);
    expect(messages[0]).toMatch(/^图片里有字像是身份证号码。/);
    expect(messages[0]).not.toContain('110101');
    expect(said).toBe('1 幅图片里的字也认过了。\n');
  });

  it('a picture is read once, whatever it is called and wherever it lies', async () => {
    const { reader: by, read } = reader(NUMBER);
    const { folder } = await look(ITEM, by);
    expect((await look(folder, by)).told).toEqual(['S13 news/a.png:1:1 warning']);
    await look({ 'news/b.md': news('', '![名单](b.png)\n'), 'news/b.png': WITH_NUMBER }, by);
    expect(read()).toBe(1);
    writeFileSync(join(folder, 'news/a.png'), card('没有号码'));
    await look(folder, by);
    expect(read()).toBe(2);
  });

  it('where the time is over, the rest is left to the next look', async () => {
    const { reader: by } = reader(NUMBER);
    const first = await look(ITEM, by, -1);
    expect([first.left, first.told]).toEqual([1, []]);
    expect(first.said).toContain('还有 1 个');
    expect((await look(first.folder, by)).left).toBe(0);
  });

  it('where nothing can be read, it is said, and what is known stays known', async () => {
    const { folder } = await look(ITEM, reader(NUMBER).reader);
    expect((await look(folder, 'missing')).told).toEqual(['S13 news/a.png:1:1 warning']);
    expect((await look({ ...ITEM, 'news/a.png': card('甲') }, 'missing')).said).toContain('没有装 tesseract');
    expect((await look({ ...ITEM, 'news/a.png': card('乙') }, 'no-chinese')).said).toContain('tesseract-ocr-chi-sim');
    expect((await look({ 'news/a.md': news() }, 'missing')).said).toBe('');
  });

  it('pictures of attachments and scanned pages are read, and told with their places', async () => {
    const scan = scanPdf([{ jpeg, width: 640, height: 480 }]);
    const { told, messages } = await look({ 'files/scan.pdf': scan }, reader(NUMBER).reader);
    expect(told).toEqual(['S13 files/scan.pdf:1:1 warning']);
    expect(messages[0]).toMatch(/^第 1 页的图片里有字像是身份证号码。/);
  });

  it('what is let pass is not told, and an exception too many only where all was read', async () => {
    const exception = (count: number) =>
      `例外:\n  - 文件: content/news/a.png\n    种类: 图片里的字\n    处数: ${count}\n    理由: 编的\n    决定人: 唐文英\n    日期: 2026-06-18\n`;
    const { reader: by } = reader(NUMBER);
    expect(await look({ ...ITEM, 'privacy.yaml': exception(1) }, by)).toMatchObject({ told: [], checked: [] });
    const tree = { 'news/a.md': news(), 'files/scan.pdf': scanPdf([{ jpeg, width: 640, height: 480 }]) };
    const none = { ...tree, 'privacy.yaml': exception(1) };
    expect((await look(none, reader('').reader, -1)).told).toEqual([]);
    expect((await look(none, reader('').reader)).told).toEqual(['S11 privacy.yaml:2:9 warning']);
  });

  it('with tesseract, where the machine has it', async ({ skip }) => {
    const real = await PictureReader.find();
    if (typeof real === 'string') return skip('tesseract with Chinese is not installed');
    const { told } = await look(ITEM, real);
    expect(told).toEqual(['S13 news/a.png:1:1 warning']);
    expect(existsSync(join(cacheFolder, 'picture-texts'))).toBe(true);
  });
});
