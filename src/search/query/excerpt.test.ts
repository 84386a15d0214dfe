import { describe, expect, it } from 'vitest';
import { excerptOf, marked, type Place, placesOf } from './excerpt.ts';
import { roomOf } from './sentence.ts';

const places = (text: string, ...terms: string[]) =>
  placesOf(text, terms).map(({ start, end }: Place) => text.slice(start, end));

describe('placesOf', () => {
  it.each<[string, string[], [number, number][]]>([
    [
      '双河村的双河',
      ['双河'],
      [
        [0, 2],
        [4, 6],
      ],
    ],
    ['双河村党支部', ['双河', '双河村党支部', '党支部'], [[0, 6]]],
    [
      '双河村党支部',
      ['河村党', '双河村', '党支部'],
      [
        [0, 3],
        [3, 6],
      ],
    ],
    [
      '水水水水水',
      ['水水'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['承诺', ['承诺书', '', '承诺', '承诺'], [[0, 2]]],
    ['没有', ['水渠'], []],
    ['', ['水'], []],
    ['a.c abc', ['a.c'], [[0, 3]]],
  ])('%s, %j', (text, terms, expected) => {
    expect(placesOf(text, terms).map(({ start, end }) => [start, end])).toEqual(expected);
  });

  it('is in order whatever the order of the terms', () => {
    expect(places('渠水上了青石坡，坡上的渠', '坡', '渠')).toEqual(['渠', '坡', '坡', '渠']);
  });
});

it.each<[string, [number, number][], string[]]>([
  ['渠水', [], ['渠水']],
  ['渠水上坡', [[0, 2]], ['', '渠水', '上坡']],
  ['渠水上坡', [[2, 4]], ['渠水', '上坡', '']],
  [
    '渠水上坡',
    [
      [0, 1],
      [1, 2],
    ],
    ['', '渠', '', '水', '上坡'],
  ],
])('marked(%s, %j)', (text, at, expected) => {
  expect(
    marked(
      text,
      at.map(([start, end]) => ({ start, end })),
    ),
  ).toEqual(expected);
});

/** The excerpt around a term, `[…]` around what is marked; `nth` counts the places of the first term. */
function excerpt(text: string, terms: string | string[], { room = 90, nth = 0 } = {}): string {
  const all = [terms].flat();
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(all[0]!, at + 1);
  const pieces = excerptOf(
    text,
    text.toLowerCase(),
    at,
    all.map((term) => term.toLowerCase()),
    room,
  );
  expect(pieces.length % 2).toBe(1);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : `[${piece}]`)).join('');
}

const DITCH =
  '云岭县柳林镇双河村，坡上三个组吃了四十年窖水。21名党员分段包渠，310天修成4.2公里。渠帮上每隔200米嵌一块水泥牌，牌上一个党员的名字，共21块。水到坡上那天，没有一家放鞭炮。';
const LONG =
  '会前办公室把礼堂门口的表彰展板搬到侧厅，原处换上一张表，表上三十二行，每一行都有事项、时限和责任人，责任人今天都在座，进门时有几位同志绕着走，县委书记梁远舟说，用不着绕，先讲做成的，再讲没做成的，最后把年底前的日子分一分，一天一天排到表上，排完各自领回去';

describe('excerptOf: whole sentences', () => {
  it.each<[string, string, string | string[], number, string]>([
    [
      'the sentence, then what follows, then what goes before',
      DITCH,
      '分段包渠',
      60,
      '21名党员[分段包渠]，310天修成4.2公里。渠帮上每隔200米嵌一块水泥牌，牌上一个党员的名字，共21块。',
    ],
    ['no neighbour where there is no room', DITCH, '310天', 20, '21名党员分段包渠，[310天]修成4.2公里。'],
    ['at the very start of the text', DITCH, '云岭县', 25, '[云岭县]柳林镇双河村，坡上三个组吃了四十年窖水。'],
    ['at the very end of the text', DITCH, '鞭炮。', 30, '水到坡上那天，没有一家放[鞭炮。]'],
    [
      'what goes before, where nothing follows',
      DITCH,
      '鞭炮',
      55,
      '渠帮上每隔200米嵌一块水泥牌，牌上一个党员的名字，共21块。水到坡上那天，没有一家放[鞭炮]。',
    ],
    ['all of a short text', '通水了。家家接水。', '接水', 90, '通水了。家家[接水]。'],
    [
      'other terms are marked too',
      DITCH,
      ['公里', '党员', '窖水', '水'],
      50,
      '21名[党员]分段包渠，310天修成4.2[公里]。渠帮上每隔200米嵌一块[水]泥牌，牌上一个[党员]的名字，共21块。',
    ],
    ['a term over the end of a sentence', '渠修好了。水来了。人笑了。', '了。水来', 9, '渠修好[了。水来]了。'],
  ])('%s', (_, text, terms, room, expected) => {
    expect(excerpt(text, terms, { room })).toBe(expected);
  });

  it('of two terms far apart it is about the one that was asked for', () => {
    const text = `${DITCH}${'各段党员照旧清一次淤。'.repeat(20)}户主老卢先把石板冲了一遍。`;
    expect(excerpt(text, ['老卢', '窖水'], { room: 20 })).toBe('户主[老卢]先把石板冲了一遍。');
    expect(excerpt(text, ['窖水', '老卢'], { room: 25 })).toBe('云岭县柳林镇双河村，坡上三个组吃了四十年[窖水]。');
  });

  it('marks the place that was asked for, also where another one overlaps it', () => {
    expect(excerpt('双河村党支部在坡上。', ['党支部', '村党'])).toBe('双河村[党支部]在坡上。');
    expect(excerptOf('双河村', '双河村', 1, ['没有'])).toEqual(['双河村']);
    expect(excerptOf('', '', 0, ['水'])).toEqual(['']);
  });
});

