import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { DESK_BUNDLES, DESK_CLIENT } from '../bundle/desk-bundle.ts';
import { may } from '../roles/roles.ts';
import type { Desk, DeskActor } from './desk.ts';
import { deskFrame } from './frame.ts';
import { MOST_FIELD_BYTES, readForm } from './read-form.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type PageAnswer, type DeskVisit } from './route.ts';
import { FRAME_POLICY, helmetOptions } from './security-headers.ts';
import { cookieName, cookieOptions, isFormToken } from './session-cookie.ts';
import { toldOf } from './told-error.ts';

export interface ServeOptions {
  /** The folder of the bundled desk. */
  bundle: string;
  /** Whether browsers come over HTTPS, through the web server in front. */
  isSecure: boolean;
  /** Names of hosts that browsers may ask for; any other is no browser of ours. */
  hosts: readonly string[];
}

/** Requests a minute from one place: a county behind one address has thirty people at it. */
const MOST_REQUESTS = 1500;

const NOBODY: DeskActor = { id: undefined, login: '', name: '', post: '', roles: [] };

/** The service of a desk, not listening yet. Each route is guarded here and nowhere else. */
export async function serveDesk(
  desk: Desk,
  routes: readonly DeskRoute[],
  { bundle, isSecure, hosts }: ServeOptions,
): Promise<FastifyInstance> {
  const app = fastify({ trustProxy: isOfOurs, bodyLimit: MOST_FIELD_BYTES, logger: false });
  await app.register(fastifyHelmet, helmetOptions(isSecure));
  await app.register(fastifyRateLimit, { max: MOST_REQUESTS, timeWindow: '1 minute' });
  await app.register(fastifyCookie);
  await app.register(fastifyFormbody);
  await app.register(fastifyMultipart);
  await app.register(fastifyStatic, {
    root: join(bundle, DESK_CLIENT, DESK_BUNDLES),
    prefix: `/${DESK_BUNDLES}/`,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  const doorkeeper = new Doorkeeper(desk, isSecure, hosts);
  app.addHook('onRequest', (request, reply, done) => {
    if (doorkeeper.isOurs(request)) done();
    else void reply.code(403).type('text/plain; charset=utf-8').send('请从交稿台自己的网址打开。');
  });
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => doorkeeper.answer(route, request, reply),
    });
  app.setNotFoundHandler((request, reply) => doorkeeper.showAsset(request, reply));
  app.setErrorHandler((error, request, reply) => doorkeeper.fail(error, request, reply));
  return app;
}

/** Requests come from this computer: from the web server in front, which says from where it has them. */
function isOfOurs(address: string | undefined): boolean {
  return address === undefined || address === '' || /^(?:::ffff:)?127\.|^::1$/.test(address);
}

/** Lets people in, each to what he may do. */
class Doorkeeper {
  private readonly desk: Desk;
  private readonly isSecure: boolean;
  private readonly hosts: ReadonlySet<string>;

  constructor(desk: Desk, isSecure: boolean, hosts: readonly string[]) {
    this.desk = desk;
    this.isSecure = isSecure;
    this.hosts = new Set(hosts);
  }

  /** A browser that shows our own pages: other sites cannot send forms here, and no other name leads here. */
  isOurs({ headers, method, hostname }: FastifyRequest): boolean {
    if (!this.hosts.has(hostname)) return false;
    if (method === 'GET' || method === 'HEAD') return true;
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return false;
    return origin === undefined || origin === 'null' ? site !== undefined : hostIn(origin) === headers.host;
  }

  async answer(route: DeskRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { session, actor } = this.visitor(request);
    if (route.needs !== 'nothing') {
      if (!actor) return this.toSignIn(request, reply);
      if (!may(actor, route.needs)) throw new NotHere();
    }
    const form = await readForm(request, route.mostBytes ?? 0);
    try {
      if (route.method === 'POST' && session !== '' && !isFormToken(fieldOf(form.body, 'token'), session))
        throw new RefusedForm('这一页放得太久了，刷新以后再来一次');
      const visit: DeskVisit = {
        desk: this.desk,
        actor: actor ?? NOBODY,
        session,
        params: request.params as Record<string, string>,
        query: request.query as Record<string, string>,
        body: form.body,
        uploads: form.uploads,
        folder: form.folder,
        place: request.ip,
      };
      return await this.send(await route.answer(visit), { request, reply, actor, session });
    } finally {
      await form.release();
    }
  }

