/** Started by the desk, with the variables of a build: `node scripts/make-desk.ts FOLDER`. */
import { resolve } from 'node:path';
import { makeDesk } from '../src/desk/bundle/make-desk.ts';

await makeDesk(resolve(process.argv[2]!));
