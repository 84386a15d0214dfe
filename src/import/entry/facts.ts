import { dateIn, isOnlyDate } from '../recognise/dates.ts';
import type { Credits } from '../recognise/credits.ts';
import type { FieldValue } from './front-matter.ts';
import type { Head } from '../recognise/head.ts';
import { honoursIn } from '../recognise/honours.ts';
import { type ImportKind, storySubject } from '../recognise/kind.ts';
import type { KnownNames, KnownUnit } from '../recognise/known.ts';
import type { Minutes } from '../recognise/minutes.ts';
import { writtenName, personWithPost } from '../recognise/people.ts';
import type { TextPiece } from '../recognise/piece.ts';

/** Where a signature stands: the unit above the date, at the end. */
interface Signature {
  unit: string | undefined;
  date: string | undefined;
}

/** How many of the last paragraphs are looked at for a signature. */
const LAST = 4;

/**
 * The values of an entry's settings that its document says; names are held against what the site knows. What is not said
 * in so many words is left open, with a proposal where there is one.
 */
export function factsOf(
  kind: ImportKind,
  head: Head,
  credits: Credits,
  pieces: readonly TextPiece[],
  known: KnownNames,
  minutes: Minutes,
): Record<string, FieldValue | undefined> {
  const signature = signatureOf(pieces);
  const text = pieces.map((piece) => piece.text).join('\n');
  const author = credits.author ?? (kind === 'speech' ? undefined : head.people[0]?.name);
  const common = {
    标题: head.title,
    副题: head.subtitle,
    责任编辑: credits.editor,
    来源: { 名称: credits.source ?? head.workplace ?? signature.unit, 作者: author },
  };
  if (signature.unit !== undefined && credits.source === undefined && head.workplace === undefined)
    minutes.recognised('来源', `${signature.unit}（文末的落款）`, 0);
  const terms = known.termsIn(text);
  if (terms.length > 0) minutes.recognised('名词', terms.join('、'), 0);
  switch (kind) {
    case 'speech':
      return {
        ...common,
        ...speechFacts(head, signature, known, minutes),
        单位: unitOf(signature.unit, undefined, known, minutes)?.id,
      };
    case 'branch':
    case 'member': {
      const subject = storySubject(head.subtitle ?? '', head.title ?? '') ?? '';
      return { ...common, ...exemplarFacts(kind, subject, text, known, minutes) };
    }
    case 'news': {
      const unit = unitOf(credits.source ?? signature.unit ?? head.workplace, undefined, known, minutes);
      if (signature.date !== undefined) minutes.open('发布时间', `落款的日期是 ${signature.date}`);
      return { ...common, 单位: unit?.id };
    }
  }
}

function speechFacts(
  head: Head,
  signature: Signature,
  known: KnownNames,
  minutes: Minutes,
): Record<string, FieldValue | undefined> {
  const [, inTitle] =
    /在(.{4,50}?)(?:上|中|期间|闭幕式|开幕式)的?(?:讲话|发言|致辞|致词|点评|表态)/.exec(
      `${head.title ?? ''}${head.subtitle ?? ''}`,
    ) ?? [];
  const occasion = head.occasion ?? inTitle;
  if (inTitle !== undefined && head.occasion === undefined) minutes.recognised('场合', inTitle, 0);
  for (const { name, post } of head.people) {
    if (post !== undefined) continue;
    const before = known.person(name)?.post;
    minutes.open(
      `职务（${name}）`,
      before === undefined ? undefined : `网站上写过「${before}」，核对是不是讲话时的职务`,
    );
  }
  return {
    讲话人:
      head.people.length > 0 ? head.people.map(({ name, post }) => ({ 姓名: name, 职务: post ?? '…' })) : undefined,
    场合: occasion,
    日期: head.date ?? signature.date,
  };
}

function exemplarFacts(
  kind: 'branch' | 'member',
  subject: string,
  text: string,
  known: KnownNames,
  minutes: Minutes,
): Record<string, FieldValue | undefined> {
  const honours = honoursIn(text);
  for (const { name, year, by } of honours)
    minutes.recognised('荣誉', `${year}年 ${name}${by === undefined ? '' : `，${by}`}`, 0);
  const 荣誉 =
    honours.length === 0
      ? undefined
      : honours.map(({ name, level, year, by }) => ({ 名称: name, 级别: level, 年份: year, 授予单位: by }));
  if (kind === 'branch') {
    const unit = unitOf(subject, text, known, minutes);
    return { 名称: unit?.name ?? (subject === '' ? undefined : subject), 单位: unit?.id, 荣誉 };
  }
  const met = known.personAtEnd(subject);
  const person = met
    ? { name: met.name, post: subject.slice(0, -met.name.length) || undefined }
    : (personWithPost(subject) ?? { name: writtenName(subject), post: undefined });
  if (person.name !== undefined) minutes.recognised('姓名', person.name, 0);
  if (met?.post !== undefined) minutes.open('职务', `网站上写过「${met.post}」`);
  const unit = unitOf(undefined, `${subject}\n${text.slice(0, 300)}`, known, minutes);
  return { 姓名: person.name, 职务: person.post?.trim(), 单位: unit?.id, 荣誉 };
}

/** The unit that `named` names; where only the text has its whole name, it is a proposal. */
function unitOf(
  named: string | undefined,
  text: string | undefined,
  known: KnownNames,
  minutes: Minutes,
): KnownUnit | undefined {
  const unit = named === undefined ? undefined : known.unit(named);
  if (unit) {
    minutes.recognised('单位', `${unit.name}（${unit.id}）`, 0);
    return unit;
  }
  const within = text === undefined ? undefined : known.unitWithin(text);
  if (within) minutes.open('单位', `正文里写到「${within.name}」，编号是 ${within.id}`);
  else if (named !== undefined && named !== '')
    minutes.open('单位', `「${named}」不在 content/units/ 里，或者有几个单位都这样结尾`);
  return undefined;
}

function signatureOf(pieces: readonly TextPiece[]): Signature {
  const last = pieces.slice(-LAST);
  const at = last.findLastIndex(({ text }) => isOnlyDate(text));
  if (at < 0) return { unit: undefined, date: undefined };
  const above = last[at - 1]?.text ?? '';
  const isUnit =
    above.length <= 30 &&
    above.length >= 3 &&
    /(?:委|府|局|办|部|室|会|院|校|学|公司|支部|中心|站|所|社|组|团)$/.test(above);
  return { unit: isUnit ? above.replace(/\s+/g, '') : undefined, date: dateIn(last[at]!.text)?.date };
}
