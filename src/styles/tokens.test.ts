import { expect, it } from 'vitest';
import { readSourceFiles } from '../testing/imports.ts';

const tokens = readSourceFiles().find(({ path }) => path === 'src/styles/tokens.css')!.text;

/** The declarations of the blocks whose selector is `selector`, in the order of the sheet. */
function blocksOf(selector: string): string[] {
  return tokens
    .split(`${selector} {`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('}')).replace(/\s+/g, ' ').trim());
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `[what is read, what it stands on]` */
const READ: readonly [string, string][] = [
  ...['ink', 'soft', 'red', 'kept', 'partly-text', 'running-text', 'due-text', 'notice-text'].flatMap(
    (text): [string, string][] => [
      [text, 'paper'],
      [text, 'sheet'],
    ],
  ),
  ['on-fill', 'fill'],
  ['on-deep', 'deep'],
  ['figure', 'deep'],
  ['ink', 'mark'],
  ['paper', 'ink'],
];

const [white, yellow] = ['white', 'yellow'].map((name) => blocksOf(`:root[data-contrast='${name}']`)[0]!);

it.each([
  ['black on white', white!],
  ['yellow on black', yellow!],
])('%s: whatever is read has a contrast of 7', (_, block) => {
  const values = new Map([...block.matchAll(/--([\w-]+): (#[\da-f]+);/g)].map(([, name, value]) => [name!, value!]));
  const weak = READ.map(([text, ground]) => {
    const [less, more] = [luminance(values.get(text)!), luminance(values.get(ground)!)].sort((a, b) => a - b);
    return { text, ground, ratio: (more! + 0.05) / (less! + 0.05) };
  }).filter(({ ratio }) => ratio < 7);
  expect(weak).toEqual([]);
});

it('a device that asks for more contrast gets the same palettes', () => {
  expect(blocksOf(':root:not([data-contrast])')).toEqual([white, yellow]);
});
