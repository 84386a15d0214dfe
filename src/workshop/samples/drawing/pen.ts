/** 1.26 -> '1.3', 12.6 -> '13': only small things show a fraction of a unit. */
const short = (value: number): string => {
  const rounded = Math.abs(value) < 8 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(rounded).replace(/^(-?)0\./, '$1.');
};

/**
 * Template tag for path data and attributes: numbers are shortened (below 8 to one decimal, else whole), text is kept.
 */
export function d(parts: TemplateStringsArray, ...values: (number | string)[]): string {
  let text = parts[0]!;
  for (const [at, value] of values.entries()) {
    text += (typeof value === 'number' ? short(value) : value) + parts[at + 1]!;
  }
  return text;
}

/** A filled shape. `more` holds further attributes. */
export const fill = (colour: string, data: string, more = ''): string =>
  `<path fill="${colour}" d="${data}"${space(more)}/>`;

/** A stroked line; the picture's root says fill="none". */
export const line = (colour: string, width: number, data: string, more = ''): string =>
  d`<path stroke="${colour}" stroke-width="${width}" d="${data}"${space(more)}/>`;

/** A line cut into `dash gap` pieces: rows of windows, seedlings, tiles and planks in few bytes. */
export const dashes = (colour: string, width: number, pattern: string, data: string, more = ''): string =>
  line(colour, width, data, `stroke-dasharray="${pattern}"${space(more)}`);

export const disc = (colour: string, x: number, y: number, radius: number, more = ''): string =>
  d`<circle fill="${colour}" cx="${x}" cy="${y}" r="${radius}"${space(more)}/>`;

/** Numbers 0..count-1 turned into something and joined. */
export const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const space = (more: string): string => (more === '' ? '' : ` ${more}`);
