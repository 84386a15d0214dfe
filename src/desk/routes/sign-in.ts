import { passwordFault } from '../accounts/password.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';

/** How one comes in and leaves. */
export const SIGN_IN_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/sign-in/',
    needs: 'nothing',
    answer: ({ desk, query }) => signInPage(desk.owner !== undefined, '', query['to'] ?? '', undefined),
  },
  { method: 'POST', path: '/sign-in/', needs: 'nothing', answer: signIn },
  { method: 'GET', path: '/enter/:secret/', needs: 'nothing', answer: enter },
  { method: 'POST', path: '/enter/:secret/', needs: 'nothing', answer: setPassword },
  { method: 'POST', path: '/sign-out/', needs: 'look', answer: signOut },
];

function signInPage(isLocal: boolean, login: string, to: string, error: string | undefined): Promise<DeskAnswer> {
  const status = error === undefined ? 200 : 422;
  return Promise.resolve({
    page: 'account/sign-in',
    title: '登录',
    status,
    view: { isLocal, login, to: ownPath(to), error },
  });
}

/** Letters of a login that are looked at; what is typed is written down. */
const LONGEST_LOGIN = 60;

async function signIn({ desk, body, place }: DeskVisit): Promise<DeskAnswer> {
  const [login, to] = [fieldOf(body, 'login').slice(0, LONGEST_LOGIN), fieldOf(body, 'to')];
  const password = typeof body['password'] === 'string' ? body['password'] : '';
  const now = desk.clock();
  const wait = desk.misses.wait(login, place, now);
  if (wait > 0) return signInPage(false, login, to, `错得太多了，过${Math.ceil(wait / 60_000)}分钟再来`);
  const person = await desk.people.named(login, password);
  if (!person) {
    desk.misses.add(login, place, now);
    desk.log.add(now, login, '登录失败', place);
    return signInPage(desk.owner !== undefined, login, to, '登录名或者密码不对');
  }
  desk.misses.clear(login, place);
  desk.log.add(now, person.name, '登录', place);
  return { redirect: ownPath(to), session: desk.sessions.begin(person.id, now) };
}

/** A link that is good once: on one's own computer it signs in, elsewhere it lets a password be set. */
async function enter(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, params } = visit;
  const person = invitedPerson(visit);
  if (!person)
    return signInPage(desk.owner !== undefined, '', '', desk.owner ? undefined : '这个网址用过了，或者过了期');
  if (!desk.owner) return invitedPage(person, params['secret']!, []);
  if (!desk.sessions.useInvitation(params['secret']!)) return signInPage(true, '', '', undefined);
  return { redirect: '/', session: desk.sessions.begin(person.id, desk.clock()) };
}

function invitedPerson({ desk, params }: DeskVisit) {
  const id = desk.sessions.invited(params['secret']!, desk.clock());
  const person = id === undefined ? undefined : desk.people.byId(id);
  return person && !person.isOff ? person : undefined;
}

function invitedPage(
  { login, name }: { login: string; name: string },
  secret: string,
  errors: readonly { field: string; text: string }[],
): DeskAnswer {
  const view = { login, name, action: `/enter/${secret}/`, errors };
  return { page: 'account/invited', title: '定密码', status: errors.length === 0 ? 200 : 422, view };
}

async function setPassword(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, body, params } = visit;
  const person = invitedPerson(visit);
  if (!person || desk.owner) throw new NotHere();
  const [password, again] = ['password', 'again'].map((name) => (typeof body[name] === 'string' ? body[name] : ''));
  const fault = passwordFault(password!, person.login);
  if (fault !== undefined) return invitedPage(person, params['secret']!, [{ field: 'password', text: fault }]);
  if (password !== again) return invitedPage(person, params['secret']!, [{ field: 'again', text: '两遍不一样' }]);
  if (!desk.sessions.useInvitation(params['secret']!)) throw new NotHere();
  await desk.people.setPassword(person.id, password!);
  desk.sessions.endAll(person.id);
  desk.log.add(desk.clock(), person.name, '定了密码');
  return { redirect: '/', session: desk.sessions.begin(person.id, desk.clock()) };
}

function signOut({ desk, actor, session, body }: DeskVisit): Promise<DeskAnswer> {
  if (fieldOf(body, 'everywhere') === 'yes' && actor.id !== undefined) desk.sessions.endAll(actor.id);
  else desk.sessions.end(session);
  desk.log.add(desk.clock(), actor.name, '退出');
  return Promise.resolve({ redirect: '/sign-in/', session: '' });
}

/** Only a place of the desk itself: no address leads anybody elsewhere. */
function ownPath(path: string): string {
  return /^\/(?![/\\])[\w\-./%?=&]*$/.test(path) ? path : '/';
}
