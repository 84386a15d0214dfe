import type { Action } from '../roles/roles.ts';
import type { Desk, DeskActor } from './desk.ts';

/** A file that came with a form: where it lies until the answer is given. */
export interface Upload {
  /** As its sender called it, without folders. */
  name: string;
  path: string;
  bytes: number;
}

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
  /** Where he comes from, as the web server in front says. */
  place: string;
}

export type FormBody = Readonly<Record<string, string | readonly string[]>>;

/** What he gets. */
export type DeskAnswer =
  | PageAnswer
  | { redirect: string; session?: string | undefined }
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
  answer: (visit: DeskVisit) => Promise<DeskAnswer>;
}

/** What is asked for is not there, or not for him: nobody learns which. */
export class NotHere extends Error {}

/** The first value of a field, trimmed; '' where there is none. */
export function fieldOf(body: FormBody, name: string): string {
  const value = body[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}
