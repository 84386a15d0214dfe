import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { resolveAnchor } from '../site/anchor.ts';
import { linkTarget } from '../site/link.ts';
import { UI } from '../site/strings.ts';
import { element, figureElement, pictureElement } from './images.ts';

/** Headings get the ids that links and the outline use. */
export function headingIds(ids: readonly string[]): HastPluginDefinition {
  let next = 0;
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const id = ids[next++];
        if (id !== undefined) context.setProperty(node, 'id', id);
      },
    },
  });
}

/** Links lead where the validator saw them lead; those that leave the site say so. */
export function safeLinks(site: Site, entry?: Entry): HastPluginDefinition {
  return defineHastPlugin({
    name: 'safe-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const address = String(node.properties['href'] ?? '');
        // Footnote links are made by the renderer itself.
        if (node.properties['dataFootnoteRef'] !== undefined || node.properties['dataFootnoteBackref'] !== undefined) return;
        const href = safeAddress(address, site, entry);
        if (href === undefined) {
          context.replaceNode(node, node.children as ElementContent[]);
          return;
        }
        context.setProperty(node, 'href', href);
        if (linkTarget(href).to !== 'web') return;
        context.setProperty(node, 'rel', 'noopener noreferrer');
        context.setProperty(node, 'className', ['out']);
        context.appendChild(node, element('span', { className: ['sr'] }, [{ type: 'text', value: UI.leavesSite }]));
      },
    },
  });
}

/** The address to write into the page, or undefined for one that must not be a link. */
function safeAddress(address: string, site: Site, entry: Entry | undefined): string | undefined {
  const target = linkTarget(address);
  if (target.to === 'web' || target.to === 'contact') return address;
  if (target.to === 'anchor') return entry && anchorHref('', target.anchor, entry);
  if (target.to !== 'site') return undefined;
  const page = site.entryAt(target.path);
  return target.anchor === undefined || !page ? address : anchorHref(target.path, target.anchor, page);
}

function anchorHref(path: string, anchor: string, page: Entry): string {
  const id = resolveAnchor(anchor, page.headings.map((heading) => heading.text));
  return id === undefined ? path || page.address : `${path}#${id}`;
}

/** Pictures come from beside the entry only; one on a line of its own becomes a figure, its title the caption. */
export function localPictures(entry?: Entry): HastPluginDefinition {
  return defineHastPlugin({
    name: 'local-pictures',
    element: [
      {
        filter: ['p'],
        visit(node, context) {
          const only = loneImage(node);
          if (!only) return;
          const photo = photoOf(only, entry);
          const { alt, title } = only.properties;
          if (photo) context.replaceNode(node, figureElement(photo, String(alt ?? ''), title ? String(title) : undefined));
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const photo = photoOf(node, entry);
          const parent = context.parent(node);
          const isDone = photo && parent?.type === 'element' && parent.tagName === 'p' && loneImage(parent);
          if (isDone) return;
          if (photo) context.replaceNode(node, pictureElement(photo, String(node.properties['alt'] ?? '')));
          else if (!String(node.properties['src']).startsWith('/')) context.removeNode(node);
        },
      },
    ],
  });
}

/** The picture of a paragraph that holds nothing else. */
function loneImage({ children }: Readonly<Element>): Element | undefined {
  const [only, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return rest.length === 0 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

function photoOf(image: Readonly<Element>, entry: Entry | undefined): Entry['cover'] {
  const name = String(image.properties['src'] ?? '');
  try {
    return entry?.photos.get(decodeURIComponent(name));
  } catch {
    return entry?.photos.get(name);
  }
}

/** Wide tables scroll by themselves, also with the keyboard. */
export const scrollingTables: HastPluginDefinition = defineHastPlugin({
  name: 'scrolling-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, element('div', { className: ['wide'], role: 'group', tabIndex: 0, ariaLabel: UI.table }, []));
    },
  },
});

/** Raw HTML never reaches a page; the validator has refused it already. */
export const noRawHtml: HastPluginDefinition = defineHastPlugin({
  name: 'no-raw-html',
  raw: (node, context) => context.removeNode(node),
});
