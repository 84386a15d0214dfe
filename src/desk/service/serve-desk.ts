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
import { bodyPassed } from './requests/body-passing.ts';
import { deskFrame } from './frame.ts';
import { MOST_FIELD_BYTES, MULTIPART, readForm } from './requests/read-form.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type PageAnswer, type DeskVisit } from './route.ts';
import { FRAME_POLICY, helmetOptions } from './security-headers.ts';
import {
  browserCookieName,
  browserCookieOptions,
  cookieName,
  cookieOptions,
  isFormToken,
  SAVED_COOKIE,
  savedCookieOptions,
} from './session-cookie.ts';
import { toldOf } from './told-error.ts';
import { Presses } from './requests/presses.ts';
import { REQUEST_TIMES, type RequestTimes, serverTimes, watchBody } from './requests/request-times.ts';
import { hostIn, isOfOurs } from './requests/senders.ts';
import { unreadRequestHandler } from './requests/unread-requests.ts';

export interface ServeOptions {
  /** The folder of the bundled desk. */
  bundle: string;
  /** Whether browsers come over HTTPS, through the web server in front. */
  isSecure: boolean;
  /** Names of hosts that browsers may ask for; any other is no browser of ours. */
  hosts: readonly string[];
  /** How long it waits for what they send. */
  times?: RequestTimes;
}

/** Requests a minute from one person, or from those of one place who are not signed in. */
const MOST_REQUESTS = 1500;

const NOBODY: DeskActor = { id: undefined, login: '', name: '', post: '', roles: [] };

/** The service of a desk, not listening yet. Each route is guarded here and nowhere else. */
export async function serveDesk(
  desk: Desk,
  routes: readonly DeskRoute[],
  options: ServeOptions,
): Promise<FastifyInstance> {
  const { bundle, isSecure, times = REQUEST_TIMES } = options;
  const doorkeeper = new Doorkeeper(desk, routes, options);
  // What is not even a request, or stands still, comes to nothing of the framework's.
  const answerUnread = unreadRequestHandler((told) => doorkeeper.pageForNobody(told));
  const { http, ...ofServer } = serverTimes(times);
  const app = fastify({
    ...ofServer,
    trustProxy: isOfOurs,
    bodyLimit: MOST_FIELD_BYTES,
    logger: false,
    // An address that cannot be read comes to no route and no hook.
    frameworkErrors: (error, request, reply) => void doorkeeper.fail(error, request, reply),
    clientErrorHandler: answerUnread,
    // Who names no host is told by our own hook.
    http: { ...http, requireHostHeader: false },
    // While it is closed, what came before is answered as always.
    return503OnClosing: false,
  });
  await app.register(fastifyHelmet, helmetOptions(isSecure));
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: MOST_REQUESTS,
    timeWindow: '1 minute',
    keyGenerator: (request) => doorkeeper.who(request),
  });
  await app.register(fastifyFormbody);
  await app.register(fastifyMultipart, MULTIPART);
  await app.register(fastifyStatic, {
    root: join(bundle, DESK_CLIENT, DESK_BUNDLES),
    prefix: `/${DESK_BUNDLES}/`,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.addHook('onSend', (request) => bodyPassed(request.raw));
  app.addHook('onRequest', (request, reply, done) => {
    watchBody(request.raw, times, answerUnread);
    if (doorkeeper.isOurs(request)) done();
    else
      void doorkeeper
        .pageForNobody({
          title: '请从交稿台自己的网址打开',
          text: '这个网址，或者发来这一页的网站，不是交稿台。用单位里发的网址打开。',
        })
        .then((html) => reply.code(403).type('text/html; charset=utf-8').send(html));
  });
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => doorkeeper.answer(route, request, reply),
    });
  const counted = { preHandler: app.rateLimit() };
  app.setNotFoundHandler(counted, (request, reply) => doorkeeper.showAsset(request, reply));
  app.setErrorHandler((error, request, reply) => doorkeeper.fail(error, request, reply));
  return app;
}

/** Lets people in, each to what he may do. */
class Doorkeeper {
  private readonly desk: Desk;
  private readonly isSecure: boolean;
  private readonly hosts: ReadonlySet<string>;
  /** Paths of routes at which pages are. */
  private readonly pages: ReadonlySet<string>;
  private readonly presses = new Presses<DeskAnswer>();

