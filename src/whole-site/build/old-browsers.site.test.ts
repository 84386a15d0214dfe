import { type Node, parse } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { READER_SETUP } from '../../views/frame/reader-setup.ts';
import { all, attribute, readPages } from '../testing/pages.ts';

const folder = inject('sampleSite');

/** What came to Chromium after 78. Methods are called on something. */
const NEW_METHODS = new Set(
  'replaceAll at hasOwn findLast findLastIndex toSorted toReversed toSpliced groupBy replaceChildren checkVisibility randomUUID any withResolvers fromAsync isSubsetOf isWellFormed throwIfAborted togglePopover showPopover hidePopover startViewTransition'.split(
    ' ',
  ),
);
const NEW_GLOBALS = new Set(
  'structuredClone reportError WeakRef FinalizationRegistry AggregateError Segmenter DisplayNames DecompressionStream CompressionStream ListFormat URLPattern'.split(
    ' ',
  ),
);

/** Syntax that Chromium 78 has although the standard that the parser is told came later, or the other way round. */
const NEWER_SYNTAX = new Set(['ChainExpression', 'StaticBlock', 'PropertyDefinition', 'PrivateIdentifier']);

/** What in a script an old browser cannot read or run. */
function beyond(script: string): string[] {
  const found: string[] = [];
  let tree: Node;
  try {
    // Dynamic import and import.meta, which Chromium has had since 64, came with 2020.
    tree = parse(script, { ecmaVersion: 2020, sourceType: 'module' });
  } catch (error) {
    return [String(error)];
  }
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (isNode(node)) {
      if (NEWER_SYNTAX.has(node.type)) found.push(node.type);
      if ('operator' in node && node.operator === '??') found.push('??');
      found.push(...newNameOf(node));
      Object.values(node).forEach(look);
    }
  };
  look(tree);
  return found;
}

function isNode(value: unknown): value is Node & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What is called or made, if it is too new. A bundle's own functions have names that say nothing. */
function newNameOf(node: Node & Record<string, unknown>): string[] {
  const callee = node.type === 'NewExpression' || node.type === 'CallExpression' ? node['callee'] : undefined;
  if (!isNode(callee)) return [];
  const isMethod = callee.type === 'MemberExpression' && callee['computed'] === false;
  const { name } = (isMethod ? callee['property'] : callee) as { name?: string };
  return name !== undefined && (NEW_GLOBALS.has(name) || (isMethod && NEW_METHODS.has(name))) ? [name] : [];
}

/** What shells of WeChat are made of on old phones: of October 2019. */
describe('scripts run on Chromium 78', () => {
  const bundles = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));

  it('there are bundles', () => expect(bundles.length).toBeGreaterThan(4));

  it.each(bundles)('%s', (name) => {
    expect(beyond(readFileSync(join(folder, '_astro', name), 'utf8'))).toEqual([]);
  });

  it('what stands in pages', () => {
    const inline = new Set(
      readPages(folder).flatMap((page) =>
        all(page, 'script')
          .filter((script) => attribute(script, 'src') === undefined && attribute(script, 'type') === undefined)
          .map((script) => script.textContent),
      ),
    );
    expect(inline).toContain(READER_SETUP);
    expect([...inline].flatMap(beyond)).toEqual([]);
  });

  it('and the test would see what does not', () => {
    expect(beyond('a?.b')).not.toEqual([]);
    expect(beyond('a ??= b')).not.toEqual([]);
    expect(beyond('a ?? b')).toEqual(['??']);
    expect(beyond('class A { #b = 1 }')).not.toEqual([]);
    expect(beyond("'a'.replaceAll('b', 'c')")).toEqual(['replaceAll']);
    expect(beyond('[1].at(-1)')).toEqual(['at']);
    expect(beyond('structuredClone(a)')).toEqual(['structuredClone']);
    expect(beyond('import("./a.js").then(({ b }) => b(import.meta.url))')).toEqual([]);
  });
});
