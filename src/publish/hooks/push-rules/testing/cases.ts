import type { Planted, TestRepo } from '../../../git/testing/repo.ts';
import type { RefUpdate } from '../../../pushes/ref-update.ts';
import type { Push } from '../check-push.ts';

/** Files of a commit by their paths. */
export type Files = Readonly<Record<string, Planted>>;

/**
 * A push that provokes one code: the branch before (none: the first push) and after (none: it is deleted), and the file
 * that is reported.
 */
export interface PushCase {
  before?: Files;
  after?: Files;
  /** The new commit does not follow the old one. */
  isRewritten?: boolean;
  engineFiles?: Push['engineFiles'];
  at: string;
  /** From 1. */
  line?: number;
  /** The beginning of what is reported. */
  message: string;
}

/** A content folder with nothing wrong. */
export const BASE: Files = { 'content/site.yaml': 'name: 云岭先锋\n', 'package.json': '{}\n' };

const adding = (path: string, planted: Planted = '文字') => ({ before: BASE, after: { ...BASE, [path]: planted } });

/** A file as large as is taken. */
const LARGEST = Buffer.alloc(20 * 1024 * 1024);

/** A case for every code of a push. */
export const PUSH_CASES: Record<string, PushCase> = {
  V01: {
    before: BASE,
    after: { ...BASE, 'content/a.md': '' },
    isRewritten: true,
    at: '分支 main',
    message: '这次推送不是接着服务器上的「main」分支往下改的',
  },
  V02: { before: BASE, at: '分支 main', message: '这次推送要删除服务器上的「main」分支' },
  V03: {
    before: BASE,
    after: { ...BASE, 'package.json': '{"scripts":{}}' },
    at: 'package.json',
    message: '改动了 content 目录以外的文件「package.json」。',
  },
  V04: {
    after: BASE,
    engineFiles: new Map([['package.json', '0'.repeat(40)]]),
    at: 'package.json',
    message: '这个文件在服务器上安装的程序里没有，或者与那里的不同：「package.json」。',
  },
  V05: {
    ...adding('content/news/合影.jpg', Buffer.alloc(31.4 * 1024 * 1024)),
    at: 'content/news/合影.jpg',
    message: '文件有 31.4 MB，超过 20 MB。',
  },
  V06: {
    before: BASE,
    after: {
      ...BASE,
      ...Object.fromEntries(Array.from({ length: 103 }, (_, index) => [`content/${index}.bin`, LARGEST])),
    },
    at: '分支 main',
    message: '这次推送新增和改动了 103 个文件，共 2060.0 MB；一次最多 100000 个文件、2048 MB。',
  },
  V07: {
    ...adding('content/passwd.md', { link: '/etc/passwd' }),
    at: 'content/passwd.md',
    message: '这是一个符号链接，不是文件本身。',
  },
  V08: {
    ...adding('content/news/旧稿', { commit: '1'.repeat(40) }),
    at: 'content/news/旧稿',
    message: '这个文件夹自己是一个 git 仓库（子模块）',
  },
  V09: {
    ...adding('content/../hooks/post-receive'),
    at: 'content/../hooks/post-receive',
    message: '路径里不能有「..」。',
  },
  V10: {
    ...adding('content/合\u200b影.jpg'),
    at: 'content/合\\u{200b}影.jpg',
    message: '名字「合\\u{200b}影.jpg」里有看不见的字符',
  },
  V11: {
    ...adding('content/会议10:30.jpg'),
    at: 'content/会议10:30.jpg',
    message: '名字「会议10:30.jpg」里有半角的「:」，Windows 不能用。',
  },
  V12: {
    ...adding(`content/${'a/'.repeat(100)}b`),
    at: `content/${'a/'.repeat(100)}b`,
    message: '路径有 209 个字，超过 200 个。',
  },
  V13: {
    before: { ...BASE, 'content/A.jpg': '甲' },
    after: { ...BASE, 'content/A.jpg': '甲', 'content/a.jpg': '乙' },
    at: 'content/a.jpg',
    message: '与「content/A.jpg」只有大小写不同',
  },
  V14: {
    ...adding('content/.gitattributes', '*.csv -text\n'),
    at: 'content/.gitattributes',
    message: '「.gitattributes」是 git 自己要读的设置文件，只能放在最上层。',
  },
  V15: {
    ...adding('.gitattributes', '*.csv -text\n* text eol=crlf ident\n'),
    at: '.gitattributes',
    line: 2,
    message: '「.gitattributes」里不能写「* text eol=crlf ident」。',
  },
  V20: {
    ...adding('content/news/13800138000.md'),
    at: 'content/news/***********.md',
    message: '名字里有一个手机号码。',
  },
  V22: {
    ...adding('README.md', '说明\n联系人：13800138000\n'),
    at: 'README.md',
    line: 2,
    message: '这里有一个手机号码。',
  },
  V26: {
    ...adding('content/pledges/liulin-2027/~$items.xlsx'),
    at: 'content/pledges/liulin-2027/~$items.xlsx',
    message: '带来了一个系统或软件自己生成的文件：「content/pledges/liulin-2027/~$items.xlsx」。',
  },
};

