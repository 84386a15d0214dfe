import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { openStore } from './open-store.ts';
import { resultStore } from './result-store.ts';
import { readS3Address, WrongS3Address } from './s3-address.ts';
import { s3Bytes } from './s3-bytes.ts';

const SETTINGS = {
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'geheim',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
  AWS_ENDPOINT_URL: undefined,
  AWS_REGION: undefined,
  AWS_DEFAULT_REGION: undefined,
  AWS_SESSION_TOKEN: undefined,
};
let before: NodeJS.ProcessEnv;

function setVariables(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

beforeEach(() => {
  before = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, process.env[name]]));
  setVariables(SETTINGS);
});
afterEach(() => setVariables(before));

describe('an address in object storage', () => {
  it('is a bucket and what names begin with; the rest is in the environment', () => {
    expect(readS3Address('s3://bangyang/jieguo/yunling')).toEqual({
      bucket: 'bangyang',
      prefix: 'jieguo/yunling/',
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      isPathStyle: true,
      credentials: { accessKeyId: 'id', secretAccessKey: 'geheim', sessionToken: undefined },
    });
    expect(readS3Address('s3://bangyang?style=host')).toMatchObject({ prefix: '', isPathStyle: false });
    setVariables({ AWS_ENDPOINT_URL_S3: undefined, AWS_REGION: 'cn-north-1' });
    expect(readS3Address('s3://bangyang/')).toMatchObject({
      endpoint: undefined,
      region: 'cn-north-1',
      isPathStyle: false,
    });
  });

  it.each([
    ['s3://', {}, '桶的名字'],
    ['s3://Bangyang', {}, '桶的名字'],
    ['s3://id:key@bangyang', {}, '放在环境变量里'],
    ['s3://bangyang/../andere', {}, '前缀只能用'],
    ['s3://bangyang//a', {}, '前缀只能用'],
    ['s3://bangyang?key=x', {}, 'style=path'],
    ['s3://bangyang', { AWS_SECRET_ACCESS_KEY: undefined }, 'AWS_SECRET_ACCESS_KEY'],
    ['s3://bangyang', { AWS_ENDPOINT_URL_S3: undefined }, 'AWS_REGION'],
    ['s3://bangyang', { AWS_ENDPOINT_URL_S3: 'ftp://x' }, 'https://'],
    ['s3://bangyang', { AWS_ENDPOINT_URL_S3: 'https://a:b@x' }, '不要有口令'],
  ])('%s with %j is refused', (address, variables, said) => {
    setVariables(variables);
    expect(() => readS3Address(address)).toThrow(WrongS3Address);
    expect(() => readS3Address(address)).toThrow(said);
    expect(() => readS3Address(address)).not.toThrow('geheim');
  });
});

