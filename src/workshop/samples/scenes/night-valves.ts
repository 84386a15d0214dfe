import { d, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';
import { heaven, strokes } from '../things/land.ts';
import { shops } from '../things/shops.ts';
import { at, lamp, LAMP, VX, VY } from '../things/street.ts';
import type { Scene } from './scene.ts';

/** An opened valve well in its iron frame, the lid drawn aside. */
function well(easel: Easel, side: number, far: number, lidSide: number): string {
  const [x, y, r] = [VX + side / far, VY + 270 / far, 70 / far];
  const [lx, ly, flat] = [x + lidSide * r * 2.05, y + r * 0.2, 0.34];
  const oval = (cx: number, cy: number, size: number, colour: string, more = ''): string =>
    d`<ellipse cx="${cx}" cy="${cy}" rx="${size}" ry="${size * flat}" fill="${colour}" ${more}/>`;
  return [
    easel.blur(2, oval(lx + r * 0.1, ly + r * 0.2, r * 1.04, '#0a0812', 'opacity=".7"')),
    oval(x, y, r * 1.2, '#8d7c74'),
    oval(x, y + r * 0.03, r * 1.05, '#453c46'),
    oval(x, y + r * 0.05, r * 0.94, '#07060c'),
    line(
      '#c98d4d',
      Math.max(1, r * 0.09),
      d`M${x - r * 0.86} ${y + r * 0.16}A${r * 0.92} ${r * flat * 0.92} 0 0 0 ${x + r * 0.86} ${y + r * 0.16}`,
      'opacity=".85"',
    ),
    line(
      '#ffdfa2',
      Math.max(1, r * 0.05),
      d`M${x - r * 1.16} ${y - r * 0.05}A${r * 1.2} ${r * flat * 1.2} 0 0 1 ${x + r * 1.16} ${y - r * 0.05}`,
      'opacity=".9"',
    ),
    oval(lx, ly + r * 0.14, r, '#2b2530'),
    oval(lx, ly, r, easel.linear('d', [0, '#b39a86'], [0.5, '#7b6a6a'], [1, '#4a404c'])),
    oval(lx, ly, r * 0.82, 'none', d`stroke="#3a313c" stroke-width="${Math.max(0.8, r * 0.05)}"`),
    line(
      '#3a313c',
      Math.max(0.8, r * 0.05),
      d`M${lx - r * 0.5} ${ly - r * 0.22}L${lx + r * 0.5} ${ly + r * 0.22}M${lx + r * 0.5} ${ly - r * 0.22}L${lx - r * 0.5} ${ly + r * 0.22}M${lx - r * 0.8} ${ly}h${r * 1.6}M${lx} ${ly - r * 0.28}v${r * 0.56}`,
    ),
    oval(lx, ly, r * 0.24, '#8a7772'),
    line(
      '#ffe2b0',
      Math.max(1, r * 0.04),
      d`M${lx - r * 0.94} ${ly - r * 0.1}A${r} ${r * flat} 0 0 1 ${lx + r * 0.94} ${ly - r * 0.1}`,
      'opacity=".8"',
    ),
  ].join('');
}

/** The drum tower at the street's end: gate, five eaves, spire. */
function tower(): string {
  const foot = VY + 12;
  const eaves = Array.from({ length: 5 }, (_, step) => {
    const [y, half] = [foot - 50 - step * 24, 66 - step * 10.5];
    return d`M${VX - half - 12} ${y - 5}Q${VX - half} ${y - 3} ${VX - half + 18} ${y - 19}H${VX + half - 18}Q${VX + half} ${y - 3} ${VX + half + 12} ${y - 5}Q${VX + half} ${y + 5} ${VX + half - 6} ${y + 4}H${VX - half + 6}Q${VX - half} ${y + 5} ${VX - half - 12} ${y - 5}z`;
  }).join('');
  return (
    fill('#3d3450', d`M${VX - 64} ${foot - 4}h128l8 16h-144z`) +
    line('#6d5f82', 1.2, d`M${VX - 64} ${foot - 3}h128m-132 6h136m-139 5h142`) +
    fill(
      '#191532',
      d`M${VX - 54} ${foot}v-52h108v52zM${VX - 46} ${foot - 40}L${VX - 20} ${foot - 160}h40L${VX + 46} ${foot - 40}z`,
    ) +
    fill('#120f27', eaves) +
    fill(
      '#120f27',
      d`M${VX - 26} ${foot - 160}Q${VX - 8} ${foot - 172} ${VX} ${foot - 198}Q${VX + 8} ${foot - 172} ${VX + 26} ${foot - 160}z`,
    ) +
    line('#120f27', 3, d`M${VX} ${foot - 190}v-24`) +
    disc('#120f27', VX, foot - 202, 4) +
    fill('#5c4a63', d`M${VX - 18} ${foot}v-26a18 16 0 0 1 36 0v26z`) +
    line('#7467a0', 1.2, eaves, 'opacity=".45"')
  );
}

/**
 * An old street long after midnight: opened valve wells in a row under its lamps, wrench and listening rod beside, the
 * drum tower dark at the end.
 */
export const nightValves: Scene = (easel, dice) => {
  heaven(easel, '#1a1a45', '#7d6a9c');
  easel.add(
    easel.glow(VX + 64, 104, 190, '#c9b8f0', 0.6),
    disc('#f4ecff', VX + 88, 84, 19),
    disc('#d8cdf0', VX + 82, 80, 4, 'opacity=".6"'),
    disc('#d8cdf0', VX + 94, 90, 5, 'opacity=".6"'),
  );
  easel.add(
    line(
      '#ffffff',
      1.6,
      repeat(34, () => d`M${dice.between(150, 700)} ${dice.between(8, 150)}h0`),
      'stroke-linecap="round" opacity=".7"',
    ),
    easel.blur(
      5,
      fill(
        '#4a427c',
        'M200 70q90 -18 190 2t160 -6v16q-80 14 -170 2t-180 0zM430 128q80 -14 200 0v10q-110 8 -200 0z',
        'opacity=".6"',
      ),
    ),
  );
  easel.add(easel.mist(150, 300, '#b08fb0', 0.5, 0.85), tower());

  // The street's stones, then both rows of shops, far ones first.
  const street = `M${at(-490, -258, 14)}L${at(490, -258, 14)}L${at(490, -258, 0.8)}L${at(-490, -258, 0.8)}z`;
  easel.add(fill(easel.linear('v', [0, '#8b6f76'], [0.3, '#574a63'], [1, '#2c2743']), street));
  easel.add(
    shops(easel, -450, [
      [6, 11, 300, false],
      [4, 6, 250, false],
      [2.75, 4, 330, true],
      [1.8, 2.75, 270, false],
      [0.85, 1.8, 340, false],
    ]),
  );
  easel.add(
    shops(easel, 450, [
      [6, 11, 260, false],
      [4, 6, 330, true],
      [2.75, 4, 260, false],
      [1.8, 2.75, 330, false],
      [0.85, 1.8, 280, false],
    ]),
  );
  const joints = Array.from({ length: 26 }, (_, row) => 12 / (1 + row * 0.52));
  easel.add(
    line(
      '#1b1730',
      1.8,
      [-440, -330, -220, -110, 0, 110, 220, 330, 440]
        .map((side) => `M${at(side, -270, 12)}L${at(side, -270, 0.8)}`)
        .join('') + joints.map((far) => `M${at(-450, -270, far)}L${at(450, -270, far)}`).join(''),
      'opacity=".55"',
    ),
    easel.texture(street, 'stone', '#171329', 0.35),
  );
  easel.add(
    fill(
      '#3b3450',
      `M${at(-450, -250, 11)}L${at(-400, -266, 11)}L${at(-400, -266, 0.8)}L${at(-460, -250, 0.8)}zM${at(450, -250, 11)}L${at(400, -266, 11)}L${at(400, -266, 0.8)}L${at(460, -250, 0.8)}z`,
    ),
    line(
      '#9a8296',
      1.6,
      `M${at(-400, -266, 11)}L${at(-400, -266, 0.8)}M${at(400, -266, 11)}L${at(400, -266, 0.8)}`,
      'opacity=".7"',
    ),
  );

  // Lamps far to near, their light on wet stone, and the wells in one row.
  easel.add(lamp(easel, 380, 7), lamp(easel, -380, 5), lamp(easel, 380, 3.2));
  easel.add(
    easel.blur(
      1,
      easel.clip(
        street,
        `<g opacity=".5">${strokes(dice, [340, 290, 540, 330], 34, '#ffd591', 1.4, 14, 0)}${strokes(dice, [280, 340, 600, 400], 34, '#ffd591', 1.8, 24, 0)}${strokes(dice, [130, 410, 600, 490], 26, '#e8b876', 2, 34, 0)}</g>`,
      ),
    ),
  );
  easel.add(lamp(easel, -370, 1.72));
  const row = (far: number): number => -70 + 8 * far;
  for (const far of [7.4, 5.2, 3.7, 2.7, 1.95]) easel.add(well(easel, row(far), far, 1));
  easel.add(easel.glow(VX - 60, 446, 150, LAMP, 0.25), well(easel, row(1.4), 1.4, 1));

  // The valve wrench with its long T handle, and the listening rod with its ear plate.
  easel.add(easel.blur(2, line('#08060f', 9, 'M124 398L284 476M602 474L718 424', 'opacity=".6"')));
  easel.add(
    line('#5b2a22', 11, 'M120 390L282 468', 'stroke-linecap="round"'),
    line('#c8452c', 7, 'M120 389L282 467', 'stroke-linecap="round"'),
    line('#ffb08a', 2, 'M122 387L280 463', 'stroke-linecap="round" opacity=".9"'),
    line('#5b2a22', 12, 'M94 410L148 371', 'stroke-linecap="round"'),
    line('#c8452c', 8, 'M94 409L148 370', 'stroke-linecap="round"'),
    fill('#8c8088', 'M272 456l24 11l-5 15l-24 -11z'),
    line('#e8dccf', 1.6, 'M272 456l24 11'),
  );
  easel.add(
    line('#3d374d', 7, 'M596 470L716 419', 'stroke-linecap="round"'),
    line('#f6eddc', 3.6, 'M596 469L716 418', 'stroke-linecap="round"'),
    line('#c8452c', 6.5, 'M622 458L644 449', 'stroke-linecap="round"'),
    d`<ellipse cx="590" cy="474" rx="20" ry="10" fill="#15121d"/><ellipse cx="589" cy="470" rx="19" ry="9.5" fill="#a3939a"/><ellipse cx="588" cy="469" rx="12" ry="6" fill="#5a4f62"/><ellipse cx="588" cy="469" rx="4" ry="2" fill="#1b1724"/>`,
  );
  return { tint: '#2a2466', strength: 0.08, vignette: 0.42 };
};
