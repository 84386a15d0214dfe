import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { CONTENT_TYPES } from '../../publish/serving/content-types.ts';
import { HASHED_FOLDERS } from '../../publish/serving/hashed-folders.ts';
import { PAGE_POLICY, widerPolicies } from '../../publish/serving/headers.ts';
import { FILES, SEARCH_INDEX } from '../../search/format/format.ts';
import { all, attribute, filesIn, readPages } from '../testing/pages.ts';

const folder = inject('sampleSite');

it('no page needs what the header of its address forbids', () => {
  const sourcesOf = (policy: string) =>
    policy.split('; ').flatMap((directive) =>
      directive
        .split(' ')
        .slice(1)
        .map((source) => `${directive.split(' ')[0]} ${source}`),
    );
  const problems = readPages(folder).flatMap((page) => {
    const meta = attribute(all(page, 'meta[http-equiv="Content-Security-Policy"]')[0]!, 'content')!;
    const header = widerPolicies(false).find(({ below }) => page.address.startsWith(below))?.policy ?? PAGE_POLICY;
    const allowed = new Set(sourcesOf(header));
    return sourcesOf(meta)
      .filter((source) => !allowed.has(source))
      .map((source) => `${page.address}: ${source}`);
  });
  expect(problems).toEqual([]);
});

it('every folder of hashed names is one that a site has', () => {
  // A site with few texts has no maps of keys, and one of a county no list of counties.
  const others = [FILES.maps, FILES.counties].map((nameOf) => SEARCH_INDEX + nameOf('').replace(/[^/]*$/, ''));
  const missing = HASHED_FOLDERS.filter((address) => !existsSync(join(folder, address)));
  expect(missing.sort()).toEqual(others.sort());
});

it('every kind of file of a site has a type', () => {
  const known = [
    ...CONTENT_TYPES.flatMap(({ extensions }) => extensions),
    'bin',
    'pagefind',
    'pf_meta',
    'pf_index',
    'pf_fragment',
  ];
  const unknown = filesIn(folder)
    .map((file) => file.replace(/.*\./, ''))
    .filter((extension) => !known.includes(extension));
  expect([...new Set(unknown)]).toEqual([]);
});
