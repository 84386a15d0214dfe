import fastifyMultipart from '@fastify/multipart';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { RefusedForm } from '../../pieces/refused-form.ts';
import { MOST_FIELD_BYTES, MOST_UPLOADS, MULTIPART, readForm } from './read-form.ts';

/** What is read of a form that a browser sends: files first, as the page has them. */
async function read(files: number, bytes: number, mostBytes: number) {
  const app = fastify();
  await app.register(fastifyMultipart, MULTIPART);
  app.post('/', async (request) => {
    const { body, uploads, fault, release } = await readForm(request, mostBytes);
    await release();
    return { title: body['title'], files: uploads.length, fault };
  });
  const form = new FormData();
  for (let index = 0; index < files; index++) form.append('files', new File(['字'.repeat(bytes / 3)], `${index}.jpg`));
  form.append('title', '打好的题目');
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type')! };
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    headers,
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  await app.close();
  return answer.json<{ title: string; files: number; fault?: string }>();
}

it('too many files are told as too many, too large ones as too large, and the fields behind them are read', async () => {
  expect(await read(MOST_UPLOADS, 30, 1 << 20)).toEqual({ title: '打好的题目', files: MOST_UPLOADS });
  expect(await read(MOST_UPLOADS + 1, 30, 1 << 20)).toEqual({
    title: '打好的题目',
    files: 0,
    fault: '一次最多交200个文件，分几次交',
  });
  // A whole folder of photos: more parts than the plugin takes of itself.
  expect(await read(1200, 3, 1 << 20)).toMatchObject({ title: '打好的题目', fault: '一次最多交200个文件，分几次交' });
  expect(await read(3, 900_000, 2 << 20)).toEqual({
    title: '打好的题目',
    files: 0,
    fault: '这些文件加起来超过 2 MB，分几次交',
  });
  expect((await read(1, 3_000_000, 1 << 20)).fault).toBe('这些文件加起来超过 1 MB，分几次交');
});

/** What somebody is told of a form with fields and files that nobody takes. */
async function refused(fields: number, files: number, mostBytes: number): Promise<string | undefined> {
  const app = fastify();
  await app.register(fastifyMultipart, MULTIPART);
  app.post('/', (request) =>
    readForm(request, mostBytes).then(
      async ({ fault, release }) => {
        await release();
        return fault ?? 'taken';
      },
      (error: unknown) => (error instanceof RefusedForm ? error.message : 'a mistake'),
    ),
  );
  const form = new FormData();
  for (let index = 0; index < fields; index++) form.append(`f${index}`, 'x');
  for (let index = 0; index < files; index++) form.append('files', new File(['x'], `${index}.jpg`));
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type')! };
  const payload = Buffer.from(await sent.arrayBuffer());
  const { body } = await app.inject({ method: 'POST', url: '/', headers, payload });
  await app.close();
  return body;
}

it('of a form that holds too much it is said what is too much', async () => {
  expect(await refused(2001, 0, 1 << 20)).toMatch(/^这一页填的格超过2000个/);
  expect(await refused(1, 7001, 1 << 20)).toBe('一次最多交200个文件，分几次交');
  expect(await refused(1, 1, 0)).toMatch(/^这一页不收文件/);
});

it('the words of all fields together are no more than a form without files may hold', async () => {
  const app = fastify();
  await app.register(fastifyMultipart, MULTIPART);
  app.post('/', (request) =>
    readForm(request, 0).then(
      () => 'taken',
      (error: unknown) => (error instanceof RefusedForm ? error.message : 'a mistake'),
    ),
  );
  const form = new FormData();
  for (let index = 0; index < 9; index++) form.append(`f${index}`, 'x'.repeat(MOST_FIELD_BYTES / 8));
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type')! };
  const payload = Buffer.from(await sent.arrayBuffer());
  expect((await app.inject({ method: 'POST', url: '/', headers, payload })).body).toMatch(/^填的字太多了/);
  await app.close();
});

it.each([
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=', '--\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\n打到一半'],
])('a form that nobody can read to its end is refused, and is no mistake of the desk: %s', async (type, payload) => {
  const app = fastify();
  await app.register(fastifyMultipart, MULTIPART);
  app.post('/', (request) =>
    readForm(request, 1 << 20).then(
      () => 'taken',
      (error: unknown) => (error instanceof RefusedForm ? error.message : 'a mistake'),
    ),
  );
  const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload });
  expect(answer.body).toBe('您交来的东西没有收全，再交一次');
  await app.close();
});
