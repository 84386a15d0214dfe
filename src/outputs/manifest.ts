import { ICONS, PAGES } from '../addresses/address.ts';
import { drawIcon } from '../media/lettering/draw-icon.ts';
import type { Site } from '../model/site/site.ts';

/** Longer names are cut below an icon. */
const SHORT_NAME = 12;

/** What a phone needs that puts the site on its first screen. */
export function manifestJson({ settings }: Site): string {
  const { name, description, base = '' } = settings;
  const home = base + PAGES.home;
  return JSON.stringify({
    name,
    short_name: [...name].slice(0, SHORT_NAME).join(''),
    description,
    lang: 'zh-CN',
    id: home,
    start_url: home,
    scope: home,
    // With the address and the way back: links lead to other sites too.
    display: 'minimal-ui',
    theme_color: '#fdfaf4',
    background_color: '#fdfaf4',
    icons: ICONS.slice(1).map(({ address, size }) => ({
      src: base + address,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  });
}

/**
 * The pictures of the site's mark: the first letter of its name. One that the administrator put into `public/` under
 * the same name stands instead, so these are written where there is none.
 */
export function siteIcons({ settings }: Site): { path: string; png: Buffer }[] {
  return ICONS.map(({ address, size }) => ({ path: address.slice(1), png: drawIcon(settings.name, size) }));
}
