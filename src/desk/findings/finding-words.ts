import { PROBLEMS } from '../../diagnostics/codes.ts';
import { cellName } from '../../diagnostics/issue.ts';
import { metaOf } from '../../schema/field.ts';
import { typeAt } from '../../schema/shape.ts';
import { fieldId } from '../form/field-names.ts';
import { FORM_SCHEMAS, type FormKind } from '../form/form-kinds.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import { kindOfPath } from '../pieces/piece-facts.ts';
import { DESK_HINTS, UNREADABLE_SETTINGS } from './desk-hints.ts';

/** A problem as the desk tells it: to somebody who sees a field, a form and a ledger, and no file. */
export interface FindingWords {
  text: string;
  hint: string;
  /** Where it is, if not in a paragraph. */
  place: string | undefined;
  /** The element of the form at which it is mended. */
  fieldId: string | undefined;
}

/** Where a finding stands, as an editor sees it. */
export interface FindingPlace {
  /** The piece's own file. */
  isOwn: boolean;
  /** Its paragraph, from 0. */
  block: number | undefined;
  /** The paragraph of a line of that file, from 0; undefined for a line above the text. */
  blockOfLine: (line: number) => number | undefined;
  /** What somebody may do about it who says that nothing is wrong. */
  waiver: 'word' | 'privacy' | undefined;
}

