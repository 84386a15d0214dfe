import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { SearchIndex } from '../../search/query/answer.ts';
import { addresses, ask, openBuilt } from '../../testing/search-index.ts';
import { all, filesIn, readPages, elementText } from '../testing/pages.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { withinSite } from '../testing/place.ts';

/** Addresses that hold no more than a notice. */
const { withdrawn } = (await sampleModel()).site;

let index: SearchIndex;
beforeAll(async () => {
  index = await openBuilt(inject('sampleSite'));
});

const FOUR_STEPS = [
  '/news/20260520-peixun/',
  '/branches/shuanghe-qushui/',
  '/news/20261022-tongshui/',
  '/speeches/2026-zuzhi-zuotan/',
];
const PROMISED = ['/speeches/2026-tuijinhui/', '/topics/gongkai-chengnuo/'];

/** What readers type, and every page that it has to lead to, the best first. */
const TABLE: readonly [what: string, typed: string, pages: readonly string[]][] = [
  [
    'a member',
    '郑桂兰',
    ['/members/zheng-guilan/', '/topics/shenbian-bangyang/', '/branches/yiyuan-xunzhen/', '/speeches/2026-xuanchuan/'],
  ],
  [
    'a given name',
    '桂兰',
    ['/members/zheng-guilan/', '/topics/shenbian-bangyang/', '/branches/yiyuan-xunzhen/', '/speeches/2026-xuanchuan/'],
  ],
  ['a village', '六合村', ['/members/zheng-guilan/', '/branches/yiyuan-xunzhen/', '/speeches/2026-xuanchuan/']],
  [
    'a town',
    '柳林镇',
    [
      '/branches/shuanghe-qushui/',
      '/speeches/2026-shuifei-bang/',
      '/news/20261022-tongshui/',
      '/members/gao-yuan/',
      '/news/20260312-chengnuo/',
    ],
  ],
  ['a title', '613号田', ['/branches/shimen-gengdi/']],
  ['a term', '三亮三比三评', ['/news/20260730-gongshi/', '/members/luo-xiuying/', '/branches/qingfeng-jiebang/']],
  ['a term by its other name', '4+2工作法', FOUR_STEPS],
  ['a term, with its other name', '四议两公开', FOUR_STEPS],
  ['a term in traditional characters', '四議兩公開', FOUR_STEPS],
  ['a slogan in traditional characters', '創先爭優', PROMISED],
  ['a slogan', '创先争优', PROMISED],
  [
    'a post',
    '县委书记',
    ['/speeches/2026-tuijinhui/', '/news/20260701-biaozhang/', '/speeches/2025-qiyi/', '/news/20250628-zuotan/'],
  ],
  [
    'one character',
    '渠',
    [
      '/branches/shuanghe-qushui/',
      '/topics/gongkai-chengnuo/',
      '/speeches/2026-tuijinhui/',
      '/news/20261022-tongshui/',
      '/members/ma-tiesheng/',
    ],
  ],
  [
    'a number with its unit',
    '4.2公里',
    ['/speeches/2026-tuijinhui/', '/branches/shuanghe-qushui/', '/news/20261022-tongshui/'],
  ],
  [
    'a number in full width',
    '４．２公里',
    ['/speeches/2026-tuijinhui/', '/branches/shuanghe-qushui/', '/news/20261022-tongshui/'],
  ],
  ['a part of a number', '13号田', ['/branches/shimen-gengdi/']],
  ['a day', '7月1日', ['/news/20260701-biaozhang/']],
  ['a number in words', '三十二项', ['/speeches/2026-tuijinhui/']],
  [
    'two words in different places',
    '柳林镇 党员',
    [
      '/branches/shuanghe-qushui/',
      '/speeches/2026-shuifei-bang/',
      '/news/20261022-tongshui/',
      '/members/gao-yuan/',
      '/news/20260312-chengnuo/',
    ],
  ],
  [
    'two words, one with a wide space',
    '坡上　三个组',
    [
      '/news/20261022-tongshui/',
      '/topics/gongkai-chengnuo/',
      '/speeches/2026-tuijinhui/',
      '/branches/shuanghe-qushui/',
      '/members/qiu-dacheng/',
    ],
  ],
  ['two words, one of which is nowhere', '柳林镇 航天', []],
  ['what runs over the end of a sentence', '渠水上了青石坡。记', []],
];

