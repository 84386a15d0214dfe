import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { type OpenedSite, openSite } from '../../model/site/open-site.ts';
import { NOW } from '../../testing/clock.ts';

/** The model of the repository's own content, at the time at which tests build it. */
export async function sampleModel(): Promise<OpenedSite> {
  const opened = await openSite(
    {
      contentFolder: join(PROJECT, 'content'),
      publicFolder: join(PROJECT, 'public'),
      cacheFolder: join(PROJECT, '.cache'),
      now: NOW,
    },
    { previews: false },
  );
  if ('errors' in opened) throw new Error('The sample content has errors: npm run check');
  return opened;
}
