/** Code keeps its brackets: `names[3]` is no citation. */
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;
const MARKS = /(?: |(?<![\w)\]]))(?:\[\d{1,3}\]){1,9}(?![([])/g;

/** A text without its citation marks: in a person's own words a `[1]` leads nowhere. */
export const withoutMarks = (text: string): string =>
  text
    .split(CODE)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(MARKS, '')))
    .join('');
