import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Known, KnownPerson } from '../recognise/known.ts';

/** Larger files are no settings. */
const LARGEST = 2 ** 20;

/** What a content folder knows of units, people and terms; what cannot be read is not known. */
export function knownContent(folder: string): Known {
  const units = files(join(folder, 'units'), /\.yaml$/).flatMap((file) => {
    const name = textAt(settingsOf(file), '名称', 'name');
    return name === undefined ? [] : [{ id: basename(file, '.yaml'), name }];
  });
  const members = files(join(folder, 'exemplars/members'), /\.md$/).flatMap((file): KnownPerson[] => {
    const settings = settingsOf(file);
    const name = textAt(settings, '姓名', 'name');
    return name === undefined ? [] : [{ name, post: textAt(settings, '职务', 'post') }];
  });
  const speakers = files(join(folder, 'speeches'), /\.md$/).flatMap((file) => speakersOf(settingsOf(file)));
  const people = [...new Map([...speakers, ...members].map((person) => [person.name, person])).values()];
  const glossary = settingsOf(join(folder, 'glossary.yaml'));
  const terms = Array.isArray(glossary) ? glossary.flatMap((term: unknown) => textAt(term, '名词', 'term') ?? []) : [];
  return { units, people, terms };
}

function speakersOf(settings: unknown): KnownPerson[] {
  const written = at(settings, '讲话人', 'speaker');
  const post = textAt(settings, '职务', 'post');
  const all: unknown[] = Array.isArray(written) ? written : [written];
  return all.flatMap((speaker): KnownPerson[] => {
    const name = typeof speaker === 'string' ? speaker : textAt(speaker, '姓名', 'name');
    return name === undefined ? [] : [{ name, post: textAt(speaker, '职务', 'post') ?? post }];
  });
}

function files(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && pattern.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** A file of settings, or the settings above a text. */
function settingsOf(file: string): unknown {
  try {
    const text = readFileSync(file, 'utf8').slice(0, LARGEST);
    return parse(/^\ufeff?---\r?\n([^]*?)\n---/.exec(text)?.[1] ?? text);
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...names: string[]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return names.map((name) => (value as Record<string, unknown>)[name]).find((found) => found !== undefined);
}

function textAt(value: unknown, ...names: string[]): string | undefined {
  const found = at(value, ...names);
  return typeof found === 'string' ? found : undefined;
}
