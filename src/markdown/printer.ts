import type { Element, Nodes, Root } from 'hast';
import { htmlText, phrasesHtml, unbrokenHtml } from '../kernel/html-text.ts';
import { TOPIC_COMPONENTS } from '../schema/topic-components.ts';
import { FRAME_TEXTS } from '../wording/frame.ts';
import { READING_TEXTS } from '../wording/reading.ts';
import type { Photo } from '../model/entities/beside.ts';
import { figuresHtml } from './figures.ts';
import { pictureHtml } from './pictures.ts';
import type { Players } from './players.ts';
import { loneOnes } from './lone-elements.ts';
import { attributes, ELEMENTS, VOID } from './elements.ts';
import { headingLevel, middleEnd, openingEnd } from './opening.ts';
import { signatureOf } from './signature.ts';
import { UnprintableBody } from './unprintable.ts';
import type { Explainer } from './terms.ts';
import { withTimelines } from './timelines.ts';

/**
 * A part of a printed body: HTML, which need not be whole elements, or a component of a topic with what stands in it.
 */
export type BodyPart = string | ComponentPart;

export interface ComponentPart {
  component: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly BodyPart[];
}

/** What a body is printed with. */
export interface Surroundings {
  /** Where a link leads; undefined for an address that must not be a link. */
  link: (address: string) => { href: string; leavesSite: boolean } | undefined;
  /** The photo of a name; undefined for one that is not there. */
  photo: (name: string) => Photo | undefined;
  /** Those of its recordings. */
  players: Players | undefined;
  /** Of the headings, in their order. */
  headingIds: readonly string[];
  explainer: Explainer | undefined;
}

/** A body in three pieces, between which a page may put what sums it up. */
export interface PrintedStory {
  /** Up to three paragraphs, with the heading that may stand above them. */
  opening: BodyPart[];
  /** The first section behind it. */
  middle: BodyPart[];
  rest: BodyPart[];
}

/** The parts of a body's tree. Only what is named here gets into a page. Throws `UnprintableBody` for anything else. */
export function printBody(tree: Root, surroundings: Surroundings): BodyPart[] {
  return [
    ...new Printer(surroundings, signatureOf(tree)).parts(withTimelines(tree.children)),
    ...othersOf(surroundings),
  ];
}

/** The same, in three pieces. */
export function printStory(tree: Root, surroundings: Surroundings): PrintedStory {
  const printer = new Printer(surroundings, signatureOf(tree));
  const children = withTimelines(tree.children);
  const first = openingEnd(children);
  const second = middleEnd(children, first);
  return {
    opening: printer.parts(children.slice(0, first)),
    middle: printer.parts(children.slice(first, second)),
    rest: [...printer.parts(children.slice(second)), ...othersOf(surroundings)],
  };
}

/** The players that stand after the text. */
function othersOf({ players }: Surroundings): string[] {
  return players?.others() ?? [];
}

/** No term is explained within these. */
const NOT_EXPLAINED: ReadonlySet<string> = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'th']);

class Printer {
  private readonly surroundings: Surroundings;
  private readonly signature: ReadonlySet<Element>;
  private printed: BodyPart[] = [];
  private headings = 0;
  private isInHeading = false;
  /** How many elements around the current node let no term be explained. */
  private unexplained = 0;

  constructor(surroundings: Surroundings, signature: ReadonlySet<Element>) {
    this.surroundings = surroundings;
    this.signature = signature;
  }

  parts(nodes: readonly Nodes[]): BodyPart[] {
    const around = this.printed;
    this.printed = [];
    this.all(nodes);
    const parts = this.printed;
    this.printed = around;
    return parts;
  }

  private write(html: string): void {
    const last = this.printed.length - 1;
    if (typeof this.printed[last] === 'string') this.printed[last] += html;
    else this.printed.push(html);
  }

  private all(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.node(node);
  }

  private node(node: Nodes): void {
    switch (node.type) {
      case 'text':
        return this.text(node.value);
      case 'element':
        return this.element(node);
      case 'raw':
        // The check has refused it already.
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.component(node);
      default:
        throw new UnprintableBody(`A body holds a node of the type ${node.type}.`);
    }
  }

  private text(value: string): void {
    if (this.isInHeading) return this.write(phrasesHtml(value));
    const { explainer } = this.surroundings;
    this.write(explainer && this.unexplained === 0 ? explainer.html(value) : unbrokenHtml(value));
  }

