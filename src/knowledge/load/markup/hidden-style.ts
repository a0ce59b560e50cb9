/** Farther from the page's edge than any screen is wide. */
const OFF_SCREEN = '-\\d{4,}';
/**
 * What a style of an element's own hides for good. A class may be one that a click opens, and an `opacity` is how pages
 * fade in what they show: those are read.
 */
const HIDES = new RegExp(
  [
    'display:none',
    'visibility:(?:hidden|collapse)',
    'font-size:0(?:\\.0*)?(?:px|pt|em|rem|%)?(?![\\d.])',
    '(?<!-)color:transparent',
    `text-indent:${OFF_SCREEN}`,
    `(?<![a-z-])(?:left|top|right|bottom):${OFF_SCREEN}`,
  ].join('|'),
);

/** Whether an element that says so of itself is never seen. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  HIDES.test((attributes['style'] ?? '').toLowerCase().replace(/\s+/g, ''));
