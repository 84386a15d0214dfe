import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import type { Retention } from './retention.ts';
import { type PageLayout, siteFolder, type SiteFolder } from './site-folder.ts';

/** The options of `publish:init`, stored in the site folder. */
export interface Settings {
  /** The bare repository. */
  repo: string;
  /** The branch that is published. */
  branch: string;
  /** The folder of the program that checks and builds. */
  engine: string;
  /** The server's name; undefined for an intranet machine that is asked by its number. */
  host?: string | undefined;
  /** The folder of the host in which the site lies (`/xianfeng/`); undefined for its root. */
  base?: string | undefined;
  /** The one account that publishes; undefined where every account of a group may. */
  user?: string | undefined;
  /** True if nginx has loaded the module brotli_static. */
  brotli: boolean;
  /** A shell command that is notified of every failed publication: JSON on its standard input. */
  notify?: string | undefined;
  /** How pages lie; undefined as `folders`: a server that an earlier program was installed for knows nothing else. */
  layout?: PageLayout | undefined;
  /** What stays of older releases; undefined in settings of earlier programs. */
  keep?: Retention | undefined;
  /** The one command that may turn text into sound, where the site's settings name it too. */
  speech?: string | undefined;
}

export interface Installation extends Settings {
  site: SiteFolder;
}

/** A folder that `publish:init` has not made, or whose settings are gone. */
export class NoInstallation extends Error {}

function settingsFile({ state }: SiteFolder): string {
  return join(state, 'settings.json');
}

/** The options of an earlier `publish:init`; undefined before the first, or if they cannot be read any more. */
export function settingsOf(site: SiteFolder): Settings | undefined {
  try {
    return readInstallation(site.root);
  } catch {
    return undefined;
  }
}

/** How the pages of the next release lie. */
export function layoutOf(site: SiteFolder): PageLayout {
  return settingsOf(site)?.layout ?? 'folders';
}

/** Throws, with what to do, if the folder was not made by `publish:init`. */
function readInstallation(folder: string): Installation {
  const site = siteFolder(folder);
  try {
    return { ...(JSON.parse(readFileSync(settingsFile(site), 'utf8')) as Settings), site };
  } catch (error) {
    throw new NoInstallation(
      `${site.root} 不是发布文件夹：里面没有可以读的 state/settings.json。请先运行 npm run publish:init -- --repo 仓库 --site ${site.root}`,
      { cause: error },
    );
  }
}

/**
 * The site folders that this program was installed for, a line each: where there is but one, commands may leave it out.
 */
const REMEMBERED = join(PROJECT, '.cache/site-folder');

/** An account that may not write into the program's folder remembers nothing: commands have to name the site then. */
export async function rememberSite(folder: string): Promise<void> {
  const known = knownSites();
  if (known.includes(folder)) return;
  try {
    // Compiled code lies there too: nobody else may exchange it.
    await mkdir(dirname(REMEMBERED), { recursive: true, mode: 0o755 });
    await writeWhole(REMEMBERED, [...known, folder].map((one) => `${one}\n`).join(''));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Those of them that are still there. */
function knownSites(): string[] {
  if (!existsSync(REMEMBERED)) return [];
  return readFileSync(REMEMBERED, 'utf8')
    .split('\n')
    .filter((folder) => folder !== '' && existsSync(siteFolder(folder).state));
}

/**
 * The installation of a site folder, or of the only one that this program was installed for. Throws if it is not clear
 * which is meant.
 */
export function siteNamed(folder: string | undefined): Installation {
  if (folder !== undefined) return readInstallation(folder);
  const known = knownSites();
  if (known.length === 1) return readInstallation(known[0]!);
  if (known.length === 0) throw new Error('不知道是哪个网站：请加上 -- --site 网站文件夹。');
  throw new Error(
    `这个程序管着 ${known.length} 个网站，要写明是哪一个：\n${known.map((one) => `  -- --site ${one}`).join('\n')}`,
  );
}

export async function writeSettings(settings: Settings, site: SiteFolder): Promise<void> {
  const temporary = join(site.unfinished, `settings.${process.pid}`);
  await mkdir(site.unfinished, { recursive: true });
  await writeWhole(settingsFile(site), `${JSON.stringify(settings, undefined, 2)}\n`, { temporary, flush: true });
}
