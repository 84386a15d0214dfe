import { FACET_NAMES } from '../format/facets.ts';
import type { CountyHead } from '../format/format.ts';
import { pinyinTyped } from '../format/pinyin.ts';
import { type CountyCatalogue, openCounties } from '../query/county-catalogue.ts';
import { make } from '../page/elements.ts';
import { formatQuery, type Question } from '../page/query.ts';
import { SearchScreen } from '../page/search-page.ts';
import { readAnew, readOwnFile, searchSite, warmUp } from '../page/site-index.ts';
import { fillIn } from '../../kernel/fill-in.ts';
import type { PORTAL_SEARCH_TEXTS } from '../../wording/portal/portal-search-texts.ts';
import { openCounty } from './county-index.ts';
import { countyReader } from './county-reader.ts';
import { CountySearch, type PortalAnswer } from './county-search.ts';

const root = document.querySelector<HTMLElement>('[data-search]')!;

function say(name: keyof typeof PORTAL_SEARCH_TEXTS, values: Readonly<Record<string, string | number>> = {}): string {
  return fillIn(root.dataset[name] ?? '', values);
}

let catalogue: Promise<CountyCatalogue> | undefined;

function counties(isAgain: boolean): Promise<CountyCatalogue> {
  if (isAgain) {
    readAnew();
    catalogue = undefined;
  }
  if (!catalogue) {
    catalogue = openCounties(readOwnFile).then((opened) => {
      if (!opened) throw new Error('the index has no counties');
      return opened;
    });
    catalogue.catch(() => (catalogue = undefined));
  }
  return catalogue;
}

const search = new CountySearch({
  name: say('own'),
  own: searchSite,
  counties,
  open: (county) => openCounty(county, countyReader(county.root)),
});

/** The last answer, for what is said of it. */
const answers = new WeakMap<object, PortalAnswer>();

async function ask({ text, filters, sort, all, wide }: Question): Promise<PortalAnswer> {
  const { county = '', ...others } = filters;
  const answer = await search.search({ text, filters: others, sort, county, isWide: all || wide });
  answers.set(answer, answer);
  return answer;
}

new SearchScreen(root, {
  ask,
  warmUp: () => {
    warmUp();
    counties(false).catch(() => undefined);
  },
  more: (found, question) => {
    const answer = answers.get(found);
    if (!answer) return { notes: [] };
    const { total, answered, waiting, missing, unknown } = answer;
    const notes = [
      ...(waiting.length > 0 ? [make('p', '', restLink(waiting.length, question))] : []),
      ...countyNote('missing', missing, question),
      ...countyNote('unknown', unknown, question),
      ...(question.text.split(/\s/).some((term) => pinyinTyped(term)) ? [make('p', '', say('letters'))] : []),
    ];
    return {
      total: waiting.length > 0 ? say(soFar(answer), { total, answered, waiting: waiting.length }) : undefined,
      notes,
    };
  },
});

function soFar({ total, answered }: PortalAnswer): 'sofar' | 'nothere' | 'unreached' {
  if (total > 0) return 'sofar';
  return answered > 0 ? 'nothere' : 'unreached';
}

function restLink(waiting: number, question: Question): HTMLElement {
  const link = make('a', '', say('rest', { waiting }));
  link.setAttribute('href', `${location.pathname}?${formatQuery({ ...question, wide: true })}`);
  link.setAttribute('data-search-suggestion', '');
  return link;
}

/** Whose hits are not there, each with its own search. */
function countyNote(name: 'missing' | 'unknown', some: readonly CountyHead[], question: Question): HTMLElement[] {
  if (some.length === 0) return [];
  const filters = Object.fromEntries(FACET_NAMES.map((facet) => [facet, question.filters[facet]]));
  const query = formatQuery({ ...question, filters, all: false, wide: false });
  const note = make('p', '', say(name));
  some.forEach((county, index) => {
    const link = make('a', '', county.name);
    link.setAttribute('href', `${county.root}/search/?${query}`);
    note.append(...(index > 0 ? ['、'] : []), link);
  });
  return [note];
}
