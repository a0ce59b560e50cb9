/** Sentences with their closing marks and following space; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^。！？!?；;.\n]+(?:[。！？!?；;]+[”’」』）)]*|\.(?=\s|$)|\n|\.)?\s*|[。！？!?；;.\n]+/g)
      ?.reduce<string[]>((sentences, part) => {
        // A full stop inside a word ("3.14", "list.append") does not end a sentence: glue it to what follows.
        const last = sentences.at(-1);
        if (last !== undefined && /[^\s]\.$/.test(last)) sentences[sentences.length - 1] = last + part;
        else sentences.push(part);
        return sentences;
      }, []) ?? [text]
  );
}
