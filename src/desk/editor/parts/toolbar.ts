import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { EDITOR_SCHEMA } from '../document/schema.ts';
import { HISTORY_TOOLS, isMarked, TABLE_TOOLS, type Tool, TOOLS } from './commands.ts';
import { button, labelled } from './field-picture.ts';

const LINK = EDITOR_SCHEMA.marks['link']!;

/** The buttons above a text: one of them is in the order of Tab, arrows lead to the others. */
export class Toolbar {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #tools: { tool: Tool; button: HTMLButtonElement }[] = [];
  readonly #link: { row: HTMLElement; address: HTMLInputElement };

  constructor(view: EditorView, pickPictures: (() => void) | undefined) {
    this.#view = view;
    this.dom = document.createElement('div');
    const bar = document.createElement('div');
    bar.className = 'tools';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', '文字的样子');
    bar.setAttribute('aria-controls', view.dom.id);
    for (const tool of TOOLS) bar.append(this.#button(tool));
    bar.append(
      this.#button({ words: '链接', run: () => true, isOn: (state) => isMarked(state, LINK) }, () => this.#askLink()),
    );
    if (pickPictures) bar.append(this.#button({ words: '插照片', run: () => true }, pickPictures));
    for (const tool of [...HISTORY_TOOLS, ...TABLE_TOOLS]) bar.append(this.#button(tool));
    this.#link = this.#linkRow();
    this.dom.append(bar, this.#link.row);
    bar.addEventListener('keydown', (event) => this.#move(event));
    this.#tools.forEach(({ button: one }, index) => (one.tabIndex = index === 0 ? 0 : -1));
    this.update();
  }

  /** Shows what the selection is, and what can be done with it. */
  update(): void {
    const { state } = this.#view;
    for (const { tool, button: one } of this.#tools) {
      const isShown = tool.isShown?.(state) ?? true;
      if (one.hidden === isShown) one.hidden = !isShown;
      const isOn = tool.isOn?.(state) ?? false;
      if (tool.isOn) set(one, 'aria-pressed', String(isOn));
      set(one, 'aria-disabled', String(!isOn && !tool.run(state)));
    }
  }

  #button(tool: Tool, instead?: () => void): HTMLButtonElement {
    const one = button(tool.words);
    // The selection stays where it is.
    one.addEventListener('mousedown', (event) => event.preventDefault());
    one.addEventListener('click', () => {
      if (this.#view.composing || one.getAttribute('aria-disabled') === 'true') return;
      if (instead) return instead();
      tool.run(this.#view.state, (transaction) => this.#view.dispatch(transaction), this.#view);
      this.#view.focus();
    });
    this.#tools.push({ tool, button: one });
    return one;
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const shown = this.#tools.map((one) => one.button).filter((one) => !one.hidden);
    const from = shown.indexOf(document.activeElement as HTMLButtonElement);
    if (from < 0) return;
    event.preventDefault();
    const to = shown[Math.min(shown.length - 1, Math.max(0, from + step))]!;
    for (const { button: one } of this.#tools) one.tabIndex = one === to ? 0 : -1;
    to.focus();
  }

  #linkRow(): { row: HTMLElement; address: HTMLInputElement } {
    const row = document.createElement('div');
    row.className = 'tools-link';
    row.hidden = true;
    const address = document.createElement('input');
    address.className = 'field-input';
    address.inputMode = 'url';
    address.placeholder = '/branches/shuanghe-qushui/';
    const done = button('连上');
    const without = button('去掉链接');
    const away = button('不改');
    done.addEventListener('click', () => this.#setLink(address.value.trim()));
    without.addEventListener('click', () => this.#setLink(''));
    away.addEventListener('click', () => this.#closeLink());
    row.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && event.target === address) {
        event.preventDefault();
        this.#setLink(address.value.trim());
      } else if (event.key === 'Escape') this.#closeLink();
    });
    row.append(labelled('连到哪里（本站的写 /branches/…/，别的网站写 https://…）', address), done, without, away);
    return { row, address };
  }

  /** A link without words around it is none: the one at the cursor is taken whole. */
  #askLink(): void {
    const { state } = this.#view;
    const { $from, empty } = state.selection;
    const mark = LINK.isInSet($from.marks()) ?? LINK.isInSet($from.nodeAfter?.marks ?? []);
    if (empty && mark) {
      let [from, to] = [$from.pos, $from.pos];
      state.doc.nodesBetween($from.start(), $from.end(), (node, at) => {
        if (mark.isInSet(node.marks) && at <= $from.pos && at + node.nodeSize >= $from.pos)
          [from, to] = [at, at + node.nodeSize];
      });
      this.#view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    }
    this.#link.address.value = mark ? String(mark.attrs['href']) : '';
    this.#link.row.hidden = false;
    this.#link.address.focus();
  }

  #setLink(href: string): void {
    const { state } = this.#view;
    const { from, to, empty } = state.selection;
    let written = state.tr.removeMark(from, to, LINK);
    if (href !== '' && !empty) written = written.addMark(from, to, LINK.create({ href }));
    if (href !== '' && empty)
      written = written.replaceSelectionWith(EDITOR_SCHEMA.text(href, [LINK.create({ href })]), false);
    this.#view.dispatch(written);
    this.#closeLink();
  }

  #closeLink(): void {
    this.#link.row.hidden = true;
    this.#view.focus();
  }
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
