import { CATALOGUE, SEARCH_INDEX } from '../format/format.ts';
import { PINYIN_INDEX, pinyinPhrases, recordsWith } from '../format/pinyin.ts';
import type { ByteRange, SearchAnswer, SearchHit, SearchIndex, SearchQuery } from '../query/answer.ts';
import { openSearch } from '../query/engine.ts';

/** The folder of the host in which the site lies, as its pages say; '' for the root. */
const BASE = document.documentElement.dataset['base'] ?? '';

/** The index of the site that the page belongs to. */
let opening: Promise<SearchIndex> | undefined;
/** The page has asked for the catalogue already; one that turned out to be old is asked for anew. */
let isLate = false;

/** Begins to load what every question needs. */
export function warmUp(): void {
  open().catch(() => undefined);
}

/**
 * Asks the site's index; addresses in the answer are as links have them. Rejects if it cannot be loaded; a later call
 * tries again.
 */
export async function searchSite(query: SearchQuery): Promise<SearchAnswer> {
  const index = await open();
  try {
    return placed(await index.search(query));
  } catch {
    // The site may have been published anew since the catalogue was read, and files that it names be gone.
    readAnew();
    return placed(await (await open()).search(query));
  }
}

/** What was read of the index counts no more. */
export function readAnew(): void {
  opening = undefined;
  catalogue = undefined;
  isLate = true;
}

function placed(answer: SearchAnswer): SearchAnswer {
  return {
    ...answer,
    pages: answer.pages.map(atBase),
    shown: async (start, end) => (await answer.shown(start, end)).map(hitAtBase),
    all: async () => (await answer.all()).map(hitAtBase),
  };
}

function atBase<T extends { address: string }>(of: T): T {
  return { ...of, address: BASE + of.address };
}

function hitAtBase<T extends SearchHit>(hit: T): T {
  const [surname = '', portrait] = hit.face ?? [];
  return portrait === undefined ? atBase(hit) : { ...atBase(hit), face: [surname, BASE + portrait] };
}

function open(): Promise<SearchIndex> {
  if (!opening) {
    opening = openSearch(readOwnFile, findByPinyin);
    opening.catch(() => (opening = undefined));
  }
  return opening;
}

/** The catalogue is read once, whoever asks for it. */
let catalogue: Promise<Uint8Array> | undefined;

/** Reads a file of the site's index, as `ReadIndexFile`. */
export function readOwnFile(name: string, range?: ByteRange): Promise<Uint8Array> {
  if (name !== CATALOGUE) return fetchFile(name, range);
  if (!catalogue) {
    catalogue = fetchFile(name);
    catalogue.catch(() => (catalogue = undefined));
  }
  return catalogue;
}

async function fetchFile(name: string, range?: ByteRange): Promise<Uint8Array> {
  const response = await fetch(BASE + SEARCH_INDEX + name, {
    // All names but the catalogue's change with their content.
    ...(name === CATALOGUE && isLate ? { cache: 'no-cache' } : {}),
    // A browser's cache answers one question about a file after the other: two parts of one would be two steps.
    ...(range && { cache: 'no-store', headers: { Range: `bytes=${range.from}-${range.to - 1}` } }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(text: string): Promise<{ results: { data(): Promise<{ raw_url: string; content: string }> }[] }>;
}

let pagefind: Promise<Pagefind> | undefined;
let failures = 0;

async function loadPagefind(): Promise<Pagefind> {
  // Pagefind without WebAssembly never answers.
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  // A browser remembers a module that failed to load: another try needs another address.
  const module = (await import(
    /* @vite-ignore */ `${BASE}${PINYIN_INDEX}pagefind.js${failures === 0 ? '' : `?${failures}`}`
  )) as Pagefind;
  await module.options({ noWorker: true });
  return module;
}

async function findByPinyin(typed: string): Promise<number[]> {
  try {
    pagefind ??= loadPagefind();
    const module = await pagefind;
    const phrases = pinyinPhrases(typed);
    const found = await Promise.all(phrases.map((phrase) => module.search(`"${phrase}"`)));
    const pages = await Promise.all(found.flatMap(({ results }) => results).map((result) => result.data()));
    return pages.flatMap(({ raw_url, content }) => recordsWith(phrases, Number(raw_url.slice(1)), content));
  } catch (error) {
    pagefind = undefined;
    failures++;
    throw error;
  }
}
