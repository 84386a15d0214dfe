import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { removeFolders } from '../../testing/tree.ts';
import { news } from '../../validate/testing/articles.ts';
import { SITE_SETTINGS } from '../../validate/testing/tree.ts';
import { sshKeyIn, writeSigners } from './signers.ts';
import { ACCOUNT, ReviewedRepo } from './testing/reviewed-repo.ts';

afterAll(removeFolders);

const NAMES = ['唐文英', '许国康', '方知秋'] as const;
const [FIRST, SECOND, THIRD] = NAMES;
const SIGNERS = {
  people: [...NAMES, '林若溪'].map((name) => ({ name, pushers: [`${name}@${ACCOUNT}`], keys: [] as string[] })),
  required: [],
};
const SITE = `${SITE_SETTINGS}审签:\n  动态: 必须\n`;
const PATH = 'news/a.md';
const REVIEW = 'reviews/news/a.yaml';

let repo: ReviewedRepo;
beforeEach(async () => {
  repo = await ReviewedRepo.create(SIGNERS);
  repo.write('site.yaml', SITE);
  repo.commit();
  expect(await repo.push('林若溪')).toEqual([]);
  repo.write(PATH, news());
  repo.commit();
});

describe('the ways that lead there', () => {
  it('each signs and pushes to a branch, anybody merges and publishes', async () => {
    await repo.signThrough(PATH, NAMES);
    expect(await repo.push('林若溪')).toEqual([]);
  });

  it('the last signs and publishes at once', async () => {
    repo.git('checkout', '-q', '-b', 'shen');
    await repo.sign(PATH, '初审', FIRST);
    repo.commit();
    await repo.push(FIRST, 'shen');
    await repo.sign(PATH, '复审', SECOND);
    repo.commit();
    await repo.push(SECOND, 'shen');
    await repo.sign(PATH, '终审', THIRD);
    repo.commit();
    expect(await repo.push(THIRD)).toEqual([]);
  });

  it('a merge commit of somebody else keeps what was signed', async () => {
    await repo.signThrough(PATH, NAMES);
    repo.git('checkout', '-q', '-B', 'main', 'main~3');
    repo.write('news/b.md', news('draft: true\n').replace('开会', '别的会'));
    repo.commit();
    repo.git('merge', '-q', '--no-ff', '-m', '合并', 'shen');
    expect(await repo.push('林若溪')).toEqual([]);
  });

  it('keys on commits count, whoever pushes them', async () => {
    const keys = NAMES.map((name, index) => ({ name, file: repo.key(`key-${index}`) }));
    const people = keys.map(({ name, file }) => ({ name, pushers: [], keys: [sshKeyIn(readFileSync(file, 'utf8'))!] }));
    await writeSigners(repo.site, { people, required: [] });
    for (const [index, { name, file }] of keys.entries()) {
      repo.signWith(file);
      await repo.sign(PATH, (['初审', '复审', '终审'] as const)[index]!, name);
      repo.commit();
    }
    repo.signWith(undefined);
    expect(await repo.push('没有登记的人')).toEqual([]);
  });

  it('a correction is signed once more by the last', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    repo.write(PATH, news('corrections:\n  - date: 2026-11-20\n    text: 数字写错\n', '改对了。\n'));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V44']);
    await repo.correct(PATH, THIRD);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V41', 'V44']);
    expect(await repo.push(THIRD)).toEqual([]);
  });
});

