import { statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../git/git.ts';
import { COUNTIES_FILE } from '../../schema/settings/counties.ts';
import { contentTree } from '../git/commits.ts';
import { branchTip } from '../git/refs.ts';
import { caddyConfig } from '../serving/caddy.ts';
import { nginxConfig } from '../serving/nginx.ts';
import { deskService, residentService, tickService, tickTimer, type TimerOptions } from '../serving/timer.ts';
import { nginxDeskConfig } from '../serving/nginx-desk.ts';
import type { Installation } from '../store/installation.ts';
import { deskSocket } from '../store/site-folder.ts';
import { accountText } from './account.ts';

/** Certificates as they are usually called: to be changed where they lie elsewhere. */
const TLS = { certificate: '/etc/ssl/bangyang/fullchain.pem', key: '/etc/ssl/bangyang/privkey.pem' };

/** The configurations for web servers and for the timer, that lie beside the site: their texts by their paths. */
async function servingFiles(installation: Installation): Promise<Map<string, string>> {
  const { site, host, base, brotli, user } = installation;
  const asksCounties = await isPortal(installation);
  const options = { site: site.root, host, base, asksCounties, oneAccount: user !== undefined };
  const files: Record<string, string> = {
    'nginx.conf': nginxConfig({ ...options, brotli }),
    'nginx-tls.conf': nginxConfig({ ...options, brotli, tls: TLS }),
    Caddyfile: caddyConfig(options),
    'Caddyfile-tls': caddyConfig({ ...options, tls: TLS }),
    'bangyang-tick.service': tickService(timerOf(installation)),
    'bangyang-tick.timer': tickTimer(),
    'bangyang-resident.service': residentService(timerOf(installation)),
    'bangyang-desk.service': deskService(timerOf(installation), usualDeskAddress(installation)),
    'nginx-desk.conf': nginxDeskConfig({
      socket: deskSocket(site),
      host: new URL(usualDeskAddress(installation)).hostname,
      tls: TLS,
    }),
  };
  return new Map(Object.entries(files).map(([name, text]) => [join(servingFolder(site.root), name), text]));
}

/** Writes the configurations. Answers the paths of those that were other, or not there. */
export async function writeServing(installation: Installation): Promise<string[]> {
  const changed: string[] = [];
  await mkdir(servingFolder(installation.site.root), { recursive: true });
  for (const [file, text] of await servingFiles(installation)) {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    await writeFile(file, text);
    changed.push(file);
  }
  return changed;
}

/** True if what web servers are told is not what this program and what was pushed last ask for. */
export async function isServingOutdated(installation: Installation): Promise<boolean> {
  const file = join(servingFolder(installation.site.root), 'nginx.conf');
  const text = (await servingFiles(installation)).get(file);
  return (await readFile(file, 'utf8').catch(() => '')) !== text;
}

/** True where what was pushed last lists counties. Before the first push nobody knows. */
export async function isPortal({ repo, branch }: Installation): Promise<boolean> {
  const tip = await branchTip(repo, branch);
  const tree = tip === undefined ? undefined : await contentTree(repo, tip);
  if (tree === undefined) return false;
  return (await git(repo, ['ls-tree', '-z', '--full-tree', tree, COUNTIES_FILE])).length > 0;
}

export function servingFolder(root: string): string {
  return join(root, 'serving');
}

/** Where browsers find the desk, as long as nobody has written it otherwise. */
export function usualDeskAddress({ host }: Installation): string {
  return `https://gao.${host?.replace(/^www\./, '') ?? 'example.gov.cn'}`;
}

export function timerOf({ site, repo, engine, user, notify }: Installation): TimerOptions {
  return {
    site: site.root,
    repo,
    engine,
    isNotifying: notify !== undefined,
    user: user ?? accountText(statSync(site.root).uid),
  };
}
