/** Fields of a form; of fields that come twice all values. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>;

/** A file that came with a form: where it lies until the answer is given. */
export interface Upload {
  /** As its sender called it, without folders. */
  name: string;
  path: string;
  bytes: number;
}
