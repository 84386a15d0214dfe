import type { SpokenSentence, SpokenSound } from './speak.ts';

/** When each sentence is said, as WebVTT: a browser tells of it by itself. */
export function cuesText(sentences: readonly SpokenSentence[], { starts, seconds }: Omit<SpokenSound, 'mp3'>): string {
  const cues = sentences.map(({ written }, index) => {
    const words = written.replace(/\s+/g, ' ').replaceAll('-->', '→');
    return `${clock(starts[index]!)} --> ${clock(starts[index + 1] ?? seconds)}\n${words}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

/** 「00:01:02.345」 */
function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
