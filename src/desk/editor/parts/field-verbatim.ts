import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { labelled } from './field-picture.ts';

const NAMES: Readonly<Record<string, string>> = {
  component: '专题的组件',
  code: '原样排的一段',
  html: '网页代码（不能发布，请删去）',
  definition: '链接的地址',
  other: '原样保留的一段',
};

/** What the field does not show as rich text: its letters as they are, to be changed as they are. */
export class FieldVerbatim implements NodeView {
  readonly dom: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.#node = node;
    this.dom = document.createElement('div');
    this.dom.className = 'text-verbatim';
    this.dom.contentEditable = 'false';
    this.#field = document.createElement('textarea');
    this.#field.className = 'field-input';
    this.#field.spellcheck = false;
    this.#field.readOnly = !view.editable;
    let isComposing = false;
    const take = () => {
      const at = getPos();
      if (isComposing || at === undefined || this.#field.value === this.#node.attrs['source']) return;
      view.dispatch(view.state.tr.setNodeAttribute(at, 'source', this.#field.value));
    };
    this.#field.addEventListener('compositionstart', () => (isComposing = true));
    this.#field.addEventListener('compositionend', () => {
      isComposing = false;
      take();
    });
    this.#field.addEventListener('input', take);
    this.dom.append(labelled(NAMES[String(node.attrs['kind'])] ?? NAMES['other']!, this.#field));
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    const source = String(node.attrs['source']);
    if (this.#field !== document.activeElement && this.#field.value !== source) this.#field.value = source;
    this.#field.rows = Math.min(12, source.split('\n').length + 1);
    return true;
  }

  stopEvent(event: Event): boolean {
    return (
      event.target === this.#field || (event.target instanceof HTMLElement && event.target.closest('label') !== null)
    );
  }

  ignoreMutation(): boolean {
    return true;
  }
}
