import { join } from 'node:path';
import { PROJECT } from '../../machine/project.ts';
import { glyphMask, type GlyphMask } from './glyph-mask.ts';
import type { InkColour, InkSheet } from './sheet.ts';
import { Typeface } from './typeface.ts';

/** The program's own letters, so that a picture is the same on every machine: 思源宋体, whole, in two weights. */
const FOLDER = join(PROJECT, 'node_modules/@expo-google-fonts/noto-serif-sc');
const FILES = { bold: '700Bold/NotoSerifSC_700Bold.ttf', medium: '500Medium/NotoSerifSC_500Medium.ttf' } as const;

export interface Lettering {
  weight: keyof typeof FILES;
  /** In pixels. */
  size: number;
  ink: InkColour | 'paper';
}

/** Letters that are kept once they are drawn; a site has some thousands in a few sizes. */
const MOST_KEPT = 12_000;

const faces = new Map<string, Typeface>();
const masks = new Map<string, GlyphMask>();

function faceOf(weight: keyof typeof FILES): Typeface {
  let face = faces.get(weight);
  if (!face) faces.set(weight, (face = new Typeface(join(FOLDER, FILES[weight]))));
  return face;
}

/** The letters of a text that the program cannot draw, each once. */
export function undrawable(text: string): string[] {
  return [...new Set(text)].filter((letter) => faceOf('bold').glyphOf(letter) === undefined);
}

/** How wide a text is, in pixels. */
export function widthOf(text: string, { weight, size }: Pick<Lettering, 'weight' | 'size'>): number {
  const face = faceOf(weight);
  let units = 0;
  for (const letter of text) units += face.advanceOf(face.glyphOf(letter) ?? 0);
  return (units * size) / face.unitsPerEm;
}

/** Puts a text on a sheet; its letters stand on `y`. What cannot be drawn is left out. */
export function setText(sheet: InkSheet, text: string, x: number, y: number, { weight, size, ink }: Lettering): void {
  const face = faceOf(weight);
  let at = x;
  for (const letter of text) {
    const glyph = face.glyphOf(letter);
    if (glyph === undefined) continue;
    sheet.put(maskOf(weight, glyph, size), Math.round(at), y, ink);
    at += (face.advanceOf(glyph) * size) / face.unitsPerEm;
  }
}

function maskOf(weight: keyof typeof FILES, glyph: number, size: number): GlyphMask {
  const key = `${weight} ${size} ${glyph}`;
  let mask = masks.get(key);
  if (!mask) {
    if (masks.size >= MOST_KEPT) masks.clear();
    const face = faceOf(weight);
    masks.set(key, (mask = glyphMask(face.outlineOf(glyph), size / face.unitsPerEm)));
  }
  return mask;
}
