import { ridge } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import { distantHills, facets, heaven, strokes } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const OCHRE: Foliage = ['#6b5a2c', '#a58a3e', '#d6b95c'];

/** A small stone with a number cut in it, at the edge of terraces after harvest. */
export const boundaryStone: Scene = (easel, dice) => {
  heaven(easel, '#bcd3dc', '#fbe9c4', { x: 150, y: 96, r: 24, colour: '#fff4d0', glow: 0.85 });
  distantHills(easel, dice, 140, ['#b4bfc0', '#a5ac92', '#b0a672'], '#f2e2b8', 'karst');
  for (let at = 0; at < 7; at++) {
    const y = 210 + at * 22 + at * at * 2.4;
    const step = ridge((x) => y + (14 + at * 3) * Math.sin((x + at * 46) / 150) + ((x - 420) / 400) ** 2 * -22, 60);
    easel.add(
      fill(easel.linear('v', [0, at % 2 ? '#ecd189' : '#e2bf6c'], [0.4, '#c99f4f'], [1, '#b08a42']), step.closed),
      line('#6d5a30', 4 + at * 1.4, step.open),
      line('#f7e6b0', 1.4, step.open, d`transform="translate(0 ${4 + at})" opacity=".8"`),
    );
    for (let row = 1; row < 4; row++)
      easel.add(
        dashes(
          '#8d6f30',
          3 + at,
          d`1.4 ${5 + at * 1.3}`,
          step.open,
          d`transform="translate(${row * 3} ${6 + row * (5 + at * 1.5)})" opacity=".75"`,
        ),
      );
  }
  const stook = (x: number, y: number, s: number): string =>
    easel.shadow(x, y, s, s * 0.16, 0.35) +
    fill(
      easel.linear('h', [0, '#e9c66f'], [1, '#a37c33']),
      d`M${x - s * 0.7} ${y}Q${x - s * 0.2} ${y - s} ${x - s * 0.24} ${y - s * 1.5}L${x - s * 0.5} ${y - s * 1.9}L${x} ${y - s * 1.7}L${x + s * 0.46} ${y - s * 1.94}L${x + s * 0.24} ${y - s * 1.5}Q${x + s * 0.2} ${y - s} ${x + s * 0.7} ${y}z`,
    ) +
    line(
      '#7a5a24',
      1.2,
      d`M${x - s * 0.4} ${y}l${s * 0.24} ${-s * 1.3}M${x} ${y}v${-s * 1.4}M${x + s * 0.4} ${y}l${-s * 0.24} ${-s * 1.3}`,
    ) +
    line('#7a4a1c', 2.4, d`M${x - s * 0.26} ${y - s * 1.46}h${s * 0.52}`);
  easel.add(
    stook(120, 330, 20),
    stook(176, 342, 23),
    stook(610, 318, 19),
    stook(664, 334, 22),
    stook(92, 398, 32),
    stook(700, 404, 34),
    tree(dice, 744, 270, 92, OCHRE, '#5b4528'),
    thicket(dice, 20, 120, 270, 12, OCHRE),
  );

  // The bank in front, and the stone on it.
  const bank = 'M-20 520V452Q140 424 300 430T560 436T820 420V520z';
  easel.add(
    fill(easel.linear('v', [0, '#a98c4d'], [1, '#5d4a27']), bank),
    easel.texture(bank, 'stone', '#3a2c14', 0.45),
    strokes(dice, [-10, 430, 800, 490], 260, '#d9be73', 1.8, 6, -20),
    strokes(dice, [-10, 440, 800, 500], 160, '#7f6a33', 1.8, 5, -16),
  );
  const face = 'M350 456L356 262Q362 236 392 230Q430 224 446 242Q458 256 460 290L470 456z';
  const side = 'M460 290Q458 256 446 242L470 250Q486 262 488 296L502 448L470 456z';
  easel.add(
    easel.blur(6, fill('#2b200e', 'M372 462L620 470L700 450L500 440z', 'opacity=".5"')),
    fill(easel.linear('v', [0, '#8e8a80'], [1, '#5c5850']), side),
    fill(easel.linear('d', [0, '#d8d2c2'], [0.6, '#b2ab9b'], [1, '#8b8578']), face),
    easel.clip(face, facets(dice, [340, 220, 480, 470], 30, ['#ffffff1c', '#00000012', '#0000000a', '#ffffff10'], 1.3)),
    easel.texture(face, 'stone', '#5a5446', 0.5),
    easel.clip(side, facets(dice, [440, 230, 510, 470], 20, ['#00000022', '#ffffff12', '#00000012'], 1.4)),
    easel.clip(face, fill('#7d8a55', 'M340 470v-60q20 -8 34 8t30 4t30 10t40 -14v60z', 'opacity=".55"')),
  );
  // "217", chiselled: a dark cut with a lit lower lip.
  const digits = 'M367 302q2 -16 15 -14q13 4 7 20q-6 14 -22 32h26M405 296l10 -8v52M427 290h24q-12 22 -14 50';
  easel.add(
    line(
      '#f4eedd',
      5,
      digits,
      'transform="translate(1.6 2)" stroke-linecap="round" stroke-linejoin="round" opacity=".8"',
    ),
    line('#4a4336', 5.4, digits, 'stroke-linecap="round" stroke-linejoin="round"'),
    line('#a5240f', 2.4, digits, 'stroke-linecap="round" stroke-linejoin="round" opacity=".85"'),
  );
  easel.add(
    strokes(dice, [330, 446, 520, 474], 90, '#e3ca80', 2, 7, -24),
    strokes(dice, [336, 452, 516, 476], 50, '#8c7a3c', 2, 5, -18),
    line(
      '#b3140c',
      3,
      repeat(7, () => d`M${dice.between(240, 330)} ${dice.between(446, 476)}h0`),
      'stroke-linecap="round"',
    ),
  );
  easel.add(
    easel.blur(
      2.5,
      line(
        '#4a3a17',
        7,
        repeat(
          12,
          (at) => d`M${at * 70 - 10} 506q${dice.between(-10, 10)} -30 ${dice.between(-20, 30)} -${dice.whole(40, 70)}`,
        ),
        'stroke-linecap="round" opacity=".55"',
      ),
    ),
  );
  return { tint: '#ffe6ac', strength: 0.12, vignette: 0.28 };
};
