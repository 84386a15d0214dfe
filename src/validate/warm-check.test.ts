import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportText } from '../diagnostics/reports/text.ts';
import { digestOf } from '../kernel/digest.ts';
import { NOW } from '../testing/clock.ts';
import { checkContent, type CheckOptions, openReadings } from './check.ts';
import { branch, news, unit } from './testing/articles.ts';
import { dice, mutated } from './testing/mutations.ts';
import { boardMarkdown, csv, pledge } from './testing/pledges.ts';
import { SMALL_PHOTO, THUMBNAIL } from './testing/pictures.ts';
import { SITE_SETTINGS } from './testing/tree.ts';

const TREE: Record<string, string | Buffer> = {
  'site.yaml': SITE_SETTINGS,
  'glossary.yaml': '- term: 三亮三比三评\n  explanation: 亮身份、亮承诺、亮标准。\n',
  'units/liulin.yaml': unit(),
  'news/a.md': news('unit: liulin\n', '见[乙](/news/b/)。\n'),
  'news/b.md': news('', '## 一个题\n\n见[甲](/news/a/#题)。\n'),
  'news/c.md': news('', '电话 13812345678。\n'),
  'exemplars/branches/qushui/index.md': branch('quote:\n  words: 正文一段\ncover:\n  src: cover.jpg\n  alt: 新渠\n'),
  'exemplars/branches/qushui/cover.jpg': SMALL_PHOTO,
  'pledges/a/index.md': boardMarkdown(),
  'pledges/a/items.csv': csv(pledge({ id: '1' }), pledge({ id: '2' })),
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warm-check-'));
  for (const [path, content] of Object.entries(TREE)) put(path, content);
});
afterEach(() => rmSync(root, { recursive: true }));

const place = (path: string) => join(root, 'warm/content', path);

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), content);
}

function optionsOf(name: string, now: string): CheckOptions {
  const folder = join(root, name);
  return {
    contentFolder: join(folder, 'content'),
    publicFolder: join(folder, 'none'),
    cacheFolder: join(folder, 'cache'),
    shownFrom: folder,
    now,
  };
}

/** Everything that a check says and knows, the places of its folders apart. */
async function outcomeOf(options: CheckOptions): Promise<unknown> {
  const { issues, files, linesOf, content } = await checkContent(options);
  return {
    issues,
    report: reportText(issues, linesOf, files),
    readings: [...content.entries, ...content.units, ...content.pledges].map(({ file, reading, hasText, text }) => [
      file.path,
      reading,
      hasText,
      text(),
    ]),
    pictures: [...content.pictures].map(([path, { digest, probe }]) => [path, digest, probe]).sort(),
  };
}

/** What it would be if nobody had ever looked before. */
async function coldOutcome(now: string): Promise<unknown> {
  rmSync(join(root, 'cold'), { recursive: true, force: true });
  cpSync(join(root, 'warm/content'), join(root, 'cold/content'), { recursive: true });
  return outcomeOf(optionsOf('cold', now));
}

type Roll = (below: number) => number;

/** Another text of the same size, under the times that the file had. */
function changeUnseen(path: string): void {
  const { atime, mtime } = statSync(place(path));
  const bytes = readFileSync(place(path));
  const [from, to] = bytes.includes('一') ? ['一', '二'] : ['。', '；'];
  put(path, Buffer.from(bytes.toString().replace(from, to)));
  utimesSync(place(path), atime, mtime);
}

const cacheFile = () => {
  const folder = join(root, 'warm/cache');
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  return name === undefined ? undefined : join(folder, name);
};

function changeCache(changed: (bytes: Buffer) => Buffer): void {
  const file = cacheFile();
  if (file !== undefined) writeFileSync(file, changed(readFileSync(file)));
}

