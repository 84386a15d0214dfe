import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon } from '../drawing/ribbon.ts';
import { distantHills, heaven, strokes } from '../things/land.ts';
import { bus } from '../things/vehicles.ts';
import type { Scene } from './scene.ts';

const LAMP = '#ffe2a6';

/** First light and thin frost: a bus at its stop with lamps on; a bridge and the county town's roofs behind. */
export const firstBus: Scene = (easel, dice) => {
  heaven(easel, '#6f86b4', '#f9cfae', { x: 214, y: 216, r: 22, colour: '#fff0cf', glow: 0.9 });
  easel.add(
    easel.blur(
      4,
      fill('#f6b896', 'M-20 150q140 -24 300 -6t260 -10t280 6v12q-160 -8 -300 4t-280 2t-260 6z', 'opacity=".7"'),
    ),
  );
  distantHills(easel, dice, 196, ['#93a0c0', '#8793b4'], '#e9bfae');
  // Town roofs, near ones darker, each with its rim of frost.
  const roofs = (y: number, tall: number, wall: string, roof: string, from: number, to: number): void => {
    for (let x = from; x < to;) {
      const w = dice.whole(34, 62);
      const h = tall * dice.between(0.6, 1.25);
      const flat = dice.chance(0.4);
      const top = y - h;
      easel.add(
        fill(wall, d`M${x} ${y + 40}V${top}h${w}V${y + 40}z`),
        flat
          ? fill(roof, d`M${x - 2} ${top}h${w + 4}v6h${-w - 4}z`)
          : fill(roof, d`M${x - 5} ${top + 2}l${w * 0.24} ${-w * 0.3}h${w * 0.6}l${w * 0.24} ${w * 0.3}z`),
        line(
          '#f7eef0',
          2,
          flat ? d`M${x - 2} ${top}h${w + 4}` : d`M${x - 3} ${top}l${w * 0.23} ${-w * 0.29}h${w * 0.6}`,
          'opacity=".85"',
        ),
        dashes(
          dice.chance(0.4) ? '#ffd58c' : '#5c6684',
          6,
          d`5 ${w * 0.2}`,
          d`M${x + 6} ${top + 14}h${w - 10}M${x + 6} ${top + 30}h${w - 10}`,
        ),
      );
      x += w + dice.whole(0, 4);
    }
  };
  roofs(284, 46, '#a497a9', '#7c7391', -20, 820);
  roofs(306, 40, '#8a7f98', '#5f5a7c', -20, 820);
  easel.add(easel.mist(230, 330, '#f7d3bd', 0.55));

  // River and the arched bridge.
  const river = 'M-20 322H820V372H-20z';
  easel.add(
    fill(easel.linear('v', [0, '#f2c7ae'], [1, '#8d97b8']), river),
    strokes(dice, [-20, 326, 800, 368], 90, '#fff3e4', 1.4, 22, 0),
  );
  const arches = repeat(5, () => 'V366h-14V350a45 34 0 0 0 -90 0');
  easel.add(
    fill(easel.linear('v', [0, '#b7adb6'], [1, '#7d7a92']), d`M-70 300Q180 276 450 304${arches}V366H-70z`),
    line('#f9f1ee', 2.5, 'M-70 299Q180 275 450 303'),
    dashes('#efe6e6', 9, '2.5 10', 'M-70 292Q180 268 450 296'),
    line('#efe6e6', 1.6, 'M-70 287Q180 263 450 291'),
    ...[20, 150, 280, 400].map(
      (x) => line('#6d6880', 2.6, d`M${x} 292v-40q0 -7 8 -7`) + easel.glow(x + 9, 246, 16, LAMP, 0.9),
    ),
  );

  // Street with frost, kerb, stop with its shelter.
  const street = 'M-20 368Q400 358 820 364V520H-20z';
  easel.add(
    fill(easel.linear('v', [0, '#b9b5c4'], [0.35, '#8f90a6'], [1, '#6a6f8a']), street),
    easel.texture(street, 'snow', '#ffffff', 0.3),
  );
  easel.add(
    fill('#d8d4da', 'M-20 372Q400 362 820 368v22Q400 384 -20 396z'),
    fill('#8d8a9c', 'M-20 396Q400 384 820 390v7Q400 391 -20 404z'),
    dashes('#f4f2f4', 4, '46 30', 'M-20 478Q400 466 820 470', 'opacity=".85"'),
    line('#5c607c', 5, 'M-20 446Q300 436 560 440M-20 458Q300 448 560 452', 'opacity=".25"'),
  );
  const tree = (x: number, y: number, tall: number): string =>
    line('#5c5368', tall * 0.05, d`M${x} ${y}q3 ${-tall * 0.4} 0 ${-tall * 0.6}`) +
    line(
      '#6d6478',
      2,
      repeat(
        9,
        (at) =>
          d`M${x} ${y - tall * (0.36 + at * 0.04)}q${(at % 2 ? 1 : -1) * tall * 0.12} ${-tall * 0.08} ${(at % 2 ? 1 : -1) * tall * (0.28 - at * 0.012)} ${-tall * 0.3}`,
      ),
    ) +
    line(
      '#fdf3f0',
      1,
      repeat(
        9,
        (at) =>
          d`M${x} ${y - tall * (0.36 + at * 0.04) - 2}q${(at % 2 ? 1 : -1) * tall * 0.12} ${-tall * 0.08} ${(at % 2 ? 1 : -1) * tall * (0.28 - at * 0.012)} ${-tall * 0.3}`,
      ),
      'opacity=".8"',
    );
  easel.add(tree(520, 378, 150), tree(60, 384, 160), tree(770, 374, 140));
  easel.add(
    fill('#4d5d7c', 'M596 396v-112h6v112zM742 392v-108h6v108z'),
    fill('#e6ecf0', 'M602 300h140v76h-140z', 'opacity=".45"'),
    fill('#b3140c', 'M584 276h176l8 10H576z'),
    fill('#fbf6f6', 'M582 272q90 -8 180 0v5H582z'),
    fill('#6b5a58', 'M622 372h100v6h-100zM630 378h5v14h-5zM708 378h5v14h-5z'),
    fill('#f9f4ea', 'M614 306h38v54h-38z'),
    line('#8d8aa0', 1.4, 'M619 318h28m-28 8h24m-24 8h28m-28 8h20'),
    fill('#b3140c', 'M614 306h38v7h-38z'),
    line('#4d5d7c', 4, 'M566 396V258'),
    fill('#b3140c', 'M548 252h36v28h-36z'),
    line('#fff4d8', 3.4, 'M558 259h14q6 7 -6 7q12 0 6 8h-14'),
  );

  // The bus and its beam.
  easel.add(
    fill(easel.linear('h', [0, LAMP, 0], [1, LAMP, 0.75]), 'M210 424L-20 396v92L210 442z'),
    `<g transform="matrix(-1 0 0 1 800 0)">${bus(easel, 196, 452, 396, '#f8f3ea', '#b3140c', '#41527a', '#ffdf9e')}</g>`,
    easel.glow(208, 434, 60, '#fff0c4', 1),
    easel.blur(3, fill(LAMP, 'M230 462h350l-20 22H250z', 'opacity=".22"')),
  );
  easel.add(
    fill('#fbf8f8', 'M224 330q190 -7 366 -2l8 6H216z', 'opacity=".9"'),
    easel.blur(5, fill('#ffffff', 'M606 448q30 -18 52 -4q28 0 30 12q-30 6 -82 2z', 'opacity=".7"')),
  );
  const verge = ribbon([
    [-40, 512, 30],
    [300, 506, 26],
    [840, 498, 30],
  ]);
  easel.add(
    fill('#cfccd8', verge),
    strokes(dice, [0, 494, 800, 506], 150, '#ffffff', 1.6, 3, -10),
    strokes(dice, [0, 496, 800, 506], 80, '#8d93a0', 1.4, 3, -9),
  );
  return { tint: '#ffd9c0', strength: 0.08, vignette: 0.28 };
};
