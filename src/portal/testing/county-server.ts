import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import { openFiles } from '../../outputs/open/open-files.ts';
import { SUMS_FILE } from '../../schema/open/open-part.ts';
import { pieceFile, publishedSummary, SUMMARY_LIST_FILE } from '../../schema/open/summary-pieces.ts';
import { NOW } from '../../testing/clock.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { newFolder, writeTree } from '../../testing/tree.ts';
import { takeCounties } from '../take-counties.ts';

export type OpenTexts = Record<string, string>;
export type CountyHandler = (request: IncomingMessage, response: ServerResponse, files: OpenTexts) => void;

export const servers: Server[] = [];
/** For `afterEach`. */
export function stopCounties(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

const LIMITS = { fileTime: 1500, redirects: 3, summaryTime: 1500 };

/** What a county publishes, its own address left out. */
export async function openTexts(title = '青石坡上的渠'): Promise<OpenTexts> {
  const site = await siteOf({
    'site.yaml': 'name: 青石先锋\n',
    'units/qingshi-cun.yaml': unitText(),
    [entryPath('branch', 'qingshi')]: entryText('branch', { title }),
  });
  return {
    ...Object.fromEntries(openFiles(site).map(({ name, text }) => [name, text])),
    ...summaryFiles(Uint32Array.from([3, 70_000])),
  };
}

/** What a county's search says: the list, and a letter for each byte of the pieces. */
export function summaryFiles(numbers: Uint32Array | undefined): OpenTexts {
  const { list, pieces } = publishedSummary({ format: 4, numbers });
  const texts = Array.from(pieces, ([digest, bytes]) => [
    pieceFile(digest).split('/').pop()!,
    Buffer.from(bytes).toString('latin1'),
  ]);
  return { [SUMMARY_LIST_FILE]: list, ...(Object.fromEntries(texts) as OpenTexts) };
}

function isOfSearch(name: string): boolean {
  return name === SUMMARY_LIST_FILE || name.endsWith('.bin');
}

/** The same with other parts, and sums that hold; a text stands for itself. */
export function withPart(files: OpenTexts, part: string, change: (value: never) => unknown): OpenTexts {
  const value = change(JSON.parse(files[part]!) as never);
  return withSums({ ...files, [part]: typeof value === 'string' ? value : JSON.stringify(value) });
}

export function withSums(files: OpenTexts): OpenTexts {
  const lines = Object.entries(files).flatMap(([name, text]) =>
    name === SUMS_FILE || isOfSearch(name) ? [] : `${digestOf(text)}  ${name}\n`,
  );
  return { ...files, [SUMS_FILE]: lines.join('') };
}

const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.bin': 'application/octet-stream' };

export const serveFiles: CountyHandler = ({ url = '', headers }, response, files) => {
  const name = url.split('/').at(-1)!;
  const text = files[name];
  if (text === undefined) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${digestOf(text).slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const type = TYPES[extname(name)] ?? 'text/plain; charset=utf-8';
  response
    .writeHead(200, { 'Content-Type': type, ETag: etag })
    .end(Buffer.from(text, name.endsWith('.bin') ? 'latin1' : 'utf8'));
};

/** A real server of a county: what is asked of it, and its address, which names this machine. */
export async function serveCounty(
  files: OpenTexts,
  handle: CountyHandler = serveFiles,
): Promise<{
  address: string;
  asked: string[];
  publish: (next: OpenTexts) => void;
  answer: (next: CountyHandler) => void;
}> {
  const asked: string[] = [];
  let current = files;
  let handler = handle;
  const server = createServer((request, response) => {
    asked.push(request.url!);
    handler(request, response, current);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    publish: (next) => (current = next),
    answer: (next) => (handler = next),
  };
}

export function plantPortal(list: string): { folder: string; run: (now?: string) => Promise<string[]> } {
  const root = newFolder();
  const folder = join(root, 'content');
  writeTree(folder, { 'counties.yaml': list });
  return {
    folder,
    run: async (now = NOW) => {
      const lines: string[] = [];
      const environment = { contentFolder: folder, cacheFolder: join(root, 'cache'), now };
      await takeCounties(environment, (line) => lines.push(line), { limits: LIMITS });
      return lines;
    },
  };
}

export const countyList = (address: string, more = '') =>
  `各县:\n  - 名称: 青石县\n    编号: qingshi\n    地址: ${address}/\n${more}`;
export const copyText = (folder: string, name: string) => readFileSync(join(folder, 'counties/qingshi', name), 'utf8');
