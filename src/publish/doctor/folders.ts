import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { findAccount } from '../account.ts';
import { INIT_AGAIN, type Check } from './finding.ts';

/** Whoever pushes can write everywhere. */
export const folders: Check = async ({ site, repo, user }) => {
  const places = [site.root, site.releases, site.pages, site.assets, site.state, site.lists, site.drafts, site.cache, join(repo, 'objects'), join(repo, 'refs')];
  // Where one account publishes, others only look.
  const isOther = user !== undefined && findAccount(user)?.uid !== process.getuid?.();
  return places.flatMap((place) => {
    if (!existsSync(place)) return [{ kind: 'folder-missing', what: `${place} 不见了`, cure: INIT_AGAIN }];
    return isOther || isWritable(place) ? [] : [{ kind: 'not-writable', what: `不能写 ${place}`, cure: '让推送的用户和管理员同在一个组，这个文件夹对组可写：chgrp -R 组名，chmod -R g+rwX。' }];
  });
};

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
