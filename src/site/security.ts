import { cspHash } from '../kernel/digest.ts';
import { READER_SETUP } from './reader-setup.ts';

/** The policy of every page: nothing from other hosts, no inline script but the one with a known digest. `wasm`: for search. */
export function contentSecurityPolicy(wasm: boolean): string {
  const policy = [
    "default-src 'none'",
    `script-src 'self' '${cspHash(READER_SETUP)}'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
  if (wasm) policy.push("connect-src 'self'");
  return policy.join('; ');
}
