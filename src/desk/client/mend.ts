import '../editor/editor.css';
import type { DocumentJson } from '../editor/document/schema.ts';
import { mountEditor, type MountedEditor } from '../editor/mount-editor.ts';
import { DISMISS_EVENT, REPAIR_EVENT, type RepairDetail } from '../editor/parts/findings.ts';
import type { FindingView } from '../views/findings.ts';
import { SavedText, type SavedState } from './saved-text.ts';
import { shownFindings } from './shown-findings.ts';

/** The page at which a text is mended: the field, what is wrong in it, and the page as it will stand. */
const place = document.querySelector<HTMLElement>('[data-editor]');
const frame = document.querySelector<HTMLIFrameElement>('[data-page]')!;
const others = document.querySelector<HTMLElement>('[data-others]')!;

function dataOf<T>(id: string): T {
  return JSON.parse(document.getElementById(id)!.textContent) as T;
}

function show(state: SavedState, editor: MountedEditor): void {
  editor.setFindings(shownFindings(state.findings));
  const errors = state.findings.filter(({ isError }) => isError).length;
  const line = document.querySelector<HTMLElement>('[data-errors]')!;
  line.replaceChildren();
  const said = document.createElement('b');
  said.className = errors > 0 ? 'state state-back' : 'state state-live';
  said.textContent = errors > 0 ? `! 还有${errors}处必须改` : '✓ 没有必须改的';
  line.append(said);
  showPage(state.tip, 0);
}

const base = place?.dataset['base'] ?? '';

/** The page is loaded anew; the place where one was reading stays. */
function showPage(tip: string, times: number): void {
  const at = frame.contentWindow?.scrollY ?? 0;
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, at), { once: true });
  frame.src = `${base}page/?${tip}-${times}`;
}

if (place) {
  const saved = new SavedText(base, place.dataset['tip']!, (state) => show(state, editor));
  const options = {
    document: dataOf<DocumentJson>('document'),
    label: '正文',
    onChange: (changed: DocumentJson) => saved.save(changed),
    onPictureWanted: (files: readonly File[]) => saved.addPictures(files),
    pictureAddress: (src: string) => place.dataset['folder']! + src,
    findings: shownFindings(dataOf<FindingView[]>('findings')),
    isReadOnly: place.dataset['readOnly'] !== undefined,
  };
  const editor = mountEditor(place, options);
  if (!options.isReadOnly) saved.offer((draft) => editor.setDocument(draft));
  place.addEventListener(REPAIR_EVENT, (event) => {
    event.preventDefault();
    const { finding } = (event as CustomEvent<RepairDetail>).detail;
    editor.flush();
    void saved.repair(finding.id);
  });
  place.addEventListener(DISMISS_EVENT, (event) => {
    const { finding } = (event as CustomEvent<Pick<RepairDetail, 'finding'>>).detail;
    editor.flush();
    void saved.waive(finding.id);
  });
  const look = async (): Promise<void> => {
    const now = await saved.now();
    if (now) {
      others.textContent = now.others.length === 0 ? '' : `${now.others.join('、')}也开着这一篇`;
      if (now.tip !== saved.tip && !saved.isBusy()) saved.tellOvertaken(now.by);
    }
    setTimeout(() => void look(), 10_000);
  };
  void look();
}

// The first look at a site prepares its pages for half a minute.
if (frame.dataset['preparing']) {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') showPage('again', performance.now());
    if (performance.now() > 90_000) clearInterval(timer);
  }, 5000);
}
