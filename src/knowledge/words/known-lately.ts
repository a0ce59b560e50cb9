/** Questions whose answers are kept: those of all who ask at once, each put in a few ways. Some kilobytes each. */
const MOST = 64;
/** A longer text is pasted or a passage: what is known of it would be large. In UTF-16 units. */
const LONGEST = 400;

/**
 * The same, which knows its latest results: a question is read where it is searched, ranked, weighed and answered, and others come in
 * between. Results are shared, and never written to.
 */
export function knownLately<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Result; // The map has no other values.
    const result = workOut(text);
    if (text.length > LONGEST) return result;
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
