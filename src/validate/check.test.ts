import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { branch, news, unit } from './testing/articles.ts';
import { SMALL_PHOTO } from './testing/pictures.ts';
import { NOW } from '../testing/clock.ts';
import { checkTree, plant } from './testing/tree.ts';

const places = (issues: readonly { code: string; file: string; line: number; column: number }[]) =>
  issues.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);

describe('one run', () => {
  it('reports every mistake of every file, sorted', async () => {
    const { issues } = await checkTree({
      'speeches/a.md': '---\ntitle: "甲\n---\n# 题\n',
      'news/b.md':
        '\ufeff---\ntitle: 乙\ntitel: 乙\npublishedAt: 2026-02-30\nsource:\n  name: 丙\n---\n正文 [x](javascript:x)\n\n![](p.png) 13812345678\n'.replaceAll(
          '\n',
          '\r\n',
        ),
      'units/c.yaml': 'name: 丁\nkind: 支部\n',
      'topics/d.mdx': news('', '{没 有}\n\n<Crad />\n'),
      'news/e.md': Buffer.from('ff00', 'hex'),
    });
    expect(places(issues)).toEqual([
      'news/b.md:3:1 Y08',
      'news/b.md:4:14 D04',
      'news/b.md:8:4 B04',
      'news/b.md:10:1 P01',
      'news/b.md:10:1 P02',
      'news/b.md:10:12 S01',
      'news/e.md:1:1 F04',
      'speeches/a.md:1:1 D01',
      'speeches/a.md:2:8 Y03',
      'speeches/a.md:4:1 B01',
      'topics/d.mdx:7:1 C02',
      'topics/d.mdx:9:1 C03',
      'units/c.yaml:1:1 D01',
      'units/c.yaml:2:7 D06',
    ]);
  });

  it('names files from the working directory, or from the folder that it is given', async () => {
    const folder = plant({ 'news/a.md': '' });
    const named = async (shownFrom: string | undefined) => {
      const { issues } = await checkContent({
        contentFolder: folder,
        publicFolder: join(folder, 'none'),
        cacheFolder: join(folder, '.cache'),
        now: NOW,
        shownFrom,
      });
      return issues.find(({ code }) => code === 'F01')!.file;
    };
    expect(await named(undefined)).toBe(`${folder}/news/a.md`);
    expect(await named(dirname(folder))).toBe(`${basename(folder)}/news/a.md`);
    expect(await named(folder)).toBe('news/a.md');
    rmSync(folder, { recursive: true });
  });

  it('takes what is right', async () => {
    const { issues, result } = await checkTree({
      'units/liulin.yaml': unit(),
      'exemplars/branches/qushui/index.md': branch('封面:\n  图片: cover.jpg\n  替代文字: 新渠\n'),
      'exemplars/branches/qushui/cover.jpg': SMALL_PHOTO,
      'news/a.md': news().replaceAll('\n', '\r\n'),
      'README.md': '说明',
    });
    expect(issues).toEqual([]);
    expect(result.files).toBe(6);
    expect(result.content.entries.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual(['branch qushui', 'news a']);
    expect(news().slice(result.content.entries[1]!.reading.bodyStart)).toBe('正文一段。\n');
  });

  it('throws where there is no content folder', async () => {
    const options = { contentFolder: '/none/at/all', publicFolder: '/none', cacheFolder: '/none', now: NOW };
    await expect(checkContent(options)).rejects.toThrow(/没有内容文件夹：\/none\/at\/all/);
  });
});

describe('a second run', () => {
  let folder: string;
  const check = () =>
    checkContent({
      contentFolder: folder,
      publicFolder: join(folder, 'public'),
      cacheFolder: join(folder, '.cache'),
      now: NOW,
    });
  beforeAll(() => {
    folder = plant({
      'news/a/index.md': news('cover:\n  src: p.jpg\n  alt: 甲\n', '# 题\n\n正文\n'),
      'news/a/p.jpg': SMALL_PHOTO,
      'news/b.md': news().replace('开会', '散会'),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says the same, and says it of changed files anew', async () => {
    const first = await check();
    const second = await check();
    expect(second.issues).toEqual(first.issues);
    expect(second.issues.map(({ code }) => code)).toEqual(['B01']);
    writeFileSync(join(folder, 'news/a/index.md'), news('', '## 题\n\n正文\n'));
    writeFileSync(join(folder, 'news/b.md'), news('titel: 甲\n'));
    expect((await check()).issues.map(({ code }) => code)).toEqual(['R03', 'Y08', 'P07']);
  });

  it('sees that a picture was replaced, though its size and time stayed', async () => {
    writeFileSync(join(folder, 'news/a/index.md'), news('', '![甲](p.jpg)\n'));
    writeFileSync(join(folder, 'news/b.md'), news().replace('开会', '散会'));
    const time = new Date('2026-01-01');
    utimesSync(join(folder, 'news/a/p.jpg'), time, time);
    expect((await check()).issues).toEqual([]);
    writeFileSync(join(folder, 'news/a/p.jpg'), Buffer.alloc(SMALL_PHOTO.length, 'x'));
    utimesSync(join(folder, 'news/a/p.jpg'), time, time);
    expect((await check()).issues.map(({ code }) => code)).toEqual(['P03']);
  });

  it('does not mind a damaged cache', async () => {
    const [file] = readdirSync(join(folder, '.cache'));
    writeFileSync(join(folder, '.cache', file!), '{"program":');
    expect((await check()).issues.map(({ code }) => code)).toEqual(['P03']);
  });
});

describe('npm run check', () => {
  const run = (folder: string, ...args: string[]) => {
    try {
      const stdout = execFileSync(process.execPath, ['scripts/check.ts', ...args], {
        env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: join(folder, '.cache') },
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { status: 0, stdout, stderr: '' };
    } catch (error) {
      return error as { status: number; stdout: string; stderr: string };
    }
  };

  it('exits 0 for warnings, 1 for errors, 2 where it cannot run', () => {
    const warned = plant({ 'site.yaml': 'name: 甲' });
    const wrong = plant({ 'news/a.md': news('', '# 题\n') });
    expect(run(warned)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 个错误，1 个提醒') });
    expect(run(wrong)).toMatchObject({ status: 1, stdout: expect.stringMatching(/news\/a\.md:7:1 {2}错误 B01\n/) });
    expect(run(wrong).stdout).toMatch(/\n编号的说明见 docs\/reference\/errors\.md，例如 #b01。\n$/);
    const json = JSON.parse(run(wrong, '--format', 'json').stdout) as { issues: { file: string; code: string }[] };
    expect(json.issues).toMatchObject([{ file: join(wrong, 'news/a.md'), code: 'B01' }]);
    expect(run(wrong, '--format', 'github').stdout).toMatch(
      /^::error file=.*news\/a\.md,line=7,col=1,endLine=7,title=B01::/,
    );
    expect(run(wrong, '--format', 'xml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有「xml」这种格式'),
    });
    expect(run(join(wrong, 'none'))).toMatchObject({ status: 2, stderr: expect.stringContaining('没有内容文件夹') });
    for (const folder of [warned, wrong]) rmSync(folder, { recursive: true });
  });
});

describe('many files', () => {
  it('are inspected side by side, with the same result', async () => {
    const folder = plant({});
    mkdirSync(join(folder, 'news'));
    for (let index = 0; index < 450; index++)
      writeFileSync(
        join(folder, `news/n${index}.md`),
        news('', index % 3 === 0 ? '# 题\n\n正文\n' : '正文\n').replace('开会', `开会${index}`),
      );
    const { issues } = await checkContent({
      contentFolder: folder,
      publicFolder: 'none',
      cacheFolder: join(folder, '.cache'),
      now: NOW,
    });
    expect(issues).toHaveLength(150);
    expect(new Set(issues.map(({ file, code, line }) => `${file.replace(/.*\/n\d+/, '')} ${code} ${line}`))).toEqual(
      new Set(['.md B01 7']),
    );
    expect(readFileSync(join(folder, '.cache', readdirSync(join(folder, '.cache'))[0]!), 'utf8')).toContain('n449.md');
    rmSync(folder, { recursive: true });
  });
});
