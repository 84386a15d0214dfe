/** 12.34 -> '12.3', 12 -> '12': one decimal is a third of a device pixel at most. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Template tag for path data and attributes: numbers are rounded to one decimal, text is kept. */
export function d(parts: TemplateStringsArray, ...values: (number | string)[]): string {
  let text = parts[0]!;
  for (const [at, value] of values.entries()) {
    text += (typeof value === 'number' ? short(value) : value) + parts[at + 1]!;
  }
  return text;
}

/** A filled shape. `more` holds further attributes. */
export const fill = (colour: string, data: string, more = ''): string => `<path fill="${colour}" d="${data}"${space(more)}/>`;

/** A stroked line; no fill. */
export const line = (colour: string, width: number, data: string, more = ''): string =>
  d`<path fill="none" stroke="${colour}" stroke-width="${width}" d="${data}"${space(more)}/>`;

/** A line cut into `dash gap` pieces: rows of windows, seedlings, tiles and planks in few bytes. */
export const dashes = (colour: string, width: number, pattern: string, data: string, more = ''): string =>
  line(colour, width, data, `stroke-dasharray="${pattern}"${space(more)}`);

export const disc = (colour: string, x: number, y: number, radius: number, more = ''): string =>
  d`<circle fill="${colour}" cx="${x}" cy="${y}" r="${radius}"${space(more)}/>`;

export const group = (attributes: string, ...parts: string[]): string => `<g ${attributes}>${parts.join('')}</g>`;

export const veil = (opacity: number): string => `opacity="${opacity}"`;

/** Numbers 0..count-1 turned into something and joined. */
export const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const space = (more: string): string => (more === '' ? '' : ` ${more}`);