const EDITS: Readonly<Record<string, (path: string, roll: Roll) => void>> = {
  'another text': (path, roll) => put(path, mutated(readFileSync(place(path), 'utf8'), roll)),
  'the text of before': (path) => put(path, TREE[path] ?? news()),
  'the same size and time': changeUnseen,
  'one more file': (_, roll) => put(`news/new-${roll(3)}.md`, news('', `见[丙](/news/new-${roll(3)}/)。\n`)),
  'one file less': (path) => rmSync(place(path)),
  'another name': (path, roll) => renameSync(place(path), place(`news/named-${roll(3)}.md`)),
  'two names exchanged': (path) => {
    renameSync(place(path), place('news/aside.md'));
    if (existsSync(place('news/b.md'))) renameSync(place('news/b.md'), place(path));
    renameSync(place('news/aside.md'), place('news/b.md'));
  },
  'a touch': (path) => utimesSync(place(path), new Date(), new Date()),
  'other rights': (path, roll) => chmodSync(place(path), [0o644, 0o600, 0o755][roll(3)]!),
  'other settings': (_, roll) =>
    put('site.yaml', SITE_SETTINGS + ['', 'unpublishedColumns: [联系人]\n', '简介: 先锋\n'][roll(3)]!),
  'other terms': (_, roll) =>
    put('glossary.yaml', `- term: ${['三亮三比三评', '一站式'][roll(2)]!}\n  explanation: 甲。\n`),
  'another unit': (_, roll) => put('units/liulin.yaml', unit(['柳林镇党委', '石门村党支部'][roll(2)]!)),
  'another picture': (_, roll) =>
    put('exemplars/branches/qushui/cover.jpg', [SMALL_PHOTO, THUMBNAIL, Buffer.from('text')][roll(3)]!),
  'a damaged cache': (_, roll) =>
    changeCache((bytes) => {
      const at = roll(bytes.length);
      return roll(2) === 0 ? bytes.subarray(0, at) : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    }),
  'a cache of another version': () =>
    changeCache((bytes) => {
      // Whole and sound, of a program that found something else.
      const body = bytes.toString().split('\n').slice(1).join('\n');
      const other = body.replace(/("program":")./, '$1x').replaceAll('正文', '它文');
      return Buffer.from(`${digestOf(other)}\n${other}`);
    }),
};

it.each([1, 2, 3])(
  'a check that knows what earlier ones found says what one says that knows nothing, whatever was changed (%i)',
  async (seed) => {
    const roll = dice(seed);
    const kept = openReadings(optionsOf('warm', NOW));
    for (let step = 0; step < 12; step++) {
      const now = ['2026-11-20 09:00', '2026-11-21 09:00', '2027-01-01 00:00'][roll(3)]!;
      const names = Object.keys(EDITS).filter(() => roll(4) === 0);
      for (const name of names) {
        const texts = readdirSync(place(''), { recursive: true, encoding: 'utf8' }).filter((path) =>
          /\.(?:md|csv)$/.test(path),
        );
        EDITS[name]!(texts.sort()[roll(texts.length)]!.replaceAll('\\', '/'), roll);
      }
      const cold = await coldOutcome(now);
      const warm = optionsOf('warm', now);
      const told = `step ${step}: ${names.join(', ')}`;
      expect(await outcomeOf(warm), told).toEqual(cold);
      expect(await outcomeOf({ ...warm, readings: kept }), `${told}, in one process`).toEqual(cold);
      expect(await Promise.all([outcomeOf(warm), outcomeOf(warm)]), `${told}, two at once`).toEqual([cold, cold]);
    }
  },
);

it('a file that is changed while it is checked is checked as it is then', async () => {
  const options = optionsOf('warm', NOW);
  await checkContent(options);
  await new Promise((resolve) => setTimeout(resolve, 150));
  // The first check that may remember its files reads them; the next one does not.
  await checkContent(options);
  const { content } = await checkContent(options);
  const [entry] = content.entries.filter(({ slug }) => slug === 'b');
  put('news/b.md', news('', '别的话。\n'));
  expect(() => entry!.text()).toThrow('news/b.md 又改了');
  expect(await outcomeOf(options)).toEqual(await coldOutcome(NOW));
});
