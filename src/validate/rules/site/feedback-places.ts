import { finding, MOST_FINDINGS } from '../../../diagnostics/issue.ts';
import { placeIn, rowsOf } from '../../../ingest/content/content.ts';
import { isUnread } from '../../../ingest/content/unread.ts';
import { FeedbackPlaces } from '../../../ingest/content/feedback-places.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { unsureBoards } from '../../references/unsure-boards.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G62: what a reply is about is there, unless a file that could not be read may hold it. */
export const feedbackPlaces: SiteRule = (content) => {
  if (content.replies.length === 0) return [];
  const places = new FeedbackPlaces(content);
  const unsure = unsureBoards(content);
  const mayHold = (about: string) =>
    isUnread(content, about.replace(/#.*$/s, '')) || about.split(/[/#]/).some((part) => unsure.has(part));
  return content.replies.flatMap((source) => {
    const found: Located[] = [];
    for (const [index, { about }] of rowsOf(source).entries()) {
      const written = String(about);
      if (found.length >= MOST_FINDINGS || places.find(written) !== undefined || mayHold(written)) continue;
      const path = `${index}.about`;
      const details = { about: excerpt(written, 60), suggestion: places.suggest(written) };
      found.push({ path: source.file.path, finding: finding('G62', details, placeIn(source, path), path) });
    }
    return found;
  });
};
