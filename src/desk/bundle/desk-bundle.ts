import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../../machine/environment.ts';
import { engineDigest } from '../../publish/renderer/engine.ts';
import { cachedBundle } from '../../publish/renderer/renderer-cache.ts';

/** The parts of the bundled desk: the program that prints, and what browsers load. */
export const DESK_SERVER = 'server';
export const DESK_CLIENT = 'client';

/** The folder of what browsers load; every name in it has a digest. */
export const DESK_BUNDLES = '_desk';

/** The folder of the bundled desk of this program, made first if it is not there; `onMake` is called then. */
export function cachedDesk(environment: Environment, onMake: () => void): Promise<string> {
  return cachedBundle({ name: 'desk', script: 'scripts/make-desk.ts' }, engineDigest(), environment, onMake);
}

/** Prints a page of the desk, by the name of its file and with what it is to show. */
export type PrintPage = (name: string, locals: object) => Promise<string>;

/** Loads what `makeDesk` has stored. */
export async function loadDeskPages(folder: string): Promise<PrintPage> {
  const { renderPage } = (await import(pathToFileURL(join(folder, DESK_SERVER, 'entry.mjs')).href)) as {
    renderPage: PrintPage;
  };
  return renderPage;
}
