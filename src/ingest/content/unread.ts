import type { Content } from './content.ts';

const namesOfUnread = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/**
 * True if a file that is not read where it lies may be the one that an id or an address means: that is reported
 * already.
 */
export function isUnread({ unread }: Content, id: string): boolean {
  let names = namesOfUnread.get(unread);
  if (!names)
    namesOfUnread.set(
      unread,
      (names = new Set([...unread].flatMap((path) => path.split('/').map((part) => part.replace(/\.\w+$/, ''))))),
    );
  return names.has(
    id
      .replace(/\/$/, '')
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, ''),
  );
}
