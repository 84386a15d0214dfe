import { karst, layer, peaks, rolling } from './ground.ts';
import { d, dashes, disc, fill, line, repeat } from './pen.ts';
import type { Stage } from './stage.ts';

/** Sky, sun or moon, clouds, weather and the farthest hills: all that lies behind a motif. */
export function sky(stage: Stage): string {
  const { ink, dice } = stage;
  const x = dice.chance(0.5) ? dice.between(170, 330) : dice.between(470, 630);
  const y = dice.between(84, 150);
  const low = dice.between(150, 190);
  return [
    fill(ink.sky, 'M0 0h800v500H0z'),
    fill(ink.glow, d`M0 ${low}q200 -30 400 0t400 0V500H0z`),
    dice.chance(0.5) ? fill(ink.glow, d`M0 ${low - 48}q200 26 400 0t400 0V500H0z`, 'opacity=".5"') : '',
    sun(stage, x, y),
    weather(stage, x),
    clouds(stage),
    distance(stage),
  ].join('');
}

function sun({ ink, dice }: Stage, x: number, y: number): string {
  const radius = dice.between(34, 58);
  const style = ink.weather === 'night' ? dice.pick(['plain', 'crescent']) : dice.pick(['plain', 'ring', 'cut']);
  if (style === 'crescent')
    return fill(
      ink.disc,
      d`M${x} ${y - radius}a${radius} ${radius} 0 1 0 ${radius} ${radius * 1.2}a${radius * 0.86} ${radius * 0.86} 0 1 1 ${-radius} ${-radius * 1.2}z`,
    );
  const ring =
    style === 'ring' ? disc('none', x, y, radius + 13, `stroke="${ink.disc}" stroke-width="2" opacity=".5"`) : '';
  const cuts =
    style === 'cut'
      ? line(
          ink.glow,
          4,
          d`M${x - radius} ${y + radius * 0.3}h${radius * 2}M${x - radius * 0.84} ${y + radius * 0.58}h${radius * 1.68}M${x - radius * 0.62} ${y + radius * 0.82}h${radius * 1.24}`,
        )
      : '';
  return ring + disc(ink.disc, x, y, radius) + cuts;
}

function weather({ ink, dice }: Stage, sunX: number): string {
  const side = sunX < 400 ? 420 : 120;
  switch (ink.weather) {
    case 'birds': {
      const [x, y] = [side + dice.between(20, 160), dice.between(70, 140)];
      return line(
        ink.near,
        2.5,
        repeat(dice.whole(3, 5), (at) => d`M${x + at * 34} ${y + (at % 2 ? 14 : -6) - at * 4}q8 -9 14 0q7 -9 15 -2`),
        'stroke-linecap="round"',
      );
    }
    case 'night':
      return line(
        ink.disc,
        3,
        repeat(14, () => d`M${dice.whole(10, 790)} ${dice.whole(12, 170)}h0`),
        'stroke-linecap="round" opacity=".75"',
      );
    case 'snow':
      return line(
        ink.light,
        6,
        repeat(22, () => d`M${dice.whole(10, 790)} ${dice.whole(10, 330)}h0`),
        'stroke-linecap="round"',
      );
    case 'rain':
      return line(
        ink.mid,
        1.5,
        repeat(16, () => d`M${dice.whole(10, 790)} ${dice.whole(10, 230)}l-9 30`),
        'opacity=".45"',
      );
    default:
      return '';
  }
}

/** Flat bars with round ends, as printers cut clouds. */
function clouds({ ink, dice }: Stage): string {
  if (ink.weather === 'rain') return '';
  const colour = ink.weather === 'night' ? ink.glow : ink.light;
  const bars = repeat(dice.whole(1, 3), () => {
    const [x, y, long] = [dice.whole(20, 640), dice.whole(60, 190), dice.whole(70, 150)];
    return d`M${x} ${y}h${long}m${-long * 0.6} 13h${long * 0.9}`;
  });
  return line(colour, 10, bars, 'stroke-linecap="round" opacity=".8"');
}

function distance({ ink, dice }: Stage): string {
  const y = dice.between(236, 270);
  const shape = dice.pick(['rolling', 'karst', 'peaks', 'rolling'] as const);
  if (shape === 'karst') return layer(ink.far, karst(dice, y, dice.between(90, 150)));
  if (shape === 'peaks') {
    const back = peaks(dice, y, dice.between(90, 150));
    return layer(ink.far, back);
  }
  const land = rolling(dice, y - 14, dice.between(24, 44));
  return (
    layer(ink.far, land) +
    dashes(ink.glow, 1.5, '60 9 140 6', land.open, `transform="translate(0 ${dice.whole(12, 20)})" opacity=".8"`)
  );
}
