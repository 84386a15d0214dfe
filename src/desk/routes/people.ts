import { isDeepStrictEqual } from 'node:util';
import type { NewPerson, Person } from '../accounts/people.ts';
import { type DeskRole, ROLES } from '../roles/roles.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, NotHere, type DeskVisit } from '../service/route.ts';
import type { FormBody } from '../service/requests/form-body.ts';
import type { PeopleView, AccountView } from '../views/people.ts';

/** Who may use the desk, and what everybody did. */
export const PEOPLE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/people/', needs: 'people', answer: (visit) => peoplePage(visit) },
  { method: 'POST', path: '/people/', needs: 'people', answer: add },
  { method: 'GET', path: '/people/:id/', needs: 'people', answer: (visit) => personPage(visit) },
  { method: 'POST', path: '/people/:id/', needs: 'people', answer: change },
  { method: 'POST', path: '/people/:id/invite/', needs: 'people', answer: invite },
  {
    method: 'GET',
    path: '/log/',
    needs: 'log',
    answer: ({ desk, query }) => {
      const before = /^\d+$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
      const entries = desk.log.latest(LOG_ROWS, before);
      const view = { entries, now: desk.clock(), more: entries.length === LOG_ROWS ? entries.at(-1)!.id : undefined };
      return Promise.resolve({ page: 'log', title: '记录', view });
    },
  },
];

const LOG_ROWS = 100;
const LONGEST_POST = 60;

interface Mistake {
  field: string;
  text: string;
}

async function peoplePage(
  { desk, actor }: DeskVisit,
  more: Partial<Pick<PeopleView, 'given' | 'errors'>> = {},
): Promise<DeskAnswer> {
  if (actor.id === undefined) throw new NotHere();
  const view: PeopleView = {
    people: desk.people.all().map(({ id, name, post, login, roles, isOff, hasPassword }) => ({
      href: `/people/${id}/`,
      name,
      post,
      login,
      roles: roles.join('、'),
      state: isOff ? '停用' : hasPassword ? '在用' : '还没有进来过',
    })),
    roles: ROLES,
    units: await unitChoices(desk),
    given: more.given ?? { login: '', name: '', post: '', roles: ['供稿'] },
    errors: more.errors ?? [],
  };
  return { page: 'account/people', title: '人员', status: view.errors.length > 0 ? 422 : 200, view };
}

async function add(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const given = personIn(body);
  const errors = mistakesOf(given);
  if (errors.length > 0) return peoplePage(visit, { given, errors });
  let person: Person;
  try {
    person = desk.people.add(given);
  } catch (error) {
    return peoplePage(visit, { given, errors: [{ field: 'login', text: (error as Error).message }] });
  }
  desk.log.add(desk.clock(), actor.name, '加了人', `${person.name}（${person.roles.join('、')}）`);
  await desk.registerSigner(person);
  return personPage({ ...visit, params: { id: String(person.id) } }, linkFor(visit, person));
}

async function personPage(visit: DeskVisit, link?: string, errors: readonly Mistake[] = []): Promise<DeskAnswer> {
  const person = personOf(visit);
  const view: AccountView = {
    ...person,
    action: `/people/${person.id}/`,
    allRoles: ROLES,
    units: await unitChoices(visit.desk),
    link,
    errors,
  };
  return { page: 'account/person', title: person.name, status: errors.length > 0 ? 422 : 200, view };
}

async function change(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const person = personOf(visit);
  const { post, roles, unit } = personIn(body);
  const isOff = fieldOf(body, 'isOff') === 'yes';
  const errors = mistakesOf({ ...person, post, roles });
  if (person.id === actor.id && (isOff || !roles.includes('管理员')))
    errors.push({ field: 'roles', text: '不能停用自己，也不能去掉自己的管理员' });
  if (errors.length > 0) return personPage(visit, undefined, errors);
  if (isDeepStrictEqual([post, roles, unit, isOff], [person.post, person.roles, person.unit, person.isOff]))
    return { redirect: '/people/' };
  desk.people.change(person.id, { post, roles, unit, isOff });
  // What he may do has changed: he signs in anew.
  if (isOff || roles.join() !== person.roles.join()) desk.sessions.endAll(person.id);
  desk.log.add(desk.clock(), actor.name, isOff ? '停用了' : '改了', `${person.name}（${roles.join('、')}）`);
  await desk.registerSigner({ ...person, roles, isOff });
  return { redirect: '/people/' };
}

function invite(visit: DeskVisit): Promise<DeskAnswer> {
  const person = personOf(visit);
  if (person.isOff) throw new NotHere();
  visit.desk.sessions.endAll(person.id);
  visit.desk.people.forgetPassword(person.id);
  visit.desk.log.add(visit.desk.clock(), visit.actor.name, '发了登录网址', person.name);
  return personPage(visit, linkFor(visit, person));
}

/** Units by which somebody can be bound, by township. */
async function unitChoices({ looker }: DeskVisit['desk']): Promise<PeopleView['units']> {
  const { units } = await looker.catalogue();
  return units.map(({ id, name }) => ({ id, name }));
}

function linkFor({ desk }: DeskVisit, { id }: Person): string {
  return `${desk.address()}/enter/${desk.sessions.invite(id, desk.clock())}/`;
}

function personOf({ desk, actor, params }: DeskVisit): Person {
  const person = /^\d+$/.test(params['id'] ?? '') ? desk.people.byId(Number(params['id'])) : undefined;
  if (!person || actor.id === undefined) throw new NotHere();
  return person;
}

function personIn(body: FormBody): NewPerson {
  const unit = fieldOf(body, 'unit');
  const given = [body['roles'] ?? []].flat();
  return {
    login: fieldOf(body, 'login').toLowerCase(),
    name: fieldOf(body, 'name').replace(/\s+/g, ''),
    post: fieldOf(body, 'post'),
    unit: unit === '' ? undefined : unit,
    roles: ROLES.filter((role): role is DeskRole => given.includes(role)),
  };
}

function mistakesOf({ login, name, post, roles }: NewPerson): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!/^[a-z][a-z0-9-]{1,29}$/.test(login))
    mistakes.push({ field: 'login', text: '登录名用小写字母和数字，2到30个，字母开头，如 tangwenying' });
  if (!/^[\p{Script=Han}·]{2,15}$/u.test(name)) mistakes.push({ field: 'name', text: '姓名写汉字，2到15个' });
  if (post === '') mistakes.push({ field: 'post', text: '写上单位和职务，签字后面要印' });
  if (post.length > LONGEST_POST) mistakes.push({ field: 'post', text: `单位和职务太长了，最多${LONGEST_POST}个字` });
  if (roles.length === 0) mistakes.push({ field: 'roles', text: '至少选一样' });
  return mistakes;
}
