import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { type GitFolder, newGitFolder } from '../../testing/git-folder.ts';
import { removeFolders, writeTree } from '../../testing/tree.ts';
import { type DeskProgram, startDesk } from './testing/desk-program.ts';

const KILLS = 30;

let folder: string;
let git: GitFolder['git'];

beforeAll(() => {
  const content = {
    'site.yaml': 'name: 青石先锋\n',
    ...UNIT,
    [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻' }),
  };
  ({ folder, git } = newGitFolder('林若溪', (below) => writeTree(join(below, 'content'), content)));
});

afterAll(removeFolders);

function textOf(id: string): string {
  const path = git('diff', '--name-only', 'main', `desk/${id}`).trim();
  return git('show', `desk/${id}:${path}`);
}

it(`killed at ${KILLS} moments, the desk has lost no text that it said was saved`, async () => {
  const dice = new TestDice(30);
  let desk = await startDesk(folder);
  const id = await desk.visitor.begin('一再被打断', '第零稿。');
  let saved = '第零稿。';
  let number = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const saving = saveOn(
      desk,
      id,
      () => `第${++number}稿。`,
      (text) => (saved = text),
    );
    await new Promise((done) => setTimeout(done, 50 + dice.below(1500)));
    desk.process.kill('SIGKILL');
    await saving;
    const now = textOf(id);
    const numbers = [...now.matchAll(/第(\d+|零)稿。/g)].map(([, one]) => (one === '零' ? 0 : Number(one)));
    // The last one may have come to the disk without its answer.
    expect(numbers).toHaveLength(1);
    expect(numbers[0]).toBeGreaterThanOrEqual(saved === '第零稿。' ? 0 : Number(/\d+/.exec(saved)![0]));
    expect(git('fsck', '--connectivity-only', '--no-dangling').trim()).toBe('');
    desk = await startDesk(folder);
    await desk.visitor.get(`/pieces/${id}/`);
    expect(desk.visitor.status).toBe(200);
  }
  desk.process.kill('SIGTERM');
});

async function saveOn(
  { visitor }: DeskProgram,
  id: string,
  next: () => string,
  onSaved: (text: string) => void,
): Promise<void> {
  try {
    for (;;) {
      const text = next();
      if ((await visitor.saveText(id, text)) !== undefined) onSaved(text);
    }
  } catch {
    // It was killed.
  }
}
