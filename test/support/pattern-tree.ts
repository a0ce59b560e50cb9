/** What a regular expression is made of, as far as texts that it matches can be made from it. */
export type PatternTree =
  | { kind: 'text'; text: string }
  | { kind: 'one of'; characters: string[]; negated: boolean }
  | { kind: 'sequence' | 'choice'; parts: PatternTree[] }
  /** `source` is the whole of it without its count. */
  | { kind: 'repeated'; least: number; most: number; part: PatternTree; source: string }
  | { kind: 'around'; part: PatternTree; positive: boolean };

const NOTHING: PatternTree = { kind: 'text', text: '' };
/** A character of each class that a pattern names. */
const CLASSES: Record<string, string> = { d: '0', w: 'a', s: ' ', D: '的', W: '，', S: 'x' };
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
const PROPERTIES: [RegExp, string][] = [
  [/Han/, '的'],
  [/^N/, '5'],
  [/^Lu/, 'K'],
  [/^(?:L|Alpha)/, 'k'],
  [/^P/, '。'],
  [/^S/, '+'],
  [/^M/, '\u0301'],
  [/^Z/, ' '],
  [/Emoji|Picto/, '😀'],
];
const COUNT = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/;
const OPENS = /^\?(?:<?[=!]|:|<[^>]*>|[ims]+:)/;
/** What a negated class, or a dot, may stand for. */
const ANYTHING = ['x', '的', '5', ' ', 'B', '，', '-', '"', '\n', '。'];

export function patternTree(source: string): PatternTree {
  let at = 0;

  function choice(): PatternTree {
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  function sequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(counted());
    return { kind: 'sequence', parts };
  }

  function counted(): PatternTree {
    const from = at;
    const part = atom();
    const own = source.slice(from, at);
    const [all, sign, least, comma, most] = COUNT.exec(source.slice(at)) ?? [];
    if (all === undefined) return part;
    at += all.length;
    const bounds =
      sign === undefined
        ? [Number(least), comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least)]
        : { '*': [0, Number.POSITIVE_INFINITY], '+': [1, Number.POSITIVE_INFINITY], '?': [0, 1] }[sign]!;
    return { kind: 'repeated', least: bounds[0]!, most: bounds[1]!, part, source: own };
  }

  function atom(): PatternTree {
    const character = next();
    if (character === '(') return group();
    if (character === '[') return { kind: 'one of', ...characterClass() };
    if (character === '.') return { kind: 'one of', characters: [], negated: true };
    if (character === '^' || character === '$') return NOTHING;
    if (character !== '\\') return { kind: 'text', text: character };
    if (/[bBk1-9]/.test(source[at]!)) {
      at += source[at] === 'k' ? source.slice(at).indexOf('>') + 1 : 1;
      return NOTHING;
    }
    return { kind: 'text', text: escaped() };
  }

  function group(): PatternTree {
    const opening = OPENS.exec(source.slice(at))?.[0] ?? '';
    at += opening.length;
    const part = choice();
    at++;
    if (!/[=!]$/.test(opening)) return part;
    return { kind: 'around', part, positive: opening === '?=' };
  }

  function characterClass(): { characters: string[]; negated: boolean } {
    const negated = source[at] === '^';
    if (negated) at++;
    const characters: string[] = [];
    while (at < source.length && source[at] !== ']') {
      const character = next();
      if (character === '[') characters.push(...characterClass().characters);
      else if (character !== '-') characters.push(character === '\\' ? escaped() : character);
    }
    at++;
    return { characters, negated };
  }

  function next(): string {
    const character = String.fromCodePoint(source.codePointAt(at)!);
    at += character.length;
    return character;
  }

  function escaped(): string {
    const character = next();
    const [, code, property] =
      /^(?:\{([\da-f]+)\}|([\da-f]{4}))/i.exec(source.slice(at)) && character === 'u'
        ? [null, /[\da-f]+/i.exec(source.slice(at))?.[0], null]
        : [null, null, /^\{([^}]*)\}/.exec(source.slice(at))?.[1]];
    if (code) {
      at += source[at] === '{' ? code.length + 2 : code.length;
      return String.fromCodePoint(Number.parseInt(code, 16));
    }
    if (/[pP]/.test(character) && property) {
      at += property.length + 2;
      return character === 'P' ? 'x' : (PROPERTIES.find(([named]) => named.test(property))?.[1] ?? 'é');
    }
    if (character === 'x') {
      at += 2;
      return String.fromCharCode(Number.parseInt(source.slice(at - 2, at), 16));
    }
    return CLASSES[character] ?? CONTROLS[character] ?? character;
  }

  return choice();
}

/** A text as the pattern may read it; what it refuses around it is not looked at. */
export function sampleOf(tree: PatternTree, random: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'one of':
      return (
        pick(tree.negated ? ANYTHING.filter((one) => !tree.characters.includes(one)) : tree.characters) ?? ''
      );
    case 'sequence':
      return tree.parts.map((part) => sampleOf(part, random)).join('');
    case 'choice':
      return sampleOf(pick(tree.parts)!, random);
    case 'repeated': {
      const times = Math.min(tree.most, tree.least + Math.floor(random() * 2), 6);
      return Array.from({ length: times }, () => sampleOf(tree.part, random)).join('');
    }
    case 'around':
      return '';
  }
}

/** Everything that is repeated in it, the outer before the inner. */
export function* repeatedIn(tree: PatternTree): Generator<PatternTree & { kind: 'repeated' }> {
  if (tree.kind === 'repeated') yield tree;
  if (tree.kind === 'repeated' || tree.kind === 'around') yield* repeatedIn(tree.part);
  if (tree.kind === 'sequence' || tree.kind === 'choice')
    for (const part of tree.parts) yield* repeatedIn(part);
}
