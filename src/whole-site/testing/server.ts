import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { siteBase } from './place.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface StaticServer {
  /** Where the site lies: `http://localhost:…`, no slash at the end. */
  home: string;
  close(): Promise<void>;
}

/**
 * Serves a built site where these tests have it, as nginx does: a folder is its index.html, what is not there is
 * 404.html with status 404. Beside the site there is nothing.
 */
export async function serve(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!asked.startsWith(`${siteBase()}/`)) {
      response.writeHead(404).end();
      return;
    }
    const path = asked.slice(siteBase().length);
    const wanted = join(folder, path);
    if (!path.endsWith('/') && isFolder(wanted)) {
      response.writeHead(301, { Location: `${asked}/` }).end();
      return;
    }
    const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
    const isThere = existsSync(file) && !isFolder(file);
    const sent = isThere ? file : join(folder, '404.html');
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': TYPES[extname(sent)] ?? 'application/octet-stream' });
    if (existsSync(sent)) createReadStream(sent).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    home: `http://localhost:${(server.address() as AddressInfo).port}${siteBase()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
