import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** What is pushed to: 「分支」 or 「标签」. */
export type RefKind = '分支' | '标签';

/** Why a branch or a tag cannot be called what it is called. */
export type RefNameTrouble = 'characters' | 'reserved' | 'long';

const AGAIN = '再推送一次。';

/** V16 to V19, V23 to V25, V29: branches and tags, and the push as a whole. */
export const REF_PROBLEMS = {
  V16: define<{ ref: string }>({
    severity: 'error',
    title: '不是分支，也不是标签',
    what: ({ ref }) => `这次推送要在服务器上建立「${shorten(ref, 80)}」，它既不是分支，也不是标签`,
    why: '网站用不着别的东西；这样的名字会让同事的 git 出错，里面的内容也没有人看得见。',
    fix: () => '只推送分支或标签，不要用「全部引用」「镜像」（--mirror）；或者运行：git push origin 分支名',
    sample: { ref: 'refs/notes/commits' },
  }),
  V17: define<{ of: RefKind; name: string; trouble: RefNameTrouble; most: number }>({
    severity: 'error',
    title: '分支或标签的名字不能用',
    what: ({ of, name, trouble, most }) => {
      const quoted = `${of}的名字「${shorten(name, 60)}」`;
      if (trouble === 'long') return `${quoted}太长，最多 ${most} 个字`;
      return trouble === 'reserved'
        ? `${quoted}是 git 或 Windows 留着自己用的`
        : `${quoted}里有不能用的字符：只能用汉字、字母、数字、「-」「_」「.」和「/」，每一段以汉字、字母或数字开头`;
    },
    why: '这样的名字会和 git 自己的混在一起，或者在别的电脑上存不下，同事拉取时会出错。',
    fix: ({ of }) => `给${of}换一个普通的名字，如「gaojian」「2026-12」，${AGAIN}`,
    sample: { of: '分支', name: 'HEAD', trouble: 'reserved', most: 100 },
  }),
  V18: define<{ of: RefKind; other: string; trouble: 'twin' | 'folder' }>({
    severity: 'error',
    title: '分支或标签的名字与已有的冲突',
    what: ({ of, other, trouble }) =>
      trouble === 'twin'
        ? `这个${of}的名字与${other}相同，或者只有大小写、编码不同`
        : `这个${of}的名字与${other}冲突：一个是另一个的上一级`,
    why: '在 Windows 和苹果电脑上它们存在同一个地方，同事拉取时会出错，或者分不清是哪一个。',
    fix: ({ of }) => `给${of}换一个名字，${AGAIN}`,
    sample: { of: '分支', other: '分支「main」', trouble: 'twin' },
  }),
  V19: define<{ count: number; most: number; of: 'push' | 'repository' }>({
    severity: 'error',
    title: '分支和标签太多',
    what: ({ count, most, of }) =>
      of === 'push'
        ? `这次推送一共带来 ${count} 个分支和标签，一次最多 ${most} 个`
        : `推送以后服务器上会有 ${count} 个分支和标签，最多 ${most} 个`,
    why: '多半是误用了「推送全部」；太多的分支和标签会拖慢每一个人的拉取。',
    fix: ({ of }) =>
      of === 'push'
        ? '只推送用得着的，如：git push origin 分支名'
        : '先删除不用的，如：git push origin --delete 分支名。再推送一次。',
    sample: { count: 500, most: 50, of: 'push' },
  }),
  V23: define<{ of: RefKind }>({
    severity: 'error',
    title: '分支或标签指的不是一次提交',
    what: ({ of }) => `这个${of}指的不是一次提交，而是单独的一个文件、文件夹，或者套了太多层`,
    why: '这样存进去的东西没有人看得见，也没有办法检查。',
    fix: ({ of }) => `让${of}指着一次提交：重新建立它，${AGAIN}`,
    sample: { of: '标签' },
  }),
  V24: define<{ branch: string }>({
    severity: 'error',
    title: '别人刚刚推送过',
    what: () => '别人刚刚推送过：先拉取，再推送',
    why: '两个人差不多同时推送，先到的已经收下；您的提交还在自己的电脑上，什么都没有丢。',
    fix: ({ branch }) =>
      `在文件夹上点右键，「TortoiseGit → 拉取」，再「推送」；或者先后运行：git pull --rebase origin ${branch}，git push origin ${branch}`,
    sample: { branch: 'main' },
  }),
  V25: define<{ minutes: number; stage: string }>({
    severity: 'error',
    title: '检查用的时间太长',
    what: ({ minutes, stage }) => `${stage}用了 ${minutes} 分钟还没有完，停下了`,
    why: '检查的时候别人不能推送，所以有时间限制。',
    fix: () =>
      '过几分钟再推送一次；还是这样，就分几次提交，每提交一次推送一次，看看是哪些文件读得慢，或者请管理员看看服务器是不是太忙。',
    sample: { minutes: 5, stage: '检查内容' },
  }),
  V29: define<{ ref: string }>({
    severity: 'error',
    title: '同一个分支在一次推送里写了两次',
    what: ({ ref }) => `这次推送里「${shorten(ref, 80)}」出现了两次`,
    why: '两次之中检查的是哪一次、收下的是哪一次，说不清楚。',
    fix: () => '一次只推送一次同一个分支，如：git push origin 分支名',
    sample: { ref: 'refs/heads/main' },
  }),
};
