import type { Environment } from '../../machine/environment.ts';
import type { SpokenSentence } from '../../media/speech/speak.ts';
import type { Narration } from '../../model/entities/beside.ts';
import type { Entry } from '../../model/entities/linked.ts';
import { publishedFiles } from '../../model/site/published-files.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { SPEECH_TEXTS } from '../../wording/channels/speech-texts.ts';
import { entryBlocks } from '../piece/read-blocks.ts';
import { paragraphsRead, spokenSentences } from '../words/spoken-sentences.ts';
import { keptSound, type KeptSound } from './kept-sound.ts';
import { speechCommand } from './speech-command.ts';

/** In letters: an hour and a half of speech. */
const LONGEST = 20_000;

/** After so many in a row it is the command that is wrong, not the text. */
const MOST_FAILURES = 3;

/**
 * The site with its stories read aloud by the command of its settings, where the administrator allows it. An entry that
 * could not be read has no sound, and is told; nothing fails because of it.
 */
export async function withNarrations(
  site: Site,
  environment: Pick<Environment, 'cacheFolder' | 'speechCommand'>,
  tell: (line: string) => void,
): Promise<Site> {
  const command = speechCommand(site.settings, environment);
  if (!command) return site;
  if ('refusal' in command) {
    tell(command.refusal);
    return site;
  }
  const counts = { made: 0, reused: 0 };
  let failures = 0;
  const files = [];
  for (const entry of toBeRead(site)) {
    const { title } = entry.data;
    const sentences = sentencesOfEntry(entry, site);
    const letters = sentences.reduce((sum, { written }) => sum + written.length, 0);
    if (letters > LONGEST) {
      tell(SPEECH_TEXTS.tooLong(title, letters, LONGEST));
      continue;
    }
    const sound = await keptSound(command.words, sentences, environment.cacheFolder);
    if ('reason' in sound) {
      tell(SPEECH_TEXTS.failed(title, sound));
      if (++failures < MOST_FAILURES) continue;
      tell(SPEECH_TEXTS.givenUp(failures));
      break;
    }
    failures = 0;
    counts[sound.isNew ? 'made' : 'reused']++;
    entry.narration = narrationFrom(sound, entry, site);
    files.push(...publishedFiles(entry.narration.files));
  }
  tell(SPEECH_TEXTS.made(counts.made, counts.reused));
  return { ...site, downloads: [...site.downloads, ...files] };
}

const USUAL_COLUMNS: readonly string[] = [ENTRY_KINDS.branch.label, ENTRY_KINDS.member.label];

/** Entries of the columns that are read, which nobody has read yet. */
function toBeRead({ entries, settings }: Site): Entry[] {
  const columns = new Set<string>(settings.speech?.columns ?? USUAL_COLUMNS);
  return entries.filter(({ kind, narration }) => columns.has(ENTRY_KINDS[kind].label) && !narration);
}

function sentencesOfEntry(entry: Entry, site: Site): SpokenSentence[] {
  return spokenSentences([`${entry.data.title}。`, ...paragraphsRead(entryBlocks(entry, site).blocks)]);
}

function narrationFrom({ digest, mp3, cues, bytes, seconds }: KeptSound, entry: Entry, { settings }: Site): Narration {
  const stem = `${entry.address}langdu-${digest.slice(0, 12)}`;
  return {
    address: `${stem}.mp3`,
    bytes,
    seconds,
    by: settings.speech?.voice ?? SPEECH_TEXTS.defaultVoice,
    cues: `${stem}.vtt`,
    files: [
      { address: `${stem}.mp3`, path: entry.path, file: mp3 },
      { address: `${stem}.vtt`, path: entry.path, file: cues },
    ],
  };
}
