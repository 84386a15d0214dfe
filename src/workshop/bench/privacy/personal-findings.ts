import type { Finding } from '../../../diagnostics/issue.ts';
import { inspect } from '../../../validate/inspect/inspect.ts';
import { inspectPledges } from '../../../validate/inspect/inspect-pledges.ts';
import { personalDataInName } from '../../../validate/inspect/personal-data.ts';
import { isPersonalFinding } from '../../../validate/rules/personal-finding.ts';
import type { Sample } from './sample.ts';

/** What a check says of personal data in a sample. */
export function personalFindings({ place, text }: Sample): Finding[] {
  return findingsOf(place, text).filter(isPersonalFinding);
}

/** What it says of numbers. */
export function numberFindings(sample: Sample): Finding[] {
  return personalFindings(sample).filter(({ code }) => /^S0[123]$/.test(code));
}

function findingsOf(place: Sample['place'], text: string): readonly Finding[] {
  switch (place) {
    case 'article':
      return inspect({ role: 'entry', kind: 'news', slug: 'a' }, text).findings;
    case 'topic':
      return inspect({ role: 'entry', kind: 'topic', slug: 'a' }, text).findings;
    case 'unit':
      return inspect({ role: 'unit', id: 'a' }, text).findings;
    case 'site':
      return inspect({ role: 'site' }, text).findings;
    case 'ledger':
      return inspectPledges('csv', text).findings;
    case 'pledges':
      return inspectPledges('yaml', text).findings;
    case 'name':
      return personalDataInName(text);
  }
}

/** True if a message shows more of a number than a mask would. */
export function repeats(message: string, digits: string): boolean {
  return digits.length >= 7 && message.replace(/[^\dX]/g, '').includes(digits.slice(0, 9));
}
