const SENTENCE = /[^。！？!?；;.\n]+(?:[。！？!?；;]+[”’」』）)]*|\.(?=\s|$)|\n|\.)?\s*|[。！？!?；;.\n]+/g;

/** Sentences with their closing marks and following space; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  const sentences: string[][] = [];
  let tail = '';
  for (const part of text.match(SENTENCE) ?? [text]) {
    // A full stop inside a word ("3.14", "list.append") does not end a sentence: glue it to what follows.
    if (/^\S\.$/.test(tail)) sentences.at(-1)?.push(part);
    else sentences.push([part]);
    tail = (tail + part).slice(-2);
  }
  return sentences.map((parts) => parts.join(''));
}
