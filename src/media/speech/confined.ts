import { tmpdir } from 'node:os';
import { runProgram } from './run-program.ts';

const asked = new Map<number, Promise<string[]>>();

/**
 * Words before a command that take the network and too much memory away from it, as far as the system lets us. `memory`:
 * of addresses, in KiB.
 */
export function confined(memory: number): Promise<string[]> {
  const known = asked.get(memory) ?? ask(memory);
  asked.set(memory, known);
  return known;
}

async function ask(memory: number): Promise<string[]> {
  const small = ['sh', '-c', `ulimit -v ${memory}; exec "$@"`, 'sh'];
  const offline = ['unshare', '--net', '--map-root-user'];
  const works = async (words: readonly string[]) =>
    (await runProgram({
      words: [...words, 'true'],
      input: '',
      output: '',
      folder: tmpdir(),
      mostSeconds: 5,
      mostBytes: 1,
    })) === undefined;
  const kept = (await works(small)) ? small : [];
  return (await works([...kept, ...offline])) ? [...kept, ...offline] : kept;
}
