import { afterAll, expect, it } from 'vitest';
import { soakOrder } from '../../testing/soak.ts';
import { removeFolders } from '../../testing/tree.ts';
import { newPictures } from './county/pictures.ts';
import { ComparedSite } from './county/same-as-clean.ts';
import { EditSequence } from './county/sequence.ts';

const { steps, seeds } = soakOrder({ steps: 40, seeds: [1, 2, 3] });
afterAll(removeFolders);

it.each(seeds)(
  'whatever editors do, a release is the clean build of its commit (SOAK_SEED=%i)',
  async (seed) => {
    const site = await ComparedSite.create();
    const sequence = new EditSequence(seed, await newPictures());
    const whole: string[] = [];
    for (let step = 0; step < steps; step++) {
      const next = step === 0 ? sequence.start() : sequence.byChance();
      const record = await site.push(next).catch((error: Error) => {
        throw new Error(`Seed ${seed}, step ${step} (${next.done.join(', ')}): ${error.message}`, { cause: error });
      });
      if (record.whole !== undefined) whole.push(`step ${step}: ${record.whole}`);
    }
    expect(whole).toEqual(['step 0: 没有上一次发布的记录']);
  },
  steps * 120_000,
);