/** What is an article: boards, votes, lists of people, posts and cards have their own hits. */
const isArticle = (address: string) => /^\/(?:branches|members|speeches|news|topics)\/[^/]+\/$/.test(address);

describe('the recall table', () => {
  it.each(TABLE)('%s: %s', async (_, typed, pages) => {
    expect((await addresses(await ask(index, typed))).filter(isArticle)).toEqual(pages);
  });

  it.each([
    ['郑贵兰', '郑桂兰'],
    ['六河村', '六合村'],
    ['四义两公开', '四议两公开'],
  ])('%s is nowhere: %s is offered', async (typed, meant) => {
    expect(await ask(index, typed)).toMatchObject({ total: 0, suggestion: meant });
  });

  it('a term that no article has leads to its explanation', async () => {
    expect((await ask(index, '五项工程')).pages).toEqual([
      { name: '五项工程', kind: '名词解释', address: '/glossary/#wuxiang-gongcheng' },
    ]);
  });
});

const PLEDGES: readonly [what: string, typed: string, filters: Record<string, string>, pages: readonly string[]][] = [
  [
    'a pledge by its words',
    '白水泉',
    { kind: '党组织承诺' },
    ['/pledges/cun-2026/#p-1', '/pledges/xiangzhen-2026/#p-ll-01'],
  ],
  [
    'what is late, of a unit and those below it',
    '',
    { state: '逾期', unit: '白岩乡党委' },
    ['/pledges/xiangzhen-2026/#p-by-04', '/pledges/xiangzhen-2026/#p-by-20', '/pledges/cun-2026/#p-20'],
  ],
  ['a member', '尤晓月', { kind: '党员承诺' }, ['/pledges/chuangkou-dangyuan-2026/#p-15']],
];

it.each(PLEDGES)('%s is found at its place on the board', async (_, typed, filters, pages) => {
  const found = await addresses(await ask(index, typed, { filters }));
  expect([...found].sort()).toEqual([...pages].sort());
});

it('every word of every pledge leads to it', async () => {
  const folder = inject('sampleSite');
  const missed: string[] = [];
  let asked = 0;
  for (const file of filesIn(folder).filter((name) => /^pledges\/[^/]+\/data\.json$/.test(name))) {
    const { items } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { items: Record<string, string>[] };
    for (const item of items) {
      for (const words of [item['item'], item['standard'], item['measures'], item['reason'], item['owner']]) {
        const typed = words?.split(/\s/)[0]!.slice(-9);
        if (!typed) continue;
        asked++;
        const { pathname, hash } = new URL(item['address']!);
        if (!(await addresses(await ask(index, typed))).includes(withinSite(pathname) + hash))
          missed.push(`${item['address']}: ${typed}`);
      }
    }
  }
  expect(asked).toBeGreaterThan(500);
  expect(missed).toEqual([]);
});

/** Where an article says something that is only there: not what stands on every page, nor in lists of other articles. */
const SAID = [
  'h1',
  '.article-honours li',
  'figcaption',
  '.key-figures dt',
  '[data-body] > .body > p',
  '[data-body] > .body > blockquote > p',
  '[data-body] > .body > ul > li',
  '[data-body] > .body > h2',
  '[data-body] > .body > h3',
];

it('every word of every article leads to it', async () => {
  const missed: string[] = [];
  let asked = 0;
  for (const page of readPages(inject('sampleSite')).filter(
    ({ address }) => /^\/(?:branches|members|speeches|news)\/[^/]+\/$/.test(address) && !withdrawn.has(address),
  )) {
    for (const element of SAID.flatMap((selector) => all(page, `article ${selector}`))) {
      // Terms carry their explanation, notes their number; both are no words of the text.
      if (all({ ...page, root: element }, 'button, sup, [popover]').length > 0) continue;
      // How large a recording is, and where it lies, are no words of the text either.
      if (element.closest('.player')) continue;
      for (const words of elementText(element).split(' ').filter(Boolean)) {
        for (let at = 0; at < words.length; at += 16) {
          const typed = words.slice(at, at + 8);
          asked++;
          if (!(await addresses(await ask(index, typed))).includes(page.address))
            missed.push(`${page.address}: ${typed}`);
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(500);
  expect(missed).toEqual([]);
});
