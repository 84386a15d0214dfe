import { addDays } from '../../kernel/beijing-time.ts';
import { parseBeijingTime } from '../../kernel/dates/written-time.ts';
import { OUTCOME, OUTCOMES, type PledgeData } from '../../schema/kinds/pledge.ts';
import { fieldOf } from '../service/route.ts';
import type { FormBody } from '../service/requests/form-body.ts';

/** What somebody has filled in to report of a pledge. */
export interface ReportForm {
  what: 'progress' | 'result' | '';
  said: string;
  /** 今天, 昨天, or another day that is written. */
  day: 'today' | 'yesterday' | 'other';
  otherDay: string;
  outcome: string;
  extendedTo: string;
  reason: string;
  alt: string;
  /** Of what is public: what was wrong, and what is right. */
  corrected: string;
}

/** A field by its name in the form, and what is wrong with it. */
export interface FormMistake {
  field: string;
  text: string;
}

/** What a report says, by the keys of its file; the photo apart. */
export interface FilledReport {
  date: string;
  progress: string | undefined;
  outcome: PledgeData['outcome'];
  extendedTo: string | undefined;
  reason: string | undefined;
}

export const EMPTY_REPORT: ReportForm = {
  what: '',
  said: '',
  day: 'today',
  otherDay: '',
  outcome: '',
  extendedTo: '',
  reason: '',
  alt: '',
  corrected: '',
};

/** One sentence on a phone; a story is handed in as one. */
const MOST_LETTERS = 200;

export function reportForm(body: FormBody): ReportForm {
  const line = (name: string) => fieldOf(body, name).replace(/\s+/g, ' ');
  const [what, day] = [fieldOf(body, 'what'), fieldOf(body, 'day')];
  return {
    what: what === 'progress' || what === 'result' ? what : '',
    said: line('said'),
    day: day === 'yesterday' || day === 'other' ? day : 'today',
    otherDay: line('otherDay'),
    outcome: fieldOf(body, 'outcome'),
    extendedTo: line('extendedTo'),
    reason: line('reason'),
    alt: line('alt'),
    corrected: line('corrected'),
  };
}

/** What a form says, or what is wrong in it. `due`: of the pledge. A field of what was not chosen says nothing. */
export function filledReport(
  form: ReportForm,
  { today, due, hasPhoto, isPublic = false }: { today: string; due: string; hasPhoto: boolean; isPublic?: boolean },
): { filled: FilledReport } | { mistakes: FormMistake[] } {
  const mistakes: FormMistake[] = [];
  const wrong = (field: string, text: string) => void mistakes.push({ field, text });
  const isResult = form.what === 'result';
  const outcome = isResult ? OUTCOMES.find((one) => one === form.outcome) : undefined;
  if (form.what === '') wrong('what-progress', '选报进展还是报结果');
  if (form.what === 'progress' && form.said === '') wrong('said', '写一句话，做到哪一步');
  if ([...form.said].length > MOST_LETTERS) wrong('said', `写短一点，${MOST_LETTERS}个字以内；长的另交一篇稿`);
  if (isResult && !outcome) wrong('outcome-0', '选一个结果');
  if (outcome && outcome !== OUTCOME.kept && form.reason === '') wrong('reason', `结果是${outcome}，要写原因，照实写`);
  if ([...form.reason].length > MOST_LETTERS) wrong('reason', `原因写短一点，${MOST_LETTERS}个字以内`);
  const date = form.day === 'other' ? dayIn(form.otherDay) : form.day === 'today' ? today : addDays(today, -1);
  if (date === undefined) wrong('otherDay', '写上哪一天，像 2026-11-27');
  else if (date > today) wrong('otherDay', '这一天还没有到；还没有做的，做了再报');
  const extendedTo = outcome === OUTCOME.extended ? dayIn(form.extendedTo) : undefined;
  if (outcome === OUTCOME.extended && extendedTo === undefined) wrong('extendedTo', '写上延期到哪一天');
  if (extendedTo !== undefined && extendedTo <= due) wrong('extendedTo', `要晚于原来的时限 ${due}`);
  if (hasPhoto && form.alt === '') wrong('alt', '写一句照片里有什么，给看不见的人听');
  if (isPublic && form.corrected === '') wrong('corrected', '写上原来怎么写的、应当是什么，读者会看到');
  if ([...form.corrected].length > MOST_LETTERS) wrong('corrected', `更正写短一点，${MOST_LETTERS}个字以内`);
  if (mistakes.length > 0) return { mistakes };
  return {
    filled: {
      date: date!,
      progress: form.said || undefined,
      outcome,
      extendedTo,
      reason: outcome && outcome !== OUTCOME.kept ? form.reason : undefined,
    },
  };
}

/** A day as people write it; undefined where it is none. */
function dayIn(written: string): string | undefined {
  const parsed = parseBeijingTime(written);
  return parsed === 'form' || parsed === 'calendar' ? undefined : parsed.slice(0, 10);
}
