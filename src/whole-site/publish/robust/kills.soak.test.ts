import { afterAll, expect, it } from 'vitest';
import { TestDice } from '../../../testing/dice.ts';
import { soakOrder } from '../../../testing/soak.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation } from '../testing/installation.ts';
import { KilledSite, type Sign } from '../testing/killings.ts';

const { steps, seeds } = soakOrder({ steps: 50, seeds: [1] });
const SIGNS: readonly Sign[] = ['unfinished', 'arriving', 'list', 'tree', 'switched', 'logged'];
afterAll(removeFolders);

it.each(seeds)('publications are killed at any moment and nobody notices (SOAK_SEED=%i)', async (seed) => {
  const dice = new TestDice(seed);
  const site = new KilledSite(await newInstallation(copyEngine()), new SmallSite(await newPictures()), {
    SOURCE_DATE_EPOCH: NOW_EPOCH,
  });
  await site.publish();
  const began = performance.now();
  await site.publish();
  // Of which a hook takes about a third.
  const usual = (performance.now() - began) / 3;
  const phases: Record<string, number> = {};
  const failed: string[] = [];
  for (let step = 0; step < steps; step++) {
    const victim = dice.pick([
      'pre-receive',
      'post-receive',
      'post-receive',
      'post-receive',
      'post-receive',
      'whole push',
      'whole push',
      'rollback',
      'tick',
    ] as const);
    const isLate = victim !== 'pre-receive' && dice.chance(50);
    const when = isLate
      ? { sign: dice.pick<Sign>(victim === 'rollback' ? ['switched', 'logged'] : SIGNS), milliseconds: dice.below(30) }
      : { sign: 'started' as const, milliseconds: dice.below(usual) };
    const phase = await site
      .survive({ victim, ...when, timer: dice.chance(30) })
      .catch((error: Error) => void failed.push(`step ${step}: ${error.message}`));
    const name = `${victim}, ${phase ?? 'failed'}`;
    phases[name] = (phases[name] ?? 0) + 1;
  }
  process.stdout.write(`${JSON.stringify(phases, undefined, 2)}\n`);
  expect(failed).toEqual([]);
});
