import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonDigest } from '../../kernel/digest.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { readMp3 } from '../../media/recording/mp3.ts';
import { cuesText } from '../../media/speech/cues.ts';
import { speak, type SpokenSentence } from '../../media/speech/speak.ts';
import type { SpeechFailure } from '../../wording/channels/speech-texts.ts';

/** Raised when what is made of the same sentences by the same command changes. */
const RECIPE = '2';

/** Sound that lies in the cache. */
export interface KeptSound {
  mp3: string;
  cues: string;
  bytes: number;
  seconds: number;
  /** Of everything that decides it: the command, the sentences, the recipe. */
  digest: string;
  isNew: boolean;
}

/** Sentences as sound, from the cache or made now. What is damaged there is made anew. */
export async function keptSound(
  command: readonly string[],
  sentences: readonly SpokenSentence[],
  cacheFolder: string,
): Promise<KeptSound | SpeechFailure> {
  const digest = jsonDigest(RECIPE, command, sentences).slice(0, 32);
  const folder = join(cacheFolder, 'speech');
  const [mp3, cues] = ['mp3', 'vtt'].map((extension) => join(folder, `${digest}.${extension}`)) as [string, string];
  const [sound, text] = await Promise.all([mp3, cues].map((file) => readFile(file).catch(() => undefined)));
  const facts = sound && text?.toString().startsWith('WEBVTT') ? readMp3(sound) : undefined;
  if (facts) return { mp3, cues, bytes: sound!.length, seconds: facts.seconds, digest, isNew: false };
  const spoken = await speak(command, sentences);
  if ('reason' in spoken) return spoken;
  await mkdir(folder, { recursive: true });
  await writeWhole(mp3, spoken.mp3);
  // The last: without it the sound counts as none.
  await writeWhole(cues, cuesText(sentences, spoken));
  return { mp3, cues, bytes: spoken.mp3.length, seconds: readMp3(spoken.mp3)!.seconds, digest, isNew: true };
}
