import { csvFile } from '../../../kernel/csv-cell.ts';
import { testRecording } from '../../../media/recording/testing/recordings.ts';
import { ENTRY_KINDS } from '../../../schema/kinds/entry-kind.ts';
import { pledgeCsv } from '../../../testing/boards.ts';
import { entryPath, entryText, unitText } from '../../../testing/entries.ts';
import type { Tree } from '../../../testing/tree.ts';
import { appraisalText, boardText, commentText } from '../../../testing/vote-tree.ts';
import { type County, type CountyEntry, type CountyReport, ROOT_UNIT } from './county.ts';

/** Pictures that entries may have, as files. */
export type Pictures = readonly Uint8Array[];

const SOUND = testRecording('sound.m4a');
const FORM = 'files/biaoge/chengnuo-biao.xlsx';

/**
 * The files of a county below `content/`, right whatever was done to it. `now`: Beijing time; what is due later must
 * not be linked to yet.
 */
export function countyTree(county: County, pictures: Pictures, now: string): Tree {
  const known = new Map(
    county.entries.filter(({ publishedAt }) => publishedAt <= now).map((entry) => [entry.key, entry]),
  );
  const lead = known.get(county.lead ?? -1);
  const pledges = new Set(
    county.boards.flatMap(({ slug, publishedAt, rows }) =>
      publishedAt <= now ? rows.map((row) => `${slug}/${row['编号']}`) : [],
    ),
  );
  const comments = county.comments.filter(({ about }) =>
    'member' in about ? known.has(about.member) : 'pledge' in about ? pledges.has(about.pledge) : true,
  );
  return {
    'site.yaml': yaml({ ...county.settings, ...(lead ? { lead: idOf(lead) } : {}) }),
    ...(county.terms.length > 0 ? { 'glossary.yaml': yamlList(distinctTerms(county)) } : {}),
    ...(county.form === undefined ? {} : { [FORM]: `PK\u0003\u0004${county.form}` }),
    'holidays.yaml': yamlList(county.holidays),
    ...Object.fromEntries(county.units.map(({ id, ...fields }) => [`units/${id}.yaml`, unitText(defined(fields))])),
    ...(county.series ? { 'series/tongshui.yaml': yaml(county.series) } : {}),
    ...Object.assign({}, ...county.entries.map((entry) => entryFiles(entry, known, pictures, county))),
    ...Object.assign(
      {},
      ...county.boards.map(({ slug, title, kind, unit, publishedAt, fields, intro, rows }) => ({
        [`pledges/${slug}/index.md`]: boardText({ title, kind, unit, publishedAt, notice: undefined, ...fields })
          .replace('这里公布全年的承诺。', county.form === undefined ? intro : `${intro}[空白表](/${FORM})。`)
          .replace('notice: undefined\n', ''),
        [`pledges/${slug}/items.csv`]: pledgeCsv(rows),
      })),
    ),
    ...Object.fromEntries(
      comments.map(({ slug, about, problems, body }) => [
        `comments/${slug}.md`,
        commentText({ ...('member' in about ? { member: idOf(known.get(about.member)!) } : about), problems }, body),
      ]),
    ),
    ...Object.assign({}, ...county.reports.map((report) => reportFiles(report, county, pictures))),
    ...Object.assign(
      {},
      ...county.namelists.map(({ folder, slug, publishedAt, rows }) => ({
        [`${folder}/${slug}.yaml`]: `title: ${folder} ${slug}\nyear: 2025\norganiser: 县委\nmethod: 推荐箱\npublishedAt: ${publishedAt}\n`,
        [`${folder}/${slug}.csv`]: csvFile([
          ['姓名', '党支部', folder === 'stars' ? '星级' : '得票', '理由'],
          ...rows.map(({ name, unit, measure, reason }) => [name, unit, String(measure), reason]),
        ]),
      })),
    ),
    ...Object.fromEntries(
      county.appraisals.map(({ slug, title, date, publishedAt, rows }) => [
        `appraisals/${slug}.yaml`,
        appraisalText(
          { title, date, ...(publishedAt === undefined ? {} : { publishedAt }) },
          rows.map(({ unit, member = '', votes }) => {
            const sum = votes.reduce((total, count) => total + count, 0);
            return [unit, member, sum + 2, sum, ...votes];
          }),
        ),
      ]),
    ),
  };
}

