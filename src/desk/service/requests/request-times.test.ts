import fastifyMultipart from '@fastify/multipart';
import { fastify } from 'fastify';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { bodyPassed } from './body-passing.ts';
import { MULTIPART, readForm } from './read-form.ts';
import { type RequestTimes, serverTimes, watchBody } from './request-times.ts';
import { unreadRequestHandler } from './unread-requests.ts';

const TIMES: RequestTimes = { head: 400, whole: 60_000, stall: 400, leastBytes: 100 };
const answerUnread = unreadRequestHandler(({ title }) => Promise.resolve(`<html lang="zh-CN"><h1>${title}</h1>`), 300);
const { http, ...ofServer } = serverTimes(TIMES);
const app = fastify({ ...ofServer, clientErrorHandler: answerUnread, http: { ...http, requireHostHeader: false } });
const folder = newFolder();
const { TMPDIR } = process.env;
let port: number;

beforeAll(async () => {
  process.env['TMPDIR'] = folder;
  await app.register(fastifyMultipart, MULTIPART);
  app.addHook('onSend', (request) => bodyPassed(request.raw));
  app.addHook('onRequest', (request, _, done) => {
    watchBody(request.raw, TIMES, answerUnread);
    done();
  });
  app.post('/', async (request) => {
    const { body, uploads, release } = await readForm(request, 1 << 20);
    await release();
    return { title: body['title'], files: uploads.length };
  });
  // Nobody reads what comes: it is answered at once.
  app.post('/away', (_, reply) => reply.code(303).header('location', '/').send('elsewhere'));
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
});

afterAll(async () => {
  await app.close();
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  removeFolders();
});

/** What is heard by somebody who sends a beginning, then goes on as `drip` says, and never closes his line himself. */
function heardBy(beginning: string, drip?: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(beginning));
    const dripping = setInterval(() => drip !== undefined && socket.write(drip), 100);
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
    socket.on('error', () => undefined);
    socket.on('end', () => {
      clearInterval(dripping);
      done(heard);
    });
  });
}

/** Waits until the desk holds nothing of anybody any more: no line, no file. */
async function nothingIsHeld(): Promise<void> {
  for (;;) {
    const lines = await new Promise<number>((done) => app.server.getConnections((_, count) => done(count)));
    if (lines === 0 && readdirSync(folder).length === 0) return;
    await pause(100);
  }
}

const FORM = [
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n',
  '--x\r\nContent-Disposition: form-data; name="files"; filename="zhao.jpg"\r\n\r\n',
  'half a photo',
].join('');
const URLENCODED = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\n';

it.each([
  ['nothing at all', '', undefined],
  ['half of what stands above a request', 'POST / HTTP/1.1\r\nHost: a\r\n', undefined],
  ['line after line above it', 'POST / HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n'],
  ['half a photo', FORM, undefined],
  ['a photo letter by letter', FORM, 'a'],
  ['half a form without files', `POST / HTTP/1.1\r\nHost: a\r\n${URLENCODED}title=`, undefined],
  ['what nobody reads, letter by letter', `POST /away HTTP/1.1\r\nHost: a\r\n${URLENCODED}title=`, 'a'],
])('whoever sends %s and no more is cut off, and keeps nothing here', async (_, beginning, drip) => {
  const heard = await heardBy(beginning, drip);
  expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  await nothingIsHeld();
});

it('whoever is slow and steady is taken, also while others hold their lines', async () => {
  const holding = Array.from({ length: 200 }, () => heardBy(FORM));
  const text = 'a'.repeat(20_000);
  const body = `--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n${text}\r\n--x--\r\n`;
  const heard = await new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length}`;
      socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${head}\r\n\r\n`);
    });
    let sent = 0;
    const sending = setInterval(() => {
      socket.write(body.slice(sent, (sent += 2000)));
      if (sent >= body.length) clearInterval(sending);
    }, 80);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => done(answer));
  });
  expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  expect(heard).toContain('"files":0');
  for (const one of await Promise.all(holding)) expect(one).toMatch(/^HTTP\/1\.1 408 /);
  await nothingIsHeld();
});
