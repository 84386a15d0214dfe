import { describe, expect, it } from 'vitest';
import { type Code, PROBLEMS } from '../../diagnostics/codes.ts';
import { finding } from '../../diagnostics/issue.ts';
import { exceptionKind, waivedWord, waiverFor, waiverOf } from './waivers.ts';

const CODES = Object.keys(PROBLEMS) as Code[];
describe('what may be waived', () => {
  it('is what the house lets pass with a reason, and nothing else', () => {
    for (const code of CODES) {
      const { hint } = finding(code, PROBLEMS[code].sample as never, { line: 1, column: 1 });
      // What is read in pictures is no part of a look.
      const isOfPictures = code === 'S13';
      const kind = /content\/words\.yaml 的「放行」里记下/.test(hint)
        ? 'word'
        : /content\/privacy\.yaml 里记下/.test(hint) && !isOfPictures
          ? 'privacy'
          : undefined;
      expect(waiverOf({ code }), code).toBe(kind);
      if (kind === 'privacy') expect(exceptionKind({ code })).toBeDefined();
    }
  });

  it('personal data only by whoever signs last or administers; words by whoever may mend', () => {
    const may = (code: Code, roles: Parameters<typeof waiverFor>[1]['roles'], canMend: boolean) =>
      waiverFor({ code }, { roles }, canMend);
    expect(may('S09', ['供稿', '初审', '复审'], true)).toBeUndefined();
    expect(may('S09', ['终审'], true)).toBe('privacy');
    expect(may('S09', ['管理员'], false)).toBe('privacy');
    expect(may('S02', ['终审', '管理员'], true)).toBeUndefined();
    expect(may('W02', ['供稿'], true)).toBe('word');
    expect(may('W02', ['供稿'], false)).toBeUndefined();
  });

  it('a word as it stands; marks with what is around them, on their line', () => {
    const text = '一、开头\n来了许国康，，他说。\n';
    const at = (code: Code, word: string) =>
      waivedWord({ code, stretch: { from: text.indexOf(word), to: text.indexOf(word) + word.length } }, text);
    expect(at('W02', '许国康')).toBe('许国康');
    expect(at('W06', '，，')).toBe('来了许国康，，他说。');
    expect(waivedWord({ code: 'W02', stretch: undefined }, text)).toBeUndefined();
  });
});
