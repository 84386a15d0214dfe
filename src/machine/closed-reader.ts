/**
 * Whoever reads what a command prints may leave before its end (`npm run import | head`). The work goes on, and so does
 * its exit code; nothing more is printed, and nothing is said of it.
 */
export function printUntilReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!GONE.has(error.code ?? '')) throw error;
    });
}

const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'EIO', 'ERR_STREAM_DESTROYED']);
