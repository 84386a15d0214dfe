/** True if an error says that a disk has no more room, for bytes or for files, whichever program it comes from. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /\bENOSPC\b|\bEDQUOT\b|no space left on device|disk quota exceeded/i.test(error.message) || isDiskFull(error.cause);
}
