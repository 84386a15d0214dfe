import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { tellingNoFolders } from './told-lines.ts';

const STATE = '/srv/www/yunling/state/desk';
const told = tellingNoFolders({
  [STATE]: '',
  '/srv/www/yunling/state/content/content': 'content',
  '/srv/git/yunling.git': '仓库',
});

it.each([
  [`写好　${STATE}/长图-1.png`, '写好　长图-1.png'],
  [`做好了：${relative(PROJECT, STATE)}/审核表.docx`, '做好了：审核表.docx'],
  ['/srv/www/yunling/state/content/content/news/a.md:3:1 错误', 'content/news/a.md:3:1 错误'],
  ['fatal: /srv/git/yunling.git: no space', 'fatal: 仓库: no space'],
  [`Error at ${join(PROJECT, 'src/a.ts')}:3`, 'Error at src/a.ts:3'],
  // Addresses of the site are no folders.
  ['已经撤下 /members/xie-lou/', '已经撤下 /members/xie-lou/'],
  ['发布完成：https://www.yunling.example/', '发布完成：https://www.yunling.example/'],
])('%s', (line, expected) => {
  expect(told(line)).toBe(expected);
});
