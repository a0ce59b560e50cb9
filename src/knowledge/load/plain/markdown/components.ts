import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { CODE_SPAN } from '../../../../domain/language/code-marks.ts';
import { FENCED } from './fenced.ts';
import { columnsBefore, createFences, dedented } from './indentation.ts';

/*
 * Components of MDX and Vue, as Docusaurus, Mintlify, Nextra and VitePress have them: `<TabItem label="Windows">`,
 * `<Badge text="v2" />`. What stands within is the lesson; the tag says at most what a tab is called.
 */

const NAME = '[A-Z][\\w.]{0,40}';
/** Of several lines, too; what opens right behind a word is none: `List<String>`. */
const TAG = new RegExp(`(?:(?<!\\w)<|<(/))(${NAME})((?:\\s[^<>]{0,1000})?)>`, 'g');
const CLOSING = new RegExp(`</(${NAME})\\s?>`, 'g');
const ANY = /(?<!\w)<[A-Z]/;
const LABEL = /\s(?:label|title)=(?:"([^"{}\n]{1,120})"|'([^'{}\n]{1,120})')/;
/** A tag alone on its line. */
const ALONE = new RegExp(`^[ \\t]*<(/?)(${NAME})((?:\\s[^<>]{0,1000})?)>[ \\t]*$`);
const IMPORT = /^import\s(?:[\w{}*,\s]{1,300}\sfrom\s)?["'][^"'\n]{1,300}["'];?[ \t]*$/gm;
/** Up to the next empty line, as MDX reads it. */
const EXPORT = /^export\s(?:default|const|let|function|async)\b[^\n]*(?:\n[^\n]+)*/gm;

/** Markdown without the components that frame or dress it, and without the lines that fetch them. */
export function withoutComponents(markdown: string): string {
  const fetches = markdown.includes('import ') || markdown.includes('export ');
  const unfetched = fetches ? changedOutside(markdown, FENCED, withoutFetching) : markdown;
  if (!ANY.test(unfetched)) return unfetched;
  const closed = new Set(Array.from(unfetched.matchAll(CLOSING), ([, name = '']) => name));
  const isComponent = (name: string, attributes: string): boolean =>
    closed.has(name) || attributes.endsWith('/');
  return withoutTags(changedOutside(unfetched, FENCED, onOneLine), isComponent);
}

/** `export` is a word of lessons, too: only beside what MDX fetches. */
function withoutFetching(text: string): string {
  const unfetched = text.replace(IMPORT, '');
  return unfetched === text ? text : unfetched.replace(EXPORT, '');
}

const onOneLine = (text: string): string => text.replace(TAG, (tag) => tag.replace(/\s*\n\s*/g, ' '));

function withoutTags(markdown: string, isComponent: (name: string, attributes: string) => boolean): string {
  const inFence = createFences();
  const written: string[] = [];
  /** Of each component around the line: columns by which its content stands in; null before its first line. */
  const around: { tag: number; content: number | null }[] = [];
  for (const given of markdown.split('\n')) {
    const innermost = around.at(-1);
    if (innermost && innermost.content === null && given.trim() !== '')
      innermost.content = Math.max(innermost.tag, columnsBefore(given));
    const line = dedented(given, innermost?.content ?? 0) ?? given.trimStart();
    if (inFence(line)) {
      written.push(line);
      continue;
    }
    const [, slash, name = '', attributes = ''] = ALONE.exec(line) ?? [];
    if (name === '' || !(slash || isComponent(name, attributes))) {
      written.push(changedOutside(line, CODE_SPAN, (prose) => withoutInline(prose, isComponent)));
      continue;
    }
    const [, double, single] = LABEL.exec(attributes) ?? [];
    const label = double ?? single;
    if (slash) around.pop();
    else if (!attributes.endsWith('/')) around.push({ tag: columnsBefore(given), content: null });
    written.push('', ...(label && !slash ? [`**${label.replaceAll('*', '')}**`, ''] : []));
  }
  return written.join('\n');
}

const withoutInline = (prose: string, isComponent: (name: string, attributes: string) => boolean): string =>
  prose.replace(TAG, (tag, slash: string | undefined, name: string, attributes: string) =>
    slash || isComponent(name, attributes) ? '' : tag,
  );
