import { ALIKE_SHAPES } from './alike-shapes.ts';
import { ALIKE_SOUNDS } from './alike-sounds.ts';

/** What makes one letter stand where another should: a wrong key for a sound, a wrong letter read off, a rare one. */
export type Likeness = 'sound' | 'shape' | 'rare';

interface Tables {
  /** Numbers of the sounds of a letter. */
  sounds: ReadonlyMap<string, readonly number[]>;
  bySound: readonly string[];
  shapes: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

/** Why `one` may have been typed for `other`; undefined if nothing speaks for it, or they are one. */
export function likenessOf(one: string, other: string): Likeness | undefined {
  if (one === other) return undefined;
  tables ??= readTables();
  const { sounds, shapes } = tables;
  const heard = sounds.get(other);
  if (!sounds.has(one)) return 'rare';
  if (sounds.get(one)?.some((sound) => heard?.includes(sound))) return 'sound';
  return shapes.get(one)?.includes(other) ? 'shape' : undefined;
}

/** All letters that are taken for this one, itself not among them. */
export function alikeLetters(letter: string): Set<string> {
  tables ??= readTables();
  const { sounds, bySound, shapes } = tables;
  const alike = new Set(shapes.get(letter));
  for (const sound of sounds.get(letter) ?? []) for (const other of bySound[sound]!) alike.add(other);
  alike.delete(letter);
  return alike;
}

function readTables(): Tables {
  const bySound = ALIKE_SOUNDS.flatMap((line) => line.split(';')).map((group) => group.split(' ')[1]!);
  const sounds = new Map<string, number[]>();
  bySound.forEach((group, sound) => {
    for (const letter of group) sounds.set(letter, [...(sounds.get(letter) ?? []), sound]);
  });
  const shapes = new Map<string, string>();
  for (const [first = '', ...others] of ALIKE_SHAPES.flatMap((line) => line.split(';'))) {
    shapes.set(first, (shapes.get(first) ?? '') + others.join(''));
    for (const other of others) shapes.set(other, (shapes.get(other) ?? '') + first);
  }
  return { sounds, bySound, shapes };
}
