/** In a chat a new line is a new line: hard breaks for Markdown, outside of its code. */
export const withLineBreaks = (text: string): string =>
  text
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(/(\S) *\n(?=\S)/g, '$1  \n')))
    .join('');
