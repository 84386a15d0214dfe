import { join } from 'node:path';
import { ASK_AGAIN, KEEP } from '../serving/headers.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type Plan, UPLOAD_STEPS, type UploadStep } from './plan.ts';

export const UPLOAD_SCRIPT = 'upload.sh';

/** Beside it, a folder of links: every file to upload that is none of the assets, under its path in the bucket. */
export const UPLOAD_PAGES = 'upload-pages';

/** The lists that rclone reads: one for each step of uploads, then what is to be deleted. */
export const PLAN_LISTS = [...UPLOAD_STEPS, 'delete'].map((step, at) => `${at + 1}-${step}.txt`);

/** Names of steps, for whoever watches. */
const SAID: Readonly<Record<UploadStep, string>> = {
  assets: '页面要用的文件',
  new: '新增的页面',
  changed: '改动的页面',
  entrances: '首页和目录',
};

/**
 * A shell script that carries a plan out with rclone, from the lists that lie beside it: `sh upload.sh 存储名:桶名`. It
 * stops at the first step that fails; run again, it goes on.
 */
export function uploadScript(plan: Plan, site: SiteFolder): string {
  const { from, to, uploads } = plan;
  const tree = join(site.releases, to);
  // Not even called with an empty list: an old rclone might take that for everything.
  const deletions = deletableNow(plan).length;
  // Names that change with the content are compared and left; what has another content under the same name goes in any
  // case, even if size and time are the same.
  const steps = uploads.map(({ step, files }, at) => [
    `echo '${at + 1}. ${SAID[step]}：${files.length} 个'`,
    `rclone copy ${step === 'assets' ? quoted(site.assets) : `"$lists/${UPLOAD_PAGES}"`} "$1" --files-from "$lists/${PLAN_LISTS[at]}" --no-traverse --transfers 16 --checkers 16 ` +
      (step === 'assets'
        ? `--header-upload 'Cache-Control: ${KEEP}'`
        : `--copy-links --ignore-times --header-upload 'Cache-Control: ${ASK_AGAIN}'`),
  ]);
  return `#!/bin/sh
# 由榜样的 npm run publish:plan 写成：把网站从「${from ?? '空'}」更新到「${to}」。
# 用法：sh upload.sh 存储名:桶名（存储名用 rclone config 设好）
set -eu
[ $# -eq 1 ] || { echo '用法：sh upload.sh 存储名:桶名' >&2; exit 2; }
[ -d ${quoted(tree)} ] || { echo '${to} 已经不在这台机器上了，请重新运行 npm run publish:plan。' >&2; exit 1; }
lists=$(dirname "$0")

# 次序不能换：先传页面要用的文件，最后传首页，看网站的人随时都看到完整的页面
${steps.flat().join('\n')}
${deletions > 0 ? `echo '${steps.length + 1}. 删去不要的：${deletions} 个'\nrclone delete "$1" --files-from "$lists/${PLAN_LISTS.at(-1)}" --no-traverse --checkers 16\n` : ''}echo '上传完成：${to}'
`;
}

/** What may go when a plan is made: scripts know no times. */
export function deletableNow({ deletions, made }: Plan): Plan['deletions'] {
  return deletions.filter(({ notBefore }) => Date.parse(notBefore) <= Date.parse(made));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
