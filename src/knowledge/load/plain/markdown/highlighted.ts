const OPENING =
  /^[ \t]*(?:\{\{[<%]|\{%)-?\s*highlight\s+([\w+#-]{1,20})[^\n]{0,200}?(?:[>%]\}\}|%\})[ \t]*$/gm;
const CLOSING = /^[ \t]*(?:\{\{[<%]\s*\/highlight\s*[>%]\}\}|\{%-?\s*endhighlight\s*-?%\})[ \t]*$/gm;

/** Markdown whose listings stand between fences: Hugo and Jekyll have short codes for them, too. */
export const withHighlightedFenced = (markdown: string): string =>
  markdown.includes('highlight')
    ? markdown.replace(OPENING, (_, language: string) => `\`\`\`${language}`).replace(CLOSING, '```')
    : markdown;
