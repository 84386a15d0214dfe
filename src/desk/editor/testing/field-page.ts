import '../../styles/findings.css';
import '../editor.css';
import { type DocumentJson } from '../document/schema.ts';
import { DISMISS_EVENT, REPAIR_EVENT } from '../parts/findings.ts';
import { type MountedEditor, mountEditor } from '../mount-editor.ts';

/** What tests look at in the page. */
export interface FieldPage {
  editor: MountedEditor;
  changes: DocumentJson[];
  events: { name: string; id: string }[];
  pictures: string[];
}

const element = document.getElementById('text')!;
const given = JSON.parse(document.getElementById('given')!.textContent) as { document: DocumentJson };
const page: Omit<FieldPage, 'editor'> = { changes: [], events: [], pictures: [] };
for (const name of [REPAIR_EVENT, DISMISS_EVENT])
  element.addEventListener(name, (event) =>
    page.events.push({ name, id: (event as CustomEvent<{ finding: { id: string } }>).detail.finding.id }),
  );
const editor = mountEditor(element, {
  ...given,
  isReadOnly: location.hash === '#read',
  onChange: (changed) => page.changes.push(changed),
  onPictureWanted: async (files) => {
    page.pictures.push(...files.map(({ name, size }) => `${name} ${size}`));
    return Promise.resolve(files.map(({ name }) => name));
  },
  pictureAddress: () => '/photo.svg',
});
(window as unknown as { field: FieldPage }).field = { ...page, editor };
