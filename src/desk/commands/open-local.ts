import { dirname, join, resolve } from 'node:path';
import { repositoryOf } from '../../git/find-repository.ts';
import { git } from '../../git/git.ts';
import { accountName } from '../../machine/account-name.ts';
import { type Environment, realClock } from '../../machine/environment.ts';
import { openAccountStore } from '../accounts/account-store.ts';
import { cachedDesk, loadDeskPages } from '../bundle/desk-bundle.ts';
import { openLooker } from '../looker/looker.ts';
import { PieceDesk } from '../pieces/piece-desk.ts';
import { localPublisher } from '../publishing/local-publisher.ts';
import { signHere } from '../publishing/signing.ts';
import { ROLES } from '../roles/roles.ts';
import { DESK_ROUTES } from '../routes/all.ts';
import { type Desk, newDesk } from '../service/desk.ts';
import { serveDesk } from '../service/serve-desk.ts';
import { siteFacts } from '../service/site-facts.ts';
import { LocalSite } from './local-site.ts';

/** What cannot be done for a reason that whoever runs the command can mend. */
export class CannotOpen extends Error {}

const LOOPBACK = '127.0.0.1';

/**
 * Opens a desk over a checkout, for the one who runs the command: it listens on this computer only. Answers what makes an
 * address that lets somebody in once.
 */
export async function openLocalDesk(
  environment: Environment,
  { port, onMake }: { port: number; onMake: () => void },
): Promise<{ newAddress: () => string; close: () => Promise<void>; desk: Desk }> {
  const { contentFolder, cacheFolder } = environment;
  const repository = repositoryOf(contentFolder);
  if (!repository || repository.below !== 'content/')
    throw new CannotOpen(
      '交稿台把每一次保存都记在 git 里，这个文件夹还不是 git 仓库。在这里运行 git init，再运行 git add -A 和 git commit -m 开始，然后再来。',
    );
  const branch = await branchOf(repository.folder);
  const bundle = await cachedDesk(environment, onMake);
  const name = (await settingOf(repository.folder, 'user.name')) ?? accountName();
  const login = 'benji';
  const facts = siteFacts(contentFolder);
  const site = new LocalSite(environment.outFolder, facts.base());
  await site.open();
  const checkout = { repo: repository.folder, branch, workTree: dirname(resolve(contentFolder)), environment };
  const pieces = new PieceDesk(repository.folder, branch);
  const looker = openLooker({ contentFolder });
  let address = '';
  const desk = newDesk(
    { repo: repository.folder, branch, contentFolder, stateFolder: join(cacheFolder, 'desk') },
    pieces,
    openAccountStore(':memory:'),
    {
      environment,
      clock: realClock,
      print: await loadDeskPages(bundle),
      looker,
      owner: { id: undefined, login, name, post: '这台电脑', roles: ROLES },
      siteName: facts.siteName,
      phone: facts.phone,
      address: () => address,
      siteAddress: () => site.address(),
      registerSigner: () => Promise.resolve(),
      needsReview: (path) => facts.policyOf(path) !== undefined,
      bringSignature: (signature) => signHere(pieces, signature),
      publisherFor: () => async (commit, published, onLine) => {
        const ended = await localPublisher(checkout)(commit, published, onLine);
        await looker.changed();
        if (ended === 'live' || ended === 'unsent') await site.open();
        return ended;
      },
      withdrawWork: undefined,
      restoreWork: () => undefined,
      signOffJudge: () => Promise.resolve(() => undefined),
    },
  );
  const owner = desk.people.add({ login, name, post: '这台电脑', roles: ROLES });
  const app = await serveDesk(desk, DESK_ROUTES, { bundle, isSecure: false, hosts: [LOOPBACK, 'localhost'] });
  address = await app.listen({ host: LOOPBACK, port });
  return {
    desk,
    newAddress: () => `${address}/enter/${desk.sessions.invite(owner.id, desk.clock())}/`,
    async close() {
      await app.close();
      await Promise.all([site.close(), looker.close()]);
    },
  };
}

async function branchOf(repo: string): Promise<string> {
  try {
    const ref = (await git(repo, ['symbolic-ref', '--quiet', 'HEAD'])).toString().trim();
    await git(repo, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return ref.replace(/^refs\/heads\//, '');
  } catch (error) {
    throw new CannotOpen('仓库里还没有提交，或者没有在一个分支上。先运行 git checkout main，或者做第一次提交。', {
      cause: error,
    });
  }
}

/** A setting of git of this repository; those of the account are its own affair. */
async function settingOf(repo: string, name: string): Promise<string | undefined> {
  try {
    return (await git(repo, ['config', '--get', name])).toString().trim() || undefined;
  } catch {
    return undefined;
  }
}
