/** Something that was done to a text, or that is open. */
export interface Note {
  kind: NoteKind;
  /** What stood there, or what is said. */
  text: string;
  /** What stands there now, or where it came from. */
  other?: string | undefined;
  /** The paragraph, from 1; 0 for the whole document. */
  place: number;
}

export type NoteKind =
  /** Is in the report alone. */
  | 'removed'
  /** Stands in the entry in another form. */
  | 'changed'
  /** Nobody but its author can say what it is. */
  | 'unclear'
  /** Was recognised: `text` is the field, `other` its value. */
  | 'recognised'
  /** A field that the editor has to fill: `text`; `other` may be a proposal. */
  | 'open';

/** What was done to one document, step by step: the report is written from its notes, also in another process. */
export class Minutes {
  readonly notes: Note[] = [];

  removed(text: string, place: number, why: string): void {
    this.notes.push({ kind: 'removed', text, other: why, place });
  }

  changed(text: string, other: string, place: number): void {
    this.notes.push({ kind: 'changed', text, other, place });
  }

  unclear(text: string, place: number): void {
    this.notes.push({ kind: 'unclear', text, place });
  }

  recognised(field: string, value: string, place: number): void {
    this.notes.push({ kind: 'recognised', text: field, other: value, place });
  }

  open(field: string, proposal?: string): void {
    this.notes.push({ kind: 'open', text: field, other: proposal, place: 0 });
  }
}
