import type { Purged } from './purge.ts';

/** Prints what a purge has come to; nothing if there was none. */
export function printPurge(purged: Purged | undefined, print: (line: string) => void): void {
  if (!purged) return;
  print(`撤下的：${purged.ids.map((id) => `/${id}/`).join('、')}。网页、图片和搜索里的文字都已经从网站文件夹删去。`);
  if (purged.releases.length > 0) print(`以前的 ${purged.releases.length} 次发布里有它，已经删去，不能再退回那几次。`);
  print(`网站前面有 CDN 或缓存的，请刷新 ${purged.count} 个网址，清单在网站文件夹的 ${purged.addresses}。`);
}
