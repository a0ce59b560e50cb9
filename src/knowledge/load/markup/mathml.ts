import { ACCENTS, SUMS } from '../sections/tex-signs.ts';
import { isElement, type MarkupElement, textOf } from './markup-tree.ts';

/*
 * Formulas of web pages and books (MathML) as TeX. Read as a row of signs, one half is 12 and the square of x is x2.
 * Only what teaching formulas use is told apart.
 */

/** Signs that are not seen: of a function applied, of a product, of a list. */
const UNSEEN = /[\u2061-\u2064\u200b]/g;
/** MathJax and some books write it with a prefix. */
const nameOf = ({ name }: MarkupElement): string => name.replace(/^\w+:/, '').toLowerCase();

/** The content of a `<math>` as TeX, without dollar signs. */
export const mathAsTex = (element: MarkupElement): string =>
  element.children.filter(isElement).length === 0
    ? textOf(element)
    : partsOf(element).map(texOf).join('').replace(/\s+/g, ' ').trim();

const partsOf = (element: MarkupElement): MarkupElement[] => element.children.filter(isElement);

function texOf(element: MarkupElement): string {
  const parts = partsOf(element);
  const part = (at: number): string => {
    const [found] = parts.slice(at, at + 1);
    return found ? texOf(found).trim() : '';
  };
  const whole = (): string => parts.map(texOf).join('');
  const raised = (mark: string, at: number): string => (part(at) === '' ? '' : `${mark}{${part(at)}}`);
  switch (nameOf(element)) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return textOf(element).replace(UNSEEN, '').trim();
    case 'mo': {
      const sign = textOf(element).replace(UNSEEN, '').trim();
      return sign in SUMS ? `${SUMS[sign]} ` : sign === '−' ? '-' : sign;
    }
    case 'mspace':
      return ' ';
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `\\frac{${part(0)}}{${part(1)}}`;
    case 'msqrt':
      return `\\sqrt{${whole()}}`;
    case 'mroot':
      return `\\sqrt[${part(1)}]{${part(0)}}`;
    case 'msup':
      return part(0) + raised('^', 1);
    case 'msub':
    case 'munder':
      return part(0) + raised('_', 1) + afterSum(part(0));
    case 'msubsup':
    case 'munderover':
      return part(0) + raised('_', 1) + raised('^', 2) + afterSum(part(0));
    case 'mover': {
      const accent = ACCENTS[part(1)];
      return accent ? `${accent}{${part(0)}}` : part(0) + raised('^', 1);
    }
    case 'mfenced': {
      const { open = '(', close = ')' } = element.attributes;
      return open + parts.map(texOf).join(', ') + close;
    }
    case 'mtable':
      return parts.map(texOf).join(' \\\\ ');
    case 'mtr':
      return parts.map(texOf).join(' & ');
    default:
      return whole();
  }
}

/** What is summed stands apart from the sign. */
const afterSum = (base: string): string => (base.startsWith('\\') ? ' ' : '');
