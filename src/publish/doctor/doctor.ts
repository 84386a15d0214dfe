import { failureText } from '../attempts/failure.ts';
import type { Installation } from '../store/installation.ts';
import { clock } from './clock.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';
import { folders } from './folders.ts';
import { ownership } from './ownership.ts';
import { programs } from './programs.ts';
import { pictureReading } from './picture-reading.ts';
import { publication } from './publication.ts';
import { releaseLog } from './release-log.ts';
import { earlierReleases, liveFiles } from './release.ts';
import { repository } from './repository.ts';
import { resident } from './resident.ts';
import { serving } from './serving.ts';
import { signing } from './signing.ts';
import { space } from './space.ts';

/** The worst first. */
const CHECKS: readonly DoctorCheck[] = [
  programs,
  repository,
  folders,
  ownership,
  publication,
  resident,
  serving,
  signing,
  liveFiles,
  earlierReleases,
  space,
  clock,
  releaseLog,
  pictureReading,
];

/** Everything that is wrong with an installation. `quick`: without reading what is served. Reads only. */
export async function examine(installation: Installation, how: { quick: boolean }): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  for (const check of CHECKS)
    found.push(...(await check(installation, how).catch((error: unknown) => [unfinished(error)])));
  return found;
}

/** What is damaged so badly that it cannot be looked at. */
function unfinished(error: unknown): DoctorFinding {
  return {
    kind: 'unfinished',
    what: `有一项检查做不下去。${failureText(error, 'administrator').split('\n')[0]}`,
    fix: '先处理别的几条；再运行一次 npm run publish:init，用原来的 --repo 和 --site，然后再检查。',
  };
}

/** True if nothing has to be done: remarks wait. */
export function isHealthy(found: readonly DoctorFinding[]): boolean {
  return found.every(({ isRemark }) => isRemark);
}
