import type { Outline, OutlinePoint } from './typeface.ts';

/** How much of each pixel a letter covers, 0 to 255; its top left corner in pixels from the letter's origin. */
export interface GlyphMask {
  left: number;
  top: number;
  width: number;
  height: number;
  coverage: Uint8Array;
}

/** Lines that a curve is drawn as. */
const STEPS = 6;

/**
 * An outline at a size, in exact coverage: each edge adds to its row how much of the pixels right of it it opens or
 * closes. Plain arithmetic on numbers, the same on every machine.
 */
export function glyphMask(outline: Outline, scale: number): GlyphMask {
  const edges = outline.flatMap((contour) => edgesOf(contour, scale));
  const xs = edges.map(([x]) => x);
  const ys = edges.map(([, y]) => y);
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array() };
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  // One column more: an edge opens the pixel right of it.
  const width = Math.ceil(Math.max(...xs)) - left + 1;
  const height = Math.ceil(Math.max(...ys)) - top;
  const opened = new Float64Array(width * height + 1);
  for (const [x0, y0, x1, y1] of edges) addEdge(opened, width, [x0 - left, y0 - top, x1 - left, y1 - top]);
  const coverage = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += opened[row * width + column]!;
      coverage[row * width + column] = Math.min(255, Math.round(Math.abs(sum) * 255));
    }
  }
  return { left, top, width, height, coverage };
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** A contour in straight lines, y downwards. Between two controls stands a point that is not written. */
function edgesOf(contour: readonly OutlinePoint[], scale: number): Edge[] {
  const edges: Edge[] = [];
  const at = (index: number) => contour[(index + contour.length) % contour.length]!;
  const between = (a: OutlinePoint, b: OutlinePoint) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const line = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    void edges.push([a.x * scale, -a.y * scale, b.x * scale, -b.y * scale]);
  contour.forEach((point, index) => {
    const [before, after] = [at(index - 1), at(index + 1)];
    if (point.isOn) {
      if (after.isOn) line(point, after);
      return;
    }
    const from = before.isOn ? before : between(before, point);
    const to = after.isOn ? after : between(point, after);
    let last: { x: number; y: number } = from;
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const along = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
      const next = { x: along(from.x, point.x, to.x), y: along(from.y, point.y, to.y) };
      line(last, next);
      last = next;
    }
  });
  return edges;
}

function addEdge(opened: Float64Array, width: number, [x0, y0, x1, y1]: Edge): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (endX - topX) / (endY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < endY; row++) {
    const height = Math.min(row + 1, endY) - Math.max(row, topY);
    const next = x + slope * height;
    addSpan(opened, row * width, [Math.min(x, next), Math.max(x, next)], height * direction);
    x = next;
  }
}

/** The part of an edge in one row: of the pixels it crosses, each is open as far as the edge stands left of it. */
function addSpan(opened: Float64Array, row: number, [from, to]: readonly [number, number], height: number): void {
  const first = Math.floor(from);
  const last = Math.floor(to);
  if (first === last || to === last) {
    const covered = last > first ? 1 - (from + to) / 2 + first : 1 - ((from + to) / 2 - first);
    opened[row + first]! += height * covered;
    opened[row + first + 1]! += height * (1 - covered);
    return;
  }
  const perColumn = height / (to - from);
  // The area left of the edge within each pixel, as the difference from that of the pixel before.
  let before = 0;
  for (let column = first; column <= last; column++) {
    const [a, b] = [Math.max(from, column), Math.min(to, column + 1)];
    const here = (b - a) * (column + 1 - (a + b) / 2) * perColumn + Math.max(0, a - from) * perColumn;
    opened[row + column]! += here - before;
    before = here;
  }
  opened[row + last + 1]! += height - before;
}
