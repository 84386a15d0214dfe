import type { Environment } from '../../machine/environment.ts';
import { readFile } from 'node:fs/promises';
import type { Site } from '../../model/site/site.ts';
import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import { SPEECH_TEXTS } from '../../wording/channels/speech-texts.ts';
import { PLAYER_TEXTS } from '../../wording/reading.ts';
import type { Product } from '../piece/channel.ts';
import type { ChannelPiece } from '../piece/piece.ts';
import { guangboProduct, guangboScript } from '../words/guangbo.ts';
import { spokenSentences } from '../words/spoken-sentences.ts';
import { keptSound } from './kept-sound.ts';
import { speechCommand } from './speech-command.ts';

/** The script for loudspeakers, and the same as sound where the site has a command for it. */
export async function loudspeakerPack(
  piece: ChannelPiece,
  { settings }: Pick<Site, 'settings'>,
  environment: Pick<Environment, 'cacheFolder' | 'speechCommand'>,
): Promise<Product> {
  const script = guangboProduct(piece);
  const command = speechCommand(settings, environment);
  if (!command) return script;
  const noted = (...notes: string[]): Product => ({ ...script, notes: [...script.notes, ...notes] });
  if ('refusal' in command) return noted(command.refusal);
  const sound = await keptSound(command.words, spokenSentences(guangboScript(piece)), environment.cacheFolder);
  if ('reason' in sound) return noted(SPEECH_TEXTS.failed(piece.title, sound));
  return {
    ...noted(CHANNEL_TEXTS.guangboSound(PLAYER_TEXTS.length(sound.seconds))),
    files: [...script.files, { name: '广播.mp3', bytes: await readFile(sound.mp3) }],
  };
}
