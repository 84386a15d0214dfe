import { PALETTES } from './drawing/palette.ts';
import { d, group } from './drawing/pen.ts';
import { diceFrom } from './drawing/random.ts';
import { sky } from './drawing/sky.ts';
import { HEIGHT, type Motif, type Stage, WIDTH } from './drawing/stage.ts';
import { type CoverKind, motifsFor } from './fields.ts';
import { hall } from './motifs/hall.ts';
import { twig } from './motifs/plants.ts';
import { workshop } from './motifs/workshop.ts';

export type { CoverKind } from './fields.ts';

/** Raised when anything below draws differently, so that an old name never gets new bytes. */
export const COVER_RECIPE = '1';

/**
 * Draws the cover of a page that has no photo: a paper-cut landscape chosen by the field and varied by
 * the seed (the page's id). Static SVG of 800x500, about 3 kB, without ids, text, script or references,
 * so it can stand inline any number of times or be saved as a file. The middle 4:3 holds the subject.
 * Decorative: give it an empty text alternative.
 */
export function coverSvg(seed: string, field: string | undefined, kind: CoverKind): string {
  const dice = diceFrom(`${kind}\n${field ?? ''}\n${seed}`);
  const stage: Stage = { dice, ink: dice.pick(PALETTES) };
  const motif = dice.pick(motifsFor(field, kind));
  const picture = sky(stage) + motif(stage) + foreground(stage, motif);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none">${packed(turned(stage, kind, picture))}</svg>`;
}

// In path data a minus sign parts two numbers by itself.
const packed = (svg: string): string => svg.replace(/ d="[^"]*"/g, (data) => data.replaceAll(' -', '-'));

// A person's story looks closer than a branch's, and half of all covers are seen in the mirror.
function turned({ dice }: Stage, kind: CoverKind, picture: string): string {
  const zoom = kind === 'member' ? 1.12 : 1;
  const mirror = dice.chance(0.5) ? -1 : 1;
  if (zoom === 1 && mirror === 1) return picture;
  return group(
    d`transform="matrix(${mirror * zoom} 0 0 ${zoom} ${WIDTH / 2 - (mirror * zoom * WIDTH) / 2} ${320 - zoom * 320})"`,
    picture,
  );
}

const INDOORS: readonly Motif[] = [hall, workshop];

function foreground({ ink, dice }: Stage, motif: Motif): string {
  return dice.chance(0.4) && !INDOORS.includes(motif) ? twig(ink.dark, dice, dice.pick([1, -1])) : '';
}
