import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';
import { at, LAMP, VX, VY } from './street.ts';

/** A paper lantern hanging from (x, y). */
const lantern = (easel: Easel, x: number, y: number, size: number, lit: boolean): string =>
  [
    lit ? easel.glow(x, y + size, size * 3, '#ff9a5c', 0.55) : '',
    line(
      '#15122a',
      Math.max(0.8, size * 0.06),
      d`M${x} ${y - size * 0.2}v${size * 0.5}M${x} ${y + size * 1.7}v${size * 0.6}`,
    ),
    d`<ellipse cx="${x}" cy="${y + size}" rx="${size * 0.72}" ry="${size * 0.66}" fill="${lit ? '#f0623a' : '#8a2b2c'}"/>`,
    line(
      lit ? '#ffc08a' : '#b5514a',
      Math.max(0.7, size * 0.05),
      d`M${x} ${y + size * 0.36}v${size * 1.3}M${x - size * 0.36} ${y + size * 0.44}q${-size * 0.3} ${size * 0.56} 0 ${size * 1.12}M${x + size * 0.36} ${y + size * 0.44}q${size * 0.3} ${size * 0.56} 0 ${size * 1.12}`,
      'opacity=".8"',
    ),
    line(
      '#d9a650',
      Math.max(1, size * 0.13),
      d`M${x - size * 0.32} ${y + size * 0.34}h${size * 0.64}m${-size * 0.64} ${size * 1.32}h${size * 0.64}`,
    ),
  ].join('');

/** A house of a row: from where to where it stands, how tall it is, and whether a lamp burns in it. */
type Front = readonly [near: number, far: number, tall: number, lit: boolean];

/** Old timber shops down one side of the street, from the far end to the reader. */
export function shops(easel: Easel, edge: number, fronts: readonly Front[]): string {
  return fronts.map((front) => new Shop(easel, edge, front).draw()).join('');
}

/** Where the panes of an upper floor begin, as shares of the front. */
const PANES = [0.12, 0.4, 0.68];

class Shop {
  readonly #easel: Easel;
  readonly #edge: number;
  /** Away from the street: 1 or -1. */
  readonly #out: number;
  readonly #near: number;
  readonly #far: number;
  readonly #tall: number;
  readonly #lit: boolean;

  constructor(easel: Easel, edge: number, [near, far, tall, lit]: Front) {
    this.#easel = easel;
    this.#edge = edge;
    this.#out = Math.sign(edge);
    this.#near = near;
    this.#far = far;
    this.#tall = tall;
    this.#lit = lit;
  }

  draw(): string {
    return [this.#gable(), this.#front(), this.#panes(), this.#lowerEave(), this.#upperEave()].join('');
  }

  /** A point `inwards` of the front's plane, towards the middle of the street. */
  #at(inwards: number, up: number, far: number): string {
    return at(this.#edge - this.#out * inwards, up, far);
  }

  /** A point at a share of the front's length as seen. */
  #between(share: number): number {
    return 1 / (1 / this.#near + (1 / this.#far - 1 / this.#near) * share);
  }

  #along(inwards: number, up: number): string {
    return `M${this.#at(inwards, up, this.#near)}L${this.#at(inwards, up, this.#far)}`;
  }

