import { type XmlNode, element, elements, parted, switchOf, textIn, valueIn } from './xml-tree.ts';

/**
 * An equation on one line, as one types it: `(a+b)/(2c)`, `x^2`. No character of it is left out: what was deleted and what
 * is not shown is told apart.
 */
export function shownEquation(node: XmlNode): { text: string; deleted: string; hidden: string } {
  const deleted = parted(node, ({ name }) => name === 'del' || name === 'moveFrom');
  const hidden = parted(deleted.rest, isUnseen);
  return { text: equationText(hidden.rest), deleted: deleted.taken, hidden: hidden.taken };
}

function isUnseen(node: XmlNode): boolean {
  if (node.name === 'r') return switchOf(element(node, 'rPr'), 'vanish') ?? false;
  return node.name === 'phant' && switchOf(element(node, 'phantPr'), 'show') === false;
}

function equationText(node: XmlNode): string {
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
    case 'acc':
      return `${bracketed(of('e'))}${valueIn(element(node, 'accPr'), 'chr') ?? '\u0302'}`;
    case 'groupChr':
      return `${of('e')}${valueIn(element(node, 'groupChrPr'), 'chr') ?? '⏟'}`;
    case 'limLow':
      return `${of('e')}_${bracketed(of('lim'))}`;
    case 'limUpp':
      return `${of('e')}^${bracketed(of('lim'))}`;
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
