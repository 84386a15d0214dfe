import { d, dashes, fill, line } from '../drawing/pen.ts';
import type { Easel } from '../drawing/easel.ts';

/** A wall with a window hole: fill with even-odd so that what was drawn before shows through the panes. */
export function wallWithWindow(
  easel: Easel,
  wall: string,
  dim: string,
  [x, y, w, h]: readonly [number, number, number, number],
  bars: { columns: number; rows: number },
  frame: string,
): string {
  const hole = d`M${x} ${y}v${h}h${w}v${-h}z`;
  const around = `M-20 -20h840v540h-840z${hole}`;
  const cross =
    Array.from({ length: bars.columns - 1 }, (_, at) => d`M${x + (w * (at + 1)) / bars.columns} ${y}v${h}`).join('') +
    Array.from({ length: bars.rows - 1 }, (_, at) => d`M${x} ${y + (h * (at + 1)) / bars.rows}h${w}`).join('');
  return [
    fill(easel.linear('d', [0, wall], [1, dim]), around, 'fill-rule="evenodd"'),
    easel.texture(
      `M-20 -20h840V${y}H-20zM-20 ${y + h}h840V520H-20zM-20 ${y}H${x}v${h}H-20zM${x + w} ${y}H820v${h}H${x + w}z`,
      'wash',
      '#ffffff',
      0.14,
    ),
    fill(
      easel.linear('v', [0, '#ffffff', 0.28], [1, '#ffffff', 0.02]),
      d`M${x} ${y}h${w * 0.46}L${x + w * 0.2} ${y + h}H${x}z`,
    ),
    line(frame, 5, cross),
    line('#000', 1, cross, 'opacity=".15" transform="translate(3 2)"'),
    line(frame, 11, hole),
    line('#000', 1.5, d`M${x + 6} ${y + 6}h${w - 12}M${x + 6} ${y + 6}v${h - 12}`, 'opacity=".3"'),
    fill(frame, d`M${x - 16} ${y + h + 2}h${w + 32}v11h${-w - 32}z`),
    fill('#000', d`M${x - 14} ${y + h + 13}h${w + 28}v5h${-w - 28}z`, 'opacity=".18"'),
  ].join('');
}

/** The patch of light a window throws on wall or floor. */
export const sunPatch = (easel: Easel, path: string, colour: string, opacity: number): string =>
  easel.blur(2.5, fill(colour, path, d`opacity="${opacity}"`));

/** A board or table top seen from slightly above, with its front edge. */
export function boardTop(
  easel: Easel,
  x: number,
  y: number,
  w: number,
  deep: number,
  thick: number,
  top: string,
  front: string,
): string {
  const plane = d`M${x + deep * 0.7} ${y}H${x + w - deep * 0.7}L${x + w} ${y + deep}H${x}z`;
  return [
    fill(easel.linear('v', [0, front], [0.3, top], [1, top]), plane),
    easel.texture(plane, 'wood', front, 0.8),
    fill(front, d`M${x} ${y + deep}h${w}v${thick}h${-w}z`),
    dashes('#000', thick, '120 1', d`M${x} ${y + deep + thick / 2}h${w}`, 'opacity=".2"'),
    line('#fff', 1, d`M${x} ${y + deep}h${w}`, 'opacity=".4"'),
  ].join('');
}
