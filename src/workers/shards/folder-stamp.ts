import { existsSync } from 'node:fs';
import { readTree } from '../../ingest/files/read-tree.ts';
import { jsonDigest } from '../../kernel/digest.ts';
import type { Environment } from '../../machine/environment.ts';

/** The files of the content and those that an administrator puts beside it. */
export type SourceFolders = Pick<Environment, 'contentFolder' | 'publicFolder'>;

/** Git's own files change while nothing else does. */
const IN_GIT = /^\.git(?:\/|$)/;

/** The files below a folder that a site is built from, by path; none where there is no such folder. */
export function sourceFiles(folder: string): ReturnType<typeof readTree> {
  return existsSync(folder) ? readTree(folder).filter(({ path }) => !IN_GIT.test(path)) : [];
}

/** What the file system says of all those files: on one machine they are the same as long as it says the same. */
export function folderStamp({ contentFolder, publicFolder }: SourceFolders): string {
  const facts = [contentFolder, publicFolder].map((folder) =>
    sourceFiles(folder).map(({ path, size, changedAt }) => [path, size, changedAt]),
  );
  return jsonDigest(...facts).slice(0, 32);
}

/** Somebody has changed the content while it was built from. */
export class SourcesChanged extends Error {
  constructor() {
    super('生成的时候内容被改过，没有生成完，原来的网站一点没动。请再运行一次。');
  }
}