/** Words of those who work with files; whoever sits at the desk has none of it before him. */
export const FILE_WORDS =
  /markdown|yaml|\bnpm\b|\bgit\b|gitattributes|\blfs\b|front ?matter|\.mdx?\b|content\/|content 目录|---|命令|运行|iconv|utf-8|draft|「键|!\[|\]\(|`|「#|## |\*\*|__|==|<<|<\/?[a-z]|「- |缩进|半角(?!标点|的小数点)|推送|提交|文件名|改名|扩展名|\b(?:import|properties|public)\b|geojson/iu;

/** A line is none of a field; rows of a ledger are. */
const LINES = /第 ?\d+ ?(?:到 ?\d+ ?)?行/;

const NUMBERS = '零一二三四五六七八九十';

export function findingWords(finding: LookFinding, place: FindingPlace): FindingWords {
  const field = place.isOwn && place.block === undefined ? formField(finding) : undefined;
  const own = DESK_HINTS[finding.code] ?? (finding.code.startsWith('Y') ? UNREADABLE_SETTINGS : undefined);
  const tell = (text: string) => clausesFor(inDeskWords(text, finding, place), finding);
  return {
    text: tell(own?.text ?? finding.message) || tell(PROBLEMS[finding.code].title) || '这里的写法有问题',
    hint: tell(own?.hint ?? finding.hint) || usualHint(finding, place, field?.label),
    place: place.block === undefined ? nameOf(finding, place, field?.label) : undefined,
    fieldId: field?.id,
  };
}

function formField({ file, field }: LookFinding): { id: string; label: string } | undefined {
  const kind = kindOfPath(file);
  if (field === '' || !Object.hasOwn(FORM_SCHEMAS, kind)) return undefined;
  const path = field.split(/[.[\]]+/).filter((part) => part !== '');
  const type = typeAt(FORM_SCHEMAS[kind as FormKind], path);
  const meta = type && (metaOf(type) as { label?: string } | undefined);
  return meta?.label === undefined ? undefined : { id: fieldId(path), label: meta.label };
}

/** Files, lines and what is written into files, as one speaks of them at the desk. */
function inDeskWords(text: string, finding: LookFinding, { isOwn, blockOfLine, waiver }: FindingPlace): string {
  return text
    .replace(/(?:没有写错的|本来就是两个数的|本来就写繁体字的)，在 content\/words\.yaml [^；。]*/g, (whole) =>
      waiver === 'word' ? `${whole.slice(0, whole.indexOf('，'))}，按“没写错”，写上理由` : '',
    )
    .replace(/确需公开的，在 content\/privacy\.yaml [^；。]*/g, () =>
      waiver === 'privacy' ? '确需公开的，按“可以公开”，写上理由' : '确需公开的，请终审的人决定',
    )
    .replace(/ ?content\/(\w+)\.yaml(?::\d+)* ?/g, (whole, name: string) => SETTINGS[name] ?? whole)
    .replace(
      / ?content\/\S*?\/items\.\w+(?:!([A-Z]+\d+)|(?::\d+)*)/g,
      (_, cell?: string) => `台账${cell === undefined ? '' : ` ${cell} 格`}`,
    )
    .replace(/ ?content\/(units|series)\/([\w-]+)\.yaml(?::\d+)* ?/g, '“$2”')
    .replace(/ ?(?:content\/)?([\w-]+(?:\/[\w-]+)+?)(?:\/index)?\.(?:mdx?|yaml)(?::\d+)* ?/g, '另一篇（$1）')
    .replace(/\/index\.md|index\.md/g, '公示栏')
    .replace(/在第 ?(\d+) ?行|第 ?(\d+) ?行/g, (whole, first?: string, second?: string) => {
      if (finding.cell || !isOwn) return whole;
      const block = blockOfLine(Number(first ?? second));
      return block === undefined ? '前面' : ordinal(block);
    })
    .replace(/「(\p{Script=Han}{1,12}): ?…?」/gu, '“$1”')
    .replace(/「(\p{Script=Han}{1,12}): ([^「」]+)」/gu, '“$1”写“$2”')
    .replace(/(不需要(?:这一项)?|真的不要)，?就删掉这一行/g, '$1就删成空的')
    .replace(/加上?一行“/g, '填上“')
    .replaceAll('「', '“')
    .replaceAll('」', '”');
}

const SETTINGS: Readonly<Record<string, string>> = {
  site: '网站设置',
  words: '用词规定',
  privacy: '个人信息的例外',
  people: '领导名单',
  glossary: '名词表',
  holidays: '节假日表',
};

function ordinal(block: number): string {
  const number = block + 1;
  return `第${number <= 10 ? NUMBERS[number] : number}段`;
}

/** What is left of a text without the sentences and half sentences that speak of files. */
function clausesFor(text: string, finding: LookFinding): string {
  const isFor = (clause: string) =>
    clause.trim() !== '' && !FILE_WORDS.test(clause) && (finding.cell !== undefined || !LINES.test(clause));
  const sentences = text.match(/[^。？！]+[。？！]?/g) ?? [];
  const kept = sentences.map((sentence) => {
    const end = /[。？！]$/.exec(sentence)?.[0] ?? '';
    const clauses = sentence
      .slice(0, sentence.length - end.length)
      .split('；')
      .filter(isFor);
    return clauses.length === 0 ? '' : clauses.join('；') + end;
  });
  // What is wrong comes first: without it the reasons say nothing.
  return kept[0] === '' && sentences.length > 1 && !/^您/.test(kept.join('')) ? '' : kept.join('');
}

function usualHint({ cell }: LookFinding, { isOwn, block }: FindingPlace, label: string | undefined): string {
  if (cell) return '在 Excel 里改好这一格，整份再传上来。';
  if (block !== undefined) return '改这一段的字；不要的，整段删掉。';
  if (label !== undefined) return `到“标题、单位、照片”那一页，改“${label}”。`;
  if (isOwn) return '到“标题、单位、照片”那一页看看；那里改不了的，请管理员改。';
  return '这里改不了，请管理员看一看。';
}

function nameOf({ file, cell }: LookFinding, { isOwn }: FindingPlace, label: string | undefined): string {
  if (isOwn) return label === undefined ? '标题、单位那一页' : `“${label}”那一项`;
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (/^items\.\w+$/.test(name)) return cell ? `台账 ${cellName(cell)} 格` : '台账';
  if (/\.(?:jpe?g|png|webp|avif|gif|svg|heic)$/i.test(name)) return `照片 ${name}`;
  const [settings] = /^(\w+)(?=\.yaml$)/.exec(file) ?? [];
  if (settings !== undefined && settings in SETTINGS) return SETTINGS[settings]!;
  return /\.(?:mdx?|yaml)$/.test(name) ? '别的文件' : name;
}
