import { childrenNamed, descendants, type MarkupElement } from '../markup/markup-tree.ts';

/** Names that Word, WPS, LibreOffice and pandoc give to styles for code, and authors to their own. */
const CODE_STYLE = /source code|code block|preformatted|verbatim|listing|代码|源码|^code$|程序/i;
const DEEPEST_HEADING = 6;
/** Styles rest on one another; a damaged file may make a circle of them. */
const LONGEST_CHAIN = 20;

/**
 * Mammoth's style map for a document's own styles: those with an outline level, of their own or of the style they
 * rest on, are headings; those named for code are code.
 */
export function styleMap(styles: MarkupElement): string[] {
  const byId = new Map(
    descendants(styles, ['w:style']).map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const rules: string[] = [];
  for (const style of byId.values()) {
    const name = settingOf(style, 'w:name');
    // Mammoth's rules have no way to write every name.
    if (name === undefined || /['\\\n]/.test(name)) continue;
    const type = style.attributes['w:type'];
    if (CODE_STYLE.test(name)) {
      if (type === 'paragraph') rules.push(`p[style-name='${name}'] => pre:separator('\\n')`);
      if (type === 'character') rules.push(`r[style-name='${name}'] => code`);
      continue;
    }
    const level = type === 'paragraph' ? outlineLevel(style, byId) : null;
    if (level !== null && level < DEEPEST_HEADING)
      rules.push(`p[style-name='${name}'] => h${level + 1}:fresh`);
  }
  return rules;
}

/** From 0, the highest; null for body text. */
function outlineLevel(style: MarkupElement, byId: Map<string, MarkupElement>): number | null {
  let current: MarkupElement | undefined = style;
  for (let step = 0; current && step < LONGEST_CHAIN; step++) {
    const [properties] = childrenNamed(current, 'w:pPr');
    const level = properties ? Number(settingOf(properties, 'w:outlineLvl') ?? Number.NaN) : Number.NaN;
    if (Number.isInteger(level)) return level >= 0 && level < 9 ? level : null;
    current = byId.get(settingOf(current, 'w:basedOn') ?? '');
  }
  return null;
}

const settingOf = (element: MarkupElement, name: string): string | undefined =>
  childrenNamed(element, name)[0]?.attributes['w:val'];
