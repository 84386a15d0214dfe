import { KEEP, KEEP_A_MINUTE, PAGE_POLICY, widerPolicies } from '../headers.ts';

/** What a server has to answer: only what is named is compared. `null`: there is no such header. */
export interface Expected {
  status?: number;
  headers?: Readonly<Record<string, string | null>>;
  body?: string | RegExp;
}

/** A question, what every server answers, and where Caddy answers otherwise. */
export interface Expectation extends Expected {
  path: string;
  method?: string;
  asks?: Record<string, string>;
  caddy?: Expected;
}

const [SEARCH, BOARD] = widerPolicies(false).map(({ policy }) => policy) as [string, string];
const asked = { 'cache-control': 'no-cache' };
const kept = { 'cache-control': KEEP };
const page = {
  ...asked,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PAGE_POLICY,
  vary: 'Accept-Encoding',
};
const missing = { status: 404, headers: page, body: 'missing a' };
const type = (path: string, value: string): Expectation => ({ path, status: 200, headers: { 'content-type': value } });
const notAllowed = { status: 405, headers: { ...asked, allow: 'GET, HEAD', 'content-security-policy': PAGE_POLICY } };

export const EXPECTATIONS: Readonly<Record<string, readonly Expectation[]>> = {
  pages: [
    { path: '/', status: 200, headers: page, body: /^a+$/ },
    { path: '/?from=weixin', status: 200, body: /^a+$/ },
    { path: '/units/stone/', status: 200, headers: page, body: 'unit a' },
    { path: '/about/', status: 200, headers: page, body: 'shared page' },
    { path: '/units/stone/', method: 'HEAD', status: 200, headers: page, body: '' },
    {
      path: '/plain.html',
      asks: { 'accept-encoding': 'gzip, br' },
      status: 200,
      headers: { ...asked, 'content-encoding': null },
      body: 'page without twins',
    },
  ],
  'pages of one file': [
    { path: '/branches/hill/', status: 200, headers: { ...page, 'content-encoding': null }, body: /^a{5000}$/ },
    { path: '/branches/hill/', method: 'HEAD', status: 200, headers: page, body: '' },
    {
      path: '/branches/hill/?from=weixin',
      asks: { 'accept-encoding': 'gzip' },
      status: 200,
      headers: { ...page, 'content-encoding': 'gzip' },
      body: /^a{5000}$/,
    },
    // It has no packed twin.
    {
      path: '/branches/%E5%85%88%E9%94%8B/',
      asks: { 'accept-encoding': 'gzip' },
      status: 200,
      headers: { ...page, 'content-encoding': 'gzip' },
      body: /^a{5000}$/,
    },
    { path: '/pledges/2027/', status: 200, headers: { ...asked, 'content-security-policy': BOARD }, body: 'board a' },
    {
      path: '/branches/hill?x=1',
      status: 301,
      headers: { ...asked, location: '/branches/hill/?x=1' },
      caddy: { status: 308 },
    },
    {
      path: '/branches/%E5%85%88%E9%94%8B',
      status: 301,
      headers: { location: '/branches/%E5%85%88%E9%94%8B/' },
      caddy: { status: 308 },
    },
    { path: '/branches/hill.index.html', status: 301, headers: { ...asked, location: '/branches/hill/' } },
    { path: '/branches/hill/index.html', status: 301, headers: { location: '/branches/hill/' } },
    { path: '//branches//hill/', status: 301, headers: { location: '/branches/hill/' } },
    { path: '/branches/hill/nothing', ...missing },
    { path: '/branches/hill/nothing/', ...missing },
    { path: '/branches/hill.index.html/', ...missing },
    { path: '/branches/', ...missing },
    { path: '/branches/hill/', method: 'POST', ...notAllowed },
  ],
  'addresses without their slash': [
    { path: '/about', status: 301, headers: { ...asked, location: '/about/' }, caddy: { status: 308 } },
    {
      path: '/units/stone?x=1',
      status: 301,
      headers: { ...asked, location: '/units/stone/?x=1' },
      caddy: { status: 308, headers: asked },
    },
    {
      path: '//units//stone',
      status: 301,
      headers: { location: '/units/stone/' },
      caddy: { status: 301, headers: { location: '/units/stone' } },
    },
  ],
  'other addresses of a page': [
    { path: '//units//stone/', status: 301, headers: { ...asked, location: '/units/stone/' } },
    { path: '//', status: 301, headers: { location: '/' } },
    { path: '//evil.example/', status: 301, headers: { location: '/evil.example/' } },
    { path: '/%0d%0aset-cookie:a=b//x/', status: 301, headers: { 'set-cookie': null } },
    { path: '/units/stone/index.html', status: 301, headers: { ...asked, location: '/units/stone/' } },
    { path: '/index.html?x=//1', status: 301, headers: { location: '/?x=//1' }, caddy: { headers: { location: '/' } } },
    { path: '//rss.xml?x=1', status: 301, headers: { location: '/rss.xml?x=1' } },
    { path: '/?x=//1', status: 200 },
    { path: '/units/stone/?x=/index.html', status: 200, body: 'unit a' },
  ],
  'what is not there': [
    { path: '/nothing/', ...missing },
    { path: '/nothing.csv', ...missing },
    { path: '/search/nothing', ...missing },
    {
      path: '/nothing/',
      asks: { 'accept-encoding': 'gzip' },
      ...missing,
      headers: { ...page, 'content-encoding': 'gzip' },
    },
    { path: '/nothing/', method: 'HEAD', ...missing, body: '' },
    { path: '/nothing/', asks: { 'if-none-match': '*' }, status: 404 },
    { path: '/404.html', ...missing },
    { path: '/units/', ...missing },
    { path: '/units/empty/', ...missing },
    { path: '/units/stone/index.html/', ...missing },
    { path: '/_astro/page.b2c3.css', ...missing },
    { path: '/media/', ...missing },
    { path: '/media/nothing.avif', ...missing },
    { path: '/media/folder', ...missing },
    { path: '/search-index/keys/', ...missing },
    { path: '/search-index/keys/00000000.bin', ...missing },
  ],
  'what was withdrawn': [
    { path: '/members/gone/', status: 410, headers: page, body: 'withdrawn a' },
    { path: '/members/gone/?from=weixin', status: 410, headers: page, body: 'withdrawn a' },
    {
      path: '/members/gone/',
      asks: { 'accept-encoding': 'gzip' },
      status: 410,
      headers: { ...page, 'content-encoding': 'gzip' },
      body: 'withdrawn a',
    },
    { path: '/members/gone/', asks: { 'if-none-match': '*' }, status: 410 },
    { path: '/members/gone/', method: 'HEAD', status: 410, body: '' },
    { path: '/members/gone', status: 301, headers: { location: '/members/gone/' }, caddy: { status: 308 } },
    { path: '/members/gone/index.html', status: 301, headers: { location: '/members/gone/' } },
    { path: '/members/gone/nothing', ...missing },
    { path: '/members/gone/', method: 'POST', ...notAllowed },
  ],
  'what nobody may read': [
    { path: '/.env', ...missing },
    { path: '/units/.git/config', ...missing },
    { path: '/units/%2egit/config', ...missing },
    { path: '/.well-known/security.txt', status: 200, body: 'Contact: x' },
    { path: '/assets/_astro/page.a1b2.css', ...missing },
    { path: '/_astro/..%2f..%2fstate/secret.txt', status: 400, caddy: missing },
    { path: '/../state/secret.txt', status: 400, caddy: missing },
    { path: '/%2e%2e/state/secret.txt', status: 400, caddy: missing },
    { path: '/media/../../state/secret.txt', status: 400, caddy: missing },
    { path: '/media/../releases.jsonl', ...missing },
    { path: '/media/..%5c..%5creleases.jsonl', ...missing },
    { path: '/about/../../releases.jsonl', status: 400, caddy: missing },
  ],
  'other methods': ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'].flatMap((method) => [
    { path: '/', method, ...notAllowed },
    { path: '/_astro/page.a1b2.css', method, ...notAllowed },
  ]),
  'files with hashed names': [
    { path: '/_astro/page.a1b2.css', status: 200, headers: kept, body: 'p{}' },
    {
      path: '/_astro/page.a1b2.css',
      asks: { 'accept-encoding': 'gzip' },
      status: 200,
      headers: { ...kept, 'content-encoding': 'gzip' },
      body: 'p{}',
    },
    { path: '/media/cover.a1b2.avif', status: 200, headers: kept, body: 'avif' },
    {
      path: '/search-index/keys/a1b2c3d4.bin',
      asks: { origin: 'https://portal.example' },
      status: 200,
      headers: { ...kept, 'access-control-allow-origin': '*' },
    },
    {
      path: '/search-index/keys/a1b2c3d4.bin',
      method: 'OPTIONS',
      asks: { origin: 'https://portal.example', 'access-control-request-headers': 'range' },
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'Range',
        'access-control-max-age': '86400',
      },
      body: '',
    },
    { path: '/about/', headers: { 'access-control-allow-origin': null, 'access-control-allow-headers': null } },
    { path: '/search-index/keys/a1b2c3d4.bin', status: 200, headers: kept, body: 'keys' },
    { path: '/search-index/texts/a1b2c3d4-0.bin', status: 200, headers: kept, body: 'texts' },
    {
      path: '/search-index/catalogue.bin',
      status: 200,
      headers: { 'cache-control': KEEP_A_MINUTE },
      body: 'catalogue',
    },
    { path: '/pagefind/pagefind.js', status: 200, headers: asked },
  ],
  'who may keep or show it elsewhere': [
    {
      path: '/health.json',
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
    },
    {
      path: '/',
      headers: { 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' },
    },
    { path: '/_astro/page.a1b2.css', headers: { 'cross-origin-resource-policy': 'same-origin' } },
    { path: '/media/cover.a1b2.webp', headers: { 'cross-origin-resource-policy': 'cross-origin' } },
  ],
  'what proves a server to those who issue certificates': [
    {
      path: '/.well-known/acme-challenge/token',
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: 'proof',
    },
    { path: '/.well-known/acme-challenge/nothing', status: 404 },
    { path: '/.well-known/acme-challenge/../security.txt', status: 200, body: 'Contact: x' },
  ],
  policies: [
    { path: '/search/', status: 200, headers: { ...page, 'content-security-policy': SEARCH }, body: 'search a' },
    { path: '/search/?q=x', status: 200, headers: { 'content-security-policy': SEARCH } },
    { path: '/pledges/2026/', status: 200, headers: { ...asked, 'content-security-policy': BOARD }, body: 'board a' },
  ],
  types: [
    type('/_astro/page.a1b2.css', 'text/css; charset=utf-8'),
    type('/_astro/page.a1b2.js', 'text/javascript; charset=utf-8'),
    type('/rss.xml', 'text/xml; charset=utf-8'),
    type('/feed.json', 'application/json; charset=utf-8'),
    type('/apple-touch-icon.png', 'image/png'),
    type('/pledges/2026/data.csv', 'text/csv; charset=utf-8'),
    type('/pledges/2026/data.json', 'application/json; charset=utf-8'),
    type('/robots.txt', 'text/plain; charset=utf-8'),
    type('/favicon.svg', 'image/svg+xml; charset=utf-8'),
    type('/favicon.ico', 'image/x-icon'),
    type('/media/cover.a1b2.avif', 'image/avif'),
    type('/media/cover.a1b2.webp', 'image/webp'),
    type('/media/cover.a1b2.jpg', 'image/jpeg'),
    type('/list.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    type('/list.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    type('/notice.ofd', 'application/ofd'),
    type('/talk.m4a', 'audio/mp4'),
    type('/search-index/catalogue.bin', 'application/octet-stream'),
    type('/pagefind/wasm.unknown.pagefind', 'application/octet-stream'),
    {
      path: '/rss.xml',
      asks: { 'accept-encoding': 'gzip' },
      headers: { 'content-type': 'text/xml; charset=utf-8', 'content-encoding': 'gzip' },
    },
  ],
};

/** What a server has to answer to a question. */
export function expectedOf({ status, headers, body, caddy }: Expectation, server: 'nginx' | 'Caddy'): Expected {
  return { status, headers, body, ...(server === 'Caddy' ? caddy : {}) } as Expected;
}
