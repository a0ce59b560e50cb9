import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { withoutFrames } from './admonitions.ts';
import { withoutBadges } from './badges.ts';
import { withoutBookRoles } from './book-roles.ts';
import { withoutComponents } from './components.ts';
import { withoutDefinitionLists } from './definition-lists.ts';
import { withHighlightedFenced } from './highlighted.ts';
import { withTablesOfItsOwn } from './html-tables.ts';
import { withoutHtml } from './inline-html.ts';
import { withoutKeptOut } from './kept-out.ts';
import { withoutBarePictures } from './pictures.ts';
import { withoutReferences } from './references.ts';

/*
 * Markdown as schools write it: in 语雀, Obsidian, Typora, for VitePress, Docusaurus, MkDocs, Hugo, Sphinx. What a
 * site's generator puts other words or a picture in the place of would be shown to a learner as it stands.
 */

/** A fence with all that is in it, or a span on one line. */
const CODE = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1.*$|$(?![\s\S]))|`[^`\n]+`/gm;

/** 「[[检查版本|怎么检查]]」 of Obsidian and wikis; a list in a list is code. */
const WIKI_LINK = /!?\[\[([^[\]|\n,]{1,120})(?:\|([^[\]\n]{1,120}))?\]\](?!\()/g;
/** `{{< figure … >}}`, `{{% notice %}}`, `{% include … %}`. */
const SHORT_CODE = /\{\{[<%][^\n]{0,300}?[>%]\}\}|\{%[^\n]{0,300}?%\}/g;
/** A link whose address was a short code. */
const LEADS_NOWHERE = /(?<!!)\[([^[\]\n]{1,300})\]\(\s*\)/g;
const FOOTNOTE = /\[\^[^\]\n]{1,40}\](:?[ \t]*)/g;
/** 「==高亮==」; `a == b` and `a==b==c` are comparisons. */
const HIGHLIGHT = /(?<![\w=)\]])==(?=[^\s=])([^=\n]{1,200}?[^\s=])==(?!=)/g;
/** `++ctrl+c++`, keys to press. */
const KEYS = /(?<![\w+])\+\+([a-z][\w-]{0,20}(?:\+[\w-]{1,20}){0,5})\+\+(?![\w+])/g;
/** `:material-check:`, a drawing of a site's own. */
const ICON = /:(?:material|octicons|fontawesome|simple)-[\w-]{1,60}:(?:\{[^{}\n]{0,120}\})?/g;
/** `{ .md-button }` behind a link or a picture. */
const DRESS = /(?<=[\])])\{:?[ ]?[.#][^{}\n]{0,200}\}/g;
/** A line that ends where its author wants it to. */
const HARD_BREAK = /(?<!\\)\\$/gm;
/** What stands under a picture is one line of it. */
const PICTURE = /!\[([^\]]{1,400})\](?=\()/g;
/**
 * A sign that could be a mark and is none: "my\_file", as editors write it that export Markdown. In formulas it says
 * something else.
 */
const ESCAPED = /\$\$[\s\S]*?\$\$|\$[^$\n]*\$|(?<!^[ \t]*)\\([_<>#&.~@+=-])/gm;
const TASK = /^([ \t]*(?:[-*+]|\d{1,3}[.)]) )\[[ xX]\] /gm;

/** Markdown of any of them in the words that a reader would see; code stays as it is. */
export const plainMarkdown = (written: string): string =>
  changedOutside(
    withoutDefinitionLists(
      withoutBookRoles(withoutFrames(withTablesOfItsOwn(withoutReferences(shown(written))))),
    ),
    CODE,
    withoutMarks,
  );

const shown = (written: string): string => withoutComponents(withoutKeptOut(withHighlightedFenced(written)));

const withoutMarks = (text: string): string =>
  withoutBarePictures(withoutBadges(withoutHtml(text)))
    .replace(SHORT_CODE, '')
    .replace(LEADS_NOWHERE, '$1')
    .replace(WIKI_LINK, (all, target: string, label?: string) =>
      /\p{L}/u.test(target) && !all.startsWith('!') ? (label ?? target) : all.startsWith('!') ? '' : all,
    )
    .replace(FOOTNOTE, '')
    .replace(HIGHLIGHT, '$1')
    .replace(KEYS, '$1')
    .replace(ICON, '')
    .replace(DRESS, '')
    .replace(HARD_BREAK, '  ')
    .replace(PICTURE, (_, under: string) => `![${under.replace(/\s*\n\s*/g, ' ')}]`)
    .replace(TASK, '$1')
    .replace(ESCAPED, (all, sign: string | undefined) => sign ?? all);
