import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { axeViolations, Browsing, DESK, PHONE } from '../../whole-site/testing/browsing.ts';
import { changesList, formValues } from './form-values.ts';
import { formViewOf } from './form-view.ts';
import { writeForm } from './write-form.ts';

const SOURCE = `标题: "第十九夜: 听漏" # 题
副题: '007'
发布时间: 2026年8月5日
单位: [xian-shuiliju, liulin-zhen]
姓名: 马铁生
职务: 听漏工
摘要: >
  一段
  折行的话
荣誉:
  - { 名称: 优秀共产党员, 级别: 县, 年份: 2026 }
  - 名称: 乙 # 注
    级别: 市级
封面:
  图片: a.jpg
  授权: 是
来源:
  名称: 县融媒体中心
关键词: [甲, 乙]
关键数字:
  - { 数值: "19", 计量: 夜, 说明: 听了几夜, 画图: 是 }
不认识: 留着
`;
const UNITS = [
  { id: 'xian-shuiliju', name: '县水利局党委' },
  { id: 'liulin-zhen', name: '柳林镇党委' },
];

/** A page of Astro with the form in it, as the desk has one. */
const pageText = (source: string) => `---
import FormFields from '${PROJECT}/src/desk/form/FormFields.astro';
import ErrorSummary from '${PROJECT}/src/desk/form/ErrorSummary.astro';
import { formViewOf } from '${PROJECT}/src/desk/form/form-view.ts';
import { writeForm } from '${PROJECT}/src/desk/form/write-form.ts';
const source = ${JSON.stringify(source)};
const { errors } = writeForm('member', source, {});
const view = formViewOf('member', source, { errors, units: ${JSON.stringify(UNITS)}, files: ['a.jpg'] });
---
<html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>设置</title></head>
<body><main><h1>设置</h1><ErrorSummary errors={errors} />
<form method="post" action="/"><FormFields view={view} /><p><button>存好</button></p></form></main></body></html>
`;

let folder: string;
let server: Server;
let browsing: Browsing;
let posted: URLSearchParams | undefined;

beforeAll(async () => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache', 'form-'));
  const pages = join(folder, 'src/pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'index.astro'), pageText(SOURCE));
  writeFileSync(join(pages, 'wrong.astro'), pageText('发布时间: 七月一日\n荣誉:\n  - { 名称: 甲, 级别: 世界级 }\n'));
  execFileSync(join(PROJECT, 'node_modules/.bin/astro'), ['build', '--root', folder], { stdio: 'pipe' });
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') posted = new URLSearchParams(Buffer.concat(chunks).toString());
      const name = request.url?.startsWith('/wrong') ? 'wrong/index.html' : 'index.html';
      if (request.url === '/favicon.ico') return response.writeHead(204).end();
      const isPage = request.method === 'POST' || !/\.\w+$/.test(request.url ?? '');
      response.setHeader('content-type', isPage ? 'text/html' : 'text/css');
      return response.end(readFileSync(join(folder, 'dist', isPage ? name : request.url!)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browsing = await Browsing.at(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await browsing.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What Fastify makes of the posted letters. */
function bodyOf(fields: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const all = fields.getAll(name);
      return [name, all.length > 1 ? all : all[0]!];
    }),
  );
}

const view = () => formViewOf('member', SOURCE, { units: UNITS });

it('a form that nobody touched, posted by a browser, changes no byte', async () => {
  const { page } = await browsing.open('/');
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: '存好' }).click()]);
  const body = bodyOf(posted!);
  expect(changesList(body)).toBe(false);
  expect(writeForm('member', SOURCE, formValues(body, view()))).toEqual({ text: SOURCE, errors: [] });
});

it('Enter in a field sends the form and takes nothing away; a change is that field alone', async () => {
  const { page } = await browsing.open('/');
  await page.getByLabel('姓名').fill('马铁生: "老马"');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const { text } = writeForm('member', SOURCE, formValues(bodyOf(posted!), view()));
  expect(text).toBe(SOURCE.replace('姓名: 马铁生', '姓名: "马铁生: \\"老马\\""'));
});

it('lists grow and shrink without a script', async () => {
  const { page } = await browsing.open('/', { javaScriptEnabled: false });
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: '再加一项：荣誉' }).click()]);
  const more = bodyOf(posted!);
  expect(changesList(more)).toBe(true);
  const longer = formViewOf('member', SOURCE, { values: formValues(more, view()) });
  expect(longer.fields.find(({ name }) => name === 'honours')?.items.map(([name]) => name?.value)).toEqual([
    '优秀共产党员',
    '乙',
    '',
  ]);
  const list = page.locator('#field-honours-0');
  await Promise.all([page.waitForNavigation(), list.getByRole('button', { name: '去掉第 1 条' }).click()]);
  expect(writeForm('member', SOURCE, formValues(bodyOf(posted!), view())).text).toBe(
    SOURCE.replace('  - { 名称: 优秀共产党员, 级别: 县, 年份: 2026 }\n', ''),
  );
});

it.each(['light', 'dark'] as const)(
  'mistakes lead to their fields, and axe has nothing against it: %s',
  async (colorScheme) => {
    for (const viewport of [PHONE, DESK]) {
      const { page, problems } = await browsing.open('/wrong/', { viewport, colorScheme });
      const targets = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.alert-link')].map((link) => {
          const field = document.querySelector(link.hash);
          return field === null ? link.hash : field.closest('.field-bad') === null ? `${link.hash} has no error` : '';
        }),
      );
      expect(targets.length).toBeGreaterThan(5);
      expect(targets.filter((target) => target !== '')).toEqual([]);
      await page.locator('details').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      expect(await axeViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
    }
  },
);
