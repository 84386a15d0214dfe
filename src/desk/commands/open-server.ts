import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { accountName } from '../../machine/account-name.ts';
import { type Environment, realClock } from '../../machine/environment.ts';
import { readSigners, withWaysOf, writeSigners } from '../../publish/signers/signers.ts';
import type { Installation } from '../../publish/store/installation.ts';
import { deskSocket } from '../../publish/store/site-folder.ts';
import { openAccountStore } from '../accounts/account-store.ts';
import { cachedDesk, loadDeskPages } from '../bundle/desk-bundle.ts';
import { openLooker } from '../looker/looker.ts';
import { PieceDesk } from '../pieces/piece-desk.ts';
import { serverPublisher } from '../publishing/server-publisher.ts';
import { signOffJudge } from '../review/sign-off-judge.ts';
import { signAs } from '../publishing/signing.ts';
import { restoreWork, withdrawWork } from '../publishing/withdraw-work.ts';
import { REVIEW_STAGES } from '../../schema/kinds/review.ts';
import { DESK_ROUTES } from '../routes/all.ts';
import { type Desk, newDesk } from '../service/desk.ts';
import { serveDesk } from '../service/serve-desk.ts';
import { siteFacts } from '../service/site-facts.ts';

export interface ServerOptions {
  /** Where browsers find the desk: `https://gao.example.gov.cn`. */
  address: string;
  /** A port of this computer; undefined for the socket that the configuration of nginx names. */
  port: number | undefined;
  onMake: () => void;
}

/** Where a desk keeps its accounts. */
export function deskFolder({ site }: Installation): string {
  return join(site.state, 'desk');
}

/** How hooks know who pushes for somebody at the desk. */
export function editorName(name: string): string {
  return `交稿台-${name}`;
}

/** Opens the desk of an installation, for many people: it listens on this computer, behind a web server. */
export async function openServerDesk(
  installation: Installation,
  environment: Environment,
  { address, port, onMake }: ServerOptions,
): Promise<{ desk: Desk; origin: string; close: () => Promise<void> }> {
  const { repo, branch, site } = installation;
  const bundle = await cachedDesk(environment, onMake);
  const folder = deskFolder(installation);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const contentFolder = join(site.state, 'content/content');
  const pieces = new PieceDesk(repo, branch);
  await pieces.sweep();
  const looker = openLooker({ site: site.root });
  const facts = siteFacts(contentFolder);
  const register = (person: Parameters<Desk['registerSigner']>[0]) => registerSigner(installation, person);
  const desk = newDesk(
    { repo, branch, contentFolder, stateFolder: folder },
    pieces,
    openAccountStore(join(folder, 'accounts.sqlite')),
    {
      environment,
      clock: realClock,
      print: await loadDeskPages(bundle),
      looker,
      owner: undefined,
      siteName: facts.siteName,
      phone: facts.phone,
      address: () => address,
      siteAddress: facts.domain,
      registerSigner: register,
      needsReview: () => true,
      async bringSignature(signature) {
        await register({ name: signature.author.name, roles: REVIEW_STAGES, isOff: false });
        await signAs(repo, editorName(signature.author.name), signature);
      },
      publisherFor: ({ name }) => serverPublisher(repo, branch, editorName(name)),
      withdrawWork: ({ name }, page, reason) => withdrawWork(site.root, editorName(name), page, reason),
      restoreWork: ({ name }, piece) => restoreWork(site, editorName(name), piece),
      signOffJudge: () => signOffJudge(site),
    },
  );
  const { hostname, protocol } = new URL(address);
  const socket = deskSocket(site);
  const app = await serveDesk(desk, DESK_ROUTES, {
    bundle,
    isSecure: protocol === 'https:',
    hosts: [hostname],
  });
  let origin = `unix:${socket}`;
  if (port !== undefined) origin = await app.listen({ host: '127.0.0.1', port });
  else {
    // What a killed one left behind.
    await rm(socket, { force: true });
    await app.listen({ path: socket });
    // The web server has an account of its own.
    await chmod(socket, 0o666);
  }
  return {
    desk,
    origin,
    async close() {
      await app.close();
      await desk.publishing.ended();
      await looker.close();
    },
  };
}

/** Lets the installation count what somebody signs at the desk, or no more. */
async function registerSigner(
  { site }: Installation,
  { name, roles, isOff }: Parameters<Desk['registerSigner']>[0],
): Promise<void> {
  const way = `${editorName(name)}@${accountName()}`;
  const signs = !isOff && roles.some((role) => (REVIEW_STAGES as readonly string[]).includes(role));
  const signers = readSigners(site);
  const changed = withWaysOf(signers, name, {
    add: { pushers: signs ? [way] : [], keys: [] },
    drop: signs ? [] : [way],
  });
  if (!isDeepStrictEqual(changed, signers)) await writeSigners(site, changed);
}
