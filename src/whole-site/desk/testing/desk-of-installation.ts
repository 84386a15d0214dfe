import { inviteAdministrator } from '../../../desk/commands/admin.ts';
import { deskFolder, openServerDesk } from '../../../desk/commands/open-server.ts';
import type { DeskRole } from '../../../desk/roles/roles.ts';
import type { Desk } from '../../../desk/service/desk.ts';
import { readEnvironment, realClock } from '../../../machine/environment.ts';
import { siteNamed } from '../../../publish/store/installation.ts';
import type { TestInstallation } from '../../publish/testing/installation.ts';
import { DeskVisitor } from './desk-visitor.ts';

/** Somebody at a desk: his login, name, post and roles, and the unit for which he reports. */
export type TestPerson = readonly [
  login: string,
  name: string,
  post: string,
  roles: readonly DeskRole[],
  unit?: string,
];

/** Those who bring a story from a village to the site. */
export const STORY_PEOPLE: readonly TestPerson[] = [
  ['mo', '莫青禾', '白岩乡党委', ['供稿']],
  ['lin', '林若溪', '县融媒体中心', ['初审']],
  ['deng', '邓与归', '县委组织部', ['供稿', '复审']],
  ['shen', '沈怀谷', '县委宣传部', ['终审']],
];

export const TEST_PASSWORD = '石门村的一千一百二十六块田';

/** Browsers come here without a web server in front. */
const ADDRESS = 'http://127.0.0.1';

/** The desk of an installation with people who have their passwords. */
export interface TestDesk {
  origin: string;
  /** Everybody who has signed in, by his login; the administrator is `guanli`. */
  at: (login: string) => DeskVisitor;
  /** What answers them. */
  service: Desk;
  close: () => Promise<void>;
}

export async function openTestDesk(
  installation: TestInstallation,
  people: readonly TestPerson[] = STORY_PEOPLE,
): Promise<TestDesk> {
  const site = siteNamed(installation.site.root);
  const environment = { ...readEnvironment(), cacheFolder: installation.site.cache };
  const {
    desk: service,
    origin,
    close,
  } = await openServerDesk(site, environment, {
    address: ADDRESS,
    port: 0,
    onMake: () => undefined,
  });
  return { origin, service, at: await signedInPeople(installation, origin, people), close };
}

/** Makes the accounts of people at a desk that is open, and lets each in. */
export async function signedInPeople(
  installation: TestInstallation,
  origin: string,
  people: readonly TestPerson[],
): Promise<TestDesk['at']> {
  const folder = deskFolder(siteNamed(installation.site.root));
  const order = { folder, address: ADDRESS, repair: false, now: realClock() };
  const link = await inviteAdministrator({ ...order, login: 'guanli', name: '田管理' });
  const administrator = new DeskVisitor(origin);
  await settled(administrator, new URL(link).pathname);
  const visitors = new Map([['guanli', administrator]]);
  for (const [login, name, post, roles, unit = ''] of people) {
    await (await administrator.get('/people/')).post('/people/', { login, name, post, roles: [...roles], unit });
    const visitor = new DeskVisitor(origin);
    await settled(visitor, /\/enter\/[\w-]+\//.exec(administrator.html)![0]);
    visitors.set(login, visitor);
  }
  return (login) => visitors.get(login)!;
}

/** Sets a password by the address that was given. */
async function settled(visitor: DeskVisitor, path: string): Promise<void> {
  await (await visitor.get(path)).post(path, { password: TEST_PASSWORD, again: TEST_PASSWORD });
}
