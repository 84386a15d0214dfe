/** `node speaker.ts MODE FILE`: stands for a program that speaks, well or badly. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wavFile } from '../wav.ts';

const [mode = '', file = ''] = process.argv.slice(2);
const said = readFileSync(0, 'utf8').trim();
const FORM = { coding: 1, channels: 1, rate: 8000, bits: 16 };

switch (mode) {
  case 'mp3':
    copyFileSync(join(import.meta.dirname, '../../recording/testing/sound.mp3'), file);
    break;
  case 'wav':
    // A tenth of a second for each letter.
    writeFileSync(file, wavFile(FORM, [Buffer.alloc(said.length * 1600, 7)]));
    break;
  case 'text':
    writeFileSync(file, said);
    break;
  case 'fails':
    process.stderr.write('没有这种声音\n');
    process.exitCode = 3;
    break;
  case 'endless':
    setInterval(() => writeFileSync(file, Buffer.alloc(100_000), { flag: 'a' }), 5);
    break;
  case 'hangs':
    setInterval(() => undefined, 1000);
    break;
}
