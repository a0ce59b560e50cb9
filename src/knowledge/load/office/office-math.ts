import { childrenNamed, isElement, type MarkupElement, textOf } from '../markup/markup-tree.ts';
import { ACCENTS, SUMS } from '../sections/tex-signs.ts';

/** A formula of Office (`m:oMath`) as TeX, between dollar signs. Only what teaching formulas use is told apart. */
export function formulaOf(math: MarkupElement): string {
  const tex = contentOf(math).replace(/\s+/g, ' ').trim();
  return tex === '' ? '' : `$${tex}$`;
}

const contentOf = (element: MarkupElement): string => element.children.filter(isElement).map(texOf).join('');

function texOf(element: MarkupElement): string {
  const inner = (name: string) => childrenNamed(element, name).map(contentOf).join('');
  const braced = (name: string) => `{${inner(name)}}`;
  const raised = (mark: string, name: string) => (inner(name) === '' ? '' : mark + braced(name));
  switch (element.name) {
    case 'm:r':
      return childrenNamed(element, 'm:t').map(textOf).join('');
    case 'm:f':
      return `\\frac${braced('m:num')}${braced('m:den')}`;
    case 'm:sSup':
      return `${inner('m:e')}${raised('^', 'm:sup')}`;
    case 'm:sSub':
      return `${inner('m:e')}${raised('_', 'm:sub')}`;
    case 'm:sSubSup':
      return `${inner('m:e')}${raised('_', 'm:sub')}${raised('^', 'm:sup')}`;
    case 'm:rad':
      return `\\sqrt${inner('m:deg') === '' ? '' : `[${inner('m:deg')}]`}${braced('m:e')}`;
    case 'm:nary': {
      const sign = settingOf(element, 'm:naryPr', 'm:chr') ?? '∫';
      return `${SUMS[sign] ?? sign}${raised('_', 'm:sub')}${raised('^', 'm:sup')} ${inner('m:e')}`;
    }
    case 'm:d': {
      const [open, close] = ['m:begChr', 'm:endChr'].map((name) => settingOf(element, 'm:dPr', name));
      return `${open ?? '('}${childrenNamed(element, 'm:e').map(contentOf).join(', ')}${close ?? ')'}`;
    }
    case 'm:acc': {
      const accent = settingOf(element, 'm:accPr', 'm:chr') ?? '\u0302';
      return `${ACCENTS[accent] ?? '\\hat'}${braced('m:e')}`;
    }
    case 'm:bar':
      return `\\bar${braced('m:e')}`;
    case 'm:func':
      return `${inner('m:fName')} ${inner('m:e')}`;
    case 'm:limLow':
      return `${inner('m:e')}${raised('_', 'm:lim')}`;
    case 'm:limUpp':
      return `${inner('m:e')}${raised('^', 'm:lim')}`;
    case 'm:m':
    case 'm:eqArr': {
      const rows = element.name === 'm:m' ? childrenNamed(element, 'm:mr') : childrenNamed(element, 'm:e');
      return rows
        .map((row) =>
          element.name === 'm:m' ? childrenNamed(row, 'm:e').map(contentOf).join(' & ') : contentOf(row),
        )
        .join(' \\\\ ');
    }
    default:
      return element.name.endsWith('Pr') ? '' : contentOf(element);
  }
}

/** The value of a formula's property such as the sign of a sum. */
function settingOf(element: MarkupElement, properties: string, name: string): string | undefined {
  const [list] = childrenNamed(element, properties);
  const [setting] = list ? childrenNamed(list, name) : [];
  return setting?.attributes['m:val'];
}
