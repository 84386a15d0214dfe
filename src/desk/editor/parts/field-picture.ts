import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';

/** Where the picture of a name is to be had for showing. */
export type PictureAddress = (src: string) => string;

/** A picture in the text: shown, with what it says to those who do not see it, and its caption. */
export class FieldPicture implements NodeView {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  readonly #addressOf: PictureAddress;
  readonly #fields: Readonly<Record<'alt' | 'caption', HTMLTextAreaElement>>;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, addressOf: PictureAddress) {
    this.#view = view;
    this.#getPos = getPos;
    this.#addressOf = addressOf;
    this.#node = node;
    this.dom = document.createElement('figure');
    this.dom.className = 'text-picture';
    this.dom.contentEditable = 'false';
    this.#fields = { alt: this.#field('alt'), caption: this.#field('caption') };
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isOther = node.attrs['src'] !== this.#node.attrs['src'];
    this.#node = node;
    for (const [name, field] of Object.entries(this.#fields)) {
      const value = String(node.attrs[name]);
      // While somebody writes in it, it knows best.
      if (field !== document.activeElement && field.value !== value) field.value = value;
    }
    if (isOther) this.#show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest('textarea, button, label') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show(): void {
    const src = String(this.#node.attrs['src']);
    const shown = src === '' ? this.#gap() : this.#image(src);
    const remove = button('去掉这幅照片');
    remove.addEventListener('click', () => {
      const at = this.#getPos();
      if (at === undefined) return;
      const $at = this.#view.state.doc.resolve(at);
      const isAlone = $at.parent.childCount === 1;
      const [from, to] = isAlone ? [$at.before(), $at.after()] : [at, at + this.#node.nodeSize];
      this.#view.dispatch(this.#view.state.tr.delete(from, to));
      this.#view.focus();
    });
    this.dom.replaceChildren(
      shown,
      labelled('画面里有什么（念给看不见的人听，一句话）', this.#fields.alt),
      labelled('图注', this.#fields.caption),
      ...(this.#view.editable ? [remove] : []),
    );
  }

  #image(src: string): HTMLElement {
    const image = document.createElement('img');
    image.src = this.#addressOf(src);
    image.alt = String(this.#node.attrs['alt']);
    image.loading = 'lazy';
    return image;
  }

  /** The place of one that did not come along. */
  #gap(): HTMLElement {
    const gap = document.createElement('p');
    gap.className = 'text-gap';
    const alt = String(this.#node.attrs['alt']);
    gap.textContent = `这里缺一幅照片${alt === '' ? '' : `（${alt}）`}：光标放在这里，按“插照片”补上；不补，存的时候这个空位就没有了。`;
    return gap;
  }

  #field(name: 'alt' | 'caption'): HTMLTextAreaElement {
    const field = document.createElement('textarea');
    field.className = 'field-input';
    field.rows = 1;
    field.readOnly = !this.#view.editable;
    field.value = String(this.#node.attrs[name]);
    let isComposing = false;
    const take = () => {
      const at = this.#getPos();
      if (isComposing || at === undefined || field.value === this.#node.attrs[name]) return;
      this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, name, field.value.replace(/\s*\n\s*/g, ' ')));
    };
    field.addEventListener('compositionstart', () => (isComposing = true));
    field.addEventListener('compositionend', () => {
      isComposing = false;
      take();
    });
    field.addEventListener('input', take);
    return field;
  }
}

export function button(words: string): HTMLButtonElement {
  const found = document.createElement('button');
  found.type = 'button';
  found.className = 'button';
  found.textContent = words;
  return found;
}

export function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'text-label';
  label.append(words, field);
  return label;
}
