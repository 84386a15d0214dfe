import type { Element, ElementContent, Nodes, RootContent, Text } from 'hast';
import { isTimelineHeading, lineDate } from '../ingest/body/timeline-dates.ts';
import { loneOnes, wordsOfNode } from './lone-elements.ts';
import { headingLevel } from './opening.ts';

/**
 * The blocks of a body, with the lists under the headings of timelines, and the pictures between their lines, as
 * timelines. A list in which no line begins with a date stays as it is.
 */
export function withTimelines(nodes: readonly RootContent[]): RootContent[] {
  const set: RootContent[] = [];
  let isUnderHeading = false;
  /** Lists, pictures below their lines, and the blanks between them. */
  let stretch: RootContent[] = [];
  const close = () => {
    set.push(...(timelineOf(stretch) ?? stretch));
    stretch = [];
  };
  for (const node of nodes) {
    const belongs = isUnderHeading && (isList(node) || isBlank(node) || (stretch.some(isList) && isPicture(node)));
    if (belongs) {
      stretch.push(node);
      continue;
    }
    close();
    if (node.type === 'element' && headingLevel(node.tagName)) isUnderHeading = isTimelineHeading(wordsOfNode(node));
    set.push(node);
  }
  close();
  return set;
}

const isBlank = (node: Nodes) => node.type === 'text' && node.value.trim() === '';
const isList = (node: Nodes): node is Element => node.type === 'element' && node.tagName === 'ul';
const isPicture = (node: Nodes): node is Element =>
  node.type === 'element' && node.tagName === 'p' && loneOnes(node, 'img').length > 0;

function timelineOf(nodes: readonly RootContent[]): RootContent[] | undefined {
  const events: Element[] = [];
  for (const node of nodes) {
    if (isList(node)) for (const child of node.children) if (child.type === 'element') events.push(eventOf(child));
    if (isPicture(node)) events.at(-1)?.children.push(node);
  }
  const isDated = events.some(({ children: [first] }) => first?.type === 'element' && first.tagName === 'time');
  return isDated ? [element('ol', 'timeline', events)] : undefined;
}

/** The date of a line, what happened, and its pictures. */
function eventOf({ children }: Element): Element {
  const [words, pictures] = apart(children);
  const [first] = words;
  const date = first && lineDate(wordsOfNode(element('div', undefined, words)));
  if (typeof date !== 'object') return element('li', 'event', [element('div', undefined, words), ...pictures]);
  const time = element('time', undefined, [{ type: 'text', value: date.label }]);
  time.properties['dateTime'] = date.day;
  const told = element('div', undefined, withoutStart(words, date.length));
  return element('li', 'event', [time, told, ...pictures]);
}

/** The words of a line, and its pictures as paragraphs. What was typed in paragraphs is said in one line. */
function apart(children: readonly ElementContent[]): [ElementContent[], Element[]] {
  const words: ElementContent[] = [];
  const pictures: Element[] = [];
  for (const child of children) {
    if (child.type !== 'element') words.push(child);
    else if (child.tagName === 'img') pictures.push(element('p', undefined, [child]));
    else if (child.tagName === 'p') {
      const [inner, more] = apart(child.children);
      words.push(...inner);
      pictures.push(...more);
    } else words.push(child);
  }
  const start = words.findIndex((node) => !isBlank(node));
  return [start < 0 ? [] : words.slice(start), pictures];
}

/** Nodes without their first `length` characters. */
function withoutStart(nodes: readonly ElementContent[], length: number): ElementContent[] {
  let left = length;
  return nodes.flatMap((node): ElementContent[] => {
    if (left === 0) return [node];
    const size = wordsOfNode(node).length;
    const taken = Math.min(left, size);
    left -= taken;
    if (taken === size) return [];
    if (node.type === 'text') return [{ type: 'text', value: node.value.slice(taken) } satisfies Text];
    return node.type === 'element' ? [{ ...node, children: withoutStart(node.children, taken) }] : [node];
  });
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}
