import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { TakingTrouble } from '../schema/open/county-copy.ts';
import { addressOfHost, namesOwnNetwork, OwnNetwork } from './own-network.ts';
import type { TakingLimits } from './taking-limits.ts';

/** Why a file was not taken; `detail` is never in the words of the other side. */
export interface NotTaken {
  trouble: TakingTrouble;
  detail: string;
}

export type FetchedFile = { bytes: Buffer; etag: string | undefined } | 'unchanged' | NotTaken;

export interface FileQuestion {
  address: URL;
  /** The largest that is taken, in bytes. */
  most: number;
  /** Types that it may be of. */
  types: RegExp;
  /** As the server named what is there already. */
  etag?: string | undefined;
}

/**
 * Fetches a file from somebody who may be broken or hostile: nothing but whole bytes of a type that was asked for, not
 * packed, not too many, in time, from the host that was meant. Never throws for what the other side does.
 */
export async function fetchFile(question: FileQuestion, limits: TakingLimits): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(limits.fileTime);
  let address = question.address;
  try {
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const answer = await ask({ ...question, address }, signal);
      if (!('to' in answer)) return answer.taken;
      if (!isSameHost(answer.to, address)) return { trouble: 'redirect', detail: '' };
      address = answer.to;
    }
    return { trouble: 'redirect', detail: '' };
  } catch (error) {
    if (signal.aborted) return { trouble: 'slow', detail: '' };
    if (error instanceof OwnNetwork) return { trouble: 'own-network', detail: '' };
    const { code = '' } = error as NodeJS.ErrnoException;
    return { trouble: 'unreachable', detail: /^[A-Z0-9_]{1,40}$/.test(code) ? code : '' };
  }
}

/** The same host and port, or the same host by its usual port and more safely. */
function isSameHost(to: URL, from: URL): boolean {
  if (to.username !== '' || to.password !== '') return false;
  if (to.protocol === from.protocol) return to.host === from.host;
  return from.protocol === 'http:' && to.protocol === 'https:' && to.host === from.hostname && from.port === '';
}

type Answer = { to: URL } | { taken: FetchedFile };

async function ask(question: FileQuestion, signal: AbortSignal): Promise<Answer> {
  const { address, etag } = question;
  const isNamed = namesOwnNetwork(address.hostname);
  const at = isNamed ? undefined : await addressOfHost(address.hostname);
  const start = address.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const request = start(
      address,
      {
        signal,
        agent: false,
        // Between the look and the call a name may come to mean another machine.
        ...(at && { lookup: (_host, options, done) => answerLookup(at, options.all === true, done) }),
        headers: {
          Accept: 'application/json, text/plain, application/octet-stream',
          'Accept-Encoding': 'identity',
          'User-Agent': 'bangyang-portal',
          ...(etag === undefined ? {} : { 'If-None-Match': etag }),
        },
      },
      (response) => {
        const end = (answer: Answer) => {
          resolve(answer);
          response.destroy();
        };
        const refused = refusalOf(response, question);
        if (refused) end(refused);
        else readBody(response, question, end, reject);
      },
    );
    request.on('error', reject);
    request.end();
  });
}

type Lookup = (error: null, address: string | { address: string; family: number }[], family?: number) => void;

function answerLookup(at: { address: string; family: number }, all: boolean, done: Lookup): void {
  if (all) done(null, [at]);
  else done(null, at.address, at.family);
}

/** What the head of an answer says already; undefined where a body is to be read. */
function refusalOf(response: IncomingMessage, { address, etag, most, types }: FileQuestion): Answer | undefined {
  const { statusCode = 0, headers } = response;
  const refuse = (trouble: TakingTrouble, detail = ''): Answer => ({ taken: { trouble, detail } });
  if ([301, 302, 303, 307, 308].includes(statusCode)) {
    const { location = '' } = headers;
    return URL.canParse(location, address) ? { to: new URL(location, address) } : refuse('redirect');
  }
  if (statusCode === 304 && etag !== undefined) return { taken: 'unchanged' };
  if (statusCode === 404 || statusCode === 410) return refuse('missing');
  if (statusCode !== 200) return refuse('refused', `HTTP ${statusCode}`);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return refuse('wrong-type');
  if (!types.test(headers['content-type'] ?? '')) return refuse('wrong-type');
  return Number(headers['content-length'] ?? 0) > most ? refuse('too-large') : undefined;
}

function readBody(
  response: IncomingMessage,
  { most }: FileQuestion,
  end: (answer: Answer) => void,
  fail: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) end({ taken: { trouble: 'too-large', detail: '' } });
  });
  response.on('end', () => {
    const [etag] = /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/.exec(response.headers.etag ?? '') ?? [];
    end({ taken: { bytes: Buffer.concat(chunks), etag } });
  });
  response.on('error', fail);
}
