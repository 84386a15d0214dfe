import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { wantedRange } from '../measure/wanted-range.ts';

/** What was sent: bodies alone, as the files are, nothing compressed on the way. */
export interface Sent {
  requests: number;
  bytes: number;
}

export interface CountingServer {
  origin: string;
  /** What was sent since it was last asked, pages (`.html`) apart. */
  take(): { files: Sent; pages: Sent };
  close(): void;
}

/** Browsers want to know these; everything else may be anything. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder on this machine. It allows no caching: what a page asks for twice is sent twice. */
export async function countingServer(folder: string): Promise<CountingServer> {
  let files: Sent = { requests: 0, bytes: 0 };
  let pages: Sent = { requests: 0, bytes: 0 };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const whole = await readFile(join(folder, name)).catch(() => undefined);
    const part = whole && wantedRange(request, whole);
    const body = part ?? whole;
    const sent = name.endsWith('.html') ? pages : files;
    sent.requests++;
    sent.bytes += body?.length ?? 0;
    response
      .writeHead(part ? 206 : body ? 200 : 404, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = { files, pages };
      files = { requests: 0, bytes: 0 };
      pages = { requests: 0, bytes: 0 };
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
