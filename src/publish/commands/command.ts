import type { Watch } from '../hooks/hook-watch.ts';
import type { RetentionOptions } from '../store/retention.ts';

export interface CommandCall {
  /** An option without a value is `''`. */
  values: Readonly<Record<string, string | undefined>>;
  positionals: readonly string[];
  /** Standard input of a hook. */
  input: string;
  print: (line: string) => void;
  /** Who watches over a hook, where that is not this process. */
  watch?: Watch;
  /** Takes what may be done after the hook's answer, where this process goes on. */
  later?: (work: () => Promise<void>) => void;
}

export interface Command {
  options: Record<string, { type: 'string'; default?: string } | { type: 'boolean' }>;
  /** Started by git, not typed. */
  isHook?: boolean;
  /** Changes nothing of an installation: every account may run it. */
  isReading?: boolean;
  /** False if it did not succeed; what went wrong has been printed then. */
  run: (call: CommandCall) => Promise<boolean>;
}

export const SITE_OPTION = { site: { type: 'string' as const } };

export function retentionOptions(values: CommandCall['values']): RetentionOptions {
  return { releases: values['keep'], days: values['keep-days'], size: values['keep-size'] };
}
