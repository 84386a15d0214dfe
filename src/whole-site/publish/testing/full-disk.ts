import { branchTip } from '../../../publish/git/refs.ts';
import { liveRelease } from '../../../publish/store/site-folder.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from './engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from './installation.ts';
import { damage, leftovers } from './leftovers.ts';
import { SmallDisk } from './small-disk.ts';

const ENV = { SOURCE_DATE_EPOCH: NOW_EPOCH };

/** An installation whose site lies on a separate disk, apart from the program and the repository, that runs full. */
export class FullDisk {
  private readonly installation: TestInstallation;
  private readonly content: SmallSite;
  private readonly disk: SmallDisk;

  private constructor(installation: TestInstallation, content: SmallSite) {
    this.installation = installation;
    this.content = content;
    this.disk = new SmallDisk(installation.site.root);
  }

  /** With a first release. */
  static async create(): Promise<FullDisk> {
    const full = new FullDisk(await newInstallation(copyEngine()), new SmallSite(await newPictures()));
    const { output } = await full.pushEdit();
    if (!output.includes('发布完成：')) throw new Error(output);
    return full;
  }

  /**
   * Pushes while the disk has so much room, then with enough. Answers how the first push ended; throws, with all that
   * is wrong, unless its editor was shown the truth and the second one was published.
   */
  async push(room: { bytes?: number; files?: number }): Promise<'refused' | 'accepted' | 'published'> {
    const { installation, disk } = this;
    const { site, repo } = installation;
    const before = { live: liveRelease(site), served: await installation.served() };
    disk.leave(room);
    const { commit, output } = await this.pushEdit();
    const isAccepted = (await branchTip(repo, 'main')) === commit;
    const isPublished = liveRelease(site) !== before.live;
    const wrong: string[] = [];
    if (isPublished !== output.includes('发布完成：')) wrong.push('the pusher was shown what is not so');
    if (!isPublished) {
      if (!output.includes('磁盘满了')) wrong.push('the pusher does not know that the disk is full');
      if (!output.includes(isAccepted ? '没有发布：' : '没有被接受'))
        wrong.push('the pusher does not know whether the push was accepted');
      const served = await installation.served();
      if (
        served.size !== before.served.size ||
        [...before.served].some(([path, bytes]) => !served.get(path)?.equals(bytes))
      )
        wrong.push('the live site has changed');
    }
    disk.leave({});
    const next = await this.pushEdit();
    if (!next.output.includes('发布完成：') || (await installation.log()).at(-1)?.commit !== next.commit)
      wrong.push(`the next push was not published:\n${next.output}`);
    wrong.push(...(await damage(site)), ...(await leftovers(installation)));
    if (wrong.length > 0) throw new Error(`${JSON.stringify(room)}:\n${wrong.slice(0, 20).join('\n')}\n${output}`);
    return isPublished ? 'published' : isAccepted ? 'accepted' : 'refused';
  }

  remove(): void {
    this.disk.remove();
  }

  private async pushEdit(): Promise<{ commit: string; output: string }> {
    const commit = await this.installation.commit(this.content.tree(), this.content.edit());
    return { commit, output: (await this.installation.push(ENV)).output };
  }
}
