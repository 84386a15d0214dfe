import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { briefList } from '../../kernel/brief-list.ts';
import { findAccount } from '../setup/account.ts';
import { type DoctorCheck, INIT_AGAIN } from './finding.ts';

/** Whoever pushes can write everywhere. */
export const folders: DoctorCheck = async ({ site, repo, user }) => {
  const places = [
    site.root,
    site.releases,
    site.pages,
    site.assets,
    site.state,
    site.lists,
    site.unfinished,
    site.cache,
    join(repo, 'objects'),
    join(repo, 'refs'),
  ];
  // Where one account publishes, others only look.
  const isOther = user !== undefined && findAccount(user)?.uid !== process.getuid?.();
  const missing = places.filter((place) => !existsSync(place));
  const refused = isOther
    ? []
    : places
        .filter((place) => !missing.includes(place))
        .map((place) => ({ place, why: whyNotWritable(place) }))
        .filter(({ why }) => why !== undefined);
  const readOnly = refused.filter(({ why }) => why === 'EROFS').map(({ place }) => place);
  return [
    ...missing.map((place) => ({ kind: 'folder-missing', what: `${place} 不见了`, fix: INIT_AGAIN })),
    ...(readOnly.length > 0
      ? [
          {
            kind: 'read-only',
            what: `磁盘是只读的，不能发布：${briefList(readOnly)}`,
            fix: '用 dmesg 看原因，修好磁盘，再重新挂载：mount -o remount,rw 挂载点。网站一直能看。',
          },
        ]
      : []),
    ...refused
      .filter(({ why }) => why !== 'EROFS')
      .map(({ place }) => ({
        kind: 'not-writable',
        what: `不能写 ${place}`,
        fix: '让推送的用户和管理员同在一个组，这个文件夹对组可写：chgrp -R 组名，chmod -R g+rwX。',
      })),
  ];
};

/** The system's name for why a folder cannot be written; undefined if it can. */
function whyNotWritable(place: string): string | undefined {
  try {
    accessSync(place, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EACCES';
  }
}
