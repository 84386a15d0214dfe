import { dirname } from 'node:path';
import { FORM_SCHEMAS, type FormKind } from '../form/form-kinds.ts';
import { changesList, formValues, overlongFields } from '../form/form-values.ts';
import { type FormFacts, formViewOf } from '../form/form-view.ts';
import { writeForm } from '../form/write-form.ts';
import { settingsIn } from '../pieces/entry-text.ts';
import { authorOf } from '../service/author.ts';
import { type OpenedText, openText } from '../service/opened-piece.ts';
import { picturesOf, type TextPicture, withPictures } from '../service/pictures-of-text.ts';
import { type DeskAnswer, type DeskRoute, fieldOf, isRefill, NotHere, type DeskVisit } from '../service/route.ts';
import type { ShownPiece } from '../service/shown-pieces.ts';
import type { FormPageView } from '../views/form.ts';
import { mendable } from './mend.ts';

/** What stands above a text, as a form: nobody has to see how it is written. */
export const FORM_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/form/', needs: 'mend', answer: (visit) => formPage(visit) },
  { method: 'POST', path: '/pieces/:id/form/', needs: 'mend', answer: save },
];

/** Asked for elsewhere, or written by the desk. */
const OMITTED = ['withdrawn'];

interface OpenedForm {
  shown: ShownPiece;
  kind: FormKind;
  text: OpenedText;
  /** Between the lines of dashes. */
  source: string;
  facts: FormFacts;
}

async function openForm(visit: DeskVisit): Promise<OpenedForm> {
  const { desk } = visit;
  const shown = await mendable(visit);
  const { piece, facts } = shown;
  const text = await openText(desk, piece);
  if (!text || !Object.hasOwn(FORM_SCHEMAS, facts.kind)) throw new NotHere();
  const { units } = await desk.looker.catalogue();
  const files = await desk.pieces.branches.filesBelow(piece.tip, dirname(piece.path));
  const beside = files
    .map((path) => path.slice(dirname(piece.path).length + 1))
    .filter((name) => !/\.mdx?$/.test(name));
  return {
    shown,
    kind: facts.kind as FormKind,
    text,
    source: settingsIn(text.head),
    facts: { units, files: beside.filter((name) => !name.includes('/')), omitted: OMITTED },
  };
}

type Given = Partial<FormFacts> & {
  isUnsaved?: boolean;
  pictures?: readonly Partial<TextPicture>[];
  pictureErrors?: ReadonlyMap<number, string>;
};

async function formPage(visit: DeskVisit, given: Given = {}): Promise<DeskAnswer> {
  const opened = await openForm(visit);
  const { shown, kind, text, source, facts } = opened;
  const { piece } = shown;
  const form = formViewOf(kind, source, { ...facts, ...given });
  const view: FormPageView = {
    id: piece.id,
    tip: piece.tip,
    label: shown.facts.label,
    title: shown.facts.title,
    form,
    pictures: picturesOf(text, piece.path).map(({ src, alt, caption }, index) => ({
      address: `/pieces/${piece.id}/files/${dirname(piece.path)}/${src}`,
      alt: given.pictures?.[index]?.alt ?? alt,
      caption: given.pictures?.[index]?.caption ?? caption,
      error: given.pictureErrors?.get(index),
    })),
    isNew: piece.steps.length === 1,
    isUnsaved: given.isUnsaved ?? false,
  };
  const isTaken = given.isUnsaved === false;
  return { page: 'form', title: shown.facts.title, status: form.errors.length > 0 ? 422 : 200, view, isTaken };
}

async function save(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, body } = visit;
  const { shown, kind, text, source, facts } = await openForm(visit);
  const { piece } = shown;
  const values = formValues(body, formViewOf(kind, source, facts));
  const pictures = postedPictures(visit);
  if (changesList(body) || isRefill(body)) return formPage(visit, { values, pictures, isUnsaved: true });
  const overlong = overlongFields(body);
  if (overlong.length > 0) return formPage(visit, { values, errors: overlong, pictures, isUnsaved: true });
  const units = new Set((facts.units ?? []).map(({ id }) => id));
  const written = writeForm(kind, source, values, units);
  const head = text.head.replace(source, () => written.text);
  const now = head + withPictures(text, piece.path, pictures);
  const seen = fieldOf(body, 'seen');
  // Mistakes are kept too: nothing that was typed is lost, and nothing with a mistake is published.
  if (now !== text.head + text.body)
    await desk.pieces.save(piece.id, seen, [[piece.path, Buffer.from(now)]], authorOf(desk, actor), {
      kind: '存稿',
      title: shown.facts.title,
      note: '标题、单位、照片',
    });
  const pictureErrors = new Map(
    pictures.flatMap(({ alt }, index) => (alt === '' ? [[index, '写一句画面里有什么']] : [])),
  );
  const errors = [
    ...written.errors,
    ...[...pictureErrors].map(([index, message]) => ({ id: `alt-${index}`, message: `照片${index + 1}：${message}` })),
  ];
  if (errors.length > 0) return formPage(visit, { values, errors, pictures, pictureErrors, isUnsaved: false });
  return { redirect: `/pieces/${piece.id}/` };
}

function postedPictures({ body }: DeskVisit): Partial<TextPicture>[] {
  const pictures: Partial<TextPicture>[] = [];
  for (let index = 0; `alt-${index}` in body; index++)
    pictures.push({ alt: fieldOf(body, `alt-${index}`), caption: fieldOf(body, `caption-${index}`) });
  return pictures;
}
