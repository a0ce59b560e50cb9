/** As many of a list as tell what kind of thing is meant, and how many there are beside them. */
const TOLD = 5;

export function someOf(names: readonly string[]): string {
  const more = names.length > TOLD ? ` and ${names.length - TOLD} more` : '';
  return `${names.slice(0, TOLD).join(', ')}${more}`;
}
