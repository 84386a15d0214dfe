import { programDigest } from '../../machine/program-digest.ts';

/** The rooms that what a check finds in a file depends on. */
const ROOMS = ['kernel', 'machine', 'schema', 'addresses', 'wording', 'diagnostics', 'ingest', 'validate', 'media'].map(
  (room) => `src/${room}`,
);

let program: string | undefined;

/** A digest of the program that checks: what another one has kept of a file does not hold. */
export function checkingProgram(): string {
  return (program ??= programDigest(ROOMS));
}
