import { type Content, type Source, textOf, validValues, withheld } from '../ingest/content/content.ts';
import { sourcesOfLinks } from '../validate/references/link-sources.ts';
import type { Menders } from './menders.ts';
import type { PatrolItem, PatrolSection } from './patrol-report.ts';

/** Other sites that this one leads to, with a place for each; those that are not allowed have to be looked at. */
export function hostSection(content: Content, menders: Menders): PatrolSection {
  const settings = validValues(content.site);
  const allowed = settings?.patrol?.hosts;
  const own = settings?.domain === undefined ? [] : [new URL(settings.domain).hostname];
  const found = new Map<string, { count: number; where: string; file: string }>();
  const add = (address: string, source: Source, line: number, column: number) => {
    const host = hostOf(address);
    if (host === undefined || own.includes(host)) return;
    const known = found.get(host);
    if (known) known.count++;
    else {
      const file = content.display(source.file.path);
      found.set(host, { count: 1, where: `${file}:${line}:${column}`, file });
    }
  };
  for (const source of sourcesOfLinks(content)) {
    if (source !== content.site && withheld(source, content.now) !== undefined) continue;
    for (const { target, at } of source.reading.links) add(target, source, at.line, at.column);
    const url = textOf(source, 'source.url');
    const at = source.reading.positions['source.url'];
    if (url !== undefined) add(url, source, at?.line ?? 1, at?.column ?? 1);
  }
  const items = [...found].sort().flatMap(([host, { count, where, file }]): PatrolItem[] => {
    const isAllowed = allowed?.some((name) => host === name || host.endsWith(`.${name.replace(/^\*?\./, '')}`));
    if (isAllowed) return [];
    const text = `链接到 ${host}，${count} 处${allowed ? '，不在可以链接的网站里' : ''}`;
    return [{ text, where, who: menders.of(file), isDue: allowed !== undefined }];
  });
  return {
    id: 'hosts',
    title: '外链',
    rule: allowed
      ? `只链接到：${allowed.join('、')}。`
      : '网站设置的「自查」里没有写可以链接哪些网站，列出全部，请看一看。',
    items,
  };
}

function hostOf(address: string): string | undefined {
  if (!/^https?:/i.test(address)) return undefined;
  try {
    return new URL(address).hostname;
  } catch {
    return undefined;
  }
}
