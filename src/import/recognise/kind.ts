import type { EntryKind } from '../../schema/kinds/entry-kind.ts';
import type { Head } from './head.ts';
import type { KnownNames } from './known.ts';
import { personWithPost } from './people.ts';

/** The kinds that a document can become; a topic is made of tags, which no document has. */
export type ImportKind = Exclude<EntryKind, 'topic'>;

const SPEECH = /(?:讲话|致辞|致词|发言|主持词|党课|表态)(?:稿|提纲|摘要|要点)?(?:[（(].*[)）])?$/;
const ORGANISATION = /(?:党委|党总支|总支|党支部|支部|党组|党工委|党员先锋队)$/;

/** What a title and the words behind 「记」 say it is, and by what; a news item where nothing does. */
export function kindOf(
  { title = '', subtitle = '' }: Head,
  firstLine: string,
  known: KnownNames,
): { kind: ImportKind; by: string } {
  const subject = storySubject(subtitle, title);
  if (SPEECH.test(title) || SPEECH.test(subtitle)) return { kind: 'speech', by: '题目' };
  if (subject !== undefined) {
    if (ORGANISATION.test(subject) || known.unit(subject)) return { kind: 'branch', by: `“${subject}”是党组织` };
    if (known.personAtEnd(subject) ?? personWithPost(subject)) return { kind: 'member', by: `“${subject}”是一个人` };
  }
  if (/^(?:同志们|各位(?:领导|代表|同志)[^。：:]{0,20})[：:]/.test(firstLine)) return { kind: 'speech', by: '称呼' };
  return { kind: 'news', by: '没有别的标志' };
}

/** Whom an exemplar's story is about: 「记××党支部」, 「××同志先进事迹材料」. */
export function storySubject(subtitle: string, title: string): string | undefined {
  const [, behind] = /^(?:[—―－–-]+\s*)?记(.{2,40})$/.exec(subtitle) ?? [];
  if (behind !== undefined) return withoutQuotes(behind.replace(/(?:二三事|的故事|先进事迹|事迹)$/, ''));
  const [, deeds] = /^(.{2,40}?)(?:同志)?(?:的)?(?:先进|主要|典型)?事迹(?:材料|简介)?$/.exec(title) ?? [];
  return deeds === undefined ? undefined : withoutQuotes(deeds);
}

function withoutQuotes(text: string): string {
  return text
    .replace(/^(?:全[国省市县]|[省市县]级)?[“"]?(?:优秀共产党员|先进基层党组织|先进党支部)[”"]?[、，\s]?/, '')
    .replace(/同志$/, '');
}
