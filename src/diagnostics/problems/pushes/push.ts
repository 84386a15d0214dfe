import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** Why a name of a path cannot be kept on Windows. */
export type WindowsTrouble = 'character' | 'end' | 'device';

const AGAIN = '改好后提交，再推送。';

/** V: what a push brings, before its content is read. */
export const PUSH_PROBLEMS = {
  V01: define<{ branch: string }>({
    severity: 'error',
    title: '推送改写了服务器上的历史',
    what: ({ branch }) =>
      `这次推送不是接着服务器上的「${branch}」分支往下改的：推送时用了「强制」，或者撤销、修改了已经推送过的提交`,
    why: '照收就会丢掉服务器上已有的改动，可能是别的同事刚推送的。',
    fix: ({ branch }) =>
      `不要用「强制」：在文件夹上点右键，「TortoiseGit → 拉取」，把服务器上的改动合并进来，再「推送」，推送窗口里的「强制」两项都不勾；` +
      `或者先后运行：git pull --no-rebase origin ${branch}，git push origin ${branch}`,
    sample: { branch: 'main' },
  }),
  V02: define<{ branch: string }>({
    severity: 'error',
    title: '推送要删除发布的分支',
    what: ({ branch }) => `这次推送要删除服务器上的「${branch}」分支，网站就是从它发布的`,
    why: '删掉它，网站的内容和修改记录就都没有了。',
    fix: () => '不要删除这个分支；要撤下某篇文章，就在 content 目录里删掉它的文件，提交，再推送。',
    sample: { branch: 'main' },
  }),
  V03: define<{ count: number; examples: string; added: boolean; branch: string }>({
    severity: 'error',
    title: '改动了 content 目录以外的文件',
    what: ({ count, examples, added }) =>
      `${added ? '新增' : '改动'}了 content 目录以外的${count === 1 ? '文件' : ` ${count} 个文件，如`}${examples}`,
    why:
      '推送只能改 content 目录里的内容，以及最上层的 README.md、.gitignore、.gitattributes 和 .editorconfig。' +
      '生成网站用的是服务器上安装的程序，由管理员在服务器上运行 npm run publish:upgrade 升级。',
    fix: ({ added, branch }) =>
      added
        ? `移到仓库以外，提交这次删除，再推送；只是自己用的文件，移出后把文件名写进 .gitignore。`
        : `恢复成服务器上的样子：在文件上点右键，「TortoiseGit → 显示日志」，在 origin/${branch} 那一行点右键，选「还原到此版本」；` +
          `或者运行：git checkout origin/${branch} -- 文件名。${AGAIN}`,
    sample: { count: 1, examples: '「package.json」', added: false, branch: 'main' },
  }),
  V04: define<{ count: number; examples: string }>({
    severity: 'error',
    title: '第一次推送的程序与服务器上的不同',
    what: ({ count, examples }) =>
      `${count === 1 ? '这个文件' : `这里的 ${count} 个文件`}在服务器上安装的程序里没有，或者与那里的不同：${examples}`,
    why: '生成网站用的是服务器上安装的程序，不是推送的程序；两边不同，自己电脑上预览的和发布出来的就可能不一样。',
    fix: () =>
      '把它删掉，只留 content 目录（程序可以不推送），提交，再推送；或者请管理员给一份与服务器上版本相同的程序，覆盖后提交，再推送。',
    sample: { count: 1, examples: '「package.json」' },
  }),
  V05: define<{ megabytes: string; most: number }>({
    severity: 'error',
    title: '文件太大',
    what: ({ megabytes, most }) => `文件有 ${megabytes} MB，超过 ${most} MB`,
    why: '太大的文件网站用不上，还会拖慢每一个人的拉取和每一次发布。',
    fix: ({ most }) =>
      `图片缩小到 ${most} MB 以内（网页用 2000 像素宽就够了）；视频、压缩包和底稿移出 content 目录。${AGAIN}`,
    sample: { megabytes: '31.4', most: 20 },
  }),
  V06: define<{ files: number; megabytes: string; mostFiles: number; mostMegabytes: number } | { mostCommits: number }>(
    {
      severity: 'error',
      title: '一次推送的内容太多',
      what: (too) =>
        'mostCommits' in too
          ? `这次推送带来的历史太长：超过 ${too.mostCommits} 次提交，或者一共改动了几十万个文件`
          : `这次推送新增和改动了 ${too.files} 个文件，共 ${too.megabytes} MB；一次最多 ${too.mostFiles} 个文件、${too.mostMegabytes} MB`,
      why: '多半是误把整个文件夹（软件、照片库、备份）或者别的项目放了进来，照收会占满服务器的硬盘。',
      fix: () => '把不属于网站的文件移出 content 目录，提交，再推送；确实有这么多，就分几次提交，每提交一次推送一次。',
      sample: { files: 1200, megabytes: '3072.0', mostFiles: 100_000, mostMegabytes: 2048 },
    },
  ),
  V07: define<object>({
    severity: 'error',
    title: '推送的符号链接',
    what: () => '这是一个符号链接，不是文件本身',
    why: '链接会把服务器上别处的文件带进网站，所以一律不收。',
    fix: () => `删掉链接，把文件本身放到这里。${AGAIN}`,
    sample: {},
  }),
  V08: define<object>({
    severity: 'error',
    title: '文件夹里套着另一个仓库',
    what: () => '这个文件夹自己是一个 git 仓库（子模块），推送只带来了它的编号，没有带来里面的文件',
    why: '服务器上得不到里面的文件，发布出来的网站就会缺内容。',
    fix: () => '把这个文件夹整个移到别处，提交；删掉它里面隐藏的「.git」文件夹，再移回来，添加、提交，再推送。',
    sample: {},
  }),
  V09: define<{ part: string }>({
    severity: 'error',
    title: '会落到别处去的路径',
    what: ({ part }) => `路径里不能有「${shorten(part, 40)}」`,
    why: '这样的名字会让文件落到 content 目录以外，或者混进 git 自己的文件夹。',
    fix: () => `删掉它，或者换一个普通的名字。${AGAIN}`,
    sample: { part: '..' },
  }),
  V10: define<{ part: string; garbled: boolean }>({
    severity: 'error',
    title: '名字里有乱码或看不见的字符',
    what: ({ part, garbled }) =>
      `名字「${shorten(part, 60)}」${garbled ? '不是 UTF-8 编码，成了乱码' : '里有看不见的字符（写成 \\u{…} 的地方）'}`,
    why: '别的电脑上打不开这样的文件，文章里照着写也引用不到它。',
    fix: () => `重新打一遍名字，不要从网页或聊天窗口里复制。${AGAIN}`,
    sample: { part: '合\\u{200b}影.jpg', garbled: false },
  }),
  V11: define<{ part: string; trouble: WindowsTrouble; mark: string }>({
    severity: 'error',
    title: 'Windows 不能用的名字',
    what: ({ part, trouble, mark }) => {
      const name = `名字「${shorten(part, 40)}」`;
      if (trouble === 'character') return `${name}里有半角的「${mark}」，Windows 不能用`;
      if (trouble === 'device') return `${name}在 Windows 里是设备的名字，不能用`;
      return `${name}以${mark === '.' ? '点' : '空格'}结尾，Windows 不能用`;
    },
    why: '用 Windows 的同事拉取时会出错，连带别的文件也更新不了。',
    fix: ({ trouble, mark }) => {
      const how = {
        character: `去掉「${mark}」，或者换成全角的符号`,
        end: `去掉结尾的${mark === '.' ? '点' : '空格'}`,
        device: `换一个名字，如在前面加上拼音`,
      };
      return `在建立这个文件的电脑上改名：${how[trouble]}。${AGAIN}`;
    },
    sample: { part: '会议10:30.jpg', trouble: 'character', mark: ':' },
  }),
  V12: define<{ of: 'path' | 'name'; length: number; most: number }>({
    severity: 'error',
    title: '路径或名字太长',
    what: ({ of, length, most }) =>
      of === 'path'
        ? `路径有 ${length} 个字，超过 ${most} 个`
        : `一个文件或文件夹的名字有 ${length} 字节，超过 ${most} 字节（一个汉字占 3 字节）`,
    why: 'Windows 的完整路径最多 260 个字，服务器上一个名字最多 255 字节，再长就存不下，拉取或发布会出错。',
    fix: () => `把文件名或文件夹的名字改短。${AGAIN}`,
    sample: { of: 'path', length: 213, most: 200 },
  }),
  V13: define<{ other: string }>({
    severity: 'error',
    title: '两个名字在 Windows 上是同一个',
    what: ({ other }) => `与「${shorten(other, 100)}」只有大小写不同，或者看起来一样、编码不同`,
    why: '在 Windows 和苹果电脑上它们是同一个文件或文件夹，拉取后只剩一个，内容会互相盖掉。',
    fix: () =>
      '留下一个，删掉另一个或给它改名，提交，再推送。Windows 上只改大小写要分两步：先改成别的名字并提交，再改成要的名字并提交。',
    sample: { other: 'content/news/kaihui/A.jpg' },
  }),
  V40: define<{ reason: string }>({
    severity: 'error',
    title: '程序生成不了',
    what: ({ reason }) => `检查没有发现错误，但是程序用它生成网页时出错了（${reason}）`,
    why: '收下来就会发布不了，别人的也跟着发布不了。',
    fix: () => '这是程序没有想到的情况：把这个文件发给管理员，由他转给开发的人；这一次先不推送它。',
    sample: { reason: 'RangeError' },
  }),
};
