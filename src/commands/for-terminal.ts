/** Control characters but the end of a line and the tab, those of Latin-1 among them: a terminal obeys them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * A text as it is written to a terminal: what stands in course material, the name of a file in an archive or a
 * learner's message moves no cursor there and hides nothing. A pipe gets what there is.
 */
export const forTerminal = (text: string, { isTTY }: { isTTY?: boolean | undefined }): string =>
  isTTY ? text.replace(OBEYED, '\ufffd') : text;