describe('excerptOf: where sentences end', () => {
  it.each<[string, string, string, number, string]>([
    ['behind the quote', '何守田念完账本。“修到半坡散了伙，渠给谁看？”没有人答话。', '答话', 8, '没有人[答话]。'],
    [
      'the quote stays whole',
      '何守田念完账本。“修到半坡散了伙，渠给谁看？”没有人答话。',
      '散了伙',
      18,
      '“修到半坡[散了伙]，渠给谁看？”',
    ],
    ['quote and bracket', '她说：“窖见底……。”）五组、六组都一样。', '六组', 12, '五组、[六组]都一样。'],
    [
      'a quote that a comma follows goes on',
      '“走吧！”，他说，“天要黑了。”大家收了锹。',
      '他说',
      18,
      '“走吧！”，[他说]，“天要黑了。”',
    ],
    ['straight quotes, closing', '他问:"渠给谁看?"没有人答话。', '答话', 8, '没有人[答话]。'],
    ['straight quotes, opening', '没有人答话。"渠给谁看?"', '渠给谁', 10, '"[渠给谁]看?"'],
    ['an ellipsis', '他想了想……还是把锤子举了起来。', '锤子', 14, '还是把[锤子]举了起来。'],
    ['a semicolon', '一人两根绳；崖顶有人吹哨；下雨不上崖。', '吹哨', 9, '崖顶有人[吹哨]；'],
    [
      'not in an address',
      '报名请到 https://a.example/?id=3&x=1 填表。过期不候。',
      '填表',
      26,
      '报名请到 https://a.example/?id=3&x=1 [填表]。',
    ],
    [
      'not at a point within a figure',
      '兑现率从79.1%升到97.43%。查访组复核。',
      '97.43%',
      17,
      '兑现率从79.1%升到[97.43%]。',
    ],
    ['spaces between sentences go', '水进了池。 　过滤、消毒。', '过滤', 8, '[过滤]、消毒。'],
  ])('%s', (_, text, term, room, expected) => {
    expect(excerpt(text, term, { room })).toBe(expected);
  });
});

describe('excerptOf: blocks', () => {
  const BLOCKS =
    '桩号0+000：取水口\n第一块牌是何守田自己的。\n第二天，村务栏贴出一张公开承诺表，写明几月清基、几月浇筑、几月试水。\n三、剩下的55天里有三个日子\n第一个是11月30日，各单位报实数。\n清基\n浇筑\n试水';
  it.each<[string, string, number, string]>([
    ['does not run into the next', '何守田', 90, '第一块牌是[何守田]自己的。'],
    ['nor into the one before', '村务栏', 90, '第二天，[村务栏]贴出一张公开承诺表，写明几月清基、几月浇筑、几月试水。'],
    ['a heading takes what stands below it', '取水口', 90, '桩号0+000：[取水口]　第一块牌是何守田自己的。'],
    [
      'a longer one too, as it has no full stop',
      '三个日子',
      90,
      '三、剩下的55天里有[三个日子]　第一个是11月30日，各单位报实数。',
    ],
    ['not a sentence', '11月30日', 90, '第一个是[11月30日]，各单位报实数。'],
    ['if there is room', '取水口', 12, '桩号0+000：[取水口]'],
    ['the last block', '试水', 90, '第二天，村务栏贴出一张公开承诺表，写明几月清基、几月浇筑、几月[试水]。'],
  ])('%s', (_, term, room, expected) => {
    expect(excerpt(BLOCKS, term, { room })).toBe(expected);
  });

  it('at the end of the last block, an empty block, a line end', () => {
    expect(excerpt(BLOCKS, '清基', { nth: 1 })).toBe('[清基]　浇筑　试水');
    expect(excerpt(BLOCKS, '试水', { nth: 1 })).toBe('[试水]');
    expect(excerpt('标题\n\n正文在此。', '标题')).toBe('[标题]');
    expect(excerptOf('头\n尾', '头\n尾', 1, []).join('')).toBe('头　尾');
  });

  it('a term with a space is not found over a line end, where folding leaves a space', () => {
    expect(excerptOf('甲 乙\n丙 甲\n乙', '甲 乙 丙 甲 乙', 0, ['甲 乙'])).toEqual(['', '甲 乙', '　丙 甲　乙']);
  });

  it('a heading above a long sentence takes its beginning', () => {
    expect(excerpt(`一、用不着绕\n${LONG}。`, '用不着绕', { room: 40 })).toBe(
      '一、[用不着绕]　会前办公室把礼堂门口的表彰展板搬到侧厅，原处换上一张表，表上三十二行……',
    );
  });
});

