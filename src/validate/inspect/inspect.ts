import type { z } from 'zod';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { bodyForm, type BodyForm } from '../../ingest/body/typed/body-form.ts';
import { type Mention, NOTHING_READ, placesForSiteRules, type Reading } from '../../ingest/content/reading.ts';
import type { Role } from '../../ingest/files/content-file.ts';
import { lettersLost } from '../../ingest/files/question-marks.ts';
import { spoiltText } from '../../ingest/files/spoilt-text.ts';
import { foldTyped } from '../../ingest/files/typed-places.ts';
import { unsafeText } from '../../ingest/table/unsafe-text.ts';
import { splitFrontMatter } from '../../ingest/yaml/front-matter.ts';
import { namedBlank } from '../../ingest/yaml/line-causes.ts';
import { readYaml, type YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { ownSlips } from '../../kernel/counts/own-slips.ts';
import { fieldsOf } from '../../kernel/fields.ts';
import { tableOf } from '../../kernel/names.ts';
import { appraisalSchema } from '../../schema/kinds/appraisal.ts';
import { boardSchema } from '../../schema/kinds/board.ts';
import { commentSchema } from '../../schema/kinds/comment.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { holidaysSchema } from '../../schema/kinds/holidays.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from '../../schema/kinds/namelist.ts';
import { reportSchema } from '../../schema/kinds/report.ts';
import { reviewSchema } from '../../schema/kinds/review.ts';
import { seriesSchema } from '../../schema/kinds/series.ts';
import { countiesSchema } from '../../schema/settings/counties.ts';
import { siteSchema } from '../../schema/settings/site.ts';
import { glossarySchema } from '../../schema/kinds/term.ts';
import { leadersSchema } from '../../schema/proofreading/leaders.ts';
import { privacySchema } from '../../schema/proofreading/privacy.ts';
import { wordsSchema } from '../../schema/proofreading/words.ts';
import { unitSchema } from '../../schema/kinds/unit.ts';
import { allKeysOf } from '../../schema/shape.ts';
import type { ValueRule } from '../rules/rule.ts';
import {
  APPRAISAL_RULES,
  BOARD_RULES,
  COMMENT_RULES,
  ENTRY_RULES,
  HOLIDAY_RULES,
  NAMELIST_RULES,
  REPORT_RULES,
  SITE_VALUE_RULES,
  UNIT_RULES,
} from '../rules/value/all.ts';
import { type BodyFacts, inspectBody, NO_FACTS } from './inspect-body.ts';
import { inspectCopy } from '../../ingest/counties/inspect-copy.ts';
import { inspectMap } from './inspect-map.ts';
import { personalData, personalDataInValues, withPersonalData } from './personal-data.ts';
import { settingsFacts } from './settings-facts.ts';
import { checkValues } from '../values/values.ts';
import { unfilledValues } from '../values/unfilled.ts';

/** What files are for that are read as text. */
export const TEXT_ROLES = [
  'entry',
  'unit',
  'series',
  'board',
  'comment',
  'report',
  'appraisal',
  'namelist',
  'review',
  'holidays',
  'glossary',
  'words',
  'leaders',
  'privacy',
  'site',
  'map',
  'counties',
  'copy',
] as const;

export type TextRole = Extract<Role, { role: (typeof TEXT_ROLES)[number] }>;

/** Reads and checks one file by itself, as it was typed. Never throws for bad content. */
export function inspect(role: TextRole, typed: string): Reading {
  if (role.role === 'map') return inspectMap(typed);
  if (role.role === 'copy') return inspectCopy(role.file, typed);
  const spoilt = spoiltText(typed);
  if (spoilt.length > 0) return { ...NOTHING_READ, findings: spoilt };
  const { text, typedSpan } = foldTyped(typed);
  const reading = readingOf(role, text);
  const placed = typedSpan ? atTypedPlaces(reading, typedSpan) : reading;
  const lines = typed.split('\n');
  const named = placed.findings.map((found) => namedBlank(found, lines[found.line - 1] ?? ''));
  return {
    ...placed,
    ...(!UNPRINTED.has(role.role) && { own: ownSlips(text, PIECES.has(role.role)) }),
    findings: [...withPersonalData(named, personalData(typed)), ...lettersLost(typed), ...unsafeText(typed)],
  };
}

/** Files with a page, or a part of one. */
const PIECES: ReadonlySet<TextRole['role']> = new Set(['entry', 'board', 'comment']);
/** In them stands what must not be written, or nothing that is printed. */
const UNPRINTED: ReadonlySet<TextRole['role']> = new Set(['words', 'holidays', 'privacy', 'review', 'counties']);

/** The reading of folded letters, with the places that they were typed at. */
function atTypedPlaces(reading: Reading, typedSpan: (span: Span) => Span): Reading {
  const placed = <T extends Mention>(mention: T): T => ({ ...mention, at: typedSpan(mention.at) });
  return {
    ...reading,
    findings: reading.findings.map((found) => ({ ...found, ...typedSpan(found) })),
    positions: Object.fromEntries(Object.entries(reading.positions).map(([path, span]) => [path, typedSpan(span)])),
    links: reading.links.map(placed),
    pictures: reading.pictures.map(placed),
    units: reading.units.map(placed),
  };
}

function readingOf(role: Exclude<TextRole, { role: 'map' | 'copy' }>, text: string): Reading {
  switch (role.role) {
    case 'entry': {
      const { schema, label } = ENTRY_KINDS[role.kind];
      return inspectArticle({ schema, label, rules: ENTRY_RULES, form: bodyForm(role.kind), mayBeEmpty: false }, text);
    }
    case 'board':
      return inspectArticle(
        { schema: boardSchema, label: '公示栏', rules: BOARD_RULES, form: 'markdown', mayBeEmpty: true },
        text,
      );
    case 'comment':
      return inspectArticle(
        { schema: commentSchema, label: '领导点评', rules: COMMENT_RULES, form: 'markdown', mayBeEmpty: true },
        text,
      );
    case 'namelist':
      return inspectSettings(NAMELIST_SETTINGS[role.kind], text);
    default:
      return inspectSettings(SETTINGS[role.role], text);
  }
}

const SETTINGS = {
  appraisal: { schema: appraisalSchema, place: '群众评议', rules: APPRAISAL_RULES },
  holidays: { schema: holidaysSchema, place: '节假日', rules: HOLIDAY_RULES },
  unit: { schema: unitSchema, place: '单位的设置', rules: UNIT_RULES },
  report: { schema: reportSchema, place: '办理情况', rules: REPORT_RULES },
  review: { schema: reviewSchema, place: '审签', rules: [] },
  series: { schema: seriesSchema, place: '系列', rules: [] },
  counties: { schema: countiesSchema, place: '各县的名单', rules: [] },
  site: { schema: siteSchema, place: '网站设置', rules: SITE_VALUE_RULES },
  glossary: { schema: glossarySchema, place: '名词', rules: [] },
  words: { schema: wordsSchema, place: '用词的设置', rules: [] },
  leaders: { schema: leadersSchema, place: '领导的名单', rules: [] },
  privacy: { schema: privacySchema, place: '个人信息的例外', rules: [] },
} as const;

const NAMELIST_SETTINGS = tableOf(NAMELIST_KIND_NAMES, (kind) => ({
  schema: NAMELIST_KINDS[kind].schema,
  place: `${NAMELIST_KINDS[kind].label}的设置`,
  rules: NAMELIST_RULES,
}));

interface SettingsForm {
  schema: Parameters<typeof readYaml>[2] & Parameters<typeof checkValues>[1];
  place: string;
  rules: readonly ValueRule[];
}

function inspectSettings({ schema, place, rules }: SettingsForm, text: string): Reading {
  const yaml = readYaml(text, 0, schema, place);
  const facts = schema === siteSchema ? settingsFacts(yaml, text) : NO_FACTS;
  return { ...settle(yaml, schema, rules, facts), bodyStart: 0 };
}

/** A Markdown file with settings in front. */
interface ArticleForm {
  schema: z.ZodObject;
  label: string;
  rules: readonly ValueRule[];
  form: BodyForm;
  /** Settings alone are enough. */
  mayBeEmpty: boolean;
}

function inspectArticle({ schema, label, rules, form, mayBeEmpty }: ArticleForm, text: string): Reading {
  const split = splitFrontMatter(text, (word) => allKeysOf(schema).has(word));
  const yaml = split.hasSettings ? readYaml(split.yaml, split.yamlOffset, schema, `「${label}」的设置`) : undefined;
  const facts = inspectBody(split.body, { lines: split.bodyOffset, columns: 0 }, form);
  const findings = [...split.findings, ...facts.findings];
  const { draft, withdrawn } = fieldsOf(yaml?.value);
  const isForReaders = draft !== true && draft !== '是' && withdrawn === undefined;
  if (facts.isEmpty && !mayBeEmpty && split.findings.length === 0 && isForReaders) {
    findings.push(finding('B09', {}, { line: Math.max(1, split.bodyOffset), column: 1 }));
  }
  const bodyStart = text.length - split.body.length;
  if (!yaml) return { ...NOTHING_READ, ...facts, findings, bodyStart };
  return { ...settle(yaml, schema, rules, { ...facts, findings }), bodyStart };
}

/**
 * Puts together what was found in the settings and the body, with the checked values if they are right, else what was
 * read.
 */
function settle(
  yaml: YamlReading,
  schema: Parameters<typeof checkValues>[1],
  rules: readonly ValueRule[],
  facts: BodyFacts,
): Omit<Reading, 'bodyStart'> {
  const unfilled = unfilledValues(yaml.value, yaml.positions, schema);
  const found = [...yaml.findings, ...personalDataInValues(yaml.value, yaml.positions), ...unfilled];
  const isUnfilled = ({ path }: Finding) => unfilled.some((one) => one.path === path);
  let { value } = yaml;
  if (value !== undefined) {
    const checked = checkValues(yaml, schema);
    if (checked.ok) ({ value } = checked);
    else found.push(...checked.findings.filter((item) => !isUnfilled(item)));
    const values = fieldsOf(value);
    found.push(...rules.flatMap((rule) => rule(values, yaml.positions, yaml.isChinese)));
  }
  const valid = !found.some(({ severity }) => severity === 'error');
  const { headings, links, pictures, units } = facts;
  return {
    findings: [...found, ...facts.findings],
    value,
    valid,
    positions: placesForSiteRules(yaml.positions),
    headings,
    links,
    pictures,
    units,
  };
}
