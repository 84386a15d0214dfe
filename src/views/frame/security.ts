import { cspHash } from '../../kernel/digest.ts';
import { READER_SETUP } from './reader-setup.ts';

/** Whether a page's script reads files, and of which other hosts. */
export type Connects = boolean | readonly string[];

/**
 * The policy of every page: nothing from other hosts, no inline script but the one with a known digest. `wasm`: for
 * search. `connects`: the page's script reads files of the site, and of those hosts that are named.
 */
export function contentSecurityPolicy({ wasm, connects }: { wasm: boolean; connects: Connects }): string {
  const policy = [
    "default-src 'none'",
    `script-src 'self' '${cspHash(READER_SETUP)}'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
  if (connects) policy.push(["connect-src 'self'", ...(connects === true ? [] : connects)].join(' '));
  return policy.join('; ');
}
