/**
 * UTF-16 units of the questions whose answers are kept: those of some two hundred who ask at once, each put in a few ways, so that
 * what was read of one before it waited for its search is known when it is answered. A few megabytes for all that is known so.
 */
const MOST_UNITS = 32_000;

/**
 * The same, which knows its latest results: a question is read where it is searched, ranked, weighed and answered, and others come in
 * between. Results are shared, and never written to.
 */
export function knownLately<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  let units = 0;
  return (text) => {
    if (known.has(text)) return known.get(text) as Result; // The map has no other values.
    const result = workOut(text);
    known.set(text, result);
    units += text.length;
    // The latest stays, however long it is.
    for (const oldest of known.keys()) {
      if (units <= MOST_UNITS || oldest === text) break;
      known.delete(oldest);
      units -= oldest.length;
    }
    return result;
  };
}
