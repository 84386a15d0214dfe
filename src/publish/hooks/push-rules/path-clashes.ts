/** Two paths of files or folders that Windows and macOS take for one. `path` is one that the push touches. */
export interface PathClash {
  path: string;
  other: string;
}

/**
 * Twins among all paths of a tree (in git's order), of files and of folders, where a touched path is one of both or
 * lies in it. Below clashing folders nothing more is reported.
 */
export function findPathClashes(paths: readonly string[], touched: Iterable<string>): PathClash[] {
  const isTouched = new Set<string>();
  for (const path of touched)
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) isTouched.add(path.slice(0, end));
  const written = new Map<string, string>();
  const reported = new Set<string>();
  const found: PathClash[] = [];
  let sound = '';
  for (const path of paths) {
    // Files of a folder come together: what is known of the folder is looked up once.
    let start = sound !== '' && path.startsWith(sound) ? sound.length : 0;
    for (;;) {
      const slash = path.indexOf('/', start);
      const part = slash < 0 ? path : path.slice(0, slash);
      const before = written.get(folded(part));
      if (before === undefined) written.set(folded(part), part);
      else if (before !== part) {
        if (isTouched.has(part) && !reported.has(part)) found.push({ path: part, other: before });
        else if (isTouched.has(before) && !reported.has(part)) found.push({ path: before, other: part });
        reported.add(part);
        break;
      }
      if (slash < 0) break;
      start = slash + 1;
      sound = path.slice(0, start);
    }
  }
  return found;
}

/** Equal for paths that a file system which knows neither case nor Unicode's forms takes for one. */
export function folded(path: string): string {
  if (/^[\x20-\x7e]*$/.test(path)) return path.toLowerCase();
  // Upper case first: ſ, ß and the like have no lower case of their own.
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
