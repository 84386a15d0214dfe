import { expect, it } from 'vitest';
import { failureText } from './failure.ts';
import { systemCause } from './system-cause.ts';

it.each([
  [
    Object.assign(new Error("EROFS: read-only file system, open '/srv/www/x'"), { code: 'EROFS', path: '/srv/www/x' }),
    '服务器的磁盘是只读的',
  ],
  [new Error('git init: fatal: unable to write loose object file: No space left on device'), '服务器的磁盘满了'],
  [new Error('编译页面失败', { cause: new Error('EACCES: permission denied, mkdir') }), '没有权限读写服务器上的文件'],
  [
    Object.assign(new Error("ENOENT: no such file or directory, open '/srv/www/pages/01/index.html'"), {
      code: 'ENOENT',
      path: '/srv/www/pages/01/index.html',
    }),
    '服务器上有文件不见了',
  ],
])('says in Chinese what the system means: %s', (error, cause) => {
  expect(systemCause(error)?.cause).toContain(cause);
  expect(failureText(error)).toMatch(new RegExp(`^${cause}.*。请联系管理员。$`));
  expect(failureText(error)).not.toMatch(/\/srv|[A-Z]{4}/);
});

it('shows an administrator where it was, and passes on what the program says itself', () => {
  expect(failureText(Object.assign(new Error('x'), { code: 'EROFS', path: '/srv/www/x' }), 'administrator')).toContain(
    '：/srv/www/x。',
  );
  expect(failureText(new Error('没有「99」这一次发布。'), 'administrator')).toBe('没有「99」这一次发布。');
  expect(failureText(new TypeError('Cannot read properties of undefined'))).toContain(
    '程序内部出错（TypeError：Cannot read properties of undefined）',
  );
  expect(systemCause('x')).toBeUndefined();
  expect(
    failureText(
      new Error('/srv/www 不是发布文件夹。', { cause: new Error('ENOENT: no such file or directory') }),
      'administrator',
    ),
  ).toBe('/srv/www 不是发布文件夹。');
});
