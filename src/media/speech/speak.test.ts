import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { readMp3 } from '../recording/mp3.ts';
import { speak, type SpokenSentence } from './speak.ts';
import { speakerCommand } from './testing/speaker-command.ts';

const sentence = (said: string, endsParagraph = false): SpokenSentence => ({ written: said, said, endsParagraph });
const SENTENCES = [sentence('水来了。', true), sentence('一百一十七户。')];
const wordsOf = (command: string) => command.split(' ');
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

it('joins what a command makes of each sentence, and knows when each begins', async () => {
  const sound = await speak(wordsOf(speakerCommand('mp3')), SENTENCES);
  if ('reason' in sound) throw new Error(sound.reason);
  const one = sound.seconds / 2;
  expect(one).toBeGreaterThan(0.5);
  expect(sound.starts).toEqual([0, one]);
  // None of the parts says how long it is alone: players would take that for the whole.
  expect(sound.mp3.toString('latin1')).not.toMatch(/Xing|Info/);
  const whole = readMp3(sound.mp3)!;
  expect(whole).toMatchObject({ from: 0, end: sound.mp3.length });
  expect(whole.seconds).toBeCloseTo(sound.seconds, 6);
});

it.each([
  ['fails', { reason: 'exit', code: 3, said: '没有这种声音', sentence: '水来了。' }],
  ['text', { reason: 'no-sound' }],
  ['nothing', { reason: 'no-sound', sentence: '水来了。' }],
] as const)('a command that %s is told', async (mode, failure) => {
  expect(await speak(wordsOf(speakerCommand(mode)), SENTENCES)).toEqual(failure);
});

it('a command that is not there is told', async () => {
  expect(await speak(['no-such-program-of-speech', '{output}'], SENTENCES)).toMatchObject({ reason: 'missing' });
});

describeWhere(has('ffmpeg', '-version'), 'with ffmpeg', 'no ffmpeg', () => {
  it('WAVs become one MP3, with pauses between sentences and longer ones between paragraphs', async () => {
    const sound = await speak(wordsOf(speakerCommand('wav')), SENTENCES);
    if ('reason' in sound) throw new Error(sound.reason);
    // Four letters, and the pause of a paragraph.
    expect(sound.starts).toEqual([0, 0.4 + 0.6]);
    expect(readMp3(sound.mp3)!.seconds).toBeCloseTo(sound.seconds, 0);
  });

  describeWhere(has('espeak-ng', '--version'), 'and espeak-ng', 'no espeak-ng', () => {
    const espeak = wordsOf('espeak-ng -v cmn --stdin -w {output}');

    it('a text is read, the same bytes each time', async () => {
      const [sound, again] = [await speak(espeak, SENTENCES), await speak(espeak, SENTENCES)];
      if ('reason' in sound || 'reason' in again) throw new Error('espeak-ng does not speak');
      expect(again.mp3.equals(sound.mp3)).toBe(true);
      expect(sound.seconds).toBeGreaterThan(1.5);
      expect(sound.starts[1]).toBeGreaterThan(0.8);
      expect(sound.mp3.length).toBeLessThan(6000 * sound.seconds);
    });
  });
});
