import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addDays } from '../../../kernel/beijing-time.ts';
import { buildSite } from '../../../model/site/build-site.ts';
import { TestDice } from '../../../testing/dice.ts';
import { checkContent } from '../../check.ts';
import { news, unit } from '../../testing/articles.ts';
import { csv, pledge } from '../../testing/pledges.ts';
import { NOW } from '../../../testing/clock.ts';
import { plant, type PlantedTree } from '../../testing/tree.ts';

/** Two are over at the time of the check; two are the same minute. */
const TIMES = [
  '2026-07-01',
  '2026-11-20 08:59',
  '2026-12-01',
  '2026-12-01 00:00',
  '2027-03-01 09:00',
  '2028-03-01 10:00',
];
const DATES = ['2026-07-01', '2026-11-20', '2026-12-01', '2027-03-01', '2027-03-02'];
const SLUGS = ['n0', 'n1', 'n2', 'n3', 'n4'];
const TARGETS = [
  ...SLUGS.flatMap((slug) => [`/news/${slug}/`, `/news/old-${slug}/`, `/news/${slug}/#x`]),
  '/pledges/board/',
  '/pledges/board/#1',
  '/pledges/board/#9',
  '/appraisals/vote/',
  '/comments/',
  ...['2026', '2027', '2028'].flatMap((year) => [`/news/year/${year}/`, `/news/year/${year}/#x`]),
  '/news/field/nongcun/',
];

/** A tree whose files appear at different times, if ever, and refer to one another. */
function treeOf(dice: TestDice): PlantedTree {
  const link = (percent: number) => (dice.chance(percent) ? `[见](${dice.pick(TARGETS)})\n` : '正文一段。\n');
  const state = () => {
    if (dice.chance(12)) return 'draft: true\n';
    return dice.chance(8) ? 'withdrawn: 有误\n' : '';
  };
  const entry = (slug: string) => {
    const more = [
      `former: [old-${slug}]\n`,
      state(),
      dice.chance(40) ? 'unit: liulin\n' : '',
      dice.chance(10) ? `related: [${dice.pick(SLUGS)}]\n` : '',
    ].join('');
    return news(more, link(18)).replace('开会', `第 ${slug} 次开会`).replace('2026-07-01', dice.pick(TIMES));
  };
  const row = pledge({ 公诺: dice.chance(90) ? '2026-03-01' : dice.pick(DATES) });
  return {
    'site.yaml': `name: 甲\ndomain: https://a.cn\n${dice.chance(10) ? `lead: ${dice.pick(SLUGS)}\n` : ''}`,
    'units/liulin.yaml': unit('柳林镇党委'),
    ...Object.fromEntries(SLUGS.map((slug) => [`news/${slug}.md`, entry(slug)])),
    'pledges/board/index.md': `---\ntitle: 公开承诺\nyear: 2026\nunit: liulin\nkind: 党组织\npublishedAt: ${dice.pick(TIMES)}\nsource: { name: 县委 }\nnotice: { from: 2026-03-12, to: 2026-03-16 }\n${state()}---\n${link(20)}`,
    'pledges/board/items.csv': csv({ ...row, 编号: '1', 承诺主体: '柳林镇党委' }),
    'comments/c.md': `---\nreviewer: 严守正\npost: 书记\npledge: board/1\ndate: 2026-07-01\nform: 现场\nproblems: 慢\n${state()}---\n${link(15)}`,
    'appraisals/vote.yaml': `title: 评议\norganiser: 县委\nmethod: 投票\ndate: ${dice.chance(85) ? DATES[0] : dice.pick(DATES)}\npublishedAt: ${dice.pick(TIMES)}\n${state()}rows:\n  - { unit: liulin, issued: 2, returned: 2, valid: 2, excellent: 2, good: 0, fair: 0, poor: 0 }\n`,
  };
}

it('what is right when it is pushed stays right when its hour, and that of others, comes', async () => {
  let accepted = 0;
  let refused = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const folder = plant(treeOf(new TestDice(seed)));
    try {
      const errorsAt = async (now: string) => {
        const { content, issues } = await checkContent({
          contentFolder: folder,
          publicFolder: `${folder}-none`,
          cacheFolder: `${folder}-cache`,
          now,
        });
        const errors = issues.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) buildSite(content, false);
        return errors.map(
          ({ code, file, message }) =>
            `seed ${seed}, ${now}: ${code} ${file.split('/').slice(-2).join('/')} ${message}`,
        );
      };
      if ((await errorsAt(NOW)).length > 0) {
        refused++;
        continue;
      }
      accepted++;
      const moments = TIMES.filter((time) => time > NOW).map((time) => time.padEnd(16, ' 00:00'));
      for (const moment of new Set(moments)) {
        for (const now of [moment, `${addDays(moment.slice(0, 10), 1)}${moment.slice(10)}`])
          expect(await errorsAt(now)).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(`${folder}-cache`, { recursive: true, force: true });
    }
  }
  // Both happen often enough for the trees to say something.
  expect(Math.min(accepted, refused)).toBeGreaterThan(20);
});
