import { relative } from 'node:path';
import { PROJECT } from '../../machine/project.ts';

/**
 * What programs print, as people at the desk are told it: where the server keeps its files is nobody's business. `folders`:
 * how each is called instead; '' for those whose files are named alone.
 */
export function tellingNoFolders(folders: Readonly<Record<string, string>>): (line: string) => string {
  const known = Object.entries({ ...folders, [PROJECT]: '' })
    .flatMap(([folder, name]) =>
      [folder, relative(PROJECT, folder)].map((path) => [path.replace(/\/$/, ''), name] as const),
    )
    .filter(([path]) => path.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  return (line) =>
    known.reduce((told, [path, name]) => {
      const below = name === '' ? '' : `${name}/`;
      return told.replaceAll(`${path}/`, below).replaceAll(path, name === '' ? '这里' : name);
    }, line);
}
