import { statfs } from 'node:fs/promises';
import { fileSize } from '../../kernel/file-size.ts';
import { keptReleases, tooSmallText } from '../store/kept.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

/** Below, the next publication may not find room. */
const LEAST_SPACE = 2 * 2 ** 30;
const LEAST_FILES = 200_000;

/** The disk has room for the next publication, and the installation for what it is to keep. */
export const space: DoctorCheck = async ({ site, keep }) => {
  const { bavail, bsize, ffree, files } = await statfs(site.root);
  const found: DoctorFinding[] = [];
  if (bavail * bsize < LEAST_SPACE)
    found.push({ kind: 'space', what: `磁盘只剩 ${fileSize(bavail * bsize)}`, fix: '清理磁盘，或者换一块大的。' });
  if (files > 0 && ffree < LEAST_FILES)
    found.push({
      kind: 'space',
      what: `磁盘上只能再建 ${ffree} 个文件`,
      fix: '清理小文件很多的文件夹，或者换一块盘。',
    });
  const tooSmall = tooSmallText(await keptReleases(site, { keep }));
  if (tooSmall !== undefined)
    found.push({
      kind: 'keep-size',
      what: tooSmall,
      fix: '再运行一次 npm run publish:init，用原来的选项，把 --keep-size 写大；不限大小就写 --keep-size 0。',
      isRemark: true,
    });
  return found;
};
