import { fileURLToPath } from 'node:url';

/** The folder of the installed program, with a slash at its end. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
