import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import { CORRECTION_STAGE, type ReviewStage } from '../../../schema/kinds/review.ts';
import { pieceTyped } from '../../../reviews/reviewed-piece.ts';
import { reviewText, signable, signed } from '../../../reviews/sign.ts';
import { newFolder } from '../../../testing/tree.ts';
import { checkContent } from '../../../validate/check.ts';
import { makeSiteFolder, siteFolder, type SiteFolder } from '../../store/site-folder.ts';
import { countSignOffs } from '../counted.ts';
import { judgeOtherBranch, judgePublished } from '../pushed-sign-offs.ts';
import { type Signers, writeSigners } from '../signers.ts';

/** Who pushes in tests, by the names of their keys; all of them share the account. */
export const ACCOUNT = 'git';

/** A server with signers, and one working copy that everybody uses: what counts is who pushes. */
export class ReviewedRepo {
  readonly server: string;
  readonly work: string;
  readonly site: SiteFolder;
  /** The server's clock, in milliseconds. */
  now: number;

  private constructor(now: number) {
    const root = newFolder();
    this.server = join(root, 'server.git');
    this.work = join(root, 'work');
    this.site = siteFolder(join(root, 'site'));
    this.now = now;
  }

  static async create(signers: Signers, now = Date.UTC(2026, 10, 20, 1)): Promise<ReviewedRepo> {
    const repo = new ReviewedRepo(now);
    mkdirSync(repo.work);
    makeSiteFolder(repo.site);
    execFileSync('git', ['init', '-q', '--bare', repo.server]);
    repo.git('init', '-q', '-b', 'main');
    repo.as('某编辑');
    await writeSigners(repo.site, signers);
    return repo;
  }

  git(...args: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    return execFileSync('git', args, { cwd: this.work, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  }

  /** Whom git believes to work here. */
  as(name: string): void {
    this.git('config', 'user.name', name);
    this.git('config', 'user.email', 'someone@example.cn');
  }

  write(path: string, text: string): void {
    const file = join(this.work, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    return readFileSync(join(this.work, 'content', path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.work, 'content', path));
  }

  commit(...options: readonly string[]): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', '改稿', ...options);
  }

  async #check() {
    return checkContent({
      contentFolder: join(this.work, 'content'),
      publicFolder: join(this.work, 'none'),
      cacheFolder: `${this.work}-cache`,
      now: beijingTimeOf(new Date(this.now)),
      shownFrom: this.work,
    });
  }

  /** Writes a sign-off as `npm run review` does. */
  async sign(piece: string, stage: ReviewStage, by: string, at = beijingTimeOf(new Date(this.now))): Promise<void> {
    const { content } = await this.#check();
    const reviewed = pieceTyped(piece, content, join(this.work, 'content'));
    const data = signed(signable(reviewed), { stage, by, post: '编辑', at, opinion: '同意', secrecy: '不涉密' });
    this.write(reviewed.path, reviewText(reviewed.piece.id, data));
  }

  /** Signs the three stages, each pushed to a branch of work by whom it names; then the branch is `main` again. */
  async signThrough(piece: string, names: readonly string[]): Promise<void> {
    this.git('checkout', '-q', '-B', 'shen');
    for (const [index, by] of names.entries()) {
      await this.sign(piece, (['初审', '复审', '终审'] as const)[index]!, by);
      this.commit();
      await this.push(by, 'shen');
    }
    this.git('checkout', '-q', 'main');
    this.git('merge', '-q', '--ff-only', 'shen');
  }

  async correct(piece: string, by: string): Promise<void> {
    await this.sign(piece, CORRECTION_STAGE, by);
  }

  #tip(branch: string): string | undefined {
    try {
      return execFileSync('git', ['--git-dir', this.server, 'rev-parse', '-q', '--verify', `refs/heads/${branch}`])
        .toString()
        .trim();
    } catch {
      return undefined;
    }
  }

  /**
   * Pushes what is checked out, with the key of this name. Answers the codes that refuse it, or of an accepted push
   * those that are remarked, each with `~`.
   */
  async push(editor: string, branch = 'main'): Promise<string[]> {
    this.git('push', '-q', '--force', this.server, 'HEAD:refs/arriving/push');
    const newCommit = this.git('rev-parse', 'HEAD').trim();
    const ref = `refs/heads/${branch}`;
    const oldCommit = this.#tip(branch);
    const installation = { repo: this.server, site: this.site, branch: 'main' };
    const moment = { pusher: { account: ACCOUNT, editor }, now: this.now };
    const update = { ref, oldCommit, newCommit };
    const verdict =
      branch === 'main'
        ? await judgePublished(installation, update, await this.#check(), this.#touched(oldCommit), moment)
        : await judgeOtherBranch(installation, update, this.#tip('main'), moment);
    if (verdict.refusals.length > 0) return verdict.refusals.map(({ code }) => code);
    execFileSync('git', ['--git-dir', this.server, 'update-ref', ref, newCommit]);
    await countSignOffs(this.site, verdict.counting);
    return verdict.remarks.map(({ code }) => `~${code}`);
  }

  #touched(oldCommit: string | undefined): Set<string> {
    const args = oldCommit === undefined ? ['ls-files'] : ['diff', '--name-only', oldCommit, 'HEAD'];
    return new Set(
      this.git('-c', 'core.quotePath=false', ...args)
        .split('\n')
        .filter(Boolean),
    );
  }

  /** Makes an SSH key; answers the file of its public half. */
  key(name: string): string {
    const file = join(dirname(this.work), name);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
    return `${file}.pub`;
  }

  /** From now on commits are signed with this key, or with none. */
  signWith(publicKey: string | undefined): void {
    this.git('config', 'gpg.format', 'ssh');
    this.git('config', 'commit.gpgSign', publicKey === undefined ? 'false' : 'true');
    if (publicKey !== undefined) this.git('config', 'user.signingKey', publicKey);
  }
}
