import type { ListItem } from 'mdast';
import { type Body, plainText } from './body.ts';
import { isTimelineHeading, lineDate } from './timeline-dates.ts';

/** The lines of the lists under each heading of a timeline; none of one where no line begins with a date. */
export function timelines(body: Body): ListItem[][] {
  const found: ListItem[][] = [];
  let lines: ListItem[] | undefined;
  for (const node of body.tree?.children ?? []) {
    if (node.type === 'heading') {
      lines = isTimelineHeading(plainText(node)) ? [] : undefined;
      if (lines) found.push(lines);
    } else if (node.type === 'list' && !node.ordered) lines?.push(...node.children);
  }
  return found.filter((items) => items.some((item) => typeof lineDate(plainText(item)) === 'object'));
}
