import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { findPersonalData } from '../../../kernel/privacy/personal-data.ts';
import { bytesOf, objectsOf } from '../../../git/objects.ts';
import type { RefUpdate } from '../../pushes/ref-update.ts';
import { kindsOf } from './personal-data.ts';
import { namedRef } from './refs.ts';

/** A commit or a tag with its message. Longer ones are pasted files. */
export const LONGEST_MESSAGE = 64 << 10;

/** Tags of tags. People make none. */
const DEEPEST = 5;

/** What a ref leads to, through tags with messages: the commit, or why there is none. */
export async function commitBehind(
  repo: string,
  { ref, newCommit }: RefUpdate,
): Promise<{ commit: string } | { problem: Finding }> {
  const of = namedRef(ref)!.of;
  let id = newCommit!;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [object] = await objectsOf(repo, [id]);
    if (object?.type === 'commit') return { commit: id };
    if (object?.type !== 'tag' || of === '分支') break;
    if (object.size > LONGEST_MESSAGE)
      return {
        problem: finding('V28', { of: '标签', id: id.slice(0, 7), kilobytes: LONGEST_MESSAGE >> 10 }, FILE_START),
      };
    const [text, message] = await tagText(repo, object);
    const hits = findPersonalData(message);
    if (hits.length > 0)
      return {
        problem: finding(
          'V21',
          { of: '标签', text: firstLineOf(message), what: kindsOf(hits), branch: '' },
          FILE_START,
        ),
      };
    id = /^object (\w+)$/m.exec(text)![1]!;
  }
  return { problem: finding('V23', { of }, FILE_START) };
}

/** The first line of a message. */
export function firstLineOf(message: string): string {
  return message.trim().split('\n')[0]!;
}

async function tagText(
  repo: string,
  object: Parameters<typeof bytesOf>[1][number],
): Promise<[head: string, message: string]> {
  for await (const { bytes } of bytesOf(repo, [object])) {
    const text = bytes.toString('utf8');
    const end = text.indexOf('\n\n');
    return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 2)];
  }
  throw new Error(`There is no tag ${object.id}.`);
}
