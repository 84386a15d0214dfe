/**
 * `npm run channels -- <entry id or address | board slug> [--as CHANNEL …] [--unit ID] [--pledge ID] [--to DIR]
 * [--replace]`: one published piece for every channel; exits 1 if a channel could not be made or was left as it was.
 */
import { join } from 'node:path';
import { makeChannels } from '../src/channels/make.ts';
import { channelOrder, orderedPiece } from '../src/channels/order.ts';
import { CHANNELS } from '../src/channels/piece/channel.ts';
import { writeProduct } from '../src/channels/write.ts';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { buildSite } from '../src/model/site/build-site.ts';
import { openSite } from '../src/model/site/open-site.ts';
import { ORDER_TEXTS } from '../src/wording/channels/order-texts.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const order = channelOrder(process.argv.slice(2));
  const environment = readEnvironment();
  const opened = await openSite(environment, { previews: false });
  if ('errors' in opened) {
    const { issues, files, linesOf } = opened.errors;
    throw new Error(reportText(issues, linesOf, files, process.stderr.isTTY).trimEnd());
  }
  const { site, check } = opened;
  const ordered = orderedPiece(order, site, () => buildSite(check.content, true));
  const { piece, products } = await makeChannels(ordered, order.channels, site, environment);
  const folder = order.folder ?? join('channels', ...piece.id.split('/'));
  process.stdout.write(`${ORDER_TEXTS.done(piece.title, folder)}\n`);
  for (const product of products) {
    const written = await writeProduct(product, folder, order);
    const isKept = written.some(({ state }) => state === 'kept');
    if (isKept || product.files.length === 0) process.exitCode = 1;
    process.stdout.write(
      `  ${CHANNELS[product.channel]}${product.files.length === 0 ? `　${ORDER_TEXTS.failed}` : ''}\n`,
    );
    for (const { path, state } of written) process.stdout.write(`    ${ORDER_TEXTS.states[state]}　${path}\n`);
    for (const note of [...product.notes, ...(isKept ? [ORDER_TEXTS.kept] : [])]) process.stdout.write(`    ${note}\n`);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
