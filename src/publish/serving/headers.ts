import { PAGES } from '../../addresses/address.ts';
import { CATALOGUE, SEARCH_INDEX } from '../../search/format/format.ts';
import { contentSecurityPolicy } from '../../views/frame/security.ts';

/** For files whose names change with their content. */
export const KEEP = 'public, max-age=31536000, immutable';

/** For all others: a browser asks each time, and a file that has not changed costs an answer without a body. */
export const ASK_AGAIN = 'no-cache';

/**
 * For the search's catalogue: what is loaded while a question is being typed is not asked for again when it is put. A
 * file that an old one names and that has gone lets the search page ask anew.
 */
export const KEEP_A_MINUTE = 'max-age=60';

/** Its address. */
export const SEARCH_CATALOGUE = SEARCH_INDEX + CATALOGUE;

/** For what says how things stand now: nobody stores it, not even to ask again. */
export const NEVER_KEEP = 'no-store';

/** Where monitors read which release a server shows. */
export const HEALTH = '/health.json';

/**
 * Who may show a file in a page of another site: nobody, unless it is a picture. Readers of feeds show those, and
 * portals of the county.
 */
export const RESOURCE_POLICY = { usual: 'same-origin', pictures: 'cross-origin' } as const;

/**
 * Pages of every site may read what lies below the search's index: portals do, and there is nothing in it that is not
 * on the pages. Browsers ask first whether they may ask for a part of a file.
 */
export const READ_BY_ALL = {
  below: SEARCH_INDEX,
  origin: '*',
  methods: 'GET',
  headers: 'Range',
  seconds: '86400',
} as const;

/**
 * What every answer carries, besides the content security policy, `RESOURCE_POLICY` and what says how long to keep it.
 */
export function securityHeaders(secure: boolean): [name: string, value: string][] {
  const headers: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'SAMEORIGIN'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ];
  // Without includeSubDomains: other sites of the county below the same domain may have no certificate.
  if (secure) headers.push(['Strict-Transport-Security', 'max-age=31536000']);
  return headers;
}

// 'self', not 'none': a page may show another of the same site in a frame, which is what X-Frame-Options says to old
// browsers as well.
const policyOf = (needs: Parameters<typeof contentSecurityPolicy>[0]) =>
  `${contentSecurityPolicy(needs)}; frame-ancestors 'self'`;

/** The policy of all addresses but those in `widerPolicies`. */
export const PAGE_POLICY = policyOf({ wasm: false, connects: false });

/**
 * What pages below an address need more: boards read their other pages, the search its index and Pagefind's
 * WebAssembly. `asksCounties`: that of a portal reads the indexes of its counties, which only its own <meta> names: a
 * list of them here would have to be changed with each. A page's own <meta> may be stricter.
 */
export function widerPolicies(asksCounties: boolean): readonly { below: string; policy: string }[] {
  return [
    { below: PAGES.search, policy: policyOf({ wasm: true, connects: asksCounties ? ['https:', 'http:'] : true }) },
    { below: PAGES.pledges, policy: policyOf({ wasm: false, connects: true }) },
  ];
}
