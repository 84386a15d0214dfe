import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIST } from '../doc/properties.ts';
import { scanPdf } from '../../ingest/pdf/testing/scan-pdf.ts';
import { drawCard } from '../../media/lettering/draw-card.ts';
import { PictureReader } from '../../media/reading/picture-reader.ts';
import { docFile } from '../testing/doc-file.ts';
import { hanPdf } from '../testing/han-pdf.ts';
import { agileFile, lockedOpenDocument, standardFile } from '../../ingest/documents/testing/locked-files.ts';
import { oleFile } from '../../ingest/documents/testing/ole-file.ts';
import { docxFile, font, lists, numbered, p, r } from '../testing/docx-file.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(home, 'content/units'), { recursive: true });
  mkdirSync(join(home, 'in'));
  writeFileSync(join(home, 'content/units/shuanghe-cun.yaml'), '名称: 柳林镇双河村党支部\n');
});
afterEach(() => rmSync(home, { recursive: true }));

/** Without an office program, wherever it runs. */
const run = (...args: string[]) => {
  const env = { ...process.env, CONTENT_DIR: join(home, 'content'), PATH: dirname(process.execPath) };
  try {
    return {
      status: 0,
      stdout: execFileSync(process.execPath, ['scripts/import.ts', ...args], { env, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    return error as { status: number; stdout: string; stderr: string };
  }
};
const put = (name: string, bytes: Buffer | string) => writeFileSync(join(home, 'in', name), bytes);
const read = (path: string) => readFileSync(join(home, path), 'utf8');

const CENTRE = '<w:jc w:val="center"/>';
const official = () =>
  docxFile({
    body:
      p(r('在全县创先争优推进会上的讲话', font('方正小标宋简体', 22)), CENTRE) +
      p(r('（2026年6月30日）', font('楷体_GB2312')), CENTRE) +
      p(r('县委书记　梁远舟', font('楷体_GB2312')), CENTRE) +
      p('同志们：') +
      p(r('加强领导', font('黑体')), numbered(1, 0)) +
      p(r('压实责任。', font('楷体_GB2312')) + r('一级抓一级，层层抓落实。', font('仿宋_GB2312')), numbered(1, 1)) +
      p(r('落实到人。', `${font('仿宋_GB2312')}<w:b/>`) + r('谁的事谁办。', font('仿宋_GB2312')), numbered(1, 2)) +
      p('— 1 —'),
    numbering: lists([
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
    ]),
    comments: `<w:comment w:id="0" w:author="李">${p('再核')}</w:comment>`,
  });

it('a speech becomes an entry in content and a report beside it, which git does not see', () => {
  put('讲话.docx', official());
  const { status, stdout } = run(join(home, 'in'));
  expect(stdout).toMatch(/✓ 讲话\.docx → .*要填 2 项/);
  expect(status).toBe(0);
  const [name] = readdirSync(join(home, 'content/speeches'));
  expect(read(`content/speeches/${name!}`)).toBe(`---
标题: 在全县创先争优推进会上的讲话
发布时间: …
来源:
  名称: …
讲话人:
  - 姓名: 梁远舟
    职务: 县委书记
场合: 全县创先争优推进会
日期: 2026-06-30
---
同志们：

## 一、加强领导

### （一）压实责任

一级抓一级，层层抓落实。

**1. 落实到人**。谁的事谁办。
`);
  const report = read(`import-reports/speeches/${name!.replace('.md', '.import.md')}`);
  expect(report).toContain('批注（不发布）：李：再核');
  expect(report).toContain('— 1 —');
  expect(read('import-reports/.gitignore')).toBe('*\n');
});

it('nothing is written over, and the same document is not imported twice', () => {
  put('a.docx', official());
  run(join(home, 'in'));
  const [name] = readdirSync(join(home, 'content/speeches'));
  expect(run(join(home, 'in')).stdout).toContain('已经导入过');
  writeFileSync(join(home, 'content/speeches', name!), '改过');
  expect(run(join(home, 'in')).stdout).toContain('-2.md');
  expect(read(`content/speeches/${name!}`)).toBe('改过');
});

it('files that cannot be read are refused in Chinese, stop no other, and leave nothing', () => {
  put('空.docx', '');
  put('坏.docx', Buffer.from('PK\u0003\u0004坏'));
  put('旧.doc', oleFile({ 'PowerPoint Document': Buffer.alloc(9) }));
  put('锁.docx', agileFile(official(), '2026'));
  put('钥.docx', standardFile(official(), '2026'));
  put('匙.doc', docFile({ text: [{ text: '通水了\r' }], flags: 0x0100 }));
  put('管.docx', lockedOpenDocument());
  put('宏.docx', docxFile({ body: p('甲'), more: { 'word/vbaProject.bin': new Uint8Array(4) } }));
  put('密.docx', docxFile({ body: p('机密★1年') + p('甲') }));
  put('片.docx', docxFile({ body: p('') }));
  put('大.docx', Buffer.alloc(101 * 2 ** 20));
  put('好.txt', '通水了\n\n今天通水。\n');
  const { status, stdout } = run(join(home, 'in'));
  expect(status).toBe(1);
  const reasons = Object.fromEntries(
    [...stdout.matchAll(/✗ .*\/(.)\.docx?：(.*)/g)].map(([, name, reason]) => [name, reason!.slice(0, 12)]),
  );
  expect(reasons).toEqual({
    空: '是空文件。',
    坏: '打不开：文件损坏、不完整',
    旧: expect.stringContaining('幻灯片'),
    锁: '加了打开密码。请在 Wo',
    钥: '加了打开密码。请在 Wo',
    匙: '加了打开密码。请在 Wo',
    管: '加了打开密码。请在 Wo',
    宏: '里面有宏（会自动运行的程',
    密: '标着密级「机密★1年」，',
    片: '里面没有文字。扫描的图片',
    大: '有 101 MB，超过 ',
  });
  expect(stdout).toContain('导入了 1 篇（来自 1 个文件），11 个文件没有导入。');
  expect(readdirSync(join(home, 'content')).sort()).toEqual(['news', 'units']);
});

it('a trial writes nothing; entries may go elsewhere', () => {
  put('a.docx', official());
  expect(run(join(home, 'in'), '--dry').stdout).toContain('试跑，没有写');
  expect(existsSync(join(home, 'content/speeches'))).toBe(false);
  run(join(home, 'in'), '--to', join(home, 'out'), '--as', '动态');
  expect(readdirSync(join(home, 'out')).sort()).toEqual(['import-reports', 'news']);
});

it('a story of a branch is found in content', () => {
  put(
    'a.docx',
    docxFile({
      body:
        p(r('渠水上了青石坡', font('方正小标宋简体', 22)), CENTRE) +
        p(r('——记柳林镇双河村党支部', font('楷体_GB2312')), CENTRE) +
        p('2026年6月，双河村党支部被中共云岭县委评为“先进基层党组织”。') +
        p('（供稿：柳林镇党委　责任编辑：林若溪）'),
    }),
  );
  run(join(home, 'in'));
  const [slug] = readdirSync(join(home, 'content/exemplars/branches'));
  expect(read(`content/exemplars/branches/${slug!}/index.md`)).toContain(`标题: 渠水上了青石坡
副题: 记柳林镇双河村党支部
摘要: …
单位: shuanghe-cun
发布时间: …
来源:
  名称: 柳林镇党委
责任编辑: 林若溪
名称: 柳林镇双河村党支部
荣誉:
  - 名称: 先进基层党组织
    级别: 县级
    年份: 2026
    授予单位: 中共云岭县委
---
`);
});

it('bytes decide, whatever a file is called; what was lost is said', () => {
  put('旧.docx', docFile({ text: [{ text: '通水了\r今天通水。\r— 1 —\r' }], paragraphs: { 1: [[LIST, 1]] } }));
  put('新.doc', docxFile({ body: p('修路了') + p('今天修路。') }));
  put('网页.doc', '<html><body><p>开会了</p><p>今天开会。</p></body></html>');
  put('打印.txt', hanPdf([[{ text: '植树了' }, { text: '今天植树。', x: 122 }]]));
  const { status, stdout } = run(join(home, 'in'));
  expect(stdout).toContain('导入了 4 篇（来自 4 个文件），0 个文件没有导入。');
  expect(status).toBe(0);
  const entries = readdirSync(join(home, 'content/news')).map((name) => read(`content/news/${name}`));
  for (const text of ['今天通水。', '今天修路。', '今天开会。', '今天植树。'])
    expect(entries.some((entry) => entry.includes(text))).toBe(true);
  expect(entries.join('')).not.toContain('— 1 —');
  const reports = readdirSync(join(home, 'import-reports/news')).map((name) => read(`import-reports/news/${name}`));
  expect(reports.find((report) => report.includes('旧.docx'))).toMatch(
    /自动编号没有过来，请补上：今天通水.*\n- .*只读了文字/,
  );
});

it('the documents of a zip are imported with their photos; what cannot be placed is said and written down', async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();
  put(
    '来稿.zip',
    Buffer.from(
      zipSync({
        '双河/渠水.docx': docxFile({ body: p('通水了') + p('今天通水。') }),
        '双河/1.jpg': photo,
        '龙湖/甲.txt': strToU8('修路了\n\n今天修路。\n'),
        '龙湖/乙.txt': strToU8('开会了\n\n今天开会。\n'),
        '龙湖/2.jpg': photo,
        '龙湖/里面.zip': zipSync({ 'a.txt': strToU8('a') }),
      }),
    ),
  );
  const { status, stdout } = run(join(home, 'in'));
  expect(status).toBe(1);
  expect(stdout).toContain('导入了 3 篇（来自 3 个文件），2 个文件没有导入。');
  const withPhoto = readdirSync(join(home, 'content/news'), { recursive: true }).map(String);
  expect(withPhoto.filter((name) => name.endsWith('.jpg'))).toEqual([expect.stringMatching(/tu-1\.jpg$/)]);
  expect(read(`content/news/${withPhoto.find((name) => name.endsWith('index.md'))!}`)).toContain(
    '今天通水。\n\n![](tu-1.jpg)\n',
  );
  const refused = read('import-reports/refused.import.md');
  expect(refused).toContain('龙湖/2.jpg：不知道是哪一篇的照片');
  expect(refused).toContain('龙湖/里面.zip：是压缩包里的压缩包');
  expect(run(join(home, 'in')).stdout).toContain('导入了 0 篇');
});

it('a ledger becomes a board, byte by byte, and never over another', () => {
  const ledger = readFileSync('content/pledges/cun-2026/items.xlsx');
  put('台账.xlsx', ledger);
  run(join(home, 'in'));
  const [board] = readdirSync(join(home, 'content/pledges'));
  expect(readFileSync(join(home, 'content/pledges', board!, 'items.xlsx')).equals(ledger)).toBe(true);
  expect(read(`content/pledges/${board!}/index.md`)).toContain('年度: 2026\n');
  expect(run(join(home, 'in')).stdout).toContain('已经导入过');
  writeFileSync(join(home, 'content/pledges', board!, 'items.xlsx'), '改过');
  expect(run(join(home, 'in')).stdout).toContain('-2/index.md');
});

it('what the command does not understand it says', () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
  expect(run(join(home, 'none.docx'))).toMatchObject({ status: 2, stderr: expect.stringContaining('没有这个文件') });
  put('a.txt', '甲');
  expect(run(join(home, 'in'), '--as', '公文')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('speech（讲话）'),
  });
});

it('a scan is read with tesseract, where the machine has it, and the report says so', async ({ skip }) => {
  const jpeg = await sharp(drawCard({ site: '', kicker: '', title: ['柳林镇', '春季', '植树'], below: '来了21名党员' }))
    .jpeg()
    .toBuffer();
  put('扫描.pdf', scanPdf([{ jpeg, width: 1200, height: 630 }]));
  expect(run(join(home, 'in')).status).toBe(1);
  expect(read('import-reports/refused.import.md')).toContain('在装了 tesseract（软件包 tesseract-ocr');
  if (typeof (await PictureReader.find()) === 'string') return skip('tesseract with Chinese is not installed');
  const env = { ...process.env, CONTENT_DIR: join(home, 'content') };
  const args = ['scripts/import.ts', join(home, 'in'), '--as', 'news'];
  execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: 'pipe' });
  const [report] = readdirSync(join(home, 'import-reports/news'));
  expect(read(`import-reports/news/${report!}`)).toContain('1 页上的字是 tesseract 认出来的');
  const [entry] = readdirSync(join(home, 'content/news'));
  expect(read(`content/news/${entry!}`)).toContain('21名党员');
});
