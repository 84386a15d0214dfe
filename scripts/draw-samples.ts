/**
 * Draws the sample photos of the example site: every picture in the table below, into its exemplar's folder.
 * Writes only files whose bytes change, and prints what it did. Whether entries name these pictures, and whether
 * any is missing, is for `npm run check` to say.
 *
 *     node scripts/draw-samples.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { drawSample } from '../src/workshop/samples/draw.ts';
import { autumnTerraces } from '../src/workshop/samples/scenes/autumn-terraces.ts';
import { boundaryStone } from '../src/workshop/samples/scenes/boundary-stone.ts';
import { burstPipe } from '../src/workshop/samples/scenes/burst-pipe.ts';
import { canal, canalDry } from '../src/workshop/samples/scenes/canal.ts';
import { cards } from '../src/workshop/samples/scenes/cards.ts';
import { cliff, cliffBefore } from '../src/workshop/samples/scenes/cliff.ts';
import { clinicVan } from '../src/workshop/samples/scenes/clinic-van.ts';
import { dawnPatrol } from '../src/workshop/samples/scenes/dawn-patrol.ts';
import { dikeDesk } from '../src/workshop/samples/scenes/dike-desk.ts';
import { firstBus } from '../src/workshop/samples/scenes/first-bus.ts';
import { lesson } from '../src/workshop/samples/scenes/lesson.ts';
import { nightValves } from '../src/workshop/samples/scenes/night-valves.ts';
import { notebooks } from '../src/workshop/samples/scenes/notebooks.ts';
import type { Scene } from '../src/workshop/samples/scenes/scene.ts';
import { schoolCar } from '../src/workshop/samples/scenes/school-car.ts';
import { snowWard } from '../src/workshop/samples/scenes/snow-ward.ts';
import { teaTable } from '../src/workshop/samples/scenes/tea-table.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const EXEMPLARS = join(import.meta.dirname, '..', 'content', 'exemplars');

/** Which scene shows what a picture's alt text says. */
const SCENES: Record<string, Scene> = {
  'branches/chaye-xiehui-biaozhun/cover.jpg': teaTable,
  'branches/erzhong-songke/cover.jpg': schoolCar,
  'branches/shimen-gengdi/cover.jpg': autumnTerraces,
  'branches/shimen-gengdi/photo-1.jpg': boundaryStone,
  'branches/shuanghe-qushui/cover.jpg': canal,
  'branches/shuanghe-qushui/photo-0.jpg': cliffBefore,
  'branches/shuanghe-qushui/photo-1.jpg': cliff,
  '../news/tongshui-gan.jpg': canalDry,
  'branches/shuiliju-xunhe/cover.jpg': dikeDesk,
  'branches/shuiwu-louguan/cover.jpg': nightValves,
  'branches/yiyuan-xunzhen/cover.jpg': clinicVan,
  'members/ma-tiesheng/cover.jpg': burstPipe,
  'members/qiu-dacheng/cover.jpg': cards,
  'members/shi-yulan/cover.jpg': snowWard,
  'members/tan-wenbin/cover.jpg': lesson,
  'members/wang-jianping/cover.jpg': firstBus,
  'members/xu-baoguo/cover.jpg': dawnPatrol,
  'members/zheng-guilan/cover.jpg': notebooks,
};

/** Pictures that lie on another one are drawn with its dice. */
const DICE_OF: Readonly<Record<string, string>> = {
  'branches/shuanghe-qushui/photo-0.jpg': 'branches/shuanghe-qushui/photo-1.jpg',
  '../news/tongshui-gan.jpg': 'branches/shuanghe-qushui/cover.jpg',
};

for (const [id, scene] of Object.entries(SCENES)) {
  const file = join(EXEMPLARS, id);
  const bytes = await drawSample(scene, DICE_OF[id] ?? id);
  const old = await readFile(file).catch(() => undefined);
  const same = old?.equals(bytes) === true;
  if (!same) await writeFile(file, bytes);
  console.log(
    `${same ? 'unchanged' : old === undefined ? 'drawn    ' : 'redrawn  '} ${relative(process.cwd(), file)} ${Math.round(bytes.length / 1024)} kB`,
  );
}
