import { type XmlNode, element, elements, textIn, valueIn } from './xml-tree.ts';

/** An equation on one line, as one types it: `(a+b)/(2c)`, `x^2`. No character of it is left out. */
export function equationText(node: XmlNode): string {
  const parts = elements(node);
  const of = (name: string) => textOfGroup(element(node, name));
  switch (node.name) {
    case 't':
      return textIn(node);
    case 'f':
      return `${bracketed(of('num'))}/${bracketed(of('den'))}`;
    case 'sSup':
      return `${of('e')}^${bracketed(of('sup'))}`;
    case 'sSub':
      return `${of('e')}_${bracketed(of('sub'))}`;
    case 'sSubSup':
      return `${of('e')}_${bracketed(of('sub'))}^${bracketed(of('sup'))}`;
    case 'rad':
      return `${of('deg')}√${bracketed(of('e'))}`;
    case 'nary':
      return `${valueIn(element(node, 'naryPr'), 'chr') ?? '∫'}${limits(of('sub'), of('sup'))}${of('e')}`;
    case 'd': {
      const properties = element(node, 'dPr');
      const inner = elements(node, 'e')
        .map(equationText)
        .join(valueIn(properties, 'sepChr') ?? '|');
      return `${valueIn(properties, 'begChr') ?? '('}${inner}${valueIn(properties, 'endChr') ?? ')'}`;
    }
    case 'mr':
      return `${parts.map(equationText).join(' ')}; `;
    default:
      return parts.map(equationText).join('');
  }
}

function textOfGroup(node: XmlNode | undefined): string {
  return node ? equationText(node) : '';
}

function limits(below: string, above: string): string {
  return `${below === '' ? '' : `_${bracketed(below)}`}${above === '' ? '' : `^${bracketed(above)}`}`;
}

function bracketed(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
