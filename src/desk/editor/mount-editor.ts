import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { type DocumentJson, documentOf } from './document/schema.ts';
import { findingsPlugin, showFindings, type ShownFinding } from './parts/findings.ts';
import { editorKeys } from './parts/keys.ts';
import { insertPictures, pastingPlugin, type PictureTaker } from './parts/pasting.ts';
import { type PictureAddress, FieldPicture } from './parts/field-picture.ts';
import { Toolbar } from './parts/toolbar.ts';
import { FieldVerbatim } from './parts/field-verbatim.ts';

export interface EditorOptions {
  document: DocumentJson;
  /** What a reader of screens calls the field. */
  label?: string;
  /** Hears of changes, half a second after the last one, and at the latest when the page is left; never while composing. */
  onChange: (document: DocumentJson) => void;
  /** Stores pictures beside the text. Without it none can be inserted. */
  onPictureWanted?: PictureTaker;
  /** Where a picture of a name is shown from; without it by its name. */
  pictureAddress?: PictureAddress;
  findings?: readonly ShownFinding[];
  /** The text is shown, and nothing can be changed in it. */
  isReadOnly?: boolean;
}

/** A field that is open. */
export interface MountedEditor {
  document(): DocumentJson;
  /** Shows other findings; while somebody composes, as soon as that is done. */
  setFindings(findings: readonly ShownFinding[]): void;
  /** Puts another document in place of this one: of a newer version. Undo does not lead back behind it. */
  setDocument(document: DocumentJson): void;
  /** Tells `onChange` at once of what it has not heard yet. */
  flush(): void;
  focus(): void;
  destroy(): void;
}

const QUIET = 500;

/** Opens the field in an element. Events of findings (`desk-repair`, `desk-dismiss`) rise from it. */
export function mountEditor(element: HTMLElement, options: EditorOptions): MountedEditor {
  const note = document.createElement('p');
  note.className = 'tools-note';
  note.setAttribute('role', 'status');
  const say = (message: string) => (note.textContent = message);
  const takePictures = options.onPictureWanted;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let findings: readonly ShownFinding[] | undefined = options.findings;
  const json = () => view.state.doc.toJSON() as DocumentJson;
  const flush = (isLast = false) => {
    if (waiting === undefined || (view.composing && !isLast)) return;
    clearTimeout(waiting);
    waiting = undefined;
    options.onChange(json());
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (view.composing ? later() : flush()), QUIET);
  };
  /** What would disturb somebody who composes waits until that is done. */
  const settle = () => {
    if (view.composing || !findings) return;
    const now = findings;
    findings = undefined;
    showFindings(view, now);
  };
  const watcher = new Plugin({
    view: () => ({
      update: (_, before) => {
        if (!before.doc.eq(view.state.doc)) later();
        if (!view.composing) toolbar.update();
      },
    }),
    props: { handleDOMEvents: { compositionend: () => void setTimeout(settle, 50), blur: () => flush() } },
  });
  const stateOf = (given: DocumentJson) =>
    EditorState.create({
      doc: documentOf(given),
      plugins: [
        ...editorKeys(),
        history(),
        dropCursor({ color: false, class: 'text-drop' }),
        gapCursor(),
        tableEditing(),
        findingsPlugin(),
        pastingPlugin({ takePictures, say }),
        watcher,
      ],
    });
  const view: EditorView = new EditorView(null, {
    state: stateOf(options.document),
    editable: () => !options.isReadOnly,
    attributes: {
      class: 'text text-with-findings',
      id: `${element.id || 'text'}-field`,
      role: 'textbox',
      'aria-multiline': 'true',
      ...(options.isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      'aria-label': options.label ?? '正文',
      spellcheck: 'false',
    },
    nodeViews: {
      picture: (node, inView, getPos) =>
        new FieldPicture(node, inView, getPos, options.pictureAddress ?? ((src) => src)),
      verbatim: (node, inView, getPos) => new FieldVerbatim(node, inView, getPos),
    },
  });
  const toolbar: Toolbar = new Toolbar(view, takePictures && (() => pickPictures(view, takePictures, say)));
  element.replaceChildren(...(options.isReadOnly ? [] : [toolbar.dom]), note, view.dom);
  settle();
  // Whoever leaves in the middle of a word keeps what stands there.
  const leave = () => flush(true);
  window.addEventListener('pagehide', leave);
  return {
    document: json,
    setFindings: (shown) => {
      findings = shown;
      settle();
    },
    setDocument: (given) => {
      view.updateState(stateOf(given));
      toolbar.update();
    },
    flush: () => flush(),
    focus: () => view.focus(),
    destroy: () => {
      flush(true);
      clearTimeout(waiting);
      window.removeEventListener('pagehide', leave);
      view.destroy();
      element.replaceChildren();
    },
  };
}

function pickPictures(view: EditorView, takePictures: PictureTaker, say: (message: string) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*,.heic,.heif';
  input.multiple = true;
  input.addEventListener('change', () => void insertPictures(view, Array.from(input.files ?? []), takePictures, say));
  input.click();
}
