import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOW_EPOCH } from '../../testing/build.ts';
import { removeFolders } from '../../testing/tree.ts';
import { copyEngine } from '../testing/engine-copy.ts';
import { newInstallation } from '../testing/installation.ts';
import { KilledSite, type Killing } from '../testing/killings.ts';
import { newPictures } from '../testing/pictures.ts';
import { SmallSite } from '../testing/small-site.ts';

// `kills.soak.test.ts` does the same at moments by chance.
let site: KilledSite;
beforeAll(async () => {
  site = new KilledSite(await newInstallation(copyEngine()), new SmallSite(await newPictures()), { SOURCE_DATE_EPOCH: NOW_EPOCH });
  await site.publish();
});
afterAll(removeFolders);

it.each<Killing>([
  { victim: 'pre-receive', sign: 'started', milliseconds: 300 },
  { victim: 'post-receive', sign: 'drafts', milliseconds: 100 },
  { victim: 'whole push', sign: 'arriving', milliseconds: 0, timer: true },
  { victim: 'post-receive', sign: 'tree', milliseconds: 0 },
  { victim: 'post-receive', sign: 'switched', milliseconds: 0 },
  { victim: 'rollback', sign: 'switched', milliseconds: 0 },
])('the site and the next push survive when $victim is killed ($sign)', async (killing) => {
  expect(await site.survive(killing)).not.toBe('over before');
});
