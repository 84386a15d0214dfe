/**
 * Writes which letters are taken for each other, by shape and by sound: for a new edition of the typeface or of the
 * sounds. It takes a minute.
 *
 *     node scripts/alike-letters.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Typeface } from '../src/media/lettering/typeface.ts';
import { alikeShapes } from '../src/workshop/letters/alike-shapes.ts';
import { alikeSounds } from '../src/workshop/letters/alike-sounds.ts';
import { usualLetters } from '../src/workshop/letters/usual-letters.ts';

const PROJECT = join(import.meta.dirname, '..');
const TYPEFACE = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

const letters = usualLetters();
write(
  'alike-shapes',
  'A letter, and behind it those that look like it.',
  alikeShapes(letters, new Typeface(join(PROJECT, TYPEFACE))),
);
write('alike-sounds', 'What is heard, and the letters in which it is.', alikeSounds(letters));

/** In lines of some hundred letters. */
function write(name: string, contract: string, groups: readonly string[]): void {
  const lines = [''];
  for (const group of groups) {
    if (lines.at(-1)!.length + group.length > 110) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ';'}${group}`;
  }
  const constant = name.toUpperCase().replace('-', '_');
  writeFileSync(
    join(PROJECT, `src/kernel/near/${name}.ts`),
    `/** ${contract} Made by scripts/alike-letters.ts. */\nexport const ${constant} = [\n${lines.map((line) => `  '${line}',\n`).join('')}];\n`,
  );
}
