import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedMp3, readMp3, withoutLength } from '../recording/mp3.ts';
import type { ProgramFailure, SpeechFailure } from '../../wording/channels/speech-texts.ts';
import { runProgram } from './run-program.ts';
import { readWav, silence, type Wav, wavFile } from './wav.ts';

/** A sentence for a program that speaks. */
export interface SpokenSentence {
  /** As it stands in the text. */
  written: string;
  /** As it is said, every figure in letters. */
  said: string;
  endsParagraph: boolean;
}

/** Sentences as one sound. */
export interface SpokenSound {
  mp3: Buffer;
  seconds: number;
  /** When each sentence begins, in seconds. */
  starts: readonly number[];
}

/** Stands in a command for the file that it is to write. */
export const OUTPUT = '{output}';

const MOST_SECONDS = 60;
const MOST_BYTES = 20 * 1024 * 1024;

/** Between sentences, and between paragraphs; in seconds. */
const PAUSES = [0.25, 0.6] as const;

/** Enough for a voice, and a quarter of a megabyte a minute. */
const FFMPEG =
  '-nostdin -hide_banner -loglevel error -y -i joined.wav -map_metadata -1 -fflags +bitexact -ac 1 -ar 22050 -b:a 32k -f mp3';

/**
 * Has a command say sentences one by one, and joins them: so it is known when each begins. The command reads a sentence
 * from its input and writes a WAV or an MP3.
 */
export async function speak(
  command: readonly string[],
  sentences: readonly SpokenSentence[],
): Promise<SpokenSound | SpeechFailure> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-speech-'));
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for (const { said } of sentences) {
      const part = await sayOne(command, said, folder);
      if ('reason' in part) return { ...part, sentence: said };
      size += part.bytes.length;
      // Of a whole text no more than a long reading.
      if (size > MOST_BYTES * 10) return { reason: 'size', sentence: said };
      parts.push(part.bytes);
    }
    return await joined(parts, sentences, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sayOne(
  command: readonly string[],
  said: string,
  folder: string,
): Promise<{ bytes: Buffer } | ProgramFailure | { reason: 'no-sound' }> {
  const output = join(folder, 'part.wav');
  await rm(output, { force: true });
  const failure = await runProgram({
    words: command.map((word) => word.replaceAll(OUTPUT, output)),
    input: `${said}\n`,
    output,
    folder,
    mostSeconds: MOST_SECONDS,
    mostBytes: MOST_BYTES,
  });
  if (failure) return failure;
  const bytes = await readFile(output).catch(() => undefined);
  return bytes ? { bytes } : { reason: 'no-sound' };
}

async function joined(
  parts: readonly Buffer[],
  sentences: readonly SpokenSentence[],
  folder: string,
): Promise<SpokenSound | SpeechFailure> {
  const wavs = parts.flatMap((part) => readWav(part) ?? []);
  const [first] = wavs;
  if (first && wavs.length === parts.length && wavs.every((wav) => isOfForm(wav, first)))
    return joinedWavs(wavs, sentences, folder);
  const frames: Buffer[] = [];
  const starts: number[] = [];
  let seconds = 0;
  for (const part of parts) {
    const whole = readMp3(part);
    if (!whole) return { reason: 'no-sound' };
    const mp3 = withoutLength(part, whole);
    starts.push(seconds);
    frames.push(publishedMp3(part, mp3));
    seconds += mp3.seconds;
  }
  return withinLimit({ mp3: Buffer.concat(frames), seconds, starts });
}

const isOfForm = ({ form }: Wav, other: Wav) => JSON.stringify(form) === JSON.stringify(other.form);

async function joinedWavs(
  wavs: readonly Wav[],
  sentences: readonly SpokenSentence[],
  folder: string,
): Promise<SpokenSound | SpeechFailure> {
  const { form } = wavs[0]!;
  const samples: Buffer[] = [];
  const starts: number[] = [];
  let seconds = 0;
  for (const [index, wav] of wavs.entries()) {
    starts.push(seconds);
    const pause = PAUSES[sentences[index]!.endsParagraph ? 1 : 0];
    samples.push(wav.samples, silence(form, pause));
    seconds += wav.seconds + pause;
  }
  await writeFile(join(folder, 'joined.wav'), wavFile(form, samples));
  const output = join(folder, 'joined.mp3');
  const failure = await runProgram({
    words: ['ffmpeg', ...FFMPEG.split(' '), output],
    input: '',
    output,
    folder,
    mostSeconds: MOST_SECONDS * 5,
    mostBytes: MOST_BYTES,
  });
  if (failure) return failure.reason === 'missing' ? { reason: 'no-ffmpeg' } : failure;
  return withinLimit({ mp3: await readFile(output), seconds, starts });
}

/** No larger than a recording that an editor may publish. */
function withinLimit(sound: SpokenSound): SpokenSound | SpeechFailure {
  const mp3 = readMp3(sound.mp3);
  if (!mp3) return { reason: 'no-sound' };
  return sound.mp3.length > MOST_BYTES ? { reason: 'size' } : { ...sound, mp3: publishedMp3(sound.mp3, mp3) };
}
