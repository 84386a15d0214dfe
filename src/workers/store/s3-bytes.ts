import type { S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import type { NamedBytes } from './result-store.ts';
import type { S3Place } from './s3-address.ts';

/** How long things may take, in milliseconds, and how often they are tried. */
export interface S3Patience {
  connect: number;
  /** Without a byte. */
  silence: number;
  /** For an object, one time. */
  whole: number;
  times: number;
}

const PATIENCE: S3Patience = { connect: 10_000, silence: 30_000, whole: 600_000, times: 5 };

/** A store in a bucket of object storage, of any service that speaks S3. */
export function s3Bytes(place: S3Place, patience: S3Patience = PATIENCE): NamedBytes {
  let opened: Promise<S3Client> | undefined;
  const request = async <T>(doing: string, ask: (client: S3Client, end: AbortSignal) => Promise<T>): Promise<T> => {
    const client = await (opened ??= openClient(place, patience));
    for (let times = 1; ; times++)
      try {
        return await ask(client, AbortSignal.timeout(patience.whole));
      } catch (cause) {
        // The client tries again what was not answered; not what broke off in the middle of the answer.
        if (cause instanceof BrokenOff && times < patience.times) continue;
        throw new Error(`结果库 s3://${place.bucket}/${place.prefix} ${doing}（${whyNot(cause as Error)}）。`, {
          cause,
        });
      }
  };
  const objectAt = (name: string) => ({ Bucket: place.bucket, Key: place.prefix + name });
  return {
    read: (name, most) =>
      request('读不了', async (client, abortSignal) => {
        const { GetObjectCommand, NoSuchKey } = await import('@aws-sdk/client-s3');
        try {
          const { Body } = await client.send(new GetObjectCommand(objectAt(name)), { abortSignal });
          return await firstBytes(Body as Readable, most, { end: abortSignal, silence: patience.silence });
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      }),
    write: (name, bytes) =>
      request('写不进去', async (client, abortSignal) => {
        const { PutObjectCommand } = await import('@aws-sdk/client-s3');
        await client.send(new PutObjectCommand({ ...objectAt(name), Body: bytes }), { abortSignal });
      }),
    remove: (name) =>
      request('删不掉坏了的', async (client, abortSignal) => {
        const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
        await client.send(new DeleteObjectCommand(objectAt(name)), { abortSignal });
      }),
  };
}

/** It is loaded here, and not by who has no such store: it takes a while. */
async function openClient(place: S3Place, { connect, silence, times }: S3Patience): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    region: place.region,
    ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
    forcePathStyle: place.isPathStyle,
    credentials: place.credentials,
    maxAttempts: times,
    // What is read is held against its own digest; many services do not know the checksums that Amazon's has.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connect,
      requestTimeout: silence,
      throwOnRequestTimeout: true,
      socketTimeout: silence,
    },
  });
}

/** An answer that began well and did not come to its end. */
class BrokenOff extends Error {
  override name = 'BrokenOff';
}

/** At most so many bytes of a stream and one more, so that whoever looks at them sees that there are too many. */
async function firstBytes(
  body: Readable,
  most: number,
  { end, silence }: { end: AbortSignal; silence: number },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = () => body.destroy(new Error('TimeoutError'));
  // The client looks after the time until the answer begins.
  const silent = setTimeout(stop, silence);
  end.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      silent.refresh();
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) break;
    }
  } catch (cause) {
    if (end.aborted) throw end.reason;
    throw new BrokenOff((cause as Error).message, { cause });
  } finally {
    clearTimeout(silent);
    end.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks, Math.min(length, most + 1));
}

const REASONS: Readonly<Record<string, string>> = {
  NoSuchBucket: '没有这个桶：看看名字，先把桶建好',
  AccessDenied: '没有权限：这把钥匙要能读、写、删、列出这个桶里的东西',
  InvalidAccessKeyId: '服务不认识 AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: '签名不对：看看 AWS_SECRET_ACCESS_KEY 和 AWS_REGION',
  RequestTimeTooSkewed: '这台机器的钟不准',
  PermanentRedirect: '桶不在这个区域：看看 AWS_REGION 和 AWS_ENDPOINT_URL_S3',
  ENOTFOUND: '找不到服务的主机：看看 AWS_ENDPOINT_URL_S3',
  ECONNREFUSED: '服务没有开，或者地址不对',
  TimeoutError: '等了很久没有回音',
  BrokenOff: '几次都传到一半断了',
};

/** Why it did not go, for people; what nobody foresaw as it was said. */
function whyNot(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  const name = code ?? error.name;
  return REASONS[name] ?? (error.name === 'AbortError' ? REASONS.TimeoutError! : `${name}：${error.message}`);
}
