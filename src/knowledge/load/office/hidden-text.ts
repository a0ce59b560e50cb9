/** A highlight that Word does not have: of all that a run may say of its looks, mammoth hands on this and the font. */
export const HIDDEN = 'zhujiao hidden';
const MARK = `<w:highlight w:val="${HIDDEN}"/>`;

/** Word's own "Hidden", which it writes before any highlight. */
const VANISH = /<w:vanish\s*(?:w:val\s*=\s*"(?:1|true|on)"\s*)?\/>/g;
const WHITE = /<w:color\s[^>]*?w:val\s*=\s*"FFFFFF"[^>]*\/>/gi;
/** What white letters may stand on. */
const GROUND =
  /<w:(?:highlight|background|tbl|drawing|pict)\b|<w:shd\b(?![^>]*w:fill\s*=\s*"(?:auto|FFFFFF)")/i;

/** A document's XML in which runs that nobody sees are marked: hidden ones, and white ones on a white page. */
export function withHiddenMarked(xml: string): string {
  const marked = GROUND.test(xml) ? xml : xml.replace(WHITE, MARK);
  return marked.replace(VANISH, MARK);
}
