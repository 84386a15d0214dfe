import { domainToUnicode } from 'node:url';
import { findUnsafeCharacters } from './letters/unsafe-characters.ts';

/**
 * A host name as it is sent: letters, digits and hyphens, at least two parts (RFC 1123); names in Han are `xn--…` here
 * (RFC 5891).
 */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What nobody types by hand into an address, and what separates its parts. */
const NOT_IN_HOST = /[\s?#@\\/。，；：、"'<>`]/;

/**
 * The origin that a domain stands for (`https://www.example.gov.cn`, with a port where it is not the usual one);
 * undefined where it says anything more, or is none.
 */
export function originOf(written: string): string | undefined {
  const [, scheme = 'https', name] = /^(?:(https?):\/\/)?([^/]*)\/*$/i.exec(written.trim()) ?? [];
  if (name === undefined || NOT_IN_HOST.test(name)) return undefined;
  const parsed = parse(`${scheme.toLowerCase()}://${name}`);
  return parsed && HOST.test(parsed.hostname) && isWritten(parsed.hostname, name) ? parsed.origin : undefined;
}

/** The origin that a domain with a page's address, an account or a full-width stop behind it means. */
export function meantOrigin(written: string): string | undefined {
  const plain = written
    .normalize('NFKC')
    .replace(/[。｡．]/g, '.')
    .replace(/[\s\\"'<>`，；、].*$/s, '')
    .replace(/^(?:https?:\/*)?/i, (scheme) => (/^http:/i.test(scheme) ? 'http://' : 'https://'));
  const parsed = parse(plain);
  return parsed && (!/^[\d.]+$/.test(parsed.hostname) || plain.includes(parsed.hostname))
    ? originOf(parsed.origin)
    : undefined;
}

/**
 * True for a whole `http(s)://` address that hides nothing: no account before its host (which makes it look like
 * another one), no spaces, no characters that are not seen.
 */
export function isWebAddress(written: string): boolean {
  if (!/^https?:\/\/[^\s/]/.test(written) || /[\s\\]/.test(written) || findUnsafeCharacters(written).length > 0)
    return false;
  const parsed = parse(written);
  return (
    parsed !== undefined && parsed.username === '' && parsed.password === '' && !/^https?:\/\/[^/?#]*@/.test(written)
  );
}

/** The address without the account before its host. */
export function withoutAccount(written: string): string {
  return written.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}

/** Where a site lies, as people write it: its host, names in Han in Han, with its port, and its folder. */
export function hostToRead(root: string): string {
  const { hostname, port, pathname } = new URL(root);
  return domainToUnicode(hostname) + (port === '' ? '' : `:${port}`) + pathname.replace(/\/$/, '');
}

/** A number such as 1.2 is read as an address of four numbers, which nobody meant. */
function isWritten(host: string, name: string): boolean {
  return !/^[\d.]+$/.test(host) || name.replace(/:\d*$/, '') === host;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
