import type { Motif } from './drawing/stage.ts';
import { apartments } from './motifs/apartments.ts';
import { aqueduct } from './motifs/aqueduct.ts';
import { arcade } from './motifs/arcade.ts';
import { books } from './motifs/books.ts';
import { bridge } from './motifs/bridge.ts';
import { dike } from './motifs/dike.ts';
import { drumTower } from './motifs/drum-tower.ts';
import { factory } from './motifs/factory.ts';
import { gate } from './motifs/gate.ts';
import { hall } from './motifs/hall.ts';
import { hospital } from './motifs/hospital.ts';
import { mountainBus } from './motifs/mountain-bus.ts';
import { pines } from './motifs/pines.ts';
import { pylons } from './motifs/pylons.ts';
import { riverBoat } from './motifs/river-boat.ts';
import { school } from './motifs/school.ts';
import { street } from './motifs/street.ts';
import { tea } from './motifs/tea.ts';
import { terraces } from './motifs/terraces.ts';
import { village } from './motifs/village.ts';
import { waterworks } from './motifs/waterworks.ts';
import { wheat } from './motifs/wheat.ts';
import { workshop } from './motifs/workshop.ts';

/** What a cover stands for when its subject has no field. */
export type CoverKind = 'branch' | 'member' | 'speech' | 'news' | 'topic';

// First match wins, so 非公 stands before 企业 and 事业单位（学校、医院） before 学校. A field is the site's own wording: we look for
// the word in it.
const FIELDS: readonly (readonly [word: RegExp, motifs: readonly Motif[]])[] = [
  [/农村|村|农业/, [terraces, aqueduct, village, wheat]],
  [/非公|民营|个体/, [factory, workshop]],
  [/国有|国企|企业/, [pylons, waterworks, bridge]],
  [/社会组织|协会|行业商会/, [tea, drumTower]],
  [/窗口|服务行业/, [hall, mountainBus]],
  [/社区|街道|城市/, [street, apartments, arcade]],
  [/事业单位/, [school, books, hospital]],
  [/卫生|医/, [hospital]],
  [/教育|学校|高校/, [school, books]],
  [/机关/, [dike, gate, pines]],
];

const KINDS: Record<CoverKind, readonly Motif[]> = {
  branch: [village, street, dike, bridge, drumTower, terraces],
  member: [pines, mountainBus, village, riverBoat, tea],
  speech: [pines, gate, bridge, riverBoat],
  news: [riverBoat, mountainBus, street, aqueduct, wheat],
  topic: [terraces, bridge, books, drumTower, pylons, tea],
};

/** The motifs that suit a field; without one (or with one we do not know) those of the kind. */
export function motifsFor(field: string | undefined, kind: CoverKind): readonly Motif[] {
  return FIELDS.find(([word]) => field !== undefined && word.test(field))?.[1] ?? KINDS[kind];
}
