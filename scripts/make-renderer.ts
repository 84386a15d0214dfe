/** Started by a publication, with the variables of a build: `node scripts/make-renderer.ts FOLDER`. */
import { resolve } from 'node:path';
import { makeRenderer } from '../src/publish/make-renderer.ts';
import { readEnvironment } from '../src/site/environment.ts';

await makeRenderer(readEnvironment(), resolve(process.argv[2]!));
