/** As many titles as tell which kind of heading was meant. */
const SHOWN = 5;

/** One line on the works that were taken for graded since nobody has said which are, and how to say so. */
export function gradedFound(titles: readonly string[]): string {
  const shown = titles.slice(0, SHOWN).map((title) => `"${title}"`);
  const more = titles.length > SHOWN ? ` and ${titles.length - SHOWN} more` : '';
  return (
    `  Taken for graded work, for which learners get hints and no solution: ${shown.join(', ')}${more}. ` +
    'Under "graded" in course.yaml you say which it is; "graded: []" says that none is.'
  );
}
