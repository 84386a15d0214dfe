import { type Content, type Source, textOf, validValues } from '../../ingest/content/content.ts';
import { surnameOf } from '../../kernel/letters/surname.ts';
import type { RightName } from '../../kernel/near/right-name.ts';
import { RIGHT_NAMES } from './right-names.ts';

/** A name that is written right, and who says so. */
export interface KnownName extends RightName {
  /** The content file that it stands in; undefined for what is the same all over the country. */
  path: string | undefined;
}

/** Everything that has one right form: what the program knows, then what the content knows. */
export function knownNames(content: Content): KnownName[] {
  return [...nationalNames(), ...namesOfContent(content)];
}

let national: readonly KnownName[] | undefined;

function nationalNames(): readonly KnownName[] {
  national ??= Object.entries(RIGHT_NAMES).flatMap(([group, names]) =>
    names.split(' ').map((name) => ({
      name,
      isUnique: group !== '常用词',
      isMeasure: group === '计量',
      isSaying: group === '提法',
      isPost: group === '职务',
      path: undefined,
    })),
  );
  return national;
}

function namesOfContent(content: Content): KnownName[] {
  const names = new Map<string, string>();
  const posts = new Set<string>();
  const add = (name: string | undefined, { file: { path } }: Source, least: number) => {
    const plain = name?.trim() ?? '';
    if (plain.length >= least && HAN.test(plain) && !names.has(plain)) names.set(plain, path);
  };
  // Beside its surname a given name has two letters: of one, another makes it somebody else's.
  const addPerson = (name: string | undefined, source: Source) => {
    const plain = name?.trim() ?? '';
    add(plain, source, surnameOf(plain).length + 2);
  };
  for (const unit of content.units) {
    const name = textOf(unit, 'name');
    add(name, unit, SHORTEST_UNIT);
    // In a sentence it stands without the township or county in front.
    add(name?.replace(ABOVE, ''), unit, SHORTEST_UNIT);
    addPerson(textOf(unit, 'secretary'), unit);
  }
  for (const entry of content.entries) {
    if (entry.kind === 'member') addPerson(textOf(entry, 'name'), entry);
    if (entry.kind === 'speech') for (const { name } of validValues(entry)?.speaker ?? []) addPerson(name, entry);
  }
  for (const comment of content.comments) addPerson(textOf(comment, 'reviewer'), comment);
  if (content.leaders)
    for (const { name, posts: held } of validValues(content.leaders)?.leaders ?? []) {
      addPerson(name, content.leaders);
      for (const { name: post } of held) {
        add(post, content.leaders, SHORTEST_UNIT);
        posts.add(post.trim());
      }
    }
  if (content.glossary)
    for (const { term, aliases = [] } of validValues(content.glossary) ?? [])
      for (const name of [term, ...aliases]) add(name, content.glossary, SHORTEST_TERM);
  return [...names].map(([name, path]) => ({ name, isUnique: false, isPost: posts.has(name), path }));
}

const HAN = /^\p{Script=Han}+$/u;
const ABOVE = /^(?:\p{Script=Han}{2,3}县)?\p{Script=Han}{2,3}(?:镇|乡|街道)(?=\p{Script=Han}{4})/u;

const SHORTEST_UNIT = 4;
const SHORTEST_TERM = 4;
