/*
 * A chat program with a file or a knowledge base at hand writes what it has found there around what somebody asks, as
 * Open WebUI does: passages between <context> tags, and the question between tags of its own, behind "Query:", or
 * behind it all. The material is looked up here, so only the question is read.
 */

/** On lines of their own: who asks what `<context>` does writes it within one. */
const CONTEXT = /^[ \t]*<context>[ \t]*\n[\s\S]*\n[ \t]*<\/context>[ \t]*$/m;
const QUERY = /<(user_query|query|question)>([\s\S]*?)<\/\1>/g;
const QUERY_LINE = /^[ \t]*(?:(?:user )?query|question)[ \t]*:[ \t]*/im;

/** What is asked in a text that has passages around it; the text as it is where it has none, or asks nothing else. */
export function askedWithin(text: string): string {
  const context = CONTEXT.exec(text);
  if (context === null) return text;
  // Whoever wrote into a passage asks nothing: only what stands behind all of them is a question.
  const behind = text.slice(context.index + context[0].length);
  const tagged = [...behind.matchAll(QUERY)].at(-1)?.[2];
  const line = QUERY_LINE.exec(behind);
  const asked = tagged ?? (line ? behind.slice(line.index + line[0].length) : behind);
  return asked.trim() === '' ? text : asked.trim();
}