describe('excerptOf: a sentence longer than the room', () => {
  it.each<[string, string, string, number, string]>([
    ['the place at its start', LONG, '会前', 30, '[会前]办公室把礼堂门口的表彰展板搬到侧厅，原处换上一张表……'],
    ['the place at its end', LONG, '领回去', 30, '……最后把年底前的日子分一分，一天一天排到表上，排完各自[领回去]'],
    ['the place in its middle', LONG, '梁远舟', 30, '……县委书记[梁远舟]说，用不着绕，先讲做成的，再讲没做成的……'],
    [
      'all but a few letters: these too',
      '人人盯着看，一天一天排到表上，排完了各自领回去',
      '排到表上',
      20,
      '人人盯着看，一天一天[排到表上]，排完了各自领回去',
    ],
    [
      'at no pause: between letters',
      '水'.repeat(60) + '渠' + '水'.repeat(60),
      '渠',
      20,
      `……${'水'.repeat(4)}[渠]${'水'.repeat(11)}……`,
    ],
    ['a place larger than the room', LONG, '先讲做成的，再讲没做成的', 5, '……[先讲做成的，再讲没做成的]……'],
  ])('%s', (_, text, term, room, expected) => {
    expect(excerpt(text, term, { room })).toBe(expected);
  });

  it('never cuts within figures, words, dates', () => {
    const text = `兑现率逐月是${'79.1%和80.25%和1,234项又'.repeat(12)}97.43%，2026-11-03到2026-12-31之间按桩号0+000与Party Day活动复核`;
    const words = text.split(/[^!-~]+/);
    for (let at = 0; at < text.length; at++) {
      for (const room of [12, 15, 18, 21, 30]) {
        const shown = excerptOf(text, text, at, [text[at]!], room).join('').replaceAll('……', '');
        expect(text).toContain(shown);
        for (const word of shown.match(/[!-~]+/g) ?? []) expect(words, `${at} ${room}: ${shown}`).toContain(word);
      }
    }
  });

  it('never cuts a letter in two', () => {
    const text = '𠮷'.repeat(200);
    for (let at = 0; at < text.length; at += 2)
      expect(excerptOf(text, text, at, ['𠮷'], 13).join('')).toMatch(/^(?:……)?𠮷+(?:……)?$/u);
  });
});

describe('excerptOf: whatever the text', () => {
  const samples = [
    DITCH,
    LONG,
    `${DITCH}\n${LONG}\n${DITCH}`,
    LONG.replaceAll('，', ''),
    '，，、：。！？……”）'.repeat(9),
    'pledge kept '.repeat(60),
    'x'.repeat(500),
    `一\n二\n\n三\n${LONG}`,
  ];
  it.each(samples)('the place is inside and marked, the rest is cut from the text: %#', (text) => {
    for (let at = 0; at < text.length; at++) {
      const term = text.slice(at, at + 3);
      if (term.includes('\n')) continue;
      const pieces = excerptOf(text, text.toLowerCase(), at, [term.toLowerCase(), '的', '了。'], 40);
      expect(pieces, `${at}`).toContain(term);
      expect(pieces.length % 2).toBe(1);
      const shown = pieces.join('');
      const words = shown.replace(/^……/, '').replace(/……$/, '').replaceAll('　', '\n');
      expect(text.includes(words) || text.includes(shown.replaceAll('　', '\n')), `${at}: ${shown}`).toBe(true);
      if (!text.startsWith('x')) expect(roomOf(shown, 0, shown.length), shown).toBeLessThanOrEqual(48);
    }
  });

  it('5,000 letters without any punctuation cost next to nothing', () => {
    const text = '云岭县柳林镇双河村'.repeat(560);
    const begun = performance.now();
    for (let at = 0; at < text.length; at += 9) {
      const pieces = excerptOf(text, text, at, ['云岭县', '双河']);
      expect(pieces).toContain('云岭县');
      expect(roomOf(pieces.join(''), 0, pieces.join('').length)).toBeLessThanOrEqual(93);
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
