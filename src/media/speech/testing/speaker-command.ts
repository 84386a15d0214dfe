import { join } from 'node:path';
import { OUTPUT } from '../speak.ts';

/** The command line of a program that stands for one that speaks. */
export function speakerCommand(mode: 'mp3' | 'wav' | 'text' | 'fails' | 'nothing' | 'endless' | 'hangs'): string {
  return [process.execPath, join(import.meta.dirname, 'speaker.ts'), mode, OUTPUT].join(' ');
}
