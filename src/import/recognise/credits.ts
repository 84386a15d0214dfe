import type { Minutes } from './minutes.ts';
import { writtenName } from './people.ts';
import type { TextPiece } from './piece.ts';

/** Who wrote, gave and edited a text. */
export interface Credits {
  source: string | undefined;
  author: string | undefined;
  editor: string | undefined;
}

const LABELS: Readonly<Record<string, keyof Credits>> = {
  供稿: 'source',
  供稿单位: 'source',
  来源: 'source',
  稿件来源: 'source',
  信息来源: 'source',
  作者: 'author',
  撰稿: 'author',
  通讯员: 'author',
  记者: 'author',
  供稿人: 'author',
  责任编辑: 'editor',
  责编: 'editor',
};

const NAMES = Object.keys(LABELS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** One label and what stands behind it, up to the next. */
const CREDIT = new RegExp(
  `(${NAMES})\\s*[:：]\\s*([^:：]{2,30}?)(?=\\s*(?:[，,；;|]?\\s*(?:${NAMES})\\s*[:：])|$)`,
  'g',
);
const SPACED = /^(通讯员|记者)[\s\u3000]+(.{2,12})$/;
const FIELD_NAMES: Readonly<Record<keyof Credits, string>> = { source: '来源', author: '作者', editor: '责任编辑' };

/** A text may begin or end with so many lines of credits. */
const NEAR = 4;

/** Takes the lines that say who wrote a text from its beginning and its end. A line that says more stays. */
export function takeCredits(pieces: readonly TextPiece[], minutes: Minutes): { credits: Credits; rest: TextPiece[] } {
  const credits: Credits = { source: undefined, author: undefined, editor: undefined };
  const rest = pieces.filter(({ text, place, paragraph }, index) => {
    if (index >= NEAR && index < pieces.length - NEAR) return true;
    if (!paragraph?.spans.every(({ kind }) => kind === 'text')) return true;
    const found = creditsIn(text);
    if (found.length === 0 || found.some(([field]) => credits[field] !== undefined)) return true;
    for (const [field, value] of found) {
      credits[field] = value;
      minutes.recognised(FIELD_NAMES[field], value, place);
    }
    return false;
  });
  return { credits, rest };
}

function creditsIn(line: string): [keyof Credits, string][] {
  const [, inner = line] = /^[（(【](.*)[)）】]$/.exec(line) ?? [];
  if (inner.length > 80) return [];
  const [, spaced, name] = SPACED.exec(inner) ?? [];
  const found: [keyof Credits, string][] =
    spaced !== undefined && name !== undefined
      ? [['author', name]]
      : [...inner.matchAll(CREDIT)].map(([, label, value]) => [LABELS[label!]!, value!.trim()]);
  const left = inner
    .replace(CREDIT, '')
    .replace(SPACED, '')
    .replace(/[\s，,；;|]/g, '');
  if (left !== '') return [];
  return found.map(([field, value]) =>
    field === 'source' && writtenName(value) !== undefined ? ['author', value] : [field, value],
  );
}
