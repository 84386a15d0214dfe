import type { ElementContent, Text } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { Site } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import { element } from './images.ts';

const NOT_EXPLAINED = ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'button', 'figcaption', 'th'];

/** Explains each term where the text first uses it: a button that shows a small sheet, without any script. Adds what it explains to `explained`. */
export function explainedTerms(site: Site, explained: Set<Term>): HastPluginDefinition {
  // Nodes come as they stand in the text, an element before what is in it: so many letters of text are still to come that lie in one where
  // nothing is explained. Asking each text for its parents takes as long as everything else.
  let inside = 0;
  return defineHastPlugin({
    name: 'explained-terms',
    element: {
      filter: NOT_EXPLAINED,
      visit(node, context) {
        inside = Math.max(inside, context.textContent(node).length);
      },
    },
    text(node, context) {
      if (inside > 0) {
        inside -= node.value.length;
        return;
      }
      const hits = site.matcher.find(node.value, explained);
      if (hits.length === 0) return;
      for (const { term } of hits) explained.add(term);
      const parts: ElementContent[] = [];
      let done = 0;
      for (const hit of hits) {
        const start = Math.max(done, hit.start - (OPENING.exec(node.value.slice(done, hit.start))?.[0].length ?? 0));
        const end = hit.end + (CLOSING.exec(node.value.slice(hit.end))?.[0].length ?? 0);
        if (start > done) parts.push(textNode(node.value.slice(done, start)));
        parts.push(...termElements(hit.term, node.value.slice(start, hit.start), node.value.slice(hit.start, hit.end), node.value.slice(hit.end, end)));
        done = end;
      }
      if (done < node.value.length) parts.push(textNode(node.value.slice(done)));
      context.replaceNode(node, parts);
    },
  });
}

// A button counts as a picture when lines are broken: punctuation beside it has to be tied to it, or a line would begin with a comma.
const OPENING = /[“‘《〈「『（【]+$/;
const CLOSING = /^[”’》〉」』）】，。、；：？！…]+/;

function termElements(term: Term, before: string, word: string, after: string): ElementContent[] {
  const id = `term-${term.id}`;
  const button = element('button', { type: 'button', className: ['term'], popovertarget: id }, [textNode(word)]);
  const isAlone = before === '' && after === '';
  return [
    isAlone ? button : element('span', { className: ['tied'] }, [textNode(before), button, textNode(after)]),
    element('span', { id, className: ['gloss'], popover: 'auto', role: 'note' }, [element('b', {}, [textNode(term.term)]), textNode(term.explanation)]),
  ];
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