  private element(element: Element): void {
    const { tagName } = element;
    if (!Object.hasOwn(ELEMENTS, tagName)) throw new UnprintableBody(`A body holds the element ${tagName}.`);
    if (NOT_EXPLAINED.has(tagName)) this.unexplained++;
    if (tagName === 'a') this.link(element);
    else if (tagName === 'img') this.picture(element);
    else if (tagName === 'table') this.table(element);
    else if (tagName === 'p') this.paragraph(element);
    else if (headingLevel(tagName)) this.heading(element);
    else this.plain(element, element.properties);
    if (NOT_EXPLAINED.has(tagName)) this.unexplained--;
  }

  private plain({ tagName, children }: Element, properties: Element['properties']): void {
    this.write(`<${tagName}${attributes(tagName, properties)}>`);
    if (VOID.has(tagName)) return;
    this.all(children);
    this.write(`</${tagName}>`);
  }

  /** The heading over the footnotes has an id already. */
  private heading(element: Element): void {
    const { properties } = element;
    const id = properties['id'] ?? this.surroundings.headingIds[this.headings++];
    this.isInHeading = true;
    this.plain(element, { ...properties, id });
    this.isInHeading = false;
  }

  /**
   * Links lead where the validator saw them lead; those that leave the site say so. Those of footnotes are made by the
   * parser itself.
   */
  private link(element: Element): void {
    const { properties, children } = element;
    if (properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined)
      return this.plain(element, properties);
    const place = this.surroundings.link(String(properties['href'] ?? ''));
    if (!place) return this.all(children);
    this.write(
      `<a${attributes('a', { href: place.href, title: properties['title'] })}${place.leavesSite ? ' rel="noopener noreferrer" class="outward"' : ''}>`,
    );
    this.all(children);
    this.write(`${place.leavesSite ? `<span class="visually-hidden">${FRAME_TEXTS.leavesSite}</span>` : ''}</a>`);
  }

  /**
   * Pictures on lines of their own are figures, their titles the captions. Lines that end where they were typed begin
   * below each other.
   */
  private paragraph(element: Element): void {
    if (this.signature.has(element)) {
      this.write('<p class="body-signature">');
      this.all(element.children);
      return this.write('</p>');
    }
    const links = loneOnes(element, 'a').map(({ properties }) => String(properties['href'] ?? ''));
    const players = links.length > 0 ? this.surroundings.players?.at(links) : undefined;
    if (players !== undefined) return this.write(players);
    const figures = figuresHtml(loneOnes(element, 'img'), this.surroundings.photo);
    if (figures !== '') return this.write(figures);
    const isVerse = element.children.some((child) => child.type === 'element' && child.tagName === 'br');
    this.plain(element, isVerse ? { className: ['body-verse'] } : element.properties);
  }

  private picture({ properties }: Element): void {
    const photo = this.surroundings.photo(String(properties['src'] ?? ''));
    if (photo) this.write(pictureHtml(photo, String(properties['alt'] ?? '')));
  }

  /** Wide tables scroll by themselves, also with the keyboard. */
  private table(element: Element): void {
    this.write(`<div class="body-table" role="group" tabindex="0" aria-label="${htmlText(READING_TEXTS.table)}">`);
    this.plain(element, element.properties);
    this.write('</div>');
  }

  private component({
    name,
    attributes,
    children,
  }: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): void {
    const known = Object.hasOwn(TOPIC_COMPONENTS, name ?? '') ? TOPIC_COMPONENTS[name!]!.attributes : undefined;
    if (!known) throw new UnprintableBody(`A body holds the component ${name}.`);
    const values = attributes.map((attribute): [string, string] => {
      const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : undefined;
      if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string' || !Object.hasOwn(known, attribute.name))
        throw new UnprintableBody(`The component ${name} has an attribute that it may not have.`);
      // What lies beside the topic has an address of its own, as in a link of the text.
      const place = known[attribute.name]!.holds === 'link' ? this.surroundings.link(value) : undefined;
      return [attribute.name, place?.href ?? value];
    });
    this.printed.push({
      component: name!,
      attributes: Object.fromEntries(values),
      children: this.parts(children as Nodes[]),
    });
  }
}
