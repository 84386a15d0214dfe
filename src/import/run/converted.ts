import { blocksText, type Document } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { readDoc } from '../doc/read-doc.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { readWord } from '../word/read-word.ts';
import { OLD_FORMATS, type OldFormat } from './import-task.ts';

/**
 * A document as an office program has turned it into a new format. Of a .doc we read the text too: whatever the program
 * has left out is an aside.
 */
export function readConverted(bytes: Buffer, made: Buffer, from: OldFormat): Document {
  const document = readWord(made);
  document.remarks.push({ kind: 'converted', text: OLD_FORMATS[from].words, place: 0 });
  if (from === 'doc') document.asides.push(...leftOut(bytes, document));
  return document;
}

function leftOut(bytes: Buffer, document: Document): Document['asides'] {
  const old = textOfDoc(bytes);
  if (!old) return [];
  const written = letters(
    [
      blocksText(document.blocks),
      ...[...document.notes.values()].map(blocksText),
      ...document.asides.map(({ text }) => text),
    ].join('\n'),
  );
  const all = [
    ...blocksText(old.blocks).split(/[\n\t]/),
    ...[...old.notes.values()].flatMap((note) => blocksText(note).split('\n')),
    ...old.asides.filter(({ kind }) => kind !== 'instruction').map(({ text }) => text),
  ];
  return [...new Set(all.map((text) => text.trim()))]
    .filter((text) => letters(text) !== '' && !written.includes(letters(text)))
    .map((text) => ({ kind: 'not-converted', text, place: 0 }));
}

function textOfDoc(bytes: Buffer): Document | undefined {
  try {
    return readDoc(bytes);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function letters(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
}
