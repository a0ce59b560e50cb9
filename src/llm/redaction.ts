export type Redact = (text: string) => string;

/** Keys in their usual shapes, also half-masked as endpoints echo them (`sk-ab***9f`). */
const SHAPES: [RegExp, string][] = [
  [/\b(?:sk|pk|rk|ak|key|token)[-_][\w*.-]{6,}/gi, '[key]'],
  [/\bBearer\s+\S+/gi, 'Bearer [key]'],
  [/\/\/[^/\s@]+@/g, '//[key]@'],
];

/** A word that an endpoint has masked the middle of. */
const MASKED = '***';
/**
 * `?api_key=…`: a name in an address with its value. Which names are meant is asked of each, and not of every part of
 * it.
 */
const PARAMETER = /([?&][\w-]{1,200}=)[^&\s]+/g;
const NAMES_A_SECRET = /key|token|secret/i;

/** A secret shorter than this (a local server's `none` or `ollama`) is no secret, and would maul the text. */
const SHORTEST_SECRET = 8;

/** Takes secrets out of what an endpoint said, before it reaches an error or a log. */
export function createRedact(secrets: (string | undefined)[]): Redact {
  const known = secrets.filter(
    (secret) => secret !== undefined && secret.length >= SHORTEST_SECRET,
  ) as string[];
  return (text) => {
    let clean = text;
    for (const secret of known) clean = clean.replaceAll(secret, '[key]');
    for (const [shape, replacement] of SHAPES) clean = clean.replace(shape, replacement);
    return clean
      .replace(/\S+/g, (word) => (word.includes(MASKED) ? '[key]' : word))
      .replace(PARAMETER, (whole, name) => (NAMES_A_SECRET.test(name) ? `${name}[key]` : whole));
  };
}

/** An endpoint's address as people may see it: no user, no password, no query. */
export function publicAddress(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return '(not a URL)';
  const url = new URL(baseUrl);
  return url.origin + url.pathname;
}
