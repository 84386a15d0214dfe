import { readLog } from '../../../publish/store/release-log.ts';
import { TestDice } from '../../../testing/dice.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { startNginx } from '../../testing/web-server.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from './engine/engine-copy.ts';
import { newInstallation } from './installation.ts';
import { leftovers } from './leftovers.ts';
import { Readers } from './readers.ts';

/**
 * Seconds that go by between releases: over all of them less than the two days that readers with an old index are
 * given.
 */
const PAUSE = 600;

/** Publishes again and again while people read through nginx. Answers what they did, and everything that went wrong. */
export async function readWhilePublishing({
  releases,
  readers: count,
  seed,
}: {
  releases: number;
  readers: number;
  seed: number;
}): Promise<Readers['counts'] & { releases: number; failures: string[] }> {
  const installation = await newInstallation(copyEngine());
  const content = new SmallSite(await newPictures());
  const publish = async (step: number, what: string) => {
    await installation.commit(content.tree(), what);
    const { code, output } = await installation.push({ SOURCE_DATE_EPOCH: String(Number(NOW_EPOCH) + step * PAUSE) });
    if (code !== 0 || !output.includes('发布完成：')) throw new Error(`The push was not published:\n${output}`);
  };
  await publish(0, 'first');
  const server = await startNginx(installation.site.root);
  const readers = new Readers(server.url, count, new TestDice(seed));
  try {
    for (let step = 1; step < releases; step++) await publish(step, content.edit());
  } finally {
    await readers.stop();
    await server.stop();
  }
  const failures = [...readers.failures, ...(await leftovers(installation))];
  return { ...readers.counts, releases: (await readLog(installation.site)).length, failures };
}
