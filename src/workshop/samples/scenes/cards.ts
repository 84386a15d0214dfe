import { d, disc, fill, line, repeat } from '../drawing/pen.ts';
import { distantHills, heaven } from '../things/land.ts';
import { sunPatch, wallWithWindow } from '../things/room.ts';
import { thicket } from '../things/trees.ts';
import type { Scene } from './scene.ts';

/**
 * A repair crew's room: twelve cards in a row on the white wall, a helmet and a coil of rope; poles climb the hill
 * outside.
 */
export const cards: Scene = (easel, dice) => {
  heaven(easel, '#b9d6e0', '#f9ead0');
  distantHills(easel, dice, 150, ['#b4c8cc', '#97b3ab'], '#eee7d3');
  const slope = 'M480 320Q600 290 660 236T800 130V360H480z';
  easel.add(
    fill(easel.linear('v', [0, '#6f915c'], [0.9, '#aebf83']), slope),
    line('#ffffff', 1, 'M480 320Q600 290 660 236T800 130', 'opacity=".25"'),
    easel.texture(slope, 'field', '#4a6d41', 0.4),
    thicket(dice, 500, 600, 318, 12, ['#456b41', '#749658', '#a6bb73']),
  );
  const poles: [number, number, number][] = [
    [560, 306, 96],
    [618, 276, 78],
    [664, 240, 62],
    [704, 206, 50],
    [738, 178, 40],
    [764, 156, 30],
  ];
  easel.add(
    poles
      .map(
        ([x, y, h]) =>
          line('#4d4640', Math.max(1.6, h * 0.05), d`M${x} ${y}v${-h}`) +
          line(
            '#4d4640',
            Math.max(1.2, h * 0.035),
            d`M${x - h * 0.16} ${y - h * 0.92}h${h * 0.32}M${x - h * 0.13} ${y - h * 0.78}h${h * 0.26}`,
          ),
      )
      .join(''),
  );
  easel.add(
    line(
      '#3f3a36',
      1.1,
      poles
        .slice(1)
        .flatMap(([x, y, h], at) => {
          const [px, py, ph] = poles[at]!;
          return [-0.15, 0.15].map(
            (s) =>
              d`M${px + s * ph} ${py - ph * 0.94}Q${(px + x) / 2} ${(py - ph + y - h) / 2 + 16} ${x + s * h} ${y - h * 0.94}`,
          );
        })
        .join(''),
    ),
  );

  easel.add(wallWithWindow(easel, '#f7f2e6', '#d8d0be', [540, 92, 222, 236], { columns: 2, rows: 3 }, '#8a9a86'));
  easel.add(
    sunPatch(easel, 'M96 226L330 214L396 404L150 420z', '#fff3c9', 0.7),
    sunPatch(easel, 'M348 213L486 206L520 396L414 403z', '#fff3c9', 0.55),
  );
  const dado = 'M-20 404h840v30H-20z';
  easel.add(
    fill('#7d9a88', 'M-20 400h840v120H-20z'),
    easel.texture('M-20 400h840v120H-20z', 'wash', '#3f5a4a', 0.35),
    fill('#5f7d6c', dado, 'opacity=".35"'),
    line('#f7f2e6', 2.5, 'M-20 400h840', 'opacity=".8"'),
  );

  // Twelve cards on one wire, each with its own tilt, its lines and its tick or none.
  easel.add(line('#7a6a55', 1.6, 'M44 150H500'));
  for (let at = 0; at < 12; at++) {
    const x = 50 + at * 37.4;
    const tilt = dice.between(-2.6, 2.6);
    const card = d`M${x} 148h30v48h-30z`;
    const place = d`transform="rotate(${tilt} ${x + 15} 146)"`;
    easel.add(
      easel.blur(1.6, fill('#3b2f1f', card, `${place} opacity=".35" `)),
      `<g ${place}>${fill(at % 4 === 3 ? '#f7e6c4' : '#fffdf6', card)}${fill('#b3140c', d`M${x} 148h30v8h-30z`)}${line('#8f8a80', 1.3, d`M${x + 4} 163h22m-22 6h18m-18 6h21m-21 6h12`)}${disc('#8d8d8d', x + 15, 147, 2.6)}</g>`,
    );
  }
  easel.add(fill('#b3140c', 'M56 96h176v22H56z'), line('#fbe9c6', 4, 'M70 107h148', 'stroke-dasharray="13 6"'));

  // Hooks: helmet, rope, belt with pliers.
  easel.add(
    fill('#6b5844', 'M60 236h420v10H60z'),
    fill('#000', 'M60 246h420v4H60z', 'opacity=".15"'),
    ...[110, 214, 330, 432].map((x) => line('#494b4d', 4, d`M${x} 241v14q0 8 8 8`)),
  );
  easel.add(
    easel.blur(3, fill('#3b2f1f', 'M74 322q0 -54 46 -54t46 54z', 'opacity=".3"')),
    fill(easel.linear('d', [0, '#ffd65c'], [1, '#d99a12']), 'M64 316q0 -56 48 -56t48 56z'),
    fill('#c98a10', 'M56 314h112q4 10 -6 12H62q-10 -2 -6 -12z'),
    line('#fff1b0', 4, 'M88 282q8 -12 22 -14', 'stroke-linecap="round" opacity=".9"'),
    line('#b97f10', 3, 'M104 261v52M120 261v52'),
    line('#4a4a48', 3, 'M66 326q10 34 44 34t46 -34'),
  );
  const coil = (r: number, colour: string, width: number): string =>
    d`<ellipse cx="222" cy="318" rx="${r * 0.82}" ry="${r}" stroke="${colour}" stroke-width="${width}"/>`;
  easel.add(
    easel.blur(3, `<g transform="translate(8 6)" opacity=".3">${coil(46, '#3b2f1f', 22)}</g>`),
    coil(54, '#b98e4e', 7),
    coil(47, '#d7b06a', 7),
    coil(40, '#b98e4e', 7),
    coil(33, '#e0bd7c', 7),
    line(
      '#7d5a28',
      1.2,
      repeat(34, (at) => {
        const a = at * 0.185;
        return d`M${222 + Math.cos(a) * 26} ${318 + Math.sin(a) * 31}L${222 + Math.cos(a + 0.12) * 47} ${318 + Math.sin(a + 0.12) * 57}`;
      }),
      'opacity=".7"',
    ),
    fill('#b3140c', 'M208 258h30v16h-30z'),
    line('#d7b06a', 6, 'M240 360q14 16 8 36'),
  );
  easel.add(
    fill('#6d4a2c', 'M312 262q22 12 44 0l4 90q-26 14 -52 0z'),
    fill('#54371f', 'M318 300h38v40h-38z'),
    line('#c9a24b', 2, 'M322 306h30M337 262v38'),
    fill('#b3140c', 'M322 292v-26h6v26zM346 292v-30h6v30z'),
    fill('#4d5154', 'M333 296v-34h4v34z'),
  );
  easel.add(
    fill('#2f4a6d', 'M408 262h50l10 22l-6 96h-58l-6 -96z'),
    fill('#27405f', 'M404 284l-22 70l14 6l16 -48zM462 284l22 70l-14 6l-16 -48z'),
    line('#f0d27a', 5, 'M404 336h58M404 352h58'),
    line('#1d3049', 1.4, 'M433 264v114'),
  );

  // The bench below, with a lamp and a thermos.
  easel.add(
    fill('#8a6238', 'M30 438h470v12H30zM56 450h12v60H56zM462 450h12v60h-12z'),
    easel.texture('M30 438h470v12H30z', 'wood', '#4d331a', 0.6),
    fill('#b3140c', 'M90 438v-40q0 -8 8 -8h16q8 0 8 8v40z'),
    fill('#e9e4d8', 'M96 390v-10h20v10z'),
    fill('#3b3e42', 'M180 438v-22h44v22z'),
    fill('#f7d976', 'M224 420l22 -6v26l-22 -6z'),
    fill('#4f7d62', 'M290 438v-18h90v18z'),
    line('#3b5d49', 2, 'M290 426h90M320 420v-8h30v8'),
  );
  easel.add(
    fill('#6d7f72', 'M560 438h200v16H560zM572 454h14v60h-14zM734 454h14v60h-14z'),
    fill('#f7f0e0', 'M590 438l10 -14h70l12 14z'),
    line('#8d8d88', 1.2, 'M608 428h56m-60 5h66'),
    fill('#9fb8a6', 'M700 438v-26h26v26z'),
    fill('#4d7a4c', 'M713 414q-24 -10 -18 -40q16 8 18 28q2 -28 16 -40q10 30 -16 52z'),
  );
  return { tint: '#fff3d0', strength: 0.1, vignette: 0.3 };
};
