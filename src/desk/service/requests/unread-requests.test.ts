import { connect } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unreadRequestHandler } from './unread-requests.ts';

const app = fastify({
  clientErrorHandler: unreadRequestHandler(({ title, text }) =>
    Promise.resolve(`<html lang="zh-CN"><h1>${title}</h1>${text}`),
  ),
  http: { requireHostHeader: false },
});
let port: number;
beforeAll(async () => {
  app.get('/', (_, reply) => reply.send('in order'));
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => app.close());

/** All that is answered to bytes, whatever they are. */
function answerTo(...parts: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
    socket.on('close', () => done(heard)).on('error', (error) => (heard === '' ? fail(error) : done(heard)));
  });
}

const long = 'a'.repeat(20_000);

it.each([
  ['nonsense', ['\u0016\u0003\u0001 what\r\n\r\n'], 400, '没有看懂'],
  ['a header without a colon', ['GET / HTTP/1.1\r\nHost x\r\n\r\n'], 400, '没有看懂'],
  ['a method that there is not', ['FROB / HTTP/1.1\r\n\r\n'], 400, '没有看懂'],
  ['two lengths', ['POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'], 400, '没有看懂'],
  ['an endless address', [`GET /?q=${long} HTTP/1.1\r\n`], 414, '网址太长了'],
  ['endless cookies', [`GET / HTTP/1.1\r\nHost: a\r\nCookie: a=${long}\r\n\r\n`], 431, 'Cookie'],
])('%s is answered in Chinese, and the line is closed', async (_, parts, status, text) => {
  const [head, body] = (await answerTo(...parts)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain('text/html; charset=utf-8');
  expect(head).toContain('Connection: close');
  expect(body).toContain(text);
  expect(Number(/Content-Length: (\d+)/.exec(head!)![1])).toBe(Buffer.byteLength(body!));
});

it('whoever goes away in the middle harms nobody', async () => {
  await new Promise<void>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HT');
      socket.resetAndDestroy();
    });
    socket.on('close', () => done());
  });
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('in order');
});
