import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repacked } from './repacked.ts';

/** Archives that were changed after they were packed: how, why they are refused, and what does it to the unpacked archive; answers a new archive. */
export const TAMPERED: readonly [how: string, why: RegExp | string, tamper: (folder: string) => string][] = [
  [
    'with a changed file',
    /site\/about\/index\.html 坏了，或者被人改过/,
    (folder) => changed(folder, 'site/about/index.html', (text) => text.replace('a', 'b')),
  ],
  ['with a longer file', '比清单上写的大', (folder) => changed(folder, 'site/about/index.html', (text) => `${text} `)],
  [
    'with a shorter file',
    '坏了，或者被人改过',
    (folder) => changed(folder, 'site/about/index.html', (text) => text.slice(1)),
  ],
  [
    'with another release.json',
    /release\.json 坏了/,
    (folder) => changed(folder, 'release.json', (text) => text.replace('王芳', '李芳')),
  ],
  ['with one more file', /多出了 "site\/more\.html"/, (folder) => changed(folder, 'site/more.html', () => 'x')],
  [
    'with one more file that has a sum',
    '对不上',
    (folder) =>
      changed(
        written(folder, 'site/more.html', 'x'),
        'SHA256SUMS',
        (text) => `${text}${'0'.repeat(64)}  site/more.html\n`,
      ),
  ],
  [
    'without a file',
    /少了 1 个文件，例如 site\/about\/index\.html/,
    (folder) => (rmSync(join(folder, 'site/about/index.html')), repacked(folder)),
  ],
  [
    'with a renamed file',
    /多出了 "site\/about\/other\.html"/,
    (folder) => (
      renameSync(join(folder, 'site/about/index.html'), join(folder, 'site/about/other.html')),
      repacked(folder)
    ),
  ],
  [
    'with a file twice',
    '多出了',
    (folder) =>
      repacked(folder, ['SHA256SUMS', 'release.json', 'site/404.html', 'site/404.html'], '--hard-dereference'),
  ],
  [
    'with a symbolic link',
    '不是普通文件',
    (folder) => (
      rmSync(join(folder, 'site/404.html')),
      symlinkSync('/etc/passwd', join(folder, 'site/404.html')),
      repacked(folder, ['SHA256SUMS', 'release.json', 'site/404.html'])
    ),
  ],
  [
    'with a hard link',
    /多出了|不是普通文件/,
    (folder) => repacked(folder, ['SHA256SUMS', 'release.json', 'site/404.html', 'site/404.html']),
  ],
  [
    'with a path that leads out',
    /多出了 "site\/\.\.\/\.\.\/evil"/,
    (folder) =>
      repacked(
        folder,
        ['SHA256SUMS', 'release.json', 'site/404.html'],
        '-P',
        '--transform',
        's,site/404.html,site/../../evil,',
      ),
  ],
  [
    'with an absolute path',
    /多出了 "\/tmp\/evil"/,
    (folder) =>
      repacked(
        folder,
        ['SHA256SUMS', 'release.json', 'site/404.html'],
        '-P',
        '--transform',
        's,site/404.html,/tmp/evil,',
      ),
  ],
  [
    'with its lists elsewhere',
    /多出了 "site/,
    (folder) => repacked(folder, ['site/404.html', 'SHA256SUMS', 'release.json']),
  ],
  ['with folders', /多出了|不是普通文件/, (folder) => repacked(folder, ['SHA256SUMS', 'release.json', 'site'])],
  ['that holds nothing', '结尾不对|没有 SHA256SUMS', (folder) => repacked(folder, ['-T', '/dev/null'])],
  ['that is something else', '多出了', (folder) => repacked(folder, ['release.json'])],
];

function changed(folder: string, path: string, change: (text: string) => string): string {
  return repacked(
    written(folder, path, change(existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '')),
  );
}

function written(folder: string, path: string, text: string): string {
  writeFileSync(join(folder, path), text);
  return folder;
}