  #face(low: number, high: number, from = this.#near, to = this.#far): string {
    return `M${this.#at(0, low, from)}L${this.#at(0, high, from)}L${this.#at(0, high, to)}L${this.#at(0, low, to)}z`;
  }

  /** It shows where the next house is lower. */
  #gable(): string {
    const [near, tall] = [this.#near, this.#tall];
    if (near < 1) return '';
    const roof = (lift: number): string =>
      `M${this.#at(92, tall - 24 + lift, near)}L${this.#at(-170, tall + 98 + lift, near)}`;
    const wall = [
      [0, -270],
      [0, tall - 10],
      [-170, tall + 84],
      [-360, tall - 10],
      [-360, -270],
    ].map(([inwards, up]) => this.#at(inwards!, up!, near));
    return (
      fill('#2a2340', `M${wall.join('L')}z`) +
      line('#15122a', 12 / near, `${roof(-6)}L${this.#at(-380, tall - 16, near)}`) +
      line('#8f83b5', 2 / near, `${roof(0)}L${this.#at(-380, tall - 10, near)}`, 'opacity=".6"')
    );
  }

  #front(): string {
    const [near, tall] = [this.#near, this.#tall];
    const plank = (step: number): string => {
      const here = this.#between(step / 12);
      return `M${this.#at(0, -262, here)}L${this.#at(0, tall * 0.3, here)}`;
    };
    return (
      fill(this.#easel.linear('v', [0, '#262039'], [0.5, '#3d2f45'], [1, '#5c4142']), this.#face(-270, tall)) +
      line('#1a1528', 1 + 1.6 / near, repeat(12, plank), 'opacity=".75"') +
      line('#7d5848', 2.4 / near, this.#along(0, -262) + this.#along(0, tall * 0.32), 'opacity=".8"')
    );
  }

  #panes(): string {
    const [near, tall] = [this.#near, this.#tall];
    const panes = PANES.map((from) =>
      this.#face(tall * 0.5, tall * 0.76, this.#between(from), this.#between(from + 0.2)),
    );
    const bars = PANES.map((from) => {
      const [left, middle, right] = [0, 0.1, 0.2].map((share) => this.#between(from + share)) as [
        number,
        number,
        number,
      ];
      const upright = `M${this.#at(0, tall * 0.5, middle)}L${this.#at(0, tall * 0.76, middle)}`;
      return `${upright}M${this.#at(0, tall * 0.63, left)}L${this.#at(0, tall * 0.63, right)}`;
    });
    const colour = (index: number): string => (this.#lit && index === 1 ? '#ffdd98' : '#171428');
    return [
      this.#lit ? this.#easel.blur(7, fill(LAMP, panes[1]!, 'opacity=".8"')) : '',
      ...panes.map((pane, index) => fill(colour(index), pane) + line('#4d3338', 1 + 1.4 / near, pane)),
      line('#4d3338', 0.8 + 1 / near, bars.join('')),
    ].join('');
  }

  /** Over the shop front, with its lantern. */
  #lowerEave(): string {
    const [near, far, tall] = [this.#near, this.#far, this.#tall];
    const middle = this.#between(0.5);
    const eave = [
      [0, tall * 0.36, near],
      [62, tall * 0.2, near],
      [62, tall * 0.2, far],
      [0, tall * 0.36, far],
    ].map(([inwards, up, away]) => this.#at(inwards!, up!, away!));
    const x = VX + (this.#edge - this.#out * 50) / middle;
    return (
      fill('#1d1930', `M${eave.join('L')}z`) +
      line('#7d6070', 2.2 / near, this.#along(62, tall * 0.2)) +
      lantern(this.#easel, x, VY - (tall * 0.17) / middle, 30 / middle, this.#lit)
    );
  }

  /** Seen from below: rafters, edge, tiles. */
  #upperEave(): string {
    const [near, far, tall] = [this.#near, this.#far, this.#tall];
    const eave = [
      [0, tall, near],
      [92, tall - 14, near],
      [92, tall - 14, far],
      [0, tall, far],
    ].map(([inwards, up, away]) => this.#at(inwards!, up!, away!));
    const rafters = Math.round(6 + (1 / near - 1 / far) * 18);
    const rafter = (step: number): string => {
      const here = this.#between(step / rafters);
      return `M${this.#at(0, tall, here)}L${this.#at(88, tall - 13, here)}`;
    };
    return (
      fill(this.#easel.linear('v', [0, '#1f1a33'], [1, '#2d2540']), `M${eave.join('L')}z`) +
      line('#54445a', 0.8 + 1 / near, repeat(rafters, rafter), 'opacity=".7"') +
      line('#15122a', 13 / near, this.#along(92, tall - 6)) +
      dashes('#8f83b5', 3 / near, d`${9 / near} ${5 / near}`, this.#along(92, tall + 1), 'opacity=".8"')
    );
  }
}
