import type { ReleaseRecord } from '../../../publish/store/release-list.ts';
import {
  cleanBuild,
  differences,
  newInstallation,
  pageDifferences,
  type TestInstallation,
  wrongTwins,
} from '../testing/installation.ts';
import type { CountyStep } from './sequence.ts';

/** An installation that gets pushes and is compared with a clean build after each. */
export class ComparedSite {
  readonly installation: TestInstallation;
  private before = new Map<string, Buffer>();

  private constructor(installation: TestInstallation) {
    this.installation = installation;
  }

  static async create(): Promise<ComparedSite> {
    return new ComparedSite(await newInstallation());
  }

  /**
   * Pushes a step. Answers the release's record; throws, with all that is wrong, unless the site is what a clean build
   * of the same commit gives.
   */
  async push({ done, tree, epoch }: CountyStep): Promise<ReleaseRecord> {
    const { installation } = this;
    const env = { SOURCE_DATE_EPOCH: String(epoch) };
    const commit = await installation.commit(tree, done.join(', '), epoch);
    const { code, output } = await installation.push(env);
    const record = (await installation.log()).at(-1);
    if (code !== 0 || record?.commit !== commit) throw new Error(`The push was not published:\n${output}`);
    await this.compare(record, env);
    return record;
  }

  /**
   * Throws unless what is served since the last comparison is what a clean build gives, and `record` counts what has
   * changed rightly.
   */
  async compare(record: ReleaseRecord, env: NodeJS.ProcessEnv): Promise<void> {
    const { installation, before } = this;
    const served = await installation.served();
    const clean = await cleanBuild(installation, env);
    const counted = pageDifferences(before, served);
    const wrong = [...differences(served, clean), ...wrongTwins(installation.site).map((file) => `wrong twin ${file}`)];
    if (JSON.stringify(record.pages) !== JSON.stringify(counted))
      wrong.push(`counted ${JSON.stringify(record.pages)}, but there are ${JSON.stringify(counted)}`);
    if (wrong.length > 0) throw new Error(`${wrong.length} differences:\n${wrong.slice(0, 20).join('\n')}`);
    this.before = served;
  }
}
