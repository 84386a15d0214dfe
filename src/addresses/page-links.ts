import { ATTRIBUTE, HAS_ADDRESS, SCRIPT, TAG } from './own-html.ts';

/**
 * Where a page's links lead, and what links can lead to in it. Addresses without the site's host; of a query nothing is
 * kept.
 */
export interface PageLinks {
  /** `/news/a/`, `/news/a/#b`, each once. */
  targets: Set<string>;
  ids: Set<string>;
}

/**
 * `base`: the folder of the host in which the site lies, as pages are printed with it. What lies beside it is named
 * `/../…`: nothing of ours leads there.
 */
export function pageLinks(html: string, address: string, base = ''): PageLinks {
  const targets = new Set<string>();
  const ids = new Set<string>();
  const scripts = html.match(SCRIPT) ?? [];
  const rest = scripts.map((script) => script.slice(0, script.indexOf('>') + 1)).join('') + html.replace(SCRIPT, '');
  for (const [, , attributes = ''] of rest.matchAll(TAG)) {
    for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single;
      if (value === undefined) continue;
      if (name === 'id') ids.add(decoded(value));
      else if (HAS_ADDRESS.has(name)) add(value, address, base, targets);
      else if (name === 'srcset')
        for (const candidate of value.split(',')) add(candidate.trim().split(/\s/)[0]!, address, base, targets);
    }
  }
  return { targets: copied(targets), ids: copied(ids) };
}

/** A part of a text keeps all of it in memory: what is remembered of thousands of pages must not be parts of them. */
function copied(texts: ReadonlySet<string>): Set<string> {
  return new Set(
    texts.size === 0
      ? []
      : Buffer.from([...texts].join('\n'))
          .toString()
          .split('\n'),
  );
}

function add(written: string, address: string, base: string, targets: Set<string>): void {
  const value = decoded(written);
  if (value.startsWith('#')) {
    if (value.length > 1) targets.add(address + value);
  } else if (value.startsWith('/') && !value.startsWith('//')) {
    const own = value.startsWith(`${base}/`) ? value.slice(base.length) : `/..${value}`;
    targets.add(own.replace(/\?[^#]*/, ''));
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|quot|lt|gt|#34|#38|#39);/g, (entity) => ENTITIES[entity]!) : text;
}

/** `news/a/index.html` is read at `/news/a/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}
