import { parse as parseYaml } from 'yaml';

/** What a site's generator reads of a page before it, and shows to nobody. */
interface FrontMatter {
  title: string | null;
  /** The author has not published it: `draft: true`, `published: false`. */
  isDraft: boolean;
  /** The page itself. */
  body: string;
}

/** YAML between dashes, and TOML between plus signs, as Hugo and Zola have it. */
const YAML = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const TOML_TITLE = /^title\s*=\s*(?:"((?:[^"\\\n]|\\.){1,500})"|'([^'\n]{1,500})')/m;
const TOML_DRAFT = /^draft\s*=\s*true\b/m;
/** Where the fields of the page end, and those of its parts begin. */
const TOML_PART = /^\[/m;

/** A page's title and state, where it says them at its head, and the page without that head. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { title: null, isDraft: false, body: text };
  const toml = TOML.exec(text);
  if (toml) {
    const [fields = ''] = (toml[1] ?? '').split(TOML_PART, 1);
    const [, double, single] = TOML_TITLE.exec(fields) ?? [];
    const title = double?.replace(/\\(["\\])/g, '$1') ?? single ?? null;
    return { title, isDraft: TOML_DRAFT.test(fields), body: text.slice(toml[0].length) };
  }
  const yaml = YAML.exec(text);
  if (!yaml) return none;
  try {
    const data: unknown = parseYaml(yaml[1] ?? '');
    const body = text.slice(yaml[0].length);
    if (typeof data !== 'object' || data === null) return { ...none, body };
    const title = 'title' in data && typeof data.title === 'string' ? data.title : null;
    const isDraft =
      ('draft' in data && data.draft === true) || ('published' in data && data.published === false);
    return { title, isDraft, body };
  } catch {
    // Not YAML after all: a rule and a paragraph at the top of the page. Then it is content.
    return none;
  }
}
