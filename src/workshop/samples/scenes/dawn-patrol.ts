import { ridge } from '../drawing/ground.ts';
import { d, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon, smooth } from '../drawing/ribbon.ts';
import { cunninghamia, pine } from '../things/conifers.ts';
import { drone } from '../things/drone.ts';
import { heaven, strokes } from '../things/land.ts';
import { thicket } from '../things/trees.ts';
import type { Scene } from './scene.ts';

/** The patrol path, from the reader's feet round the terraces and up to the ridge. */
const PATH = [
  [196, 540, 66],
  [236, 486, 44],
  [330, 452, 30],
  [456, 438, 24],
  [560, 416, 19],
  [588, 384, 15],
  [540, 356, 12],
  [478, 332, 10],
  [486, 304, 8],
  [548, 282, 7],
  [616, 258, 6],
  [644, 232, 5],
  [618, 208, 4],
  [600, 186, 3.4],
  [626, 162, 2.6],
  [640, 150, 2],
] as const;

/** The wooded slope's skyline: low at the left, a shoulder, then the ridge. */
const skyline = (x: number): number =>
  420 -
  250 / (1 + Math.exp(-(x - 400) / 92)) -
  46 * Math.exp(-(((x - 640) / 70) ** 2)) +
  8 * Math.sin(x / 41) +
  Math.max(0, x - 700) * 0.3;

/**
 * Early morning on a wooded hillside: a patrol path winds past terraces to the ridge; a small drone stands in the sky.
 */
