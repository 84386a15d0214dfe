/**
 * For a process that reads foreign files: libraries (that of PDF is one) let promises fail that nobody waits for, which would end it in
 * the middle of a file that can be read, or that is told as damaged. What the process itself waits for it has to catch.
 */
export function outliveStrayRejections(): void {
  process.on('unhandledRejection', () => undefined);
}
