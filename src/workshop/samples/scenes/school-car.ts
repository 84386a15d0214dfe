import { rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon, smooth } from '../drawing/ribbon.ts';
import { house } from '../things/houses.ts';
import { distantHills, heaven, range, strokes } from '../things/land.ts';
import { fir, type Foliage, thicket, tree } from '../things/trees.ts';
import { wheel } from '../things/vehicles.ts';
import type { Scene } from './scene.ts';

const LEAF: Foliage = ['#2f4d4a', '#56806a', '#9bb886'];

/**
 * Early light on a winding road; a seven-seater with its tail open on a small school's yard, books and test-tube racks
 * inside.
 */
export const schoolCar: Scene = (easel, dice) => {
  heaven(easel, '#9fc0dc', '#fddcb4', { x: 250, y: 128, r: 27, colour: '#fff3d2', glow: 0.95 });
  distantHills(easel, dice, 170, ['#a9b6cd', '#98acc0', '#8aa5a6'], '#f6dcbc');
  const hill = rolling(dice, 246, 14);
  const mount = 'M250 340C360 330 420 150 540 142S700 300 840 320V400H250z';
  easel.add(
    range(easel, hill, '#87a38c', '#d3cfa5', 0.5),
    fill(easel.linear('v', [0, '#5f8374'], [1, '#a9b98a']), mount),
    easel.texture(mount, 'wash', '#2f5248', 0.4),
  );
  const turns = [
    [548, 156, 3],
    [588, 172, 5],
    [540, 188, 7],
    [484, 204, 8],
    [560, 226, 11],
    [640, 244, 13],
    [560, 268, 16],
    [460, 292, 20],
    [560, 318, 26],
    [720, 350, 34],
  ] as const;
  easel.add(
    fill('#4e6f5e', ribbon(turns.map(([x, y, w]) => [x, y + 3, w * 1.5]))),
    fill('#efe3c8', ribbon(turns)),
    dashes('#a08f6d', 1.2, '7 6', smooth(turns.map(([x, y]) => [x, y]))),
  );
  easel.add(
    ...[
      [452, 236, 40],
      [428, 258, 46],
      [652, 214, 38],
      [684, 262, 46],
      [712, 286, 50],
      [400, 288, 50],
      [520, 252, 34],
      [610, 286, 44],
    ].map(([x, y, t]) => fir(x!, y!, t!, '#3f6659', '#2d4e47')),
    easel.mist(262, 350, '#fbe6c6', 0.7),
  );

  // The school: one storey, long, with a bare pole and a bell.
  easel.add(
    thicket(dice, -20, 330, 344, 30, LEAF),
    house(easel, 40, 356, 226, 70, {
      wall: '#fbf3e2',
      shade: '#d3c4a8',
      roof: '#6d4038',
      door: '#2f6f8f',
      pane: '#52626d',
    }),
    line('#efe9da', 4, 'M322 366V192'),
    disc('#c9a24b', 322, 190, 5),
    fill('#c9bda3', 'M306 368v-8h32v8z'),
    line('#5b4a3a', 3, 'M286 330h18'),
    fill('#c9a24b', 'M290 332h10l4 14h-18z'),
  );

  const yard = 'M-20 520V364Q200 352 420 356T820 366V520z';
  easel.add(
    fill(easel.linear('v', [0, '#e3c9a2'], [0.5, '#c9a77c'], [1, '#a78257']), yard),
    easel.texture(yard, 'wash', '#7d5a36', 0.4),
    line('#fbf1dc', 3, 'M-20 420Q300 398 820 410M120 358Q20 430 -40 500M300 520Q330 430 560 404', 'opacity=".75"'),
  );
  easel.add(
    line('#6b6f72', 5, 'M118 392v-92'),
    fill('#fbf6ea', 'M90 276h58v38H90z'),
    line('#b3140c', 3, 'M90 276h58v38H90zm20 14h18v14h-18z'),
    line('#c0552e', 3, 'M108 316h22'),
    line('#e9e4d8', 1, 'M110 317l4 12m6 -12v13m6 -13l-4 12'),
  );

  // The car from behind and a little aside, tail gate up.
  const [x, y] = [452, 470];
  easel.add(
    easel.shadow(x + 132, y + 2, 186, 12, 0.5),
    easel.blur(4, fill('#5d3f22', 'M560 472l240 10v22l-300 -10z', 'opacity=".3"')),
  );
  easel.add(
    wheel(x + 256, y - 8, 27),
    fill(
      easel.linear('v', [0, '#f6f3ec'], [0.6, '#dcd6ca'], [1, '#aaa396']),
      d`M${x + 190} ${y - 14}V${y - 142}q4 -14 18 -14h34q20 2 30 28l14 38q26 6 34 20q6 14 4 40z`,
    ),
    fill(
      easel.linear('d', [0, '#ffffff', 0.8], [0.5, '#6d8390'], [1, '#465a66']),
      d`M${x + 204} ${y - 94}v-42q2 -8 10 -8h22q12 2 20 22l10 28z`,
    ),
    line('#8d877b', 1.6, d`M${x + 240} ${y - 144}v112M${x + 204} ${y - 84}l80 2`),
    wheel(x + 256, y - 8, 27),
    fill('#f2d27a', d`M${x + 312} ${y - 66}l12 8v10l-10 -2z`),
  );
  easel.add(
    fill(
      easel.linear('v', [0, '#efebe2'], [1, '#bdb6a8']),
      d`M${x + 4} ${y - 10}V${y - 130}q2 -24 24 -26h142q22 2 24 26V${y - 10}z`,
    ),
    fill('#2c2a2b', d`M${x + 20} ${y - 40}V${y - 128}q2 -12 14 -14h130q12 2 14 14v88z`),
    fill('#1b1a1c', d`M${x + 12} ${y + 6}v-22h28v26h-22zM${x + 160} ${y + 8}v-24h28v22h-4z`),
  );
  easel.add(
    fill(easel.linear('v', [0, '#4a4644'], [1, '#2c2a2b']), d`M${x + 26} ${y - 44}l18 -22h110l18 22z`),
    easel.glow(x + 98, y - 128, 70, '#ffe6b0', 0.7),
  );
  // Books on the left, racks of test tubes on the right.
  const spines: [string, number][] = [
    ['#b3140c', 13],
    ['#2f5d8c', 11],
    ['#e0b04a', 14],
    ['#4c7a5a', 12],
    ['#f2ead8', 10],
    ['#8a5a2f', 13],
  ];
  let bx = x + 32;
  for (const [colour, w] of spines) {
    easel.add(
      fill(colour, d`M${bx} ${y - 46}v${-52 + (w % 3) * 4}h${w}v${52 - (w % 3) * 4}z`),
      line('#fdf6e2', 1.4, d`M${bx + w / 2} ${y - 88}v16`),
    );
    bx += w + 0.6;
  }
  easel.add(
    fill('#2f5d8c', d`M${x + 34} ${y - 100}h54v-9h-54z`),
    fill('#f2ead8', d`M${x + 38} ${y - 109}h50v-8h-50z`),
    fill('#b3140c', d`M${x + 32} ${y - 117}h52v-8h-52z`),
  );
  easel.add(
    fill('#c79a5f', d`M${x + 112} ${y - 46}v-8h62v8zm0 -30v-6h62v6z`),
    fill('#a5773f', d`M${x + 112} ${y - 46}v-38h5v38zm57 0v-38h5v38z`),
    ...['#7fb4c2', '#e58a6d', '#8fbf7a', '#e9c46a', '#b98ac0'].map(
      (colour, at) =>
        fill('#ffffff', d`M${x + 121 + at * 10} ${y - 96}h7v40q-3.5 5 -7 0z`, 'opacity=".55"') +
        fill(colour, d`M${x + 121 + at * 10} ${y - 76}h7v20q-3.5 5 -7 0z`),
    ),
  );
  easel.add(
    fill('#d8d3c6', d`M${x - 4} ${y - 10}h206q4 0 4 -8v-18H${x - 8}v18q0 8 4 8z`),
    line('#8d877b', 1.6, d`M${x - 6} ${y - 26}h208`),
    fill('#b3140c', d`M${x + 4} ${y - 46}v-40h13v40zM${x + 181} ${y - 46}v-40h13v40z`),
    fill('#2f5d8c', d`M${x + 74} ${y - 30}h50v14h-50z`),
    line('#fdf6e2', 2, d`M${x + 80} ${y - 23}h38`, 'stroke-dasharray="5 3"'),
  );
  easel.add(
    fill(
      easel.linear('v', [0, '#c9c3b6'], [1, '#f6f3ec']),
      d`M${x + 14} ${y - 150}L${x - 10} ${y - 218}q-2 -8 8 -9h202q10 1 8 9l-24 68q-90 -10 -170 0z`,
    ),
    fill(
      easel.linear('d', [0, '#8fa7b4'], [1, '#ffffff', 0.8]),
      d`M${x + 24} ${y - 162}L${x + 6} ${y - 212}h184l-18 50q-74 -8 -148 0z`,
    ),
    line('#55585c', 3, d`M${x + 26} ${y - 138}l-22 -56M${x + 170} ${y - 138}l22 -56`),
  );
  easel.add(
    easel.shadow(404, 466, 38, 5, 0.4),
    fill('#c99a63', 'M372 464v-40h62v40z'),
    fill('#dcb481', 'M366 424l12 -12h62l-6 12z'),
    fill('#f2ead8', 'M380 424v-14h16v14zM400 424v-18h10v18z'),
    fill('#2f5d8c', 'M412 424v-12h14v12z'),
    line('#8a5a2f', 2, 'M372 438h62'),
  );
  easel.add(
    tree(dice, 772, 392, 176, LEAF, '#4d3f33'),
    strokes(dice, [0, 488, 360, 506], 90, '#8f9f63', 1.7, 4, -13),
    strokes(dice, [640, 492, 800, 506], 50, '#8f9f63', 1.7, 4, -13),
    repeat(6, (at) => disc('#fff8e4', 60 + at * 52, 494 - (at % 3) * 4, 2.4)),
  );
  return { tint: '#ffe0b4', strength: 0.14, vignette: 0.26 };
};
