import { FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import { findPersonalData } from '../../../kernel/privacy/personal-data.ts';
import { messagesOf } from '../../git/history.ts';
import { objectsOf } from '../../../git/objects.ts';
import { kindsOf } from './personal-data.ts';
import { LONGEST_MESSAGE, firstLineOf } from './pushed-objects.ts';

/** V21 and V28: what is wrong with the messages of commits. `branch`: the one to go back to. */
export async function messageProblems(repo: string, commits: readonly string[], branch: string): Promise<Issue[]> {
  const problems: Issue[] = [];
  const readable: string[] = [];
  for (const { id, size } of await objectsOf(repo, commits)) {
    if (size <= LONGEST_MESSAGE) readable.push(id);
    else
      problems.push({
        file: `提交 ${id.slice(0, 7)}`,
        ...finding('V28', { of: '提交', id: id.slice(0, 7), kilobytes: LONGEST_MESSAGE >> 10 }, FILE_START),
      });
  }
  for (const [id, message] of await messagesOf(repo, readable)) {
    const hits = findPersonalData(message);
    if (hits.length > 0)
      problems.push({
        file: `提交 ${id.slice(0, 7)}`,
        ...finding('V21', { of: '提交', text: firstLineOf(message), what: kindsOf(hits), branch }, FILE_START),
      });
  }
  return problems;
}
