import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { facets, heaven } from '../things/land.ts';
import type { Scene } from './scene.ts';

const LAMP = '#ffd487';

/**
 * A flagstone street at night after rain; below it, cut open, an iron main crossing an old stone culvert and dripping
 * into it.
 */
export const burstPipe: Scene = (easel, dice) => {
  heaven(easel, '#141d31', '#3a4560');
  easel.add(
    fill(
      '#26314a',
      'M-20 130l60 -36 50 30 44 -20 60 34 50 -22 60 26 70 -34 60 30 54 -22 70 34 60 -28 60 26 70 -30 90 40v130h-820z',
    ),
  );
  const street = 236;
  // Two rows of old shops facing the lane.
  const shop = (x: number, w: number, h: number, lit: boolean): string => {
    const top = street - h;
    return [
      fill(easel.linear('v', [0, '#5a5560'], [1, '#453f48']), d`M${x} ${street}V${top}h${w}V${street}z`),
      dashes('#2b2730', h * 0.42, '1.4 9', d`M${x + 4} ${street - h * 0.24}h${w - 8}`, 'opacity=".8"'),
      lit ? easel.glow(x + w / 2, street - h * 0.62, 46, LAMP, 0.55) : '',
      fill(lit ? '#ffdf9c' : '#2c3147', d`M${x + w * 0.3} ${top + h * 0.22}h${w * 0.4}v${h * 0.24}h${-w * 0.4}z`),
      line(
        '#3a2f2c',
        2,
        d`M${x + w * 0.3} ${top + h * 0.34}h${w * 0.4}m${-w * 0.2} ${-h * 0.12}v${h * 0.24}m${-w * 0.1} ${-h * 0.24}v${h * 0.24}m${w * 0.2} ${-h * 0.24}v${h * 0.24}`,
      ),
      fill('#20232f', d`M${x - 10} ${top + 5}l14 -26h${w - 8}l14 26z`),
      dashes('#3f4456', 22, '1.4 5', d`M${x - 2} ${top - 8}h${w + 4}`, 'opacity=".8"'),
      line('#525a72', 1.4, d`M${x - 10} ${top + 5}h${w + 20}`),
      fill('#262a38', d`M${x - 6} ${street - h * 0.48}l8 -10h${w - 4}l8 10z`),
    ].join('');
  };
  easel.add(
    shop(-24, 104, 112, false),
    shop(86, 92, 98, true),
    shop(188, 108, 116, false),
    shop(520, 96, 104, true),
    shop(626, 112, 118, false),
    shop(746, 90, 100, false),
  );
  easel.add(
    fill('#2f3a52', 'M306 236l60 -74h90l54 74z'),
    easel.glow(410, 158, 90, '#7787ad', 0.4),
    fill('#202a40', 'M338 180h26v56h-38zM446 176h30l24 60h-44z'),
  );

  const flags = d`M-20 ${street - 2}H820v62H-20z`;
  easel.add(
    fill(easel.linear('v', [0, '#5c6478'], [1, '#39425a']), flags),
    easel.clip(
      flags,
      line(
        '#242c40',
        2,
        d`M-20 ${street + 16}H820M-20 ${street + 36}H820${repeat(16, (at) => d`M${at * 56 - 30} ${street}l-10 17M${at * 58 - 10} ${street + 17}l-14 20M${at * 62 - 40} ${street + 37}l-16 22`)}`,
      ),
      line(
        '#aab6d0',
        1.3,
        repeat(40, () => d`M${dice.between(-10, 800)} ${dice.between(street + 4, street + 58)}h${dice.between(8, 30)}`),
        'opacity=".4"',
      ),
    ),
  );

  // The lamp, its cone of light and the wet shine under it; the listening rod stands in the valve box.
  const lx = 470;
  easel.add(
    fill(easel.linear('v', [0, LAMP, 0.5], [1, LAMP, 0.05]), d`M${lx + 30} 92L${lx - 120} 290H${lx + 186}z`),
    easel.blur(5, d`<ellipse cx="${lx + 28}" cy="268" rx="140" ry="17" fill="${LAMP}" opacity=".55"/>`),
    easel.glow(lx + 30, 90, 100, LAMP, 0.95),
    line('#1b1f2a', 5, d`M${lx} 262V92q0 -16 15 -16h15v8`),
    fill('#1b1f2a', d`M${lx + 17} 92l4 -10h18l4 10z`),
    disc('#fff6dc', lx + 30, 94, 7),
    fill('#1b1f2a', d`M${lx - 9} 264h18v-8h-18z`),
  );
  easel.add(
    dashes(LAMP, 3, '20 9 8 14', d`M${lx - 40} 254h140M${lx - 10} 264h120M${lx - 60} 276h150`, 'opacity=".8"'),
    d`<ellipse cx="560" cy="262" rx="22" ry="6" fill="#0f1420"/>`,
    line('#9aa3b5', 2, 'M538 262a22 6 0 0 0 44 0'),
    d`<ellipse cx="606" cy="268" rx="24" ry="6" fill="#4a5266"/>`,
    line('#2c3346', 1.4, 'M586 268h40M606 262v12'),
  );
  easel.add(
    line('#d9dde6', 3.6, 'M560 262L574 148'),
    line('#b3140c', 6, 'M573 156l1.6 -14', 'stroke-linecap="round"'),
    disc('#20242e', 575, 140, 8),
    disc('#8e98ad', 575, 140, 3.4),
  );

  // The section: pavement, fill, the old culvert's stones, the main and its crack.
  const soil = 'M-20 296H820V520H-20z';
  easel.add(
    fill(easel.linear('v', [0, '#6d4f37'], [0.4, '#573d2b'], [1, '#35261c']), soil),
    easel.texture(soil, 'stone', '#241811', 0.5),
    fill('#8f97a6', 'M-20 290H820v14H-20z'),
    dashes('#4a5266', 14, '2 54', 'M-20 297H820'),
    fill('#cdb98e', 'M-20 304q200 8 420 2t420 4v12q-220 -6 -420 0t-420 -4z', 'opacity=".7"'),
    easel.clip(
      soil,
      repeat(
        46,
        () =>
          d`<ellipse cx="${dice.between(-10, 810)}" cy="${dice.between(326, 495)}" rx="${dice.between(3, 11)}" ry="${dice.between(2, 7)}" fill="${dice.pick(['#8d7357', '#9c8a70', '#6f5a46'])}" opacity=".8"/>`,
      ),
    ),
  );
  const culvert = 'M226 520V418a150 74 0 0 1 300 0V520z';
  const arch = 'M188 520V414a188 104 0 0 1 376 0V520z';
  easel.add(
    fill('#857d72', arch),
    easel.clip(arch, facets(dice, [180, 300, 570, 520], 32, ['#938b7f', '#7b746b', '#a09789', '#6e6861'], 0.7)),
  );
  easel.add(
    line(
      '#3c352e',
      2.4,
      repeat(13, (at) => {
        const a = Math.PI * (1 + at / 12);
        return d`M${376 + Math.cos(a) * 150} ${418 + Math.sin(a) * 74}L${376 + Math.cos(a) * 188} ${414 + Math.sin(a) * 104}`;
      }),
    ),
    fill(easel.linear('v', [0, '#12100f'], [0.7, '#1d2327'], [1, '#2b3f49']), culvert),
    line('#0c0a09', 3, culvert, 'opacity=".6"'),
  );
  const flow = 'M226 478q40 -6 76 0t76 0t76 0t72 0V520H226z';
  easel.add(
    fill(easel.linear('v', [0, '#7fb4c2'], [1, '#2f5f70']), flow),
    line('#d8eef0', 1.6, 'M240 488h40m20 8h60m-20 -10h36m30 10h50m-16 -10h40M250 504h70m40 2h90', 'opacity=".8"'),
  );
  const pipe = 'M-20 352H820v46H-20z';
  easel.add(
    easel.blur(4, fill('#000', 'M-20 390H820v18H-20z', 'opacity=".5"')),
    fill(easel.linear('v', [0, '#5f666e'], [0.25, '#9aa2a9'], [0.55, '#535a62'], [1, '#262a2f']), pipe),
    easel.texture(pipe, 'stone', '#7a3f22', 0.5),
    ...[86, 620].map(
      (x) =>
        fill(easel.linear('v', [0, '#767d85'], [0.3, '#aab1b7'], [1, '#2d3238']), d`M${x} 344h26v62h-26z`) +
        line('#1d2024', 2, d`M${x + 26} 344v62M${x} 344v62`) +
        disc('#d6d9dc', x + 13, 352, 3) +
        disc('#8a9096', x + 13, 398, 3),
    ),
  );
  easel.add(fill('#0d0f11', 'M352 398l7 -12l5 7l6 -15l5 11l8 -6l4 15z'), easel.glow(370, 396, 44, '#bfe6f0', 0.5));
  const jet = 'M357 397q4 44 -8 82h44q-12 -40 -9 -82z';
  easel.add(
    fill(easel.linear('v', [0, '#f2fbfd', 0.95], [1, '#9cd0dc', 0.75]), jet),
    line('#ffffff', 1.6, 'M363 400q3 40 -4 74M371 400v76M378 400q-1 40 6 74', 'opacity=".9"'),
    easel.blur(1.5, d`<ellipse cx="371" cy="481" rx="40" ry="6" fill="#eaf7fa" opacity=".85"/>`),
    line('#eaf7fa', 2.6, 'M334 466l-8 -8M346 462l-4 -12M398 462l6 -12M410 468l10 -7', 'stroke-linecap="round"'),
  );
  easel.add(line('#c9e3ff', 1.6, 'M552 326q10 -8 20 0M546 336q16 -14 32 0M540 346q22 -20 44 0', 'opacity=".5"'));
  return { tint: '#1f2b4a', strength: 0.08, vignette: 0.4 };
};
