import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { writtenIn } from '../../../../domain/language/language.ts';

/*
 * Roles of books that are written in Markdown and built by Sphinx, MyST or d2lbook: :numref:`fig_mlp`,
 * {ref}`chap_rnn`, :cite:`Vaswani.2017`, and the marks around what a slide shows, [**训练**]. A built page has words
 * in their place; in what is said to a learner they are noise.
 */

const NAME = '[a-z][a-z_-]{1,20}';
const role = (names: string): string => `(?::(?:${names}):|\\{(?:${names})\\})\`([^\`\\n]{1,200})\``;
const REFERENCE = 'numref|eqref|ref|eq|doc|prf:ref';
/** In brackets, with 如, 见, "see" and the like around it: all of it goes. */
const IN_BRACKETS = new RegExp(`\\s?[（(][^（）()\\n]{0,24}${role(REFERENCE)}[^（）()\\n]{0,12}[)）]`, 'g');
/** With the word for the thing before it, where there is one: 「图 :numref:`fig_a`」 is one picture. */
const REFERRED = new RegExp(
  `(?:(?:[图表]|公式|\\b(?:the )?(?:[Ff]igure|[Tt]able|[Ee]quation|[Ff]ig\\.))(?= ?[:{]))? ?${role(REFERENCE)}( ?)`,
  'g',
);
/** Said by a built page with a number, or not at all. */
const SILENT = new RegExp(
  `[ \\t]*${role(`cite[a-z]?|citep|citet|label|eqlabel|width|height|bibliography|begin_tab|index`)}`,
  'g',
);
const OF_TABS = /^:(?:begin|end)_tab:.*$/gm;
/** "the text <target>" of a reference. */
const WITH_TEXT = /^(.+?)\s*<[^<>]+>$/;
/** 「[~~x~~]」 and 「(~~x~~)」 are on the slide alone. */
const ON_SLIDE = /\[~~(?:[^~\n]|\n(?!\n)){1,400}~~\](?!\()|\(~~(?:[^~\n]|\n(?!\n)){1,400}~~\)/g;
/** 「[**x**]」 and 「(**x**)」, and no link. */
const SHOWN =
  /\[\*\*((?:[^*\n]|\n(?!\n)|\*(?!\*)){1,400})\*\*\](?!\()|\(\*\*((?:[^*\n]|\n(?!\n)|\*(?!\*)){1,400})\*\*\)/g;

const ANY = new RegExp(`:${NAME}:|\\{${NAME}\\}\`|[[(](?:\\*\\*|~~)`);
const FENCED = /^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm;

/** Bold has no line break and no other emphasis in it. */
const bold = (text: string): string => (/[*\n]/.test(text) ? text : `**${text}**`);

/** What is referred to, by how its label begins. */
const THINGS: readonly [RegExp, { zh: string; en: string }][] = [
  [/^fig/i, { zh: '图', en: 'the figure' }],
  [/^tab/i, { zh: '表', en: 'the table' }],
  [/^eq/i, { zh: '公式', en: 'the equation' }],
];
const PLACE = { zh: '相应章节', en: 'the section on it' };

/** Markdown without such roles, code apart; a text that has none comes back as it is. */
export function withoutBookRoles(markdown: string): string {
  if (!ANY.test(markdown)) return markdown;
  const language = writtenIn(markdown);
  const plain = (text: string): string =>
    text
      .replace(IN_BRACKETS, '')
      .replace(REFERRED, (_, label: string, space: string) => {
        const given = WITH_TEXT.exec(label)?.[1];
        const thing = THINGS.find(([pattern]) => pattern.test(label))?.[1] ?? PLACE;
        return language === 'zh' && !given ? thing.zh : ` ${given ?? thing.en}${space}`;
      })
      .replace(SILENT, '')
      .replace(OF_TABS, '')
      .replace(ON_SLIDE, '')
      .replace(SHOWN, (_, square?: string, round?: string) => bold(square ?? round ?? ''));
  return changedOutside(markdown, FENCED, plain);
}
