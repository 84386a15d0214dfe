/**
 * A pre-receive hook: judges the pushes to `main`, checks the content out into the folder PLACE and says what is in it.
 */
import { readFileSync } from 'node:fs';
import { readTree } from '../../../../ingest/files/read-tree.ts';
import { Checkout } from '../../../git/checkout.ts';
import { commitFacts } from '../../../git/commits.ts';
import { checkPush } from '../check-push.ts';

const id = (text: string) => (/^0+$/.test(text) ? undefined : text);
const place = process.argv[2]!;

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const [oldCommit, newCommit] = line.split(' ') as [string, string];
  const { refusals, touched } = await checkPush({
    repo: process.cwd(),
    branch: 'main',
    oldCommit: id(oldCommit),
    newCommit: id(newCommit),
  });
  for (const { code, file } of refusals) process.stderr.write(`REFUSED ${code} ${file}\n`);
  if (refusals.length > 0) process.exitCode = 1;
  if (refusals.length > 0 || id(newCommit) === undefined) continue;
  const checkout = new Checkout(place);
  await checkout.to(process.cwd(), newCommit);
  const { subject } = await commitFacts(process.cwd(), newCommit);
  process.stderr.write(
    `TAKEN ${subject}: ${touched.join(' ')} | ${readTree(checkout.folder)
      .map(({ path }) => path)
      .join(' ')}\n`,
  );
}
