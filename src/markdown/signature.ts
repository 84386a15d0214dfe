import type { Element, Root } from 'hast';
import { endsSentence, isDateLine } from '../ingest/body/typed/sentence.ts';
import { wordsOfNode } from './lone-elements.ts';

/** Who signs stands in so many lines at most, each no longer than a name. */
const MOST_SIGNERS = 3;
const LONGEST_NAME = 30;

/**
 * The paragraphs that sign a body, as official documents end (GB/T 9704, 7.3.5): the date, and above it who signs. None
 * where a body does not end with a date.
 */
export function signatureOf({ children }: Root): ReadonlySet<Element> {
  const paragraphs = children.filter(
    (node) => node.type === 'element' && node.properties['dataFootnotes'] === undefined,
  );
  const signature = new Set<Element>();
  for (const node of paragraphs.reverse()) {
    if (node.type !== 'element' || node.tagName !== 'p') break;
    const line = wordsOfNode(node).trim();
    const isName = line.length <= LONGEST_NAME && line !== '' && !endsSentence(line) && !/[，,、]$/.test(line);
    if (signature.size === 0 ? !isDateLine(line) : !isName || isDateLine(line) || signature.size > MOST_SIGNERS) break;
    signature.add(node);
  }
  return signature;
}