/** Results by the remainder of their day. */
const REPORTED = [
  {},
  { outcome: '兑现' },
  { outcome: '延期', extendedTo: '2027-09-30', reason: '等料' },
  { outcome: '部分兑现', reason: '差一段' },
];

function reportFiles(
  { slug, pledge, day, progress, hasPhoto }: CountyReport,
  county: County,
  pictures: Pictures,
): Tree {
  const board = county.boards.find((one) => pledge.startsWith(`${one.slug}/`));
  if (!board?.rows.some((row) => pledge === `${board.slug}/${row['编号']}`)) return {};
  const photo = hasPhoto && pictures.length > 0 ? { src: `${slug}.jpg`, alt: '渠' } : undefined;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  const said = { pledge, unit: board.unit, date, progress, ...REPORTED[day % REPORTED.length], photo };
  return {
    [`reports/${slug}.yaml`]: yaml(said),
    ...(photo ? { [`reports/${slug}.jpg`]: pictures[day % pictures.length]! } : {}),
  };
}

function entryFiles(
  entry: CountyEntry,
  known: ReadonlyMap<number, CountyEntry>,
  pictures: Pictures,
  county: County,
): Tree {
  const { kind, slug, title, publishedAt, fields, photos } = entry;
  const path = entryPath(kind, slug);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const unit = entry.unit ?? (kind === 'branch' || kind === 'member' ? ROOT_UNIT : undefined);
  const name =
    kind === 'branch'
      ? county.units.find(({ id }) => id === unit)?.name
      : kind === 'member'
        ? fields['name']
        : undefined;
  const related = entry.related.flatMap((key) => (known.has(key) && key !== entry.key ? [idOf(known.get(key)!)] : []));
  const cover = entry.cover && photos.length > 0 ? { src: 'p0.jpg', alt: `第 ${entry.key} 篇的题图` } : undefined;
  const recordings = entry.recording && [
    {
      file: 'r.m4a',
      name: '录音',
      transcript: entry.recording.words,
      poster: photos.length > 0 ? 'p0.jpg' : undefined,
      alt: '图',
    },
  ];
  const front = defined({ ...fields, name, title, publishedAt, unit, related, cover, recordings });
  return {
    [path]: entryText(kind, front, bodyOf(entry, known)),
    ...(recordings ? { [`${folder}/r.m4a`]: SOUND } : {}),
    ...Object.fromEntries(photos.map((place, index) => [`${folder}/p${index}.jpg`, pictures[place]!])),
  };
}

function bodyOf(entry: CountyEntry, known: ReadonlyMap<number, CountyEntry>): string {
  const links = entry.links.flatMap(({ to, heading }) => {
    const target = known.get(to);
    const anchor =
      heading && target && target.headings.length > 0
        ? `#${target.headings.at(-1)!.replaceAll(/[\p{P}\s]+/gu, '')}`
        : '';
    return target ? [`参见[${target.title}](${addressOf(target)}${anchor})。`] : [];
  });
  const pictures = entry.photos.map((_, index) =>
    entry.kind === 'topic'
      ? `<Figure src="p${index}.jpg" alt="专题的照片" caption="图注" />`
      : `![一张照片](p${index}.jpg "图注")`,
  );
  const sections = entry.headings.map(
    (heading, index) => `## ${heading}\n\n${entry.paragraphs[index + 1] ?? '这一节的话。'}`,
  );
  return `${[entry.paragraphs[0] ?? '只有一句。', ...(entry.recording?.isPlaced ? ['[听](r.m4a)'] : []), ...links, ...sections, ...pictures, ...(entry.kind === 'topic' ? entry.components : [])].join('\n\n')}\n`;
}

function addressOf({ kind, slug }: CountyEntry): string {
  return `${ENTRY_KINDS[kind].address}${slug}/`;
}

function idOf(entry: CountyEntry): string {
  return addressOf(entry).slice(1, -1);
}

/** No name stands twice, as the gate wants it. */
function distinctTerms({ terms }: County): County['terms'] {
  const seen = new Set<string>();
  const isNew = (name: string) => !seen.has(name) && seen.add(name) !== undefined;
  return terms.flatMap(({ term, aliases, explanation }) =>
    isNew(term) ? [{ term, aliases: aliases.filter(isNew), explanation }] : [],
  );
}

/** Fields that have a value. */
function defined(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function yaml(fields: object): string {
  return Object.entries(defined(fields))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function yamlList(rows: readonly object[]): string {
  return rows.map((row) => `- ${JSON.stringify(row)}\n`).join('');
}
