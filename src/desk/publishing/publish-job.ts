import { git, GitError } from '../../git/git.ts';
import type { Author } from '../pieces/commit-files.ts';
import type { Piece } from '../pieces/piece.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import { clashesOf, mergeCommit } from '../pieces/publish-piece.ts';

/** How a publication goes. */
export interface PublishState {
  state: 'running' | 'live' | 'refused' | 'failed';
  title: string;
  lines: string[];
  /** Of the page, where it is live. */
  address: string | undefined;
  /** Its file, below `content/`. */
  path: string;
}

/** Brings a commit to the branch that is published, and the site up to date with it. */
export type Publisher = (
  commit: string,
  published: string,
  onLine: (line: string) => void,
) => Promise<'live' | 'refused' | 'failed' | 'late'>;

/** Publishes pieces, one after the other; what becomes of each can be asked for as long as the desk runs. */
export class PublishJobs {
  private readonly jobs = new Map<string, PublishState>();
  private turns: Promise<void> = Promise.resolve();
  private readonly repo: string;
  private readonly pieces: PieceDesk;

  constructor(repo: string, pieces: PieceDesk) {
    this.repo = repo;
    this.pieces = pieces;
  }

  of(id: string): PublishState | undefined {
    return this.jobs.get(id);
  }

  /** Begins; `address`: where its page will be. Does nothing while it runs already. */
  begin(piece: Piece, facts: { title: string; address: string | undefined; author: Author }, publish: Publisher): void {
    if (this.jobs.get(piece.id)?.state === 'running') return;
    const job: PublishState = {
      state: 'running',
      title: facts.title,
      lines: [],
      address: facts.address,
      path: piece.path,
    };
    this.jobs.set(piece.id, job);
    this.turns = this.turns.then(async () => {
      try {
        job.state = await this.publish(piece, facts, publish, (line) => job.lines.push(line));
      } catch (error) {
        job.state = 'failed';
        job.lines.push((error as Error).message);
      }
    });
  }

  /** Ends when everything that was begun is done. */
  async ended(): Promise<void> {
    await this.turns;
  }

  private async publish(
    piece: Piece,
    { title, author }: { title: string; author: Author },
    publish: Publisher,
    onLine: (line: string) => void,
  ): Promise<PublishState['state']> {
    const ref = `refs/desk/publish/${piece.id}`;
    for (let attempt = 1; ; attempt++) {
      const published = await this.pieces.branches.published();
      const clashes = await clashesOf(this.repo, piece, published);
      if (clashes.length > 0) {
        onLine(`别人也改过：${clashes.map(({ path }) => path).join('、')}。先并到一起，再发布。`);
        return 'refused';
      }
      await this.removeRef(ref);
      const commit = await mergeCommit(this.repo, piece, { published, author, title, ref });
      const ended = await publish(commit, published, onLine);
      await this.removeRef(ref);
      if (ended === 'late' && attempt < 5) continue;
      if (ended === 'live') await this.pieces.drop(piece);
      return ended === 'late' ? 'failed' : ended;
    }
  }

  private async removeRef(ref: string): Promise<void> {
    try {
      await git(this.repo, ['update-ref', '-d', ref]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
}
