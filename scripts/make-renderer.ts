/** Started by a publication, with the variables of a build: `node scripts/make-renderer.ts FOLDER`. */
import { resolve } from 'node:path';
import { readEnvironment } from '../src/machine/environment.ts';
import { makeRenderer } from '../src/publish/renderer/make-renderer.ts';

await makeRenderer(readEnvironment(), resolve(process.argv[2]!));
