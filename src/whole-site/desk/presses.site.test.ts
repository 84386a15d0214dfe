import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_ROUTES } from '../../desk/routes/all.ts';
import { git } from '../../git/git.ts';
import { entryText } from '../../testing/entries.ts';
import { removeFolders, type Tree } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { openBoardDesk } from './testing/board-desk.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';
import type { DeskVisitor } from './testing/desk-visitor.ts';
import { BUTTONS, type ButtonStage, type Pressed, pressedNews } from './testing/pressed-buttons.ts';

let installation: TestInstallation;
let desk: TestDesk;
let stage: ButtonStage;

beforeAll(async () => {
  const news = Array.from({ length: 200 }, (_, number) => pressedNews(number));
  const tree: Tree = Object.fromEntries(
    news.map((path, number) => [path, entryText('news', { title: `按钮的旧闻${number}` })]),
  );
  ({ installation, desk } = await openBoardDesk(tree));
  let number = 0;
  stage = { installation, desk, next: () => number++ };
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

/** Begins a session, makes files anew, or gives out another address, as often as one asks for it. */
const MEANT_AGAIN = new Set(['/sign-in/', '/live/takeaways/', '/people/:id/invite/']);

/** Only what was signed and then did not come to the site has it on a server: it is not walked here. */
const NOT_WALKED = ['/pieces/:id/publish/'];

const WRITING = DESK_ROUTES.filter(({ method }) => method === 'POST').map(({ path }) => path);

it('of every route that does something it is known how one comes to its button', () => {
  expect([...Object.keys(BUTTONS), ...NOT_WALKED].sort()).toEqual(WRITING.toSorted());
});

/** How much there is of all that a press can add to. */
async function world(): Promise<Record<string, number>> {
  await desk.service.publishing.ended();
  const { repo } = desk.service.place;
  const [commits, refs] = await Promise.all([
    git(repo, ['rev-list', '--count', '--all']),
    git(repo, ['for-each-ref', '--format=%(refname)']),
  ]);
  const log = desk.service.log.latest(100_000).length;
  return {
    commits: Number(commits),
    refs: refs.toString().split('\n').length,
    log,
    people: desk.service.people.all().length,
  };
}

/** What it makes more of. */
async function madeBy(route: string, press: (pressed: Pressed) => Promise<void>): Promise<Record<string, number>> {
  const pressed = await BUTTONS[route]!(stage);
  const before = await world();
  await press(pressed.path === '' ? { ...pressed, path: route } : pressed);
  return Object.fromEntries(Object.entries(await world()).map(([what, count]) => [what, count - before[what]!]));
}

async function pressOf({ by, path, fields, files }: Pressed): Promise<DeskVisitor> {
  return by.stolen().post(path, fields, files ?? []);
}

describe('a button that is pressed twice at once, and once more', () => {
  it.each(Object.keys(BUTTONS))('%s does what it does once, and everybody hears what came of it', async (route) => {
    const once = await madeBy(route, async (pressed) => {
      const { status, text } = await pressOf(pressed);
      expect(status, text).toBeLessThan(400);
    });
    const twice = await madeBy(route, async (pressed) => {
      const [first, second] = await Promise.all([pressOf(pressed), pressOf(pressed)]);
      expect([second.status, second.path]).toEqual([first.status, first.path]);
      expect(first.status, first.text).toBeLessThan(400);
      if (MEANT_AGAIN.has(route)) return;
      await desk.service.publishing.ended();
      const again = await pressOf(pressed);
      // Told where the first has led, why it is not done again, or to sign in.
      const isTold = again.status >= 400 && /\p{Script=Han}/u.test(again.text);
      expect(again.status, again.text).toBeLessThan(500);
      expect(isTold || again.path === first.path || again.path.startsWith('/sign-in/'), again.text).toBe(true);
    });
    expect(twice).toEqual(once);
  });
});
