/**
 * Draws the sample photos of the example site: every cover and `![](...)` picture that an exemplar names and
 * that stands in the table below. Writes only files whose bytes change, and prints what it drew.
 *
 *     node scripts/draw-samples.ts
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { drawSample } from '../src/media/samples/draw.ts';
import type { Scene } from '../src/media/samples/scenes/scene.ts';
import { boundaryStone } from '../src/media/samples/scenes/boundary-stone.ts';
import { canal } from '../src/media/samples/scenes/canal.ts';
import { cards } from '../src/media/samples/scenes/cards.ts';
import { cliff } from '../src/media/samples/scenes/cliff.ts';
import { clinicVan } from '../src/media/samples/scenes/clinic-van.ts';
import { dikeDesk } from '../src/media/samples/scenes/dike-desk.ts';
import { firstBus } from '../src/media/samples/scenes/first-bus.ts';
import { leak } from '../src/media/samples/scenes/leak.ts';
import { lesson } from '../src/media/samples/scenes/lesson.ts';
import { notebooks } from '../src/media/samples/scenes/notebooks.ts';
import { schoolCar } from '../src/media/samples/scenes/school-car.ts';
import { snowWard } from '../src/media/samples/scenes/snow-ward.ts';

const EXEMPLARS = join(import.meta.dirname, '..', 'content', 'exemplars');

/** Which scene shows what a picture's alt text says. */
const SCENES: Record<string, Scene> = {
  'branches/erzhong-songke/cover.jpg': schoolCar,
  'branches/shimen-gengdi/photo-1.jpg': boundaryStone,
  'branches/shuanghe-qushui/cover.jpg': canal,
  'branches/shuanghe-qushui/photo-1.jpg': cliff,
  'branches/shuiliju-xunhe/cover.jpg': dikeDesk,
  'branches/yiyuan-xunzhen/cover.jpg': clinicVan,
  'members/ma-tiesheng/cover.jpg': leak,
  'members/qiu-dacheng/cover.jpg': cards,
  'members/shi-yulan/cover.jpg': snowWard,
  'members/tan-wenbin/cover.jpg': lesson,
  'members/wang-jianping/cover.jpg': firstBus,
  'members/zheng-guilan/cover.jpg': notebooks,
};

/** Picture files an entry's front matter and body name, as given there. */
function picturesIn(markdown: string): string[] {
  const cover = /^cover:\s*\n(?:[ \t]+.*\n)*?[ \t]+src:[ \t]*["']?([^"'\s]+)/m.exec(markdown)?.[1];
  const body = [...markdown.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map((match) => match[1]!);
  return [...new Set([...(cover === undefined ? [] : [cover]), ...body])].filter((src) => /^[\w-]+\.jpe?g$/.test(src));
}

const entries = (await readdir(EXEMPLARS, { recursive: true })).filter((path) => /index\.mdx?$/.test(path)).sort();
const without: string[] = [];
for (const entry of entries) {
  const folder = entry.slice(0, entry.lastIndexOf('/'));
  for (const src of picturesIn(await readFile(join(EXEMPLARS, entry), 'utf8'))) {
    const id = `${folder}/${src}`;
    const scene = SCENES[id];
    if (scene === undefined) {
      without.push(id);
      continue;
    }
    const file = join(EXEMPLARS, folder, src);
    const bytes = await drawSample(scene, id);
    const old = await readFile(file).catch(() => undefined);
    if (old?.equals(bytes) !== true) await writeFile(file, bytes);
    console.log(`${old === undefined ? 'drawn    ' : old.equals(bytes) ? 'unchanged' : 'redrawn  '} ${relative(process.cwd(), file)} ${Math.round(bytes.length / 1024)} kB`);
  }
}
for (const id of without) console.warn(`no scene for ${id}: add one to the table in scripts/draw-samples.ts`);
