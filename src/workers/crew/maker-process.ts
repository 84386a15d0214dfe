import { keepCompiled } from '../../machine/compiled-program.ts';
import { spareMemory } from '../../machine/spare-memory.ts';
import type { MakerReply, MakerRequest } from './maker-messages.ts';

keepCompiled();
spareMemory();
const { ShardMaker } = await import('../shards/shard-maker.ts');
const { SourcesChanged } = await import('../shards/folder-stamp.ts');
const { makeInto } = await import('./make-into.ts');

/** Pages, after which whoever waits is told. */
const TOLD_AFTER = 20;

// Whoever asked is gone: nobody wants the shard.
process.on('disconnect', () => process.exit());
const say = (reply: MakerReply) => process.send?.(reply, () => undefined);

let maker: ReturnType<typeof ShardMaker.open> | undefined;
let cacheFolder = '';

process.on('message', async (request: MakerRequest) => {
  if ('start' in request) {
    cacheFolder = request.start.environment.cacheFolder;
    maker = ShardMaker.open(request.start);
    // It is thrown where it is waited for.
    maker.catch(() => undefined);
    return;
  }
  try {
    let pages = 0;
    const made = await makeInto(await maker!, request.shard, request.to, cacheFolder, () => {
      if (++pages % TOLD_AFTER === 0) say({ pages: TOLD_AFTER });
    });
    say({ pages: pages % TOLD_AFTER });
    say(made);
  } catch (error) {
    say({ failed: (error as Error).message, isOfContent: error instanceof SourcesChanged });
  }
});
