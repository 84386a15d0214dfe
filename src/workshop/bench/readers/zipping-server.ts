import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isHashed } from '../../../publish/serving/hashed-folders.ts';
import { wantedRange } from '../measure/wanted-range.ts';
import { ASK_AGAIN, KEEP, KEEP_A_MINUTE, SEARCH_CATALOGUE } from '../../../publish/serving/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};
const ZIPPED = /^(?:text\/|application\/(?:json|xml|wasm)|image\/svg)/;

export interface ZippingServer {
  origin: string;
  close(): void;
}

/**
 * Serves a built site as ours are served: compressed, what has a digest in its name for a year, the rest with a tag.
 * Each answer waits for `held`. `base`: the folder of its host in which the site lies.
 */
export async function zippingServer(folder: string, held = () => Promise.resolve(), base = ''): Promise<ZippingServer> {
  const server = createServer(async (request, response) => {
    await held();
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!asked.startsWith(`${base}/`)) return void response.writeHead(404).end();
    const path = asked.slice(base.length);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    response.setHeader('ETag', tag);
    response.setHeader(
      'Cache-Control',
      isHashed(path.slice(1)) ? KEEP : path === SEARCH_CATALOGUE ? KEEP_A_MINUTE : ASK_AGAIN,
    );
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    response.setHeader('Content-Type', type);
    const part = wantedRange(request, body);
    if (part) return void response.writeHead(206).end(part);
    if (ZIPPED.test(type)) response.setHeader('Content-Encoding', 'gzip');
    response.end(ZIPPED.test(type) ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