/**
 * Branches and tags of a push that provoke one code: `plant` writes what is pushed beside a published branch `main`.
 */
export interface RefCase {
  plant: (repo: TestRepo, main: string) => Promise<readonly RefUpdate[]>;
  at: string;
  message: string;
}

const made = (ref: string, newCommit: string): RefUpdate => ({ ref, oldCommit: undefined, newCommit });

/** A case for every code of branches and tags. */
export const REF_CASES: Record<string, RefCase> = {
  V16: {
    plant: async (_, main) => [made('refs/notes/commits', main)],
    at: 'refs/notes/commits',
    message: '这次推送要在服务器上建立「refs/notes/commits」，它既不是分支，也不是标签。',
  },
  V17: {
    plant: async (_, main) => [made('refs/heads/HEAD', main)],
    at: '分支 HEAD',
    message: '分支的名字「HEAD」是 git 或 Windows 留着自己用的。',
  },
  V18: {
    plant: async (_, main) => [made('refs/heads/Main', main)],
    at: '分支 Main',
    message: '这个分支的名字与分支「main」相同，或者只有大小写、编码不同。',
  },
  V19: {
    plant: async (_, main) => Array.from({ length: 51 }, (_, index) => made(`refs/tags/v${index}`, main)),
    at: '这次推送',
    message: '这次推送一共带来 51 个分支和标签，一次最多 50 个。',
  },
  V21: {
    plant: async (repo, main) => [
      made(
        'refs/heads/gaojian',
        await repo.commit(BASE, { parent: main, message: '补充\n\n老王 13800138000', branch: 'planted' }),
      ),
    ],
    at: '提交 ',
    message: '提交「补充」的说明里有一个手机号码。',
  },
  V23: {
    plant: async (repo) => [made('refs/tags/tree', await repo.tree(BASE))],
    at: '标签 tree',
    message: '这个标签指的不是一次提交',
  },
  V27: {
    plant: async (repo, main) => {
      const first = await repo.commit(
        { ...BASE, 'content/news/a.md': '老王 13800138000' },
        { parent: main, branch: 'planted' },
      );
      return [
        made(
          'refs/heads/gaojian',
          await repo.commit({ ...BASE, 'content/news/a.md': '老王' }, { parent: first, branch: 'planted' }),
        ),
      ];
    },
    at: 'content/news/a.md',
    message: '现在的文件里已经没有了，但是这次推送的前几次提交里，这个文件还有一个手机号码：「content/news/a.md」。',
  },
  V28: {
    plant: async (repo, main) => [
      made(
        'refs/heads/gaojian',
        await repo.commit(BASE, { parent: main, message: '长'.repeat(30_000), branch: 'planted' }),
      ),
    ],
    at: '提交 ',
    message: '提交 ',
  },
  V29: {
    plant: async (_, main) => [made('refs/heads/gaojian', main), made('refs/heads/gaojian', main)],
    at: '分支 gaojian',
    message: '这次推送里「refs/heads/gaojian」出现了两次。',
  },
};

/** Codes that only a running hook reports: `push-rules.site.test.ts` and `hook-watch.test.ts` provoke them. */
export const HOOK_CODES = ['V24', 'V25'];
