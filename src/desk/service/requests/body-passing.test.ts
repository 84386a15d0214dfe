import { fastify } from 'fastify';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyPassed } from './body-passing.ts';

const app = fastify({ bodyLimit: 1000 });
app.addHook('onSend', (request) => bodyPassed(request.raw));
app.addContentTypeParser('multipart/form-data', (_, payload, done) => done(null, payload));
let port: number;
beforeAll(async () => {
  app.post('/', (_, reply) => reply.code(404).send('told'));
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => app.close());

/** What a browser hears that sends all before it listens. */
function heardOf(type: string, length: number, closes: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n${closes}\r\n`;
      socket.write(head);
      socket.write('a'.repeat(length));
    });
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
      if (closes === '') socket.end();
    });
    socket.on('close', () => done(heard)).on('error', ({ message }) => done(`the line broke: ${message}`));
  });
}

it.each([
  ['multipart/form-data; boundary=x', '', 404],
  ['multipart/form-data; boundary=x', 'Connection: close\r\n', 404],
  ['application/json', '', 413],
  ['application/json', 'Connection: close\r\n', 413],
])('whoever sends much that nobody reads hears the answer all the same: %s %s', async (type, closes, status) => {
  expect(await heardOf(type, 20 << 20, closes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

it('whoever goes away in the middle holds up nobody', async () => {
  await new Promise<void>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data\r\nContent-Length: 999999\r\n\r\nabc',
      );
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    socket.on('close', () => done());
  });
  expect((await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' })).status).toBe(404);
});
