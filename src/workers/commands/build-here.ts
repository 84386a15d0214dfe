import { resolve } from 'node:path';
import { siteOfBuild } from '../../astro/site-of-build.ts';
import type { Environment } from '../../machine/environment.ts';
import { Crew } from '../crew/crew.ts';
import { sharedRenderer } from '../crew/shared-renderer.ts';
import { type BuildLines, tellerOf } from '../join/build-lines.ts';
import { finishSite, layGround, mergeIndex } from '../join/join-site.ts';
import { beginOutput } from '../join/output-folder.ts';
import { specOf } from '../shards/build-spec.ts';
import { folderStamp } from '../shards/folder-stamp.ts';
import { shardsOfSite } from '../shards/shards-of-site.ts';

/**
 * Builds the site with so many processes of this machine: what `astro build` would write, to the byte. The output is
 * replaced when everything is done. Throws as `siteOfBuild`, a `ShardFailed`, or a `SourcesChanged`.
 */
export async function buildHere(environment: Environment, workers: number, lines: BuildLines): Promise<void> {
  // What the spec says is found out from files that are still the same afterwards.
  const stamp = folderStamp(environment);
  const opened = await siteOfBuild(environment, tellerOf(lines));
  const { site } = opened;
  const renderer = await sharedRenderer(environment, (line) => lines.line(line));
  const output = await beginOutput(resolve(environment.outFolder));
  process.on('exit', output.remove);
  await layGround(output, environment, renderer);
  const shards = shardsOfSite(site);
  lines.begin(shards.length);
  const crew = new Crew({ environment, renderer, spec: specOf(environment, opened), stamp }, workers, (pages) =>
    lines.addPages(pages),
  );
  try {
    const made = shards.map(async (shard) => {
      const { made: own } = await crew.make(shard, { folder: output.folder });
      lines.addShard(shard, own);
    });
    // The first reason is the one that is told; the index is merged while pages are made.
    const index = Promise.all(made.filter((_, number) => shards[number]!.kind === 'index')).then(() =>
      mergeIndex(site, output, environment),
    );
    const [counts] = await Promise.all([index, ...made]);
    await crew.close();
    await finishSite(site, output);
    lines.end(counts);
  } finally {
    await crew.close();
    output.remove();
  }
}
