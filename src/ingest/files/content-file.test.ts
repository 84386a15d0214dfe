import { describe, expect, it } from 'vitest';
import { roleOf } from './content-file.ts';

describe('places that are read', () => {
  it.each([
    ['site.yaml', { role: 'site' }],
    ['glossary.yaml', { role: 'glossary' }],
    ['units/liulin-zhen.yaml', { role: 'unit', id: 'liulin-zhen' }],
    ['exemplars/branches/qushui/index.md', { role: 'entry', kind: 'branch', slug: 'qushui' }],
    ['exemplars/members/zheng/index.md', { role: 'entry', kind: 'member', slug: 'zheng' }],
    ['speeches/a.md', { role: 'entry', kind: 'speech', slug: 'a' }],
    ['news/a/index.md', { role: 'entry', kind: 'news', slug: 'a' }],
    ['topics/a.mdx', { role: 'entry', kind: 'topic', slug: 'a' }],
    ['news/a/p.JPG', { role: 'picture' }],
    ['files/a.pdf', { role: 'download' }],
    ['files/biaoge/a.docx', { role: 'download' }],
    ['files/index.html', { role: 'download' }],
    ['files/~$a.docx', { role: 'ignored' }],
    ['README.md', { role: 'ignored' }],
    ['news/.a.md.swp', { role: 'ignored' }],
    ['.git/config', { role: 'ignored' }],
    ['news/.DS_Store', { role: 'ignored' }],
    ['news/a/p.jfif', { role: 'picture' }],
    ['news/a/p.JPE', { role: 'picture' }],
    ['news/a/IMG_1.HEIF', { role: 'picture' }],
    ['稿件.docx', { role: 'unknown' }],
    ['news/a/底稿.docx', { role: 'companion', expected: undefined }],
    ['news/tongzhi.zip', { role: 'companion', expected: undefined }],
    ['exemplars/members/a/b/tongzhi.pdf', { role: 'unknown' }],
    ['exemplars/members/tongzhi.zip', { role: 'unknown' }],
    ['files/a.txt', { role: 'download' }],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toEqual(role);
  });
});

describe('places that are not read, and where the file belongs', () => {
  it.each([
    ['news/sub/x.md', '改放到 content/news/x.md。'],
    ['news/index.md', '改名为「<编号>.md」。'],
    ['news/x.mdx', '改名为「x.md」。'],
    ['news/开会.markdown', '改名为「kai-hui.md」。'],
    ['exemplars/branches/x.md', '改放到 content/exemplars/branches/x/index.md。'],
    ['exemplars/branches/x/other.md', '改名为「index.md」。'],
    ['exemplars/branches/x/index.mdx', '改名为「index.md」。'],
    ['topics/x.md', '改名为「x.mdx」。'],
    ['units/x.yml', '改名为「x.yaml」。'],
    ['units/sub/x.yaml', '改放到 content/units/x.yaml。'],
    ['unit/x.yaml', '改放到 content/units/x.yaml。'],
    ['site.yml', '改名为「site.yaml」。'],
    ['Glossary.yaml', '改名为「glossary.yaml」。'],
    ['news/x.MD', '改名为「x.md」。'],
    ['exemplars/members/张三.txt', '改放到 content/exemplars/members/zhang-san/index.md。'],
    ['exemplars/members/zhang/index.txt', '改名为「index.md」。'],
    ['comments/x.txt', '改名为「x.md」。'],
    ['comments/x.yaml', '改名为「x.md」。'],
    ['appraisals/x.yml', '改名为「x.yaml」。'],
    ['stars/x.yml', '改名为「x.yaml」。'],
    ['stars/2025/x.csv', '改放到 content/stars/x.csv：里面没有文件夹。'],
    [
      'appraisals/x.xlsx',
      '群众评议不从表格读：照着表里的数写成 content/appraisals/<编号>.yaml，写法见文档「群众评议」。',
    ],
    ['动态/a.md', '改放到 content/news/a.md。'],
    ['优秀共产党员/a/index.md', '改放到 content/exemplars/members/a/index.md。'],
    ['speechs/a.md', '改放到 content/speeches/a.md。'],
    ['branches/x/index.md', '改放到 content/exemplars/branches/x/index.md。'],
    ['files/a/b/c.pdf', '改放到 content/files/a/c.pdf：里面的文件夹只能有一层。'],
    [
      'biao.xlsx',
      '承诺台账放到 content/pledges/<编号>/ 里，与公示栏的 index.md 一起；给读者下载的表格放到 content/files/ 里。',
    ],
    [
      'other.yaml',
      '单位放到 content/units/<编号>.yaml，系列放到 content/series/<编号>.yaml，名词写在 content/glossary.yaml，网站设置写在 content/site.yaml。',
    ],
  ])('%s', (path, expected) => {
    expect(roleOf(path)).toEqual({ role: 'misplaced', expected });
  });

  it.each([
    'news/开会.docx',
    'news/开会.doc',
    'news/开会.wps',
    'news/开会/index.docx',
    'news/开会.PDF',
    'news/开会.rtf',
  ])('a document where an article belongs: %s', (path) => {
    expect(roleOf(path)).toMatchObject({
      role: 'companion',
      expected: expect.stringContaining('粘贴到 content/news/kai-hui.md'),
    });
  });

  it.each([
    ['news/20261101-hui.txt', '改名为「20261101-hui.md」。'],
    ['topics/x.txt', '改名为「x.mdx」。'],
  ])('a text where an article belongs, unless one names it: %s', (path, expected) => {
    expect(roleOf(path)).toEqual({ role: 'companion', expected });
  });

  it('names every kind where nothing is similar', () => {
    expect(roleOf('foo.md')).toMatchObject({
      expected: expect.stringMatching(/先进基层党组织.*优秀共产党员.*讲话.*动态.*专题/),
    });
  });
});