  constructor(desk: Desk, routes: readonly DeskRoute[], { isSecure, hosts }: ServeOptions) {
    this.desk = desk;
    this.pages = new Set(routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
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
      if (!actor) return this.toSignIn(route, request, reply);
      if (!may(actor, route.needs)) throw new NotHere();
    }
    const form = await readForm(request, route.mostBytes ?? 0);
    try {
      if (route.method === 'POST' && session !== '' && !isFormToken(fieldOf(form.body, 'token'), session))
        throw new RefusedForm('这一页放得太久了，刷新以后再来一次');
      if (form.fault !== undefined && !route.tellsUploadFault) throw new RefusedForm(form.fault);
      const visit: DeskVisit = {
        desk: this.desk,
        actor: actor ?? NOBODY,
        session,
        params: request.params as Record<string, string>,
        query: request.query as Record<string, string>,
        body: form.body,
        uploads: form.uploads,
        folder: form.folder,
        uploadFault: form.fault,
        browser: request.cookies[browserCookieName(this.isSecure)] ?? '',
        place: request.ip,
      };
      const answer = await this.pressedOnce(route, request.url, visit);
      this.tellSaved(reply, fieldOf(form.body, 'keep'), answer);
      return await this.send(answer, { request, reply, actor, session });
    } finally {
      await form.release();
    }
  }

  private pressedOnce(route: DeskRoute, url: string, visit: DeskVisit): Promise<DeskAnswer> {
    const answer = () => route.answer(visit);
    const { session, browser, place, body, uploads } = visit;
    if (route.method !== 'POST') return answer();
    return this.presses.once({ who: [session, browser, place], url, body, uploads }, answer);
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

  /** Whose requests are counted together: a person's own, since a whole office has one address; else those of a place. */
  who(request: FastifyRequest): string {
    const { actor } = this.visitor(request);
    return actor ? `person ${actor.id}` : request.ip;
  }

  /** The page that says what is wrong, for somebody of whom nothing is known. */
  pageForNobody({ title, text }: { title: string; text: string }): Promise<string> {
    const frame = deskFrame(this.desk, { title, path: '', actor: undefined, session: '' });
    return this.desk.print('wrong', { frame, view: { text, isSignedIn: true } });
  }

  private visitor(request: FastifyRequest): { session: string; actor: DeskActor | undefined } {
    // Of an address that cannot be read nothing was looked at before.
    const cookies = request.cookies as FastifyRequest['cookies'] | undefined;
    const session = cookies?.[cookieName(this.isSecure)] ?? '';
    if (session === '') return { session: '', actor: undefined };
    const id = this.desk.sessions.personOf(session, this.desk.clock());
    if (id === undefined) return { session: '', actor: undefined };
    if (this.desk.owner) return { session, actor: this.desk.owner };
    const person = this.desk.people.byId(id);
    return person && !person.isOff ? { session, actor: person } : { session: '', actor: undefined };
  }

  private async toSignIn(route: DeskRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (/json/.test(request.headers.accept ?? '')) return reply.code(401).send({ error: '要重新登录', signIn: true });
    const isLost = request.method === 'POST' ? '&lost=yes' : '';
    const back = isLost === '' ? request.url : this.pageOfForm(route.path, request.url);
    return reply.redirect(
      back === '/' && isLost === '' ? '/sign-in/' : `/sign-in/?to=${encodeURIComponent(back)}${isLost}`,
      303,
    );
  }

  /** Where one finds the form that was sent to an address: there, or in the folders above. */
  private pageOfForm(pattern: string, url: string): string {
    const above = (path: string) => path.replace(/[^/]+\/?$/, '');
    let path = url.split('?')[0]!;
    while (path !== '/' && !this.pages.has(pattern)) [pattern, path] = [above(pattern), above(path)];
    return path;
  }

  /** Which opened page of the browser is saved, if a form said from which it comes. */
  private tellSaved(reply: FastifyReply, page: string, answer: DeskAnswer): void {
    const isTaken = 'redirect' in answer || ('page' in answer && answer.isTaken === true);
    if (isTaken && /^[0-9a-f]{16}$/.test(page))
      void reply.setCookie(SAVED_COOKIE, page, savedCookieOptions(this.isSecure));
  }

  private async send(
    answer: DeskAnswer,
    visit: { request: FastifyRequest; reply: FastifyReply; actor: DeskActor | undefined; session: string },
  ): Promise<FastifyReply> {
    const { reply } = visit;
    void reply.header('Cache-Control', 'no-store');
    if ('session' in answer && answer.session !== undefined) this.setSession(reply, answer.session);
    if ('browser' in answer && answer.browser !== undefined)
      void reply.setCookie(browserCookieName(this.isSecure), answer.browser, browserCookieOptions(this.isSecure));
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
