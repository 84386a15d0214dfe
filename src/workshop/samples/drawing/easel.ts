import { d } from './pen.ts';

type Stop = readonly [offset: number, colour: string, opacity?: number];
type Grain = 'stone' | 'field' | 'wood' | 'wash' | 'snow';

/** How the finished picture is lit. */
export interface Light {
  /** Colour laid over the whole picture from the top, and how much of it (0 to 1). */
  tint: string;
  strength: number;
  /** Darkness of the corners, 0 to 1. */
  vignette: number;
}

const SIZE = { width: 1640, height: 1025 };

// baseFrequency, octaves, contrast and cut of the noise that becomes each texture's alpha.
const GRAINS: Record<Grain, readonly [string, number, number, number]> = {
  stone: ['.035 .06', 4, 4, 1.9],
  field: ['.012 .16', 3, 4, 1.9],
  wood: ['.006 .22', 3, 4, 1.8],
  wash: ['.008 .014', 4, 3, 1.3],
  snow: ['.05 .05', 2, 3, 1.4],
};

/**
 * Collects the shapes of one 800x500 scene together with the gradients, clips and filters they need,
 * and prints it as one SVG with hand-cut edges, paper grain and light. Deterministic.
 */
export class Easel {
  readonly #defs: string[] = [];
  readonly #parts: string[] = [];
  readonly #known = new Map<string, string>();

  add(...parts: string[]): this {
    this.#parts.push(...parts);
    return this;
  }

  /** A paint running down ('v'), across ('h') or aslant ('d') the shape it fills. */
  linear(direction: 'v' | 'h' | 'd', ...stops: Stop[]): string {
    const to = { v: 'x2="0" y2="1"', h: 'x2="1" y2="0"', d: 'x2="1" y2="1"' }[direction];
    return this.#paint(`<linearGradient id="ID" x1="0" y1="0" ${to}>${stops.map(stop).join('')}</linearGradient>`);
  }

  /** A paint spreading from the middle of the shape it fills. */
  radial(...stops: Stop[]): string {
    return this.#paint(`<radialGradient id="ID">${stops.map(stop).join('')}</radialGradient>`);
  }

  /** Content seen only inside a path. */
  clip(path: string, ...content: string[]): string {
    return `<g clip-path="${this.#paint(`<clipPath id="ID"><path d="${path}"/></clipPath>`)}">${content.join('')}</g>`;
  }

  /** Content out of focus; `radius` in picture units. */
  blur(radius: number, ...content: string[]): string {
    const filter = this.#paint(
      d`<filter id="ID" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
    return `<g filter="${filter}">${content.join('')}</g>`;
  }

  /** A texture in one colour over a path. */
  texture(path: string, grain: Grain, colour: string, opacity: number): string {
    return this.clip(
      path,
      `<rect width="800" height="500" filter="${this.#noise(grain, colour)}" opacity="${opacity}"/>`,
    );
  }

  /** A round light, soft to its edge. */
  glow(x: number, y: number, radius: number, colour: string, opacity: number): string {
    const paint = this.radial([0, colour, opacity], [0.35, colour, opacity * 0.45], [1, colour, 0]);
    return d`<circle cx="${x}" cy="${y}" r="${radius}" fill="${paint}"/>`;
  }

  /** A band of mist between two heights, thickest at `share` of the way down. */
  mist(top: number, bottom: number, colour: string, opacity: number, share = 0.6): string {
    const paint = this.linear('v', [0, colour, 0], [share, colour, opacity], [1, colour, 0]);
    return d`<rect x="-20" y="${top}" width="840" height="${bottom - top}" fill="${paint}"/>`;
  }

  /** The soft shadow a thing throws on the ground. */
  shadow(x: number, y: number, half: number, deep: number, opacity = 0.35): string {
    return this.blur(
      3,
      d`<ellipse cx="${x}" cy="${y}" rx="${half}" ry="${deep}" fill="#1a120c" opacity="${opacity}"/>`,
    );
  }

  /**
   * The finished SVG, 1640x1025: cut 20 pixels off each side (12 or 13 off top and bottom), where the cut edges lie
   * bare.
   */
  print({ tint, strength, vignette }: Light): string {
    const wash = this.linear('v', [0, tint, strength], [0.7, tint, strength * 0.25], [1, tint, 0]);
    const dark = this.radial([0.45, '#140c08', 0], [1, '#140c08', vignette]);
    const cut = this.#paint(
      '<filter id="ID" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="3" seed="4"/><feDisplacementMap in="SourceGraphic" scale="2.6" xChannelSelector="R" yChannelSelector="G"/></filter>',
    );
    const paper = this.#paint(
      '<filter id="ID" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".7" numOctaves="2" seed="9"/><feColorMatrix values="0 0 0 0 .2 0 0 0 0 .13 0 0 0 0 .08 1.6 0 0 0 -.72"/></filter>',
    );
    const scene = `<g filter="${cut}">${this.#parts.join('')}</g>`;
    const frame = (fill: string, more = ''): string => `<rect width="800" height="500" fill="${fill}"${more}/>`;
    const light =
      frame(wash) +
      `<ellipse cx="400" cy="250" rx="620" ry="430" fill="${dark}"/>` +
      frame('#000', ` filter="${paper}" opacity=".13"`);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 800 500" fill="none"><defs>${this.#defs.join('')}</defs>${scene}${light}</svg>`;
  }

  #noise(grain: Grain, colour: string): string {
    const [frequency, octaves, contrast, cut] = GRAINS[grain];
    const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3));
    return this.#paint(
      `<filter id="ID" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="11"/><feColorMatrix values="0 0 0 0 ${red} 0 0 0 0 ${green} 0 0 0 0 ${blue} ${contrast} 0 0 0 ${-cut}"/></filter>`,
    );
  }

  #paint(definition: string): string {
    const known = this.#known.get(definition) ?? `d${this.#known.size}`;
    if (!this.#known.has(definition)) {
      this.#known.set(definition, known);
      this.#defs.push(definition.replace('ID', known));
    }
    return `url(#${known})`;
  }
}

const stop = ([offset, colour, opacity = 1]: Stop): string =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
