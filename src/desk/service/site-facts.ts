import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** How the site of a content folder is called and whom to ask, as `site.yaml` says now. */
export function siteFacts(contentFolder: string): { siteName: () => string; phone: () => string | undefined } {
  const file = join(contentFolder, 'site.yaml');
  let known: { stamp: string; name: string; phone: string | undefined } | undefined;
  const facts = () => {
    const stamp = stampOf(file);
    if (known?.stamp !== stamp) known = { stamp, ...read(file) };
    return known;
  };
  return { siteName: () => facts().name, phone: () => facts().phone };
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
function read(file: string): { name: string; phone: string | undefined } {
  try {
    const settings = parse(readFileSync(file, 'utf8'), { logLevel: 'silent' }) as Record<string, unknown>;
    const contact = (settings['联系方式'] ?? settings['contact']) as Record<string, unknown> | undefined;
    const [name, phone] = [settings['网站名称'] ?? settings['name'], contact?.['电话'] ?? contact?.['phone']];
    return { name: typeof name === 'string' ? name : '网站', phone: typeof phone === 'string' ? phone : undefined };
  } catch {
    return { name: '网站', phone: undefined };
  }
}
