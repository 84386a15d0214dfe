import { rolling } from '../drawing/ground.ts';
import { d, fill, line } from '../drawing/pen.ts';
import { hamlet } from '../things/houses.ts';
import { distantHills, heaven, range, water } from '../things/land.ts';
import { boardTop, sunPatch, wallWithWindow } from '../things/room.ts';
import { type Foliage, thicket } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const SHORE: Foliage = ['#4e7266', '#7ba088', '#afc7a4'];

/**
 * A clinic's wooden cabinet with a row of blue exercise books standing in it, a medicine chest beside; lake, boat and
 * far village in the window.
 */
export const notebooks: Scene = (easel, dice) => {
  heaven(easel, '#a7cbd9', '#f6ecd6');
  distantHills(easel, dice, 118, ['#a9c3cb', '#8fb0b4'], '#e6ebdf', 'karst');
  const shore = rolling(dice, 190, 4);
  easel.add(
    range(easel, shore, '#7ba088', '#a9c2a0', 0.4),
    thicket(dice, 500, 790, 196, 9, SHORE),
    hamlet([
      [610, 198, 24],
      [640, 202, 28],
      [672, 198, 24],
      [700, 203, 30],
    ]),
    water(easel, dice, 'M440 204H820V340H440z', 204, 330, '#5d9aa8', '#d8ebe6', '#ffffff'),
  );
  easel.add(
    easel.blur(2, fill('#39535a', 'M540 272h96q-20 14 -50 14t-46 -14z', 'opacity=".4"')),
    fill('#5a3d28', 'M528 256q14 10 34 12h54q20 -2 36 -14q-6 24 -28 26h-66q-24 -2 -30 -24z'),
    fill('#8a6a46', 'M560 268v-8q4 -20 28 -20t26 20v8z'),
    line('#5a3d28', 1.4, 'M572 266v-22m12 22v-26m12 26v-26m10 24v-20'),
    line('#4a3626', 2.4, 'M640 246l26 34'),
  );

  easel.add(wallWithWindow(easel, '#f2ebdc', '#d3c6ae', [508, 66, 252, 230], { columns: 3, rows: 2 }, '#a5794b'));
  easel.add(sunPatch(easel, 'M40 330L420 300L470 420L20 450z', '#fff1c6', 0.4));

  // The cabinet: open front, three shelves; the books fill the middle one.
  const box = 'M60 56h384v360H60z';
  easel.add(
    easel.blur(7, fill('#2b1c10', 'M72 64h396v366H72z', 'opacity=".4"')),
    fill(easel.linear('h', [0, '#a5703e'], [1, '#8a5a2f']), box),
    easel.texture(box, 'wood', '#54331a', 0.7),
    fill('#6d4524', 'M444 56l18 10v344l-18 6z'),
    fill(easel.linear('v', [0, '#2a1a0e'], [1, '#4d321c']), 'M78 82h348v92H78zM78 190h348v112H78zM78 318h348v84H78z'),
    fill('#c08c54', 'M48 46h408v14H48z'),
    line('#f0cf9c', 1.4, 'M50 47h404M78 174h348M78 302h348', 'opacity=".6"'),
    fill('#c08c54', 'M78 174h348v16H78zM78 302h348v16H78z'),
  );
  let x = 84;
  for (let at = 0; x < 410; at++) {
    const w = dice.between(8.4, 12.4);
    const h = dice.between(84, 92);
    const blue = dice.pick(['#2f5d8c', '#3a6ea5', '#28517c', '#4479ad', '#356399']);
    const lean = x > 380 ? 7 : dice.between(-0.6, 0.6);
    const spine = d`M${x} 302v${-h}h${w}v${h}z`;
    const round = easel.linear('h', [0, '#ffffff', 0.28], [0.3, '#ffffff', 0], [1, '#000000', 0.3]);
    easel.add(
      `<g transform="rotate(${lean.toFixed(1)} ${x.toFixed(0)} 302)">${fill(blue, spine)}${fill(round, spine)}${fill('#f5eedd', d`M${x + 1.6} ${302 - h + 12}h${w - 3.2}v20h${3.2 - w}z`)}${line('#6d6456', 1, d`M${x + w / 2} ${302 - h + 15}v13`)}${fill('#e9e0cc', d`M${x + 1} ${302 - h}h${w - 2}v2.4h${2 - w}z`)}</g>`,
    );
    x += w + 0.5;
    if (at === 30) break;
  }
  // Jars and a basin above, boxes and a folded blanket below.
  const jar = (jx: number, w: number, h: number, glass: string, lid: string): string =>
    fill(
      easel.linear('h', [0, '#ffffff', 0.7], [0.3, glass], [1, glass]),
      d`M${jx} 174v${-h}q0 -5 5 -5h${w - 10}q5 0 5 5v${h}z`,
    ) +
    fill(lid, d`M${jx + 2} ${174 - h - 5}v-9h${w - 4}v9z`) +
    fill('#fbf6ea', d`M${jx + 4} ${174 - h * 0.7}h${w - 8}v${h * 0.36}h${8 - w}z`) +
    line('#8d8d88', 1, d`M${jx + 7} ${174 - h * 0.58}h${w - 14}m${14 - w} ${h * 0.12}h${w - 18}`);
  easel.add(
    jar(92, 30, 54, '#a06a3a', '#e9e0cc'),
    jar(128, 30, 54, '#a06a3a', '#e9e0cc'),
    jar(164, 26, 44, '#c9d8d8', '#b3140c'),
    jar(196, 26, 44, '#c9d8d8', '#b3140c'),
    jar(232, 38, 60, '#7f9f8a', '#4d4d48'),
    fill('#f7f4ec', 'M292 174l-6 -30h60l-6 30z'),
    line('#2f5d8c', 3, 'M286 146h60'),
    fill('#d9d2c0', 'M360 174v-62h14v62zM376 174v-68h12v68z'),
    fill('#b3140c', 'M390 174v-58h16v58z'),
  );
  easel.add(
    fill('#e5dcc6', 'M90 402v-56h92v56z'),
    line('#b7a98a', 1.6, 'M90 360h92M136 346v14'),
    fill('#c8b48a', 'M196 402v-42h80v42z'),
    fill('#b3140c', 'M222 360h28v10h-28z'),
    fill('#7d9a8a', 'M292 402v-16h116v16zM296 386v-16h108v16z'),
    line('#f2ebdc', 2, 'M292 394h116M296 378h108'),
  );

  // The chest on the table under the window.
  easel.add(
    fill('#6b4526', 'M486 428h320v92H486z'),
    easel.texture('M486 428h320v92H486z', 'wood', '#3a2412', 0.7),
    boardTop(easel, 468, 372, 360, 48, 12, '#bb8850', '#85592f'),
    fill('#7d5a38', 'M-20 416H486v104H-20z'),
    easel.texture('M-20 416H486v104H-20z', 'wood', '#48301a', 0.6),
    line('#4a3018', 2, 'M-20 452h506M-20 486h506', 'opacity=".5"'),
  );
  easel.add(
    easel.shadow(600, 404, 92, 8, 0.5),
    fill(easel.linear('v', [0, '#9a5a34'], [1, '#6d3b1e']), 'M520 400v-74q0 -8 8 -8h144q8 0 8 8v74z'),
    easel.texture('M520 400v-74h160v74z', 'stone', '#3f2110', 0.35),
    fill('#57301a', 'M680 326l22 -10v70l-22 14zM520 346h160v4H520z'),
    line('#3a2010', 5, 'M574 318v-14q0 -6 6 -6h40q6 0 6 6v14'),
    fill('#d9b25c', 'M592 342h16v16h-16zM520 326h10v10h-10zM670 326h10v10h-10z'),
    line('#f0cf9c', 1.2, 'M524 321h150', 'opacity=".7"'),
    line('#57301a', 4, 'M520 334q-26 30 -10 62'),
  );
  easel.add(
    fill('#2f5d8c', 'M720 404l14 -22h62l-8 22z'),
    fill('#fdf9ee', 'M726 400l12 -18h54l-8 18z'),
    line('#9b968a', 1, 'M742 388h42m-46 6h42'),
    line('#22303c', 2.4, 'M744 400l40 -14', 'stroke-linecap="round"'),
  );
  return { tint: '#fff2d0', strength: 0.1, vignette: 0.32 };
};
