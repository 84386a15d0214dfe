import { git } from '../../git/git.ts';
import { decode } from '../../ingest/files/decode.ts';
import type { ReviewPolicies } from '../../schema/kinds/review.ts';
import type { SiteSettings } from '../../schema/settings/site.ts';
import { inspect } from '../../validate/inspect/inspect.ts';

/** What the settings of a commit ask for; settings that cannot be read ask for nothing. */
export async function policiesAt(repo: string, commit: string): Promise<ReviewPolicies> {
  const bytes = await git(repo, ['cat-file', 'blob', `${commit}:content/site.yaml`]).catch(() => undefined);
  const decoded = bytes && decode(bytes);
  if (!decoded || !('text' in decoded)) return {};
  const reading = inspect({ role: 'site' }, decoded.text);
  return reading.valid ? ((reading.value as SiteSettings).reviews ?? {}) : {};
}
