import { type IncomingHttpHeaders, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The body as it was before it was packed. */
  body: string;
}

export interface ServerQuestion {
  method?: string;
  headers?: Record<string, string>;
  /** The name that the server is asked by; otherwise by its number. */
  host?: string;
}

/**
 * Asks a server for a path exactly as it is written here: `fetch` would resolve its `..`. Any certificate is accepted.
 */
export function askServer(
  url: string,
  path: string,
  { method = 'GET', headers = {}, host }: ServerQuestion = {},
): Promise<Answer> {
  const isSecure = url.startsWith('https:');
  const { hostname, port } = new URL(url);
  const named = host === undefined ? {} : { servername: host, headers: { ...headers, host } };
  const options = { hostname, port, path, method, headers, agent: false as const, rejectUnauthorized: false, ...named };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestSecure : requestPlain)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: unpacked(Buffer.concat(chunks), response.headers['content-encoding']),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return '';
  return String(encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body);
}
