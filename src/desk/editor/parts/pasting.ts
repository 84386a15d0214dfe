import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { EDITOR_SCHEMA } from '../document/schema.ts';
import { cleanPasted } from '../paste/clean-pasted.ts';

/** Stores pictures beside the text, and gives the name of each; undefined for one that was not taken. */
export type PictureTaker = (files: readonly File[]) => Promise<readonly (string | undefined)[]>;

export interface PastingOptions {
  takePictures: PictureTaker | undefined;
  /** Tells somebody, in a sentence. */
  say: (message: string) => void;
}

const { nodes } = EDITOR_SCHEMA;

/** Reads what is pasted and dropped, from Word, WPS, web pages and as plain text. */
export function pastingPlugin({ takePictures, say }: PastingOptions): Plugin {
  /** Of what was pasted last: its pictures, which wait for their places. */
  let waiting: string[] = [];
  return new Plugin({
    props: {
      transformPastedHTML: (html, view) => {
        // What comes from a field of this kind is known already.
        if (/data-pm-slice/.test(html)) return html;
        const { html: clean, pictures, missing } = cleanPasted(html, labelsFor(view.state.doc));
        waiting = pictures;
        if (missing > 0)
          say(`有 ${missing} 幅图没有带过来，空位留在文中：在 Word 里右键“另存为图片”，再在空位上“插照片”。`);
        return clean;
      },
      clipboardTextParser: (text) => textSlice(text),
      handlePaste: (view, event) => {
        const files = picturesIn(event.clipboardData);
        const hasText = (event.clipboardData?.types ?? []).some((type) => /^text\/(?:html|plain)$/.test(type));
        if (files.length === 0 || hasText) {
          const pictures = waiting;
          waiting = [];
          if (pictures.length > 0 && takePictures)
            setTimeout(() => void fillPlaces(view, pictures, takePictures, say), 0);
          return false;
        }
        if (takePictures) void insertPictures(view, files, takePictures, say);
        return true;
      },
      handleDrop: (view, event) => {
        const files = picturesIn(event.dataTransfer);
        if (files.length === 0 || !takePictures) return false;
        event.preventDefault();
        void insertPictures(view, files, takePictures, say);
        return true;
      },
    },
  });
}

function picturesIn(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter(({ type, name }) => /^image\//.test(type) || /\.hei[cf]$/i.test(name));
}

/** Each line is a paragraph; blanks before it are nothing. */
function textSlice(text: string): Slice {
  const lines = text.split(/\r\n?|\n/).flatMap((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '') || []);
  const paragraphs = lines.map((line) => nodes['paragraph']!.create(null, EDITOR_SCHEMA.text(line)));
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

/** Labels of notes that the document does not have. */
function labelsFor(doc: Node): () => string {
  const known = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'note' || node.type.name === 'note_mark') known.add(String(node.attrs['label']));
  });
  let next = 1;
  return () => {
    while (known.has(String(next))) next++;
    known.add(String(next));
    return String(next);
  };
}

/** Puts pictures where the selection is: into an open place, beside other pictures, or behind the paragraph. */
export async function insertPictures(
  view: EditorView,
  files: readonly File[],
  takePictures: PictureTaker,
  say: (message: string) => void,
): Promise<void> {
  const names = await taken(files, takePictures, say);
  if (names.length === 0 || view.isDestroyed) return;
  const { state } = view;
  const picture = (src: string, alt = '') => nodes['picture']!.create({ src, alt });
  const open = state.selection.$from.nodeAfter;
  if (open && open.type === nodes['picture'] && open.attrs['src'] === '') {
    const at = state.selection.from;
    const [first, ...others] = names;
    const written = state.tr.setNodeAttribute(at, 'src', first!);
    view.dispatch(
      others.length > 0
        ? written.insert(
            at + 1,
            others.map((name) => picture(name)),
          )
        : written,
    );
    return;
  }
  const { $to } = state.selection;
  const at = $to.depth === 0 ? $to.pos : $to.after(1);
  view.dispatch(
    state.tr
      .insert(
        at,
        nodes['pictures']!.create(
          null,
          names.map((name) => picture(name)),
        ),
      )
      .scrollIntoView(),
  );
}

async function fillPlaces(
  view: EditorView,
  sources: readonly string[],
  takePictures: PictureTaker,
  say: (message: string) => void,
): Promise<void> {
  const files = sources.map(fileOf);
  const names = await takePictures(files).catch(() => []);
  if (names.filter(Boolean).length < files.length)
    say(`有 ${files.length - names.filter(Boolean).length} 幅图没有存下来，空位留在文中，请用“插照片”补上。`);
  if (view.isDestroyed) return;
  let { tr } = view.state;
  view.state.doc.descendants((node, at) => {
    const place = node.type === nodes['picture'] ? node.attrs['pasted'] : null;
    if (typeof place !== 'number') return;
    const name = names[place];
    tr = tr.setNodeAttribute(at, 'pasted', null);
    if (name !== undefined) tr = tr.setNodeAttribute(at, 'src', name);
  });
  view.dispatch(tr);
}

async function taken(
  files: readonly File[],
  takePictures: PictureTaker,
  say: (message: string) => void,
): Promise<string[]> {
  const names = (await takePictures(files).catch(() => [])).flatMap((name) => name ?? []);
  if (names.length < files.length) say(`有 ${files.length - names.length} 幅照片没有存下来，请再试一次。`);
  return names;
}

function fileOf(source: string, index: number): File {
  const [, type = 'image/png', data = ''] = /^data:(image\/[a-z]+);base64,([^]*)$/i.exec(source) ?? [];
  const letters = atob(data.replace(/\s/g, ''));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new File([bytes], `tu-${index + 1}.${type.slice(6).replace('jpeg', 'jpg')}`, { type });
}
