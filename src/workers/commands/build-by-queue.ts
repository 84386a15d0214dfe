import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { siteOfBuild } from '../../astro/site-of-build.ts';
import type { Environment } from '../../machine/environment.ts';
import { Crew } from '../crew/crew.ts';
import { sharedRenderer } from '../crew/shared-renderer.ts';
import { type BuildLines, tellerOf } from '../join/build-lines.ts';
import { finishSite, layGround, mergeIndex } from '../join/join-site.ts';
import { beginOutput, type OutputFolder } from '../join/output-folder.ts';
import { runFlow } from '../queue/run-flow.ts';
import { queueProgram, type ShardAnswer, type ShardJob } from '../queue/shard-job.ts';
import { openRedis, shownAddress } from '../queue/redis-place.ts';
import { specDigest, specOf } from '../shards/build-spec.ts';
import { folderStamp } from '../shards/folder-stamp.ts';
import { shardLabel, shardName } from '../shards/shard.ts';
import { shardsOfSite } from '../shards/shards-of-site.ts';
import { openStoreThatAnswers } from '../store/open-store.ts';
import { IN_PACK, type PackedFile, unpackFiles } from '../store/pack.ts';
import type { ResultStore } from '../store/result-store.ts';
import { storeSources } from '../store/source-snapshot.ts';

/**
 * Builds the site with the workers that take shards from a queue, and puts it together here: what `astro build` would
 * write, to the byte. The output is replaced when everything is done. Throws as `siteOfBuild`, or what is to be said.
 */
export async function buildByQueue(
  environment: Environment,
  { queue, store: storePlace }: { queue: string; store: string },
  lines: BuildLines,
): Promise<void> {
  // Whoever waits for a check wants to hear before it that nobody will do the rest.
  (await openRedis(queue)).disconnect();
  const store = await openStoreThatAnswers(storePlace);
  const stamp = folderStamp(environment);
  const opened = await siteOfBuild(environment, tellerOf(lines));
  const { site } = opened;
  const renderer = await sharedRenderer(environment, (line) => lines.line(line));
  const spec = specOf(environment, opened);
  const program = queueProgram();
  const sources = await storeSources(store, environment, stamp);
  const specBlob = await store.put(Buffer.from(JSON.stringify(spec)));
  const jobs = shardsOfSite(site).map((shard): ShardJob => ({
    shard,
    program,
    sources,
    spec: specDigest(spec),
    specBlob,
  }));
  lines.begin(jobs.length);
  const crewHere = () => new Crew({ environment, renderer, spec, stamp }, 1);
  const joinAll = async (answers: ReadonlyMap<string, ShardAnswer>) => {
    const output = await beginOutput(resolve(environment.outFolder));
    process.on('exit', output.remove);
    let crew: Crew | undefined;
    try {
      await layGround(output, environment, renderer);
      for (const { shard } of jobs) {
        const answer = answers.get(shardName(shard));
        const files = answer && (await packAt(store, answer.digest));
        if (answer && files) {
          await layFiles(files, output, environment);
          lines.addCounts(shard, { counts: answer, told: answer.told });
          continue;
        }
        lines.line(`${shardLabel(shard)}在结果库里坏了或者不见了，在这里重新做。`);
        crew ??= crewHere();
        lines.addCounts(shard, (await crew.make(shard, { folder: output.folder })).made);
      }
      await crew?.close();
      const counts = await mergeIndex(site, output, environment);
      await finishSite(site, output);
      lines.end(counts);
    } finally {
      await crew?.close();
      output.remove();
    }
  };
  await runFlow(
    { queue, program, jobs, join: joinAll },
    {
      print: (line) => lines.line(line),
      onMade: (shards) => lines.setShards(shards),
      command: `npm run build:worker -- --queue ${shownAddress(queue)} --store ${storePlace}`,
    },
  );
}

/** What is in a pack of the store; undefined if it is not there, or was damaged. */
async function packAt(store: ResultStore, digest: string): Promise<PackedFile[] | undefined> {
  const packed = await store.get(digest);
  return packed && unpackFiles(packed);
}

/** Puts the files of a shard where its maker would have put them here. */
async function layFiles(
  files: readonly PackedFile[],
  { folder }: OutputFolder,
  { cacheFolder }: Environment,
): Promise<void> {
  for (const { path, bytes } of files) {
    const isOfSite = path.startsWith(IN_PACK.site);
    const prefix = isOfSite ? IN_PACK.site : IN_PACK.cache;
    if (!path.startsWith(prefix)) throw new Error(`A pack names a file ${JSON.stringify(path)}.`);
    const file = join(isOfSite ? folder : cacheFolder, path.slice(prefix.length));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