describe('a store in object storage', () => {
  type Answer = (request: IncomingMessage, response: ServerResponse) => void;
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  /** Answers that come before the usual ones. */
  const instead: Answer[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const key = request.url!.replace(/\?.*/, '');
      asked.push(`${request.method} ${key}`);
      const other = instead.shift();
      if (other) return other(request, response);
      if (request.method === 'PUT') objects.set(key, bytes);
      if (request.method === 'DELETE') objects.delete(key);
      if (request.method !== 'GET') return response.writeHead(200).end();
      const found = objects.get(key);
      if (found) return response.writeHead(200, { 'content-length': found.length }).end(found);
      return refuse(404, 'NoSuchKey')(request, response);
    });
  });
  const refuse =
    (status: number, code: string): Answer =>
    (_, response) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  const patience = { connect: 2_000, silence: 300, whole: 5_000, times: 3 };
  const open = () => resultStore(s3Bytes(readS3Address('s3://bangyang/jieguo'), patience));

  beforeEach(async () => {
    objects.clear();
    asked.length = 0;
    instead.length = 0;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    setVariables({ AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('gives back what it was given, and nothing for what it has not', async () => {
    const store = openStore('s3://bangyang/jieguo');
    const digest = await store.put(Buffer.from('甲'));
    expect([...objects.keys()]).toEqual([`/bangyang/jieguo/blobs/${digest.slice(0, 2)}/${digest}`]);
    expect((await store.get(digest))?.toString()).toBe('甲');
    expect(await store.get(digestOf('乙'))).toBeUndefined();
    await store.note('一/二', digest);
    expect(await store.noted('一/二')).toBe(digest);
    expect(await store.noted('一/三')).toBeUndefined();
    const empty = await store.put(Buffer.alloc(0));
    expect((await store.get(empty))?.length).toBe(0);
  });

  it.each(['x', '', '一样东西，多了几个字'])('throws away what was changed to %j', async (bytes) => {
    const store = open();
    const digest = await store.put(Buffer.from('一样东西'));
    const [key] = objects.keys();
    objects.set(key!, Buffer.from(bytes));
    expect(await store.get(digest)).toBeUndefined();
    expect(objects.size).toBe(0);
  });

  it('reads no more than it was told, however much is there', async () => {
    objects.set('/bangyang/jieguo/a', Buffer.alloc(50_000_000, 'x'));
    const read = await s3Bytes(readS3Address('s3://bangyang/jieguo'), patience).read('a', 1000);
    expect(read?.length).toBe(1001);
  });

  it('takes no note for one that is as long as a book', async () => {
    const store = open();
    await store.note('一', digestOf('甲'));
    const [key] = objects.keys();
    objects.set(key!, Buffer.alloc(5_000_000, 'a'));
    expect(await store.noted('一')).toBeUndefined();
  });

  it('asks again when the service is busy, breaks off, or falls silent', async () => {
    const store = open();
    const digest = await store.put(Buffer.alloc(100_000, '甲'));
    const begin = (response: ServerResponse) => response.writeHead(200, { 'content-length': 100_000 }).write('甲');
    instead.push(
      refuse(503, 'SlowDown'),
      (_, response) => begin(response) && setTimeout(() => response.destroy(), 20),
      (_, response) => void begin(response),
    );
    expect((await store.get(digest))?.length).toBe(100_000);
    expect(instead).toEqual([]);
  });

  it('gives up what breaks off each time', async () => {
    const store = open();
    const digest = await store.put(Buffer.from('甲'));
    for (let time = 0; time < 9; time++)
      instead.push((_, response) => {
        response.writeHead(200, { 'content-length': 10 }).write('x');
        setTimeout(() => response.destroy(), 5);
      });
    await expect(store.get(digest)).rejects.toThrow('读不了（几次都传到一半断了）');
    expect(instead).toHaveLength(6);
  });

  it.each([
    [403, 'AccessDenied', '没有权限'],
    [403, 'SignatureDoesNotMatch', 'AWS_SECRET_ACCESS_KEY'],
    [404, 'NoSuchBucket', '没有这个桶'],
    [301, 'PermanentRedirect', 'AWS_REGION'],
    [418, 'Teapot', 'Teapot：no'],
  ])('that answers %i %s says in Chinese what is wrong, and no secret', async (status, code, said) => {
    instead.push(refuse(status, code), refuse(status, code));
    const store = open();
    await expect(store.get(digestOf('甲'))).rejects.toThrow(`结果库 s3://bangyang/jieguo/ 读不了（`);
    await expect(store.put(Buffer.from('甲'))).rejects.toThrow(said);
    instead.push(refuse(status, code));
    await expect(store.get(digestOf('甲'))).rejects.not.toThrow('geheim');
  });

  it('that is not there says so', async () => {
    setVariables({ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' });
    await expect(open().put(Buffer.from('甲'))).rejects.toThrow('写不进去（服务没有开，或者地址不对）');
  });

  it('follows no answer to another host', async () => {
    instead.push((_, response) => response.writeHead(307, { location: 'http://127.0.0.1:2/x' }).end());
    await expect(open().get(digestOf('甲'))).rejects.toThrow('读不了');
    expect(asked).toHaveLength(1);
  });
});