describe('the ways round it', () => {
  const all = async (piece = PATH) => {
    for (const [index, name] of NAMES.entries())
      await repo.sign(piece, (['初审', '复审', '终审'] as const)[index]!, name);
  };
  const REFUSED = ['V41', 'V41', 'V41', 'V44'];

  it('text and signatures in one push of somebody else', async () => {
    await all();
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('one of the three signs for all', async () => {
    await all();
    repo.commit();
    expect(await repo.push(FIRST)).toEqual(['V41', 'V41', 'V44']);
  });

  it('the name of another as author, as committer, in the mail address', async () => {
    await all();
    repo.as(FIRST);
    repo.commit('--author', `${FIRST} <tang@example.cn>`);
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('the name of another as the name of a key in another account', async () => {
    await all();
    repo.commit();
    expect(await repo.push(`${FIRST}@${ACCOUNT}`)).toEqual(REFUSED);
  });

  it('somebody amends a commit that was signed with a key', async () => {
    const file = repo.key('key');
    const people = [{ name: FIRST, pushers: [], keys: [sshKeyIn(readFileSync(file, 'utf8'))!] }];
    await writeSigners(repo.site, { people, required: [] });
    repo.signWith(file);
    await repo.sign(PATH, '初审', FIRST);
    repo.commit();
    repo.signWith(undefined);
    repo.write(REVIEW, repo.read(REVIEW).replace('同意', '完全同意'));
    repo.commit('--amend');
    expect(await repo.push('林若溪')).toContain('V41');
  });

  it('a key that is nobody’s here, and the key of another of them', async () => {
    const [own, other] = [repo.key('own'), repo.key('other')];
    const people = [
      { name: FIRST, pushers: [], keys: [sshKeyIn(readFileSync(own, 'utf8'))!] },
      { name: SECOND, pushers: [], keys: [] },
    ];
    await writeSigners(repo.site, { people, required: [] });
    await repo.sign(PATH, '初审', FIRST);
    repo.signWith(other);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V41', 'V44']);
    await repo.sign(PATH, '复审', SECOND);
    repo.signWith(own);
    repo.commit('--amend', '--reset-author');
    expect(await repo.push('林若溪')).toEqual(['V41', 'V44']);
  });

  it('who merges with a key has not signed what the other side brought', async () => {
    const file = repo.key('key');
    const people = [{ name: FIRST, pushers: [], keys: [sshKeyIn(readFileSync(file, 'utf8'))!] }];
    await writeSigners(repo.site, { people, required: [] });
    repo.git('checkout', '-q', '-b', 'forged');
    await repo.sign(PATH, '初审', FIRST);
    repo.commit();
    repo.git('checkout', '-q', 'main');
    repo.signWith(file);
    repo.git('merge', '-q', '--no-ff', '-m', '合并', 'forged');
    expect(await repo.push('林若溪')).toEqual(['V41', 'V44']);
  });

  it('the review of another piece, copied', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    repo.write('news/b.md', news().replace('开会', '又开会'));
    repo.write('reviews/news/b.yaml', repo.read(REVIEW));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(REFUSED);
    repo.write('reviews/news/b.yaml', repo.read(REVIEW).replaceAll('news/a', 'news/b'));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('a piece under another name', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    repo.git('mv', `content/${PATH}`, 'content/news/b.md');
    repo.git('mv', `content/${REVIEW}`, 'content/reviews/news/b.yaml');
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('signatures of an older text, kept for a newer one; and the older text again', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    repo.write(PATH, news('', '改过。\n'));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V44']);
    const old = repo.read(REVIEW);
    await repo.signThrough(PATH, NAMES);
    expect(await repo.push('林若溪')).toEqual([]);
    repo.write(PATH, news());
    repo.write(REVIEW, old);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V42', 'V42', 'V42']);
  });

  it('the older text again after everything was deleted', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    const old = repo.read(REVIEW);
    repo.write(PATH, news('', '改过。\n'));
    repo.commit();
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    repo.remove(PATH);
    repo.remove(REVIEW);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual([]);
    repo.write(PATH, news());
    repo.write(REVIEW, old);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V42', 'V42', 'V42']);
  });

  it('a signature that is deleted, or an opinion that is put otherwise', async () => {
    await repo.signThrough(PATH, NAMES);
    await repo.push('林若溪');
    const text = repo.read(REVIEW);
    repo.write(REVIEW, text.replace('意见: 同意', '意见: 完全同意'));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V42', 'V41', 'V44']);
    repo.remove(REVIEW);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V42', 'V42', 'V42', 'V44']);
  });

  it.each([
    ['back', -3],
    ['ahead', 1],
  ])('a time that is put %s', async (_, days) => {
    await repo.sign(PATH, '初审', FIRST, beijingTimeOf(new Date(repo.now + days * 86_400_000)));
    repo.commit();
    expect(await repo.push(FIRST)).toEqual(['V43', 'V44']);
  });

  it('the demand taken out of the settings in the same push', async () => {
    repo.write('site.yaml', SITE_SETTINGS);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V44']);
  });

  it('the demand taken out in a push before: said, and kept where the installation demands it', async () => {
    repo.git('checkout', '-q', '-B', 'main', 'main~1');
    repo.write('site.yaml', SITE_SETTINGS);
    repo.commit();
    await writeSigners(repo.site, { ...SIGNERS, required: ['news'] });
    expect(await repo.push('林若溪')).toEqual(['~V45']);
    repo.write(PATH, news());
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V44']);
  });

  it('a list of signers among the content changes nothing', async () => {
    await all();
    const people = [{ name: FIRST, pushers: [`林若溪@${ACCOUNT}`], keys: [] }];
    repo.write('../state/signers.json', JSON.stringify({ people, required: [] }));
    repo.write('signers.json', JSON.stringify({ people, required: [] }));
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('a setting of git in the pushed files makes no key good', async () => {
    const file = repo.key('other');
    await repo.sign(PATH, '初审', FIRST);
    repo.write('../allowed', `${FIRST} ${readFileSync(file, 'utf8')}`);
    repo.write('../.gitconfig', '[gpg "ssh"]\n\tallowedSignersFile = allowed\n');
    repo.signWith(file);
    repo.commit();
    expect(await repo.push('林若溪')).toEqual(['V41', 'V44']);
  });

  it('on a branch of work the signature of another does not come to count', async () => {
    repo.git('checkout', '-q', '-b', 'shen');
    await all();
    repo.commit();
    expect(await repo.push('林若溪', 'shen')).toEqual(['~V46', '~V46', '~V46']);
    expect(await repo.push('林若溪')).toEqual(REFUSED);
  });

  it('what somebody signed before he was put out, if it is not published', async () => {
    await repo.signThrough(PATH, NAMES);
    const people = SIGNERS.people.filter(({ name }) => name !== SECOND);
    await writeSigners(repo.site, { ...SIGNERS, people });
    expect(await repo.push('林若溪')).toEqual(['V41']);
    await writeSigners(repo.site, SIGNERS);
    expect(await repo.push('林若溪')).toEqual([]);
  });

  it('where nobody is listed no signature counts', async () => {
    await writeSigners(repo.site, { people: [], required: [] });
    await all();
    repo.commit();
    expect(await repo.push(FIRST)).toEqual(['V44']);
  });
});

it('one way to push is one person’s', async () => {
  const people = ['甲一', '乙二'].map((name) => ({ name, pushers: ['tang'], keys: [] }));
  await expect(writeSigners(repo.site, { people, required: [] })).rejects.toThrow('「tang」已经登记给甲一');
});
