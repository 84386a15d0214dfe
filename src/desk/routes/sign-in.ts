import { passwordFault } from '../accounts/password.ts';
import { ownerOf } from '../service/frame.ts';
import { formToken } from '../service/session-cookie.ts';
import type { InvitedView } from '../views/sign-in.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';

/** How one comes in and leaves. */
export const SIGN_IN_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/sign-in/',
    needs: 'nothing',
    answer: ({ desk, query }) =>
      signInPage(desk.owner !== undefined, '', query['to'] ?? '', undefined, query['lost'] === 'yes'),
  },
  { method: 'POST', path: '/sign-in/', needs: 'nothing', answer: signIn },
  { method: 'GET', path: '/enter/:secret/', needs: 'nothing', answer: enter },
  { method: 'POST', path: '/enter/:secret/', needs: 'nothing', answer: setPassword },
  { method: 'GET', path: '/who/', needs: 'look', answer: who },
  // Who has left already is not told that something of his was lost.
  { method: 'POST', path: '/sign-out/', needs: 'nothing', answer: signOut },
];

const USED_UP = '这个网址用过了，或者过了期。密码已经定好的，直接登录';

function signInPage(
  isLocal: boolean,
  login: string,
  to: string,
  error: string | undefined,
  isLost = false,
): Promise<DeskAnswer> {
  const status = error === undefined ? 200 : 422;
  return Promise.resolve({
    page: 'account/sign-in',
    title: '登录',
    status,
    view: { isLocal, login, to: ownPath(to), error, isLost },
  });
}

/** Letters of a login that are looked at; what is typed is written down. */
const LONGEST_LOGIN = 60;

/** As logins are written: keyboards of phones begin a word with a capital, and those of Chinese write wide letters. */
function loginOf(written: string): string {
  return written.normalize('NFKC').toLowerCase().trim().slice(0, LONGEST_LOGIN);
}

async function signIn({ desk, body, place, browser }: DeskVisit): Promise<DeskAnswer> {
  const [login, to] = [loginOf(fieldOf(body, 'login')), fieldOf(body, 'to')];
  const password = typeof body['password'] === 'string' ? body['password'] : '';
  const now = desk.clock();
  const from = { address: place, browser: desk.browsers.of(browser, login, now) };
  const wait = desk.misses.wait(login, from, now);
  if (wait > 0)
    return signInPage(
      false,
      login,
      to,
      `错得太多了，过${Math.ceil(wait / 60_000)}分钟再来；等不及的，请管理员再发一个登录网址`,
    );
  const person = await desk.people.named(login, password);
  if (!person) {
    const isManyNames = desk.misses.add(login, from, now);
    desk.log.add(now, login, '登录失败', place);
    if (isManyNames) desk.log.add(now, '交稿台', '挡住了', `${place}：一刻钟里给好几个人试密码，可能有人在猜`);
    return signInPage(desk.owner !== undefined, login, to, '登录名或者密码不对');
  }
  desk.misses.clear(login, from);
  desk.log.add(now, person.name, '登录', place);
  return {
    redirect: ownPath(to),
    session: desk.sessions.begin(person.id, now),
    browser: desk.browsers.remember(browser, person.id, now),
  };
}

/** A link that is good once: on one's own computer it signs in, elsewhere it lets a password be set. */
async function enter(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, params } = visit;
  const person = invitedPerson(visit);
  if (!person) return signInPage(desk.owner !== undefined, '', '', desk.owner ? undefined : USED_UP);
  if (!desk.owner) return invitedPage(visit, person, []);
  if (!desk.sessions.useInvitation(params['secret']!)) return signInPage(true, '', '', undefined);
  return { redirect: '/', session: desk.sessions.begin(person.id, desk.clock()) };
}

function invitedPerson({ desk, params }: DeskVisit) {
  const id = desk.sessions.invited(params['secret']!, desk.clock());
  const person = id === undefined ? undefined : desk.people.byId(id);
  return person && !person.isOff ? person : undefined;
}

function invitedPage(
  { actor, params }: DeskVisit,
  { login, name }: { login: string; name: string },
  errors: readonly { field: string; text: string }[],
): DeskAnswer {
  const signedIn = actor.name === '' || actor.name === name ? undefined : actor.name;
  const view: InvitedView = { login, name, signedIn, action: `/enter/${params['secret']!}/`, errors };
  return { page: 'account/invited', title: '定密码', status: errors.length === 0 ? 200 : 422, view };
}

async function setPassword(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body, params, session, browser } = visit;
  const person = invitedPerson(visit);
  if (desk.owner) throw new NotHere();
  if (!person) return signInPage(false, '', '', USED_UP);
  const [password, again] = ['password', 'again'].map((name) => (typeof body[name] === 'string' ? body[name] : ''));
  const fault = passwordFault(password!, [person.login, person.name]);
  if (fault !== undefined) return invitedPage(visit, person, [{ field: 'password', text: fault }]);
  if (password !== again) return invitedPage(visit, person, [{ field: 'again', text: '两遍不一样' }]);
  if (!desk.sessions.useInvitation(params['secret']!)) throw new NotHere();
  await desk.people.setPassword(person.id, password!);
  desk.sessions.endAll(person.id);
  if (session !== '') desk.sessions.end(session);
  desk.log.add(desk.clock(), person.name, '定了密码');
  return {
    redirect: '/',
    session: desk.sessions.begin(person.id, desk.clock()),
    browser: desk.browsers.remember(browser, person.id, desk.clock()),
  };
}

/** For pages that stay open over a new session: whose it is, and what their forms carry then. */
function who({ actor, session }: DeskVisit): Promise<DeskAnswer> {
  return Promise.resolve({ json: { owner: ownerOf(actor), token: formToken(session) } });
}

function signOut({ desk, actor, session, body }: DeskVisit): Promise<DeskAnswer> {
  if (session === '') return Promise.resolve({ redirect: '/sign-in/' });
  if (fieldOf(body, 'everywhere') === 'yes' && actor.id !== undefined) desk.sessions.endAll(actor.id);
  else desk.sessions.end(session);
  desk.log.add(desk.clock(), actor.name, '退出');
  return Promise.resolve({ redirect: '/sign-in/', session: '' });
}

/** Only a place of the desk itself: no address leads anybody elsewhere. */
function ownPath(path: string): string {
  return /^\/(?![/\\])[\w\-./%?=&]*$/.test(path) ? path : '/';
}
