import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { button } from './field-picture.ts';

/** A repair that a finding offers: `from` and `to` are offsets in the text that was checked. */
export interface OfferedRepair {
  label: string;
  from: number;
  to: number;
  replacement: string;
}

/** What a check says of a text, for showing it beside its paragraph. */
export interface ShownFinding {
  id: string;
  /** Which block of the document, from 0; past the last one it stands at the end. */
  block: number;
  severity: 'must' | 'doubt';
  title: string;
  text: string;
  /** Where it comes from. */
  source?: string;
  /** The words that it is about, as they stand in the paragraph: they are marked. */
  words?: string;
  repairs?: readonly OfferedRepair[];
  /** What the button says with which somebody answers for it that nothing is wrong; undefined where nobody may. */
  dismissal?: string | undefined;
}

/** Events on the field's element, with these details. Whoever cancels the first does the repair; else the words are replaced here. */
export const REPAIR_EVENT = 'desk-repair';
export const DISMISS_EVENT = 'desk-dismiss';
export interface RepairDetail {
  finding: ShownFinding;
  repair: OfferedRepair;
}

const KEY = new PluginKey<DecorationSet>('findings');

export function findingsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const findings = transaction.getMeta(KEY) as readonly ShownFinding[] | undefined;
        return findings ? decorationsFor(transaction.doc, findings) : set.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

/** Shows these findings and no others. */
export function showFindings(view: EditorView, findings: readonly ShownFinding[]): void {
  view.dispatch(view.state.tr.setMeta(KEY, findings).setMeta('addToHistory', false));
}

function decorationsFor(doc: Node, findings: readonly ShownFinding[]): DecorationSet {
  const ends: number[] = [];
  doc.forEach((block, offset) => ends.push(offset + block.nodeSize));
  const found = findings.flatMap((finding, order) => {
    const index = Math.min(Math.max(0, finding.block), ends.length - 1);
    const block = doc.child(index);
    const end = ends[index]!;
    const aside = Decoration.widget(end, (view) => asideOf(finding, view), {
      key: `${finding.id} ${JSON.stringify(finding)}`,
      side: order + 1,
      ignoreSelection: true,
      stopEvent: () => true,
    });
    const range = finding.words === undefined ? undefined : rangeOf(block, end - block.nodeSize, finding.words);
    const name = finding.severity === 'must' ? 'text-must' : 'text-doubt';
    return range
      ? [aside, Decoration.inline(range.from, range.to, { nodeName: 'mark', class: name }, { finding: finding.id })]
      : [aside];
  });
  return DecorationSet.create(doc, found);
}

/** Where words stand in a block, whatever marks are between them. */
function rangeOf(block: Node, start: number, words: string): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined;
  const look = (node: Node, at: number): void => {
    if (found || !node.isTextblock) return;
    const index = node.textBetween(0, node.content.size, undefined, '\ufffc').indexOf(words);
    if (index >= 0) found = { from: at + 1 + index, to: at + 1 + index + words.length };
  };
  look(block, start);
  block.descendants((node, offset) => look(node, start + 1 + offset));
  return words === '' ? undefined : found;
}

function asideOf(finding: ShownFinding, view: EditorView): HTMLElement {
  const aside = document.createElement('div');
  aside.className = `finding${finding.severity === 'must' ? ' finding-bad' : ''}`;
  aside.contentEditable = 'false';
  aside.setAttribute('role', 'group');
  aside.setAttribute('aria-label', finding.title);
  const line = (className: string, words: string) => {
    const paragraph = document.createElement('p');
    if (className !== '') paragraph.className = className;
    paragraph.textContent = words;
    aside.append(paragraph);
  };
  line('finding-head', `${finding.severity === 'must' ? '! 必须改：' : '? '}${finding.title}`);
  line('', finding.text);
  if (finding.source !== undefined) line('finding-source', finding.source);
  const buttons = document.createElement('div');
  buttons.className = 'finding-act';
  for (const repair of finding.repairs ?? []) {
    const repairing = button(repair.label);
    repairing.addEventListener('click', () => repairOrAsk(view, { finding, repair }));
    buttons.append(repairing);
  }
  if (finding.dismissal !== undefined) {
    const dismissing = button(finding.dismissal);
    dismissing.addEventListener('click', () => tell(view, DISMISS_EVENT, { finding }));
    buttons.append(dismissing);
  }
  if (buttons.childElementCount > 0) aside.append(buttons);
  return aside;
}

function repairOrAsk(view: EditorView, detail: RepairDetail): void {
  if (!tell(view, REPAIR_EVENT, detail)) return;
  const marked = KEY.getState(view.state)?.find(
    undefined,
    undefined,
    (spec) => (spec as { finding?: string }).finding === detail.finding.id,
  )[0];
  const words = marked && view.state.doc.textBetween(marked.from, marked.to);
  if (!marked || words !== detail.finding.words) return;
  const { tr } = view.state;
  view.dispatch(
    (detail.repair.replacement === ''
      ? tr.delete(marked.from, marked.to)
      : tr.insertText(detail.repair.replacement, marked.from, marked.to)
    ).scrollIntoView(),
  );
  view.focus();
}

function tell(view: EditorView, name: string, detail: object): boolean {
  return view.dom.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));
}
