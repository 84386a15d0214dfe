import type { Action } from '../roles/roles.ts';
import type { Desk, DeskActor } from './desk.ts';
import type { FormBody, Upload } from './requests/form-body.ts';

/** Somebody asks for something. */
export interface DeskVisit {
  desk: Desk;
  /** Who it is; on pages for everybody he may be nobody. */
  actor: DeskActor;
  /** The secret of his session. */
  session: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Fields of a form; of fields that come twice all values. */
  body: FormBody;
  uploads: readonly Upload[];
  /** Where they lie; undefined where no files came. */
  folder: string | undefined;
  /** Why none of the files that came was taken; told only to routes that say so. */
  uploadFault: string | undefined;
  /** What his browser holds so that it is known again; '' for one that holds nothing. */
  browser: string;
  /** Where he comes from, as the web server in front says. */
  place: string;
}

/** What he gets. */
export type DeskAnswer =
  | PageAnswer
  | { redirect: string; session?: string | undefined; browser?: string | undefined }
  | { json: unknown; status?: number }
  | { bytes: Uint8Array | string; type: string; name?: string; isFrame?: boolean };

/** A page of `src/desk/pages`. */
export interface PageAnswer {
  page: string;
  title: string;
  view: unknown;
  status?: number;
  /** The secret of a session that begins with it. */
  session?: string;
  /** What the form held was saved, although a page is shown and not another place. */
  isTaken?: boolean;
}

/** Who may ask: anybody, or whoever may do something. */
export type Needs = 'nothing' | Action;

export interface DeskRoute {
  method: 'GET' | 'POST';
  /** As Fastify writes it. */
  path: string;
  needs: Needs;
  /** Bytes of its files together; routes without take no files. */
  mostBytes?: number;
  /** Whether it tells itself of files that were not taken, beside what was typed with them. */
  tellsUploadFault?: boolean;
  answer: (visit: DeskVisit) => Promise<DeskAnswer>;
}

/** What is asked for is not there, or not for him: nobody learns which. */
export class NotHere extends Error {}

/** True for a form that is sent only to be printed once more, with what a browser had kept of it: nothing is done. */
export function isRefill(body: FormBody): boolean {
  return fieldOf(body, 'refill') === 'yes';
}

/** The first value of a field, trimmed; '' where there is none. */
export function fieldOf(body: FormBody, name: string): string {
  const value = body[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}
