import type { Planted } from '../../git/testing/repo.ts';
import type { Push } from '../check-push.ts';

/** Files of a commit by their paths. */
export type Files = Readonly<Record<string, Planted>>;

/** A push that provokes one code: the branch before (none: the first push) and after (none: it is deleted), and the file that is told. */
export interface PushCase {
  before?: Files;
  after?: Files;
  /** The new commit does not follow the old one. */
  isRewritten?: boolean;
  engineFiles?: Push['engineFiles'];
  at: string;
  /** The beginning of what is told. */
  message: string;
}

/** A content folder with nothing wrong. */
export const BASE: Files = { 'content/site.yaml': 'name: 云岭先锋\n', 'package.json': '{}\n' };

const adding = (path: string, planted: Planted = '文字') => ({ before: BASE, after: { ...BASE, [path]: planted } });

/** A file as large as is taken. */
const LARGEST = Buffer.alloc(20 * 1024 * 1024);

/** A case for every code of a push. */
export const PUSH_CASES: Record<string, PushCase> = {
  V01: { before: BASE, after: { ...BASE, 'content/a.md': '' }, isRewritten: true, at: '分支 main', message: '这次推送不是接着服务器上的「main」分支往下改的' },
  V02: { before: BASE, at: '分支 main', message: '这次推送要删除服务器上的「main」分支' },
  V03: { before: BASE, after: { ...BASE, 'package.json': '{"scripts":{}}' }, at: 'package.json', message: '改动了 content 目录以外的文件「package.json」。' },
  V04: { after: BASE, engineFiles: new Map([['package.json', '0'.repeat(40)]]), at: 'package.json', message: '这个文件在服务器上安装的程序里没有，或者与那里的不同：「package.json」。' },
  V05: { ...adding('content/news/合影.jpg', Buffer.alloc(31.4 * 1024 * 1024)), at: 'content/news/合影.jpg', message: '文件有 31.4 MB，超过 20 MB。' },
  V06: {
    before: BASE,
    after: { ...BASE, ...Object.fromEntries(Array.from({ length: 103 }, (_, index) => [`content/${index}.bin`, LARGEST])) },
    at: '分支 main',
    message: '这次推送新增和改动了 103 个文件，共 2060.0 MB；一次最多 100000 个文件、2048 MB。',
  },
  V07: { ...adding('content/passwd.md', { link: '/etc/passwd' }), at: 'content/passwd.md', message: '这是一个符号链接，不是文件本身。' },
  V08: { ...adding('content/news/旧稿', { commit: '1'.repeat(40) }), at: 'content/news/旧稿', message: '这个文件夹自己是一个 git 仓库（子模块）' },
  V09: { ...adding('content/../hooks/post-receive'), at: 'content/../hooks/post-receive', message: '路径里不能有「..」。' },
  V10: { ...adding('content/合\u200b影.jpg'), at: 'content/合\\u{200b}影.jpg', message: '名字「合\\u{200b}影.jpg」里有看不见的字符' },
  V11: { ...adding('content/会议10:30.jpg'), at: 'content/会议10:30.jpg', message: '名字「会议10:30.jpg」里有半角的「:」，Windows 不能用。' },
  V12: { ...adding(`content/${'a/'.repeat(100)}b`), at: `content/${'a/'.repeat(100)}b`, message: '路径有 209 个字，超过 200 个。' },
  V13: { before: { ...BASE, 'content/A.jpg': '甲' }, after: { ...BASE, 'content/A.jpg': '甲', 'content/a.jpg': '乙' }, at: 'content/a.jpg', message: '与「content/A.jpg」只有大小写不同' },
};
