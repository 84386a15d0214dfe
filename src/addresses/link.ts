import { percentDecoded } from '../kernel/percent-decoded.ts';
import { extensionOf, isFileExtension } from '../schema/download.ts';

/** What an address in the content points at. */
export type LinkTarget =
  /** Another site. */
  | { to: 'web' }
  /** A mailbox or a telephone. */
  | { to: 'contact' }
  /** A heading of the same page. */
  | { to: 'anchor'; anchor: string }
  /** A page or a file of this site; `path` begins with `/`. */
  | { to: 'site'; path: string; anchor: string | undefined }
  /** A file beside the text that names it. */
  | { to: 'file'; name: string }
  /**
   * A scheme that runs code or opens a program, or an account before the host, which makes an address look like another
   * site's.
   */
  | { to: 'unsafe' }
  /**
   * Depends on where the page stands, leaves the site without saying so, or leads nowhere: no host, mailbox or number
   * follows its scheme.
   */
  | { to: 'unclear' };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Markdown prints brackets and backslashes as `%5B`, `%5D` and `%5C`, which makes another host, or none, of these. */
const HOST_FOLLOWS = /^https?:\/\/[^/?#\\[\]]+(?:[/?#]|$)/i;

const SOMEBODY_FOLLOWS = { mailto: /^mailto:[^?@]+(?:@|%40)[^?@]/i, tel: /^tel:[^;?]*\d/i };

/** Sorts an address as a browser would read it: white space and control characters do not hide a scheme. */
export function linkTarget(address: string): LinkTarget {
  let target = known.get(address);
  if (!target) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(address, (target = sorted(address)));
  }
  return target;
}

/** The same links are asked for by several rules, and by a process that checks again and again. */
const known = new Map<string, LinkTarget>();
const MOST_KNOWN = 100_000;

function sorted(address: string): LinkTarget {
  const seen = address.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = SCHEME.exec(seen)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return { to: webTarget(seen) };
  if (scheme === 'mailto' || scheme === 'tel')
    return { to: SOMEBODY_FOLLOWS[scheme].test(seen) ? 'contact' : 'unclear' };
  if (scheme !== undefined) return { to: 'unsafe' };
  const file = fileNamed(address.trim());
  if (file !== undefined) return { to: 'file', name: file };
  if (seen.startsWith('#')) return { to: 'anchor', anchor: percentDecoded(seen.slice(1)) };
  if (!seen.startsWith('/') || seen.startsWith('//') || seen.includes('\\')) return { to: 'unclear' };
  const [beforeAnchor, anchor] = splitOnce(seen, '#');
  const [path] = splitOnce(beforeAnchor, '?');
  return { to: 'site', path: percentDecoded(path), anchor: anchor === undefined ? undefined : percentDecoded(anchor) };
}

/** The file that an address without a folder names; programs and hosts are none. */
function fileNamed(address: string): string | undefined {
  const name = percentDecoded(address).replace(/^\.\//, '');
  return /[/\\:]|^[?#]/.test(name) || !isFileExtension(extensionOf(name)) ? undefined : name;
}

function webTarget(address: string): 'web' | 'unsafe' | 'unclear' {
  if (!HOST_FOLLOWS.test(address) || !URL.canParse(address)) return 'unclear';
  const { username, password } = new URL(address);
  return username + password === '' ? 'web' : 'unsafe';
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
