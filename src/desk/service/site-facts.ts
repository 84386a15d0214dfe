import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReviewPolicy } from '../../schema/kinds/review.ts';
import type { SiteSettings } from '../../schema/settings/site.ts';
import { inspect } from '../../validate/inspect/inspect.ts';
import { kindOfPath } from '../pieces/piece-facts.ts';

/** What the desk asks of a site's settings, as `site.yaml` says now. */
export interface SiteFacts {
  siteName: () => string;
  phone: () => string | undefined;
  /** The site's own address, without a slash at its end; '' where it has none. */
  domain: () => string;
  /** The folder of its host in which the site lies, without a slash at its end. */
  base: () => string;
  /** Whether pieces of a path's kind are reviewed; undefined where they are not. */
  policyOf: (path: string) => ReviewPolicy | undefined;
}

export function siteFacts(contentFolder: string): SiteFacts {
  const file = join(contentFolder, 'site.yaml');
  let known: { stamp: string; settings: SiteSettings | undefined } | undefined;
  const settings = () => {
    const stamp = stampOf(file);
    if (known?.stamp !== stamp) known = { stamp, settings: read(file) ?? known?.settings };
    return known.settings;
  };
  const base = () => settings()?.base?.replace(/\/$/, '') ?? '';
  return {
    siteName: () => settings()?.name ?? '网站',
    phone: () => settings()?.contact?.phone,
    domain: () => (settings()?.domain?.replace(/\/$/, '') ?? '') + base(),
    base,
    policyOf(path) {
      const kind = kindOfPath(path);
      const policy = kind === 'other' ? undefined : settings()?.reviews?.[kind];
      return policy === '不要' ? undefined : policy;
    },
  };
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return '';
  }
}

/** What cannot be read is told by the check, not here. */
function read(file: string): SiteSettings | undefined {
  try {
    const reading = inspect({ role: 'site' }, readFileSync(file, 'utf8'));
    return reading.valid ? (reading.value as SiteSettings) : undefined;
  } catch {
    return undefined;
  }
}