  /** What the frame of a page asks for lies at addresses of the site, not of the desk. */
  async showAsset(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { session, actor } = this.visitor(request);
    const [path = ''] = request.url.split('?');
    const asset = actor && request.method === 'GET' ? await this.desk.looker.asset(path) : undefined;
    if (!asset) return this.fail(new NotHere(), request, reply);
    const answer = { bytes: asset.bytes, type: asset.type, isFrame: true };
    return this.send(answer, { request, reply, actor, session });
  }

  /** A page that says what is wrong; the reason of anything unexpected stays here. */
  async fail(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { session, actor } = this.visitor(request);
    const told = toldOf(error);
    if (told.status === 500) process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
    if (/json/.test(request.headers.accept ?? '')) return reply.code(told.status).send({ error: told.text });
    const view = { text: told.text, isSignedIn: actor !== undefined };
    const page = { page: 'wrong', title: told.title, view, status: told.status };
    return this.send(page, { request, reply, actor, session });
  }

  private visitor(request: FastifyRequest): { session: string; actor: DeskActor | undefined } {
    const session = request.cookies[cookieName(this.isSecure)] ?? '';
    if (session === '') return { session: '', actor: undefined };
    const id = this.desk.sessions.personOf(session, this.desk.clock());
    if (id === undefined) return { session: '', actor: undefined };
    if (this.desk.owner) return { session, actor: this.desk.owner };
    const person = this.desk.people.byId(id);
    return person && !person.isOff ? { session, actor: person } : { session: '', actor: undefined };
  }

  private async toSignIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (/json/.test(request.headers.accept ?? '')) return reply.code(401).send({ error: '要重新登录', signIn: true });
    const back = request.method === 'GET' && request.url !== '/' ? `?to=${encodeURIComponent(request.url)}` : '';
    return reply.redirect(`/sign-in/${back}`, 303);
  }

  private async send(
    answer: DeskAnswer,
    visit: { request: FastifyRequest; reply: FastifyReply; actor: DeskActor | undefined; session: string },
  ): Promise<FastifyReply> {
    const { reply } = visit;
    void reply.header('Cache-Control', 'no-store');
    if ('session' in answer && answer.session !== undefined) this.setSession(reply, answer.session);
    if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
    if ('json' in answer) return reply.code(answer.status ?? 200).send(answer.json);
    if ('bytes' in answer) return sendBytes(reply, answer);
    const html = await this.pageOf(answer, visit);
    return reply
      .code(answer.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(html);
  }

  private pageOf(
    { page, title, view }: PageAnswer,
    { request, actor, session }: { request: FastifyRequest; actor: DeskActor | undefined; session: string },
  ): Promise<string> {
    const [path = '/'] = request.url.split('?');
    const frame = deskFrame(this.desk, { title, path, actor, session: actor ? session : '' });
    return this.desk.print(page, { frame, view });
  }

  /** '' ends the session. */
  private setSession(reply: FastifyReply, session: string): void {
    const name = cookieName(this.isSecure);
    if (session === '') void reply.clearCookie(name, cookieOptions(this.isSecure));
    else void reply.setCookie(name, session, cookieOptions(this.isSecure));
  }
}

function sendBytes(
  reply: FastifyReply,
  { bytes, type, name, isFrame }: Extract<DeskAnswer, { bytes: unknown }>,
): FastifyReply {
  if (isFrame) void reply.header('Content-Security-Policy', FRAME_POLICY).header('X-Frame-Options', 'SAMEORIGIN');
  if (name !== undefined)
    void reply.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(type).send(bytes);
}

function hostIn(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
