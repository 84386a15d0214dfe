import { spokenText } from '../../kernel/numbers/spoken.ts';
import type { SpokenSentence } from '../../media/speech/speak.ts';
import { type Block, wordsOfBlocks } from '../piece/block.ts';
import { sentencesOf } from './sentences.ts';

/** The paragraphs of a text that are read aloud: what is only seen is not heard. */
export function paragraphsRead(blocks: readonly Block[]): string[] {
  return wordsOfBlocks(blocks.filter(isRead)).map(closedSentence);
}

function isRead({ kind }: Block): boolean {
  return kind !== 'picture' && kind !== 'recording' && kind !== 'rule' && kind !== 'signature';
}

/** A paragraph sentence by sentence, every figure in letters. */
export function saidSentences(paragraph: string): string[] {
  return sentencesOf(spokenText(sayable(paragraph)));
}

/** Paragraphs sentence by sentence, each as it is written and as it is said. Nothing is said of signs alone. */
export function spokenSentences(paragraphs: readonly string[]): SpokenSentence[] {
  return paragraphs.flatMap((paragraph) => {
    const sentences = sentencesOf(paragraph)
      .map((written) => ({ written, said: spokenText(sayable(written)), endsParagraph: false }))
      .filter(({ said }) => /[\p{L}\p{N}]/u.test(said));
    return sentences.map((sentence, index) => ({ ...sentence, endsParagraph: index === sentences.length - 1 }));
  });
}

/** A heading or a cell has no mark at its end; the voice falls all the same. */
export function closedSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[。！？!?：；…”’」』）)，、]$/u.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** Without what no voice says. */
function sayable(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/[●○◆■□▶★☆※]/gu, '')
    .replace(/　+/g, '，')
    .replace(/\s*\n\s*/g, '');
}
