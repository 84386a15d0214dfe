import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diceFrom } from '../../dice.ts';
import { Easel } from '../drawing/easel.ts';
import type { Scene } from './scene.ts';

const names = readdirSync(import.meta.dirname)
  .filter((file) => !/^scene\.ts$|\.test\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));

describe.each(names)('scene %s', (name) => {
  it('prints the same sound SVG every time, without script, text or outside references', async () => {
    const module = (await import(/* @vite-ignore */ `./${name}.ts`)) as Record<string, Scene>;
    const print = (): string => {
      const easel = new Easel();
      return easel.print(Object.values(module)[0]!(easel, diceFrom(name)));
    };
    const svg = print();
    expect(print()).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<(script|text|image|foreignObject)\b|href/);
    const ids = new Set([...svg.matchAll(/ id="(\w+)"/g)].map((match) => match[1]));
    for (const [, id] of svg.matchAll(/url\(#(\w+)\)/g)) expect(ids).toContain(id);
  });
});
