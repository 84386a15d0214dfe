import type { Environment } from '../../machine/environment.ts';
import { OUTPUT } from '../../media/speech/speak.ts';
import type { SiteSettings } from '../../schema/settings/site.ts';
import { SPEECH_TEXTS } from '../../wording/channels/speech-texts.ts';

/**
 * The words of the command that turns text into sound; what to tell instead where one is named that is not run;
 * undefined where none is named. Whoever may push may write settings: only what the administrator allows, word by word,
 * is run.
 */
export function speechCommand(
  { speech }: Pick<SiteSettings, 'speech'>,
  { speechCommand: allowed }: Pick<Environment, 'speechCommand'>,
): { words: readonly string[] } | { refusal: string } | undefined {
  if (!speech) return undefined;
  const words = wordsIn(speech.command);
  if (allowed === undefined) return { refusal: SPEECH_TEXTS.notAllowed };
  if (wordsIn(allowed).join(' ') !== words.join(' ')) return { refusal: SPEECH_TEXTS.otherCommand };
  return speech.command.includes(OUTPUT) ? { words } : { refusal: SPEECH_TEXTS.noOutput };
}

function wordsIn(command: string): string[] {
  return command.trim().split(/\s+/);
}