export const dawnPatrol: Scene = (easel, dice) => {
  heaven(easel, '#7dbccb', '#ffdf9e', { x: 236, y: 236, r: 27, colour: '#fffbe8', glow: 0.95 });
  easel.add(
    easel.blur(
      6,
      fill(
        '#ffd08e',
        'M-20 150q160 -22 330 -4t230 -6v10q-130 8 -240 4t-320 12zM90 104q90 -12 190 0v6q-100 -4 -190 0z',
        'opacity=".75"',
      ),
    ),
  );
  const far: readonly (readonly [number, number, string])[] = [
    [266, 24, '#a3b5ab'],
    [300, 28, '#7a9f99'],
    [338, 24, '#4d807a'],
  ];
  for (const [at, [y, rise, colour]] of far.entries()) {
    const land = ridge(
      (x) =>
        y -
        rise * Math.sin(x / (74 - at * 9) + at * 2.1) -
        rise * 0.5 * Math.sin(x / 33 + at) -
        Math.max(0, x - 300) * 0.06,
      34,
    );
    const teeth =
      at === 0
        ? ''
        : Array.from({ length: 90 }, (_, tree) => {
            const x = tree * 9.4 - 20 + dice.between(-3, 3);
            const tall = dice.between(5, 9) * (0.7 + at * 0.5);
            return d`M${x - tall * 0.34} ${land.top(x) + 4}L${x} ${land.top(x) - tall}L${x + tall * 0.34} ${land.top(x) + 4}z`;
          }).join('');
    easel.add(
      fill(easel.linear('v', [0, colour], [0.1, colour], [0.45, '#f3d7a0'], [1, '#f3d7a0']), land.closed),
      fill(colour, teeth),
      easel.mist(y + 14, y + 90, '#fde2ad', 0.55, 0.6),
    );
  }
  easel.add(easel.glow(236, 236, 220, '#fff0b8', 0.4));

  // The slope, and the firs on it from the ridge down, none on path or terraces.
  const land = ridge(skyline, 24);
  easel.add(
    fill(easel.linear('d', [0, '#6d9470'], [0.5, '#3f6f58'], [1, '#1d443f']), land.closed),
    easel.texture(land.closed, 'wash', '#123632', 0.5),
    easel.mist(250, 400, '#e9dca6', 0.25),
  );
  const terrace = (x: number, y: number): boolean =>
    x > 270 && x < 548 && y > 346 + Math.abs(x - 410) * 0.06 && y < 446;
  const onPath = (x: number, y: number, tall: number): boolean =>
    PATH.some(([px, py, w], at) => {
      const [qx, qy] = PATH[Math.min(at + 1, PATH.length - 1)]!;
      return [0, 0.25, 0.5, 0.75].some(
        (share) =>
          Math.abs(x - (px + (qx - px) * share)) < w * 0.7 + tall * 0.2 &&
          y - (py + (qy - py) * share) > -3 - w * 0.3 &&
          y - (py + (qy - py) * share) < tall * 0.62,
      );
    });
  const stand: (readonly [number, number, number])[] = [];
  for (let at = 0; at < 900; at++) {
    const x = dice.between(150, 820);
    const y = skyline(x) + dice.next() ** 1.5 * (520 - skyline(x)) - 1;
    const tall = 11 + ((y - 120) / 380) ** 1.35 * 104;
    const crowded = stand.some(([ox, oy]) => Math.abs(ox - x) < tall * 0.2 && Math.abs(oy - y) < tall * 0.13);
    if (!crowded && !terrace(x, y) && !terrace(x, y - tall * 0.5) && !onPath(x, y, tall)) stand.push([x, y, tall]);
  }
  stand.sort((a, b) => a[1] - b[1]);
  const tones = [
    ['#2d5f58', '#4b8070', '#e8d79a'],
    ['#1f4f49', '#3a7260', '#d9cc86'],
    ['#163f3c', '#2b604f', '#bcc274'],
  ] as const;
  const trees = (from: number, to: number): string =>
    stand
      .filter(([, y]) => y >= from && y < to)
      .map(([x, y, tall]) =>
        cunninghamia(dice, x, y, tall * dice.between(0.85, 1.15), tones[Math.min(2, Math.floor((y - 120) / 110))]!),
      )
      .join('');

  const bed = ribbon(PATH);
  const path =
    fill('#27453a', ribbon(PATH.map(([x, y, w]) => [x, y + w * 0.1 + 0.6, w * 1.3 + 2])), 'opacity=".7"') +
    fill(easel.linear('v', [0, '#fff3cc'], [0.4, '#f0d9a2'], [1, '#c79f66']), bed) +
    easel.texture(bed, 'stone', '#8a6438', 0.4);

  // Terraces on the shoulder: young crop and water that holds the sky.
  const lip = (at: number, x: number): number =>
    338 + at * 12 + at * at * 0.5 + 13 * Math.sin(((x - 270) / 290) * Math.PI) + 3 * Math.sin(x / 23 + at * 1.7);
  const along = (at: number, down: number): (readonly [number, number])[] =>
    Array.from({ length: 19 }, (_, step) => [264 + step * 16, lip(at, 264 + step * 16) + down] as const);
  const bowl =
    'M330 350Q360 338 404 342T470 340Q512 342 528 358Q524 368 540 376Q538 386 554 394Q544 402 560 412L552 422Q440 470 262 436Q272 426 268 414Q286 406 284 394Q302 388 300 376Q322 368 330 350z';
  const terraces =
    easel.blur(3, fill('#12302b', bowl, 'opacity=".6" transform="translate(2 5)"')) +
    easel.clip(
      bowl,
      ...Array.from({ length: 8 }, (_, at) => {
        const tread = `${smooth(along(at - 1, 5))}${smooth(along(at, 0).reverse(), 'L')}z`;
        const wet = at === 2 || at === 4 || at === 5;
        return [
          fill(
            wet
              ? easel.linear('h', [0, '#fff6d2'], [0.45, '#ffd793'], [1, '#7fb0b8'])
              : easel.linear('h', [0, '#dcdd86'], [1, '#7d9f50']),
            tread,
          ),
          wet
            ? line(
                '#ffffff',
                1.2,
                repeat(5, () => {
                  const x = dice.between(290, 500);
                  return d`M${x} ${lip(at, x) - 4}h${dice.between(12, 34)}`;
                }),
                'opacity=".8"',
              )
            : line(
                '#5f8442',
                1.3,
                repeat(60, () => {
                  const x = dice.between(270, 550);
                  return d`M${x} ${lip(at, x) - dice.between(1, 6)}v-3`;
                }),
                'opacity=".7"',
              ),
          fill('#25452f', `${smooth(along(at, 0))}${smooth(along(at, 5).reverse(), 'L')}z`),
          line('#fff3c0', 1.5, smooth(along(at, 0)), 'opacity=".9"'),
        ].join('');
      }),
    ) +
    line('#25452f', 2, bowl, 'opacity=".45"') +
    [
      [262, 300, 424, 9],
      [286, 312, 388, 7],
      [520, 548, 372, 7],
      [540, 566, 404, 8],
    ]
      .map(([from, to, y, size]) => thicket(dice, from!, to!, y!, size!, ['#1d473d', '#3a6f50', '#93ab62']))
      .join('');
  easel.add(trees(0, 344), easel.mist(300, 380, '#ffeebd', 0.28), terraces, path, trees(344, 470));

  // Light that slants in from the sun, then the near edge: grass and the old pine.
  easel.add(
    easel.blur(9, fill('#fff3c0', 'M236 236L820 300V350zM236 236L760 520H640zM236 236L480 520H400z', 'opacity=".2"')),
  );
  const verge = 'M-20 520V470Q60 448 150 470Q190 484 210 520zM300 520Q420 478 560 488T820 466V520z';
  easel.add(
    fill(easel.linear('v', [0, '#4d7346'], [1, '#1c3a30']), verge),
    strokes(dice, [-10, 466, 190, 505], 110, '#b9bf68', 1.7, 4, -13),
    strokes(dice, [330, 486, 800, 506], 170, '#8fa558', 1.7, 5, -13),
    line(
      '#e2685c',
      4.4,
      repeat(16, () => d`M${dice.between(350, 520)} ${dice.between(488, 498)}h0`),
      'stroke-linecap="round"',
    ),
  );
  easel.add(trees(470, 600), pine(easel, dice, 74, 488, 380, 0.06), drone(easel, 398, 108, 27));
  easel.add(
    line(
      '#2f4a52',
      1.8,
      'M486 176q6 -6 10 0q5 -6 11 -1M520 190q5 -5 8 0q4 -5 9 -1',
      'stroke-linecap="round" opacity=".7"',
    ),
  );
  return { tint: '#ffe6a8', strength: 0.1, vignette: 0.3 };
};
