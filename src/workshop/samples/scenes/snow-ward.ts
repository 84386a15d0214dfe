import { rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { distantHills, heaven } from '../things/land.ts';
import { fir } from '../things/trees.ts';
import { van } from '../things/vehicles.ts';
import type { Scene } from './scene.ts';

const WARM = '#ffd98a';

/** A ward block on a snowy night, one floor lit from end to end; an ambulance under snow and two pines. */
export const snowWard: Scene = (easel, dice) => {
  heaven(easel, '#131c36', '#3f4f73');
  easel.add(
    line(
      '#ffffff',
      1.6,
      repeat(40, () => d`M${dice.between(0, 800)} ${dice.between(0, 170)}h0`),
      'stroke-linecap="round" opacity=".6"',
    ),
  );
  distantHills(easel, dice, 226, ['#34446b', '#2b395c'], '#55658a', 'rolling');
  const town = repeat(16, (at) => d`M${at * 54 - 20} 400v-${dice.whole(94, 140)}h${dice.whole(26, 44)}v140z`);
  easel.add(
    fill('#222e4e', town),
    line(
      '#e8b860',
      4,
      repeat(26, () => d`M${dice.between(0, 800)} ${dice.between(286, 324)}h4`),
      'opacity=".55"',
    ),
  );

  const [left, top, w, base] = [196, 96, 348, 392];
  const front = d`M${left} ${base}V${top}h${w}V${base}z`;
  const wing = d`M${left + w} ${base}V196h150V${base}z`;
  easel.add(
    fill(easel.linear('h', [0, '#5d6a8c'], [1, '#3c4868']), wing),
    fill(easel.linear('d', [0, '#8591ac'], [1, '#566385']), front),
    easel.texture(front, 'wash', '#1c2747', 0.35),
  );
  const floors = 7;
  const step = (base - top - 40) / floors;
  for (let at = 0; at < floors; at++) {
    const y = top + 30 + at * step;
    const lit = at === 2;
    const panes = d`M${left + 18} ${y}h${w - 40}`;
    easel.add(
      lit ? easel.blur(9, fill(WARM, d`M${left + 8} ${y - 18}h${w - 16}v36h${16 - w}z`, 'opacity=".55"')) : '',
      dashes(lit ? WARM : '#26324f', 22, '24 11', panes),
      line('#cfd6e4', 1.4, d`M${left} ${y + 18}h${w}`, 'opacity=".5"'),
    );
    if (lit)
      easel.add(
        dashes('#fff2cf', 9, '11 2 11 11', d`M${left + 18} ${y - 4}h${w - 40}`),
        line(
          '#8c6b3a',
          1.2,
          repeat(10, (pane) => d`M${left + 30 + pane * 35} ${y - 11}v22`),
        ),
      );
    if (at === 4) easel.add(dashes('#d9b26b', 22, '24 116', panes));
  }
  easel.add(
    dashes(
      '#26324f',
      18,
      '20 12',
      repeat(5, (at) => d`M${left + w + 14} ${220 + at * 34}h124`),
    ),
    dashes('#d9b26b', 18, '20 76', d`M${left + w + 46} ${288}h90`),
  );
  easel.add(
    fill('#eef2f8', d`M${left - 8} ${top + 4}q60 -12 130 -8t120 -4t116 6l0 8h${-w - 14}z`),
    fill('#eef2f8', d`M${left + w} 198q40 -10 80 -6t74 4v6h-154z`),
    fill('#46537a', d`M${left + 120} ${top - 4}v-26h70v26z`),
    fill('#eef2f8', d`M${left + 116} ${top - 30}q40 -8 78 0v6h-78z`),
  );
  // Porch with its lamp.
  easel.add(
    fill('#303c5e', d`M${left + 106} ${base}v-56h136v56z`),
    fill(WARM, d`M${left + 124} ${base}v-42h100v42z`),
    line('#6b5230', 2, d`M${left + 174} ${base}v-42m-50 20h100`),
    fill('#9aa5bd', d`M${left + 90} ${base - 62}h168v9h-168z`),
    fill('#f4f7fb', d`M${left + 86} ${base - 62}q80 -14 176 -2v5h-176z`),
    easel.glow(left + 174, base - 20, 120, WARM, 0.5),
  );

  const ground = rolling(dice, 398, 5);
  easel.add(
    fill(easel.linear('v', [0, '#b9c5dc'], [0.12, '#8f9dbd'], [1, '#3e4b6e']), ground.closed),
    easel.texture(ground.closed, 'snow', '#ffffff', 0.22),
    fill(easel.linear('v', [0, WARM, 0.55], [1, WARM, 0]), d`M${left + 122} 396h104l70 110h-260z`),
    easel.blur(4, fill(WARM, 'M170 402h400l60 60h-520z', 'opacity=".1"')),
  );
  easel.add(line('#2f3b5c', 3, 'M-20 486q240 -40 420 -46t420 -30M-20 462q240 -30 420 -36t420 -26', 'opacity=".35"'));
  const cx = 470;
  easel.add(
    van(easel, cx, 446, 176, '#dfe4ee', '#7f8cab', '#33415f'),
    line('#b3140c', 5, d`M${cx + 5} 420L${cx + 168} 417`),
    fill('#b3140c', d`M${cx + 62} 366h22v-8h-22z`),
    fill(
      '#f6f8fc',
      d`M${cx + 4} 371q10 -14 34 -12t40 -4t38 6q20 4 24 12q-30 -6 -60 -3t-76 1zM${cx + 140} 396q16 -4 30 5q-12 2 -20 1z`,
    ),
    disc('#f6f8fc', cx + 50, 363, 5),
  );
  easel.add(
    fir(130, 436, 214, '#2c4a4d', '#1d3439', '#e9eef6'),
    fir(708, 430, 184, '#2c4a4d', '#1d3439', '#e9eef6'),
    easel.shadow(130, 438, 52, 6, 0.4),
    easel.shadow(708, 432, 44, 5, 0.4),
  );
  easel.add(fill('#c7d1e5', 'M-20 520v-36q110 -26 240 -8t260 6t340 -10v50z', 'opacity=".85"'));
  const flakes = (count: number, width: number, opacity: number): string =>
    line(
      '#ffffff',
      width,
      repeat(count, () => d`M${dice.between(0, 800)} ${dice.between(0, 500)}h0`),
      d`stroke-linecap="round" opacity="${opacity}"`,
    );
  easel.add(flakes(150, 2, 0.7), flakes(60, 3.4, 0.85), easel.blur(1.2, flakes(16, 7, 0.7)));
  return { tint: '#22305c', strength: 0.1, vignette: 0.45 };
};
