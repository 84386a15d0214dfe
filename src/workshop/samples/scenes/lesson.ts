import { rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon } from '../drawing/ribbon.ts';
import { distantHills, heaven, range } from '../things/land.ts';
import { boardTop, sunPatch, wallWithWindow } from '../things/room.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const LEAF: Foliage = ['#3f6340', '#75a05a', '#b5cb7c'];

/**
 * A mountain classroom's lectern: carrying pole, two buckets, a steelyard, a shoe box with a slit lid; hillside and
 * gravel road outside.
 */
export const lesson: Scene = (easel, dice) => {
  heaven(easel, '#aed4e4', '#f8f0d6');
  distantHills(easel, dice, 110, ['#b3cdd4', '#98bbb0'], '#e9efd9', 'karst');
  const hill = rolling(dice, 196, 16);
  easel.add(
    range(easel, hill, '#7ea267', '#b5c98a', 0.8),
    thicket(dice, 60, 420, 210, 12, LEAF),
    easel.texture(hill.closed, 'field', '#4c7443', 0.4),
  );
  const road = ribbon([
    [300, 186, 4],
    [250, 200, 7],
    [196, 212, 10],
    [260, 232, 15],
    [356, 254, 22],
    [300, 300, 40],
    [240, 340, 60],
  ]);
  easel.add(
    fill('#e9ddc3', road),
    easel.texture(road, 'stone', '#a4906d', 0.5),
    tree(dice, 392, 270, 90, LEAF, '#554331'),
    tree(dice, 150, 258, 66, LEAF, '#554331'),
  );

  easel.add(wallWithWindow(easel, '#f4ead6', '#dccdb0', [92, 60, 356, 220], { columns: 3, rows: 2 }, '#5f7f9a'));
  easel.add(
    fill('#3d5b4b', 'M520 70h260v160h-260z'),
    easel.texture('M520 70h260v160h-260z', 'wash', '#dfe9dd', 0.25),
    line('#9c7446', 9, 'M520 70h260v160h-260z'),
    line(
      '#f4f1e6',
      2.2,
      'M546 176h206M649 176l-20 30h40zM566 176v-20M566 156l-14 22h28zM716 176v-34M716 142l-16 36h32z',
      'opacity=".9"',
    ),
    line('#f4f1e6', 1.8, 'M560 108h34m8 0h30m10 0h16M560 124h58m10 0h46', 'opacity=".8"'),
    fill('#9c7446', 'M530 234h240v8h-240z'),
    fill('#fdfaf0', 'M560 228h18v6h-18zM588 229h12v5h-12z'),
    fill('#e8c15a', 'M612 229h14v5h-14z'),
  );
  const dado = 'M-20 306H820V520H-20z';
  easel.add(
    fill(easel.linear('v', [0, '#8fb0a0'], [1, '#6f9484']), dado),
    easel.texture(dado, 'wash', '#4b6d5e', 0.4),
    line('#f4ead6', 3, 'M-20 306H820', 'opacity=".7"'),
    sunPatch(easel, 'M470 250L640 262L760 420L540 420z', '#fff2c4', 0.25),
  );

  // The lectern, wide as two desks.
  easel.add(
    easel.shadow(400, 494, 380, 12, 0.4),
    fill('#7b5632', 'M70 420h660v100H70z'),
    easel.texture('M70 420h660v100H70z', 'wood', '#3f2a16', 0.7),
    line('#5a3c20', 3, 'M290 424v90M510 424v90'),
    boardTop(easel, 44, 352, 712, 58, 14, '#c4945c', '#8d6238'),
  );
  const bucket = (x: number, y: number, w: number, h: number): string =>
    [
      easel.shadow(x, y + 3, w * 0.62, 7, 0.5),
      fill(
        easel.linear('h', [0, '#6d4526'], [0.35, '#b07a47'], [1, '#5b391f']),
        d`M${x - w / 2} ${y - h}h${w}l${-w * 0.1} ${h}q${-w * 0.4} 10 ${-w * 0.8} 0z`,
      ),
      dashes('#3c2512', h, '1.4 9', d`M${x - w * 0.46} ${y - h / 2}h${w * 0.92}`, 'opacity=".5"'),
      line(
        '#8f8a80',
        3.4,
        d`M${x - w * 0.485} ${y - h * 0.78}q${w * 0.485} 12 ${w * 0.97} 0M${x - w * 0.43} ${y - h * 0.24}q${w * 0.43} 12 ${w * 0.86} 0`,
      ),
      d`<ellipse cx="${x}" cy="${y - h}" rx="${w / 2}" ry="9" fill="#4c2f18"/><ellipse cx="${x}" cy="${y - h + 2.5}" rx="${w * 0.44}" ry="6" fill="#9cc7d0"/>`,
      line('#ffffff', 1.4, d`M${x - w * 0.3} ${y - h + 2}q${w * 0.2} 3 ${w * 0.4} 1`, 'opacity=".9"'),
      line('#5b391f', 5, d`M${x - w * 0.46} ${y - h}q${w * 0.46} ${-h * 0.95} ${w * 0.92} 0`),
    ].join('');
  easel.add(bucket(150, 388, 92, 84), bucket(268, 396, 92, 84));
  // The pole leans across both buckets.
  easel.add(
    easel.blur(2, line('#2d1d0e', 9, 'M92 300Q240 268 420 318', 'opacity=".3" transform="translate(4 9)"')),
    line(easel.linear('v', [0, '#e3bd7d'], [1, '#a5763f']), 11, 'M74 300Q240 262 430 314', 'stroke-linecap="round"'),
    line('#8a5f30', 1.4, 'M80 297Q240 262 424 310', 'opacity=".7"'),
    line('#6b6b66', 3, 'M86 302v10M420 316v10'),
  );
  // Steelyard: beam, pan on three strings, weight.
  easel.add(
    line('#4a3626', 5, 'M436 282L640 250', 'stroke-linecap="round"'),
    dashes('#e8cf94', 2, '1.4 9', 'M470 275L632 250'),
    line('#b3140c', 2.4, 'M476 275v-26'),
    disc('#c9a24b', 476, 247, 4),
    line('#8d8467', 1.4, 'M440 283l-26 88M440 283l28 88M440 283v88'),
    easel.shadow(442, 386, 46, 5, 0.45),
    fill(easel.linear('v', [0, '#e3c070'], [1, '#946d26']), 'M402 370h80q-6 18 -40 18t-40 -18z'),
    d`<ellipse cx="442" cy="370" rx="40" ry="7" fill="#f0d691"/>`,
    line('#4a4a48', 1.4, 'M566 262v58'),
    fill(easel.linear('h', [0, '#3f4347'], [0.4, '#83898e'], [1, '#33363a']), 'M554 320h24l6 26q-18 8 -36 0z'),
  );
  // The shoe box with the slit in its lid, and the light that goes through it.
  easel.add(
    easel.shadow(664, 396, 70, 8, 0.5),
    fill(easel.linear('v', [0, '#cf9a63'], [1, '#a8743f']), 'M606 336h104v56h-104z'),
    fill('#8d5f32', 'M710 336l24 -12v54l-24 14z'),
    fill('#dfb07b', 'M600 330l26 -16h114l-24 16z'),
    fill('#c08a52', 'M600 330h116v14h-116zM716 330l24 -16v13l-24 17z'),
    fill('#20150c', 'M656 324l20 -6h6l-20 6z'),
    fill(easel.linear('v', [0, '#fff7d6', 0], [1, '#fff7d6', 0.75]), 'M668 320L640 180h26l14 138z'),
    line('#f4ead6', 3, 'M622 362h34m-34 9h22'),
    disc('#b3140c', 688, 366, 8),
  );
  easel.add(
    fill('#fdfaf0', 'M330 404l14 -16h58l-10 16z'),
    line('#9b968a', 1, 'M350 394h38m-42 5h38'),
    fill('#b3140c', 'M392 402l34 -8l1 3l-34 8z'),
    fill(
      '#f4f1e6',
      repeat(5, (at) => d`M${516 + at * 9} ${396 - (at % 2) * 3}h6v4h-6z`),
    ),
  );
  return { tint: '#fff2cc', strength: 0.1, vignette: 0.3 };
};
