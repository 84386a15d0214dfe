/**
 * `npm run reference [-- --check]`: writes docs/reference/; with --check only compares, and exits 1 if a page is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { referencePages } from '../src/outputs/reports/reference.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const folder = new URL('../docs/reference/', import.meta.url);
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

for (const [name, page] of Object.entries(referencePages())) {
  const file = new URL(name, folder);
  if (!values.check) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, page);
  } else if (read(file) !== page) {
    process.stderr.write(`docs/reference/${name} 不是最新的，请运行：npm run reference\n`);
    process.exitCode = 1;
  }
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
