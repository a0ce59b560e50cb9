/*
 * Formulas in TeX as they read in a chat, which sets none: "$E = \frac{\Delta Q}{\Delta P}$" is E = ΔQ/ΔP.
 */

/** As TeX's dollars are told from money: no space inside, no digit behind. A formula is no longer. In UTF-16 units. */
const LONGEST = 240;
const FORMULA = new RegExp(
  [
    `\\$\\$([^$]{1,${LONGEST}})\\$\\$`,
    `(?<![\\\\$\\w])\\$(?![\\s$])([^$\\n]{1,${LONGEST}})(?<![\\s\\\\])\\$(?![\\d$A-Za-z])`,
    `\\\\\\(((?:[^\\n\\\\]|\\\\[^()\\n]){1,${LONGEST}}?)\\\\\\)`,
    `\\\\\\[((?:[^$\\\\]|\\\\[^[\\]]){1,${LONGEST}}?)\\\\\\]`,
  ].join('|'),
  'g',
);
/** Between two prices stand words; in a formula a sign, or one name alone. */
const SIGNS = new RegExp(
  [
    String.raw`[\\^_=<>+*/|×]`,
    String.raw`^[A-Za-z](?:['′]|\([A-Za-z, ]{1,20}\))?$`,
    String.raw`^[\d.,]{1,12}$`,
    '^-',
    // (0, 1), [a, b], f'(x), U(-0.07, 0.07), H[P], f[i][w]
    String.raw`^(?:[A-Za-z]['′]?)?(?:[([][A-Za-z\d.,，'′ -]{1,40}[)\]]){1,3}$`,
    // K-1, t' - 1
    String.raw`^[A-Za-z]['′]? ?[-−] ?[a-z\d]{1,3}$`,
    // hw, 2j, AB
    String.raw`^\d{0,3}(?:[a-z]{1,3}|[A-Z]{2,4})$`,
  ].join('|'),
);

const TEX = /[\\^_=<>+]/;

/** A text with its formulas readable; one that holds what is not known here stays as it is. */
export const withReadableFormulas = (text: string): string => withFormulas(text, (formula) => formula);

/** The same, with something else in the place of each formula, which comes as it reads. */
export const withFormulas = (text: string, put: (formula: string) => string): string =>
  /\$|\\[([]/.test(text)
    ? text.replace(FORMULA, (whole: string, ...found: (string | undefined)[]) => {
        const [display, inline, round, square] = found;
        const tex = display ?? inline ?? round ?? square ?? '';
        // A bracket that Markdown keeps from being a link is none of TeX's.
        if (!(inline === undefined ? TEX : SIGNS).test(tex)) return whole;
        const formula = readable(tex);
        return formula === null ? whole : put(formula);
      })
    : text;

const NAMES: ReadonlyMap<string, string> = new Map(
  `alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ
  sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω
  times:× cdot:· div:÷ pm:± mp:∓ ast:* star:⋆ circ:∘ bullet:• le:≤ leq:≤ leqslant:≤ ge:≥ geq:≥ geqslant:≥ ne:≠ neq:≠ lt:< gt:> ll:≪ gg:≫
  approx:≈ sim:∼ simeq:≃ equiv:≡ propto:∝ to:→ rightarrow:→ longrightarrow:→ leftarrow:← gets:← leftrightarrow:↔ Rightarrow:⇒ implies:⇒
  Leftarrow:⇐ Leftrightarrow:⇔ iff:⇔ mapsto:↦ uparrow:↑ downarrow:↓ infty:∞ sum:∑ prod:∏ int:∫ partial:∂ nabla:∇ in:∈ notin:∉ ni:∋ subset:⊂
  subseteq:⊆ supset:⊃ supseteq:⊇ cup:∪ cap:∩ setminus:∖ emptyset:∅ varnothing:∅ forall:∀ exists:∃ neg:¬ lnot:¬ land:∧ wedge:∧ lor:∨ vee:∨
  oplus:⊕ otimes:⊗ perp:⊥ parallel:∥ mid:| vert:| Vert:‖ lvert:| rvert:| angle:∠ triangle:△ degree:° prime:′ ldots:… dots:… cdots:… vdots:⋮
  top:⊤ bot:⊥ odot:⊙ succeq:⪰ preceq:⪯ ddots:⋱ therefore:∴ because:∵ ell:ℓ hbar:ħ Re:ℜ Im:ℑ aleph:ℵ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ langle:⟨ rangle:⟩ backslash:\\ checkmark:✓`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as [string, string]),
);
/** Between what it relates or joins. */
const STANDS_APART = /^[×·÷±∓≤≥≠<>≪≫≈∼≃≡∝→←↔⇒⇐⇔↦∈∉∋⊂⊆⊃⊇∪∩∖∧∨⊕⊗⊙⪰⪯⊥∥∴∵]$/u;
/** Said as they are called. */
const FUNCTIONS = new Set(
  'log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh lim max min sup inf arg det dim gcd ker deg mod Pr'.split(
    ' ',
  ),
);
/** Only how what follows looks; the braces behind it stay apart. */
const STYLES = new Set(
  `mathop text textbf textit textrm texttt mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak
    boldsymbol bm operatorname mbox hbox boxed underline ensuremath displaystyle textstyle scriptstyle
    limits nolimits left right big Big bigg Bigg bigl bigr Bigl Bigr middle`.split(/\s+/),
);
const SPACES = new Set(['quad', 'qquad', ',', ';', ':', ' ', '!', '\\', '>']);
const ESCAPED = new Set('%$&#_{}|'.split(''));
const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'cfrac']);
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20d7'],
  ['tilde', '\u0303'],
  ['dot', '\u0307'],
]);
const DOUBLE_STRUCK: ReadonlyMap<string, string> = new Map(
  'Nℕ Zℤ Qℚ Rℝ Cℂ Pℙ Hℍ'.split(' ').map((pair) => [pair[0], pair[1]] as [string, string]),
);
const RAISED = scriptOf(
  '0123456789+-=()niabcdefghjklmoprstuvwxyzT⊤',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵀ',
);
const LOWERED = scriptOf('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

function scriptOf(plain: string, shown: string): ReadonlyMap<string, string> {
  const forms = [...shown];
  return new Map([...plain].map((character, at) => [character, forms[at] ?? character]));
}

/** What is not known here: the formula stays as it was written. */
class Unknown extends Error {}

/** More braces in each other are no formula of a lesson. */
const DEEPEST = 12;

/** Null where it holds what is not known. */
function readable(tex: string): string | null {
  const tokens = tex.match(/\\[A-Za-z]+\*?|\\[^A-Za-z]|[\s~]+|[\s\S]/g) ?? [];
  let at = 0;

  /** What stands to the closing brace, or to the end. */
  function group(depth: number, close: string | null): string {
    if (depth > DEEPEST) throw new Unknown();
    let said = '';
    while (at < tokens.length) {
      if (tokens[at] === close) {
        at++;
        return said;
      }
      said += item(depth);
    }
    if (close !== null) throw new Unknown();
    return said;
  }

  function argument(depth: number): string {
    while (/^\s/.test(tokens[at] ?? '')) at++;
    if (tokens[at] === undefined) throw new Unknown();
    return item(depth).trim();
  }

  function item(depth: number): string {
    const token = tokens[at++] ?? '';
    if (token === '{') return group(depth + 1, '}');
    if (token === '}' || token === '&') throw new Unknown();
    if (/^[\s~]/.test(token)) return ' ';
    if (token === '^') return scripted(argument(depth), '^', RAISED);
    if (token === '_') return scripted(argument(depth), '_', LOWERED);
    if (token.startsWith('\\') && token.length > 1) return command(token.slice(1), depth);
    return token;
  }

  function command(name: string, depth: number): string {
    if (ESCAPED.has(name)) return name;
    if (SPACES.has(name)) return name === '!' ? '' : ' ';
    if (STYLES.has(name)) return '';
    if (FUNCTIONS.has(name)) return `${name}${/^[A-Za-z0-9\\]/.test(tokens[at] ?? '') ? ' ' : ''}`;
    if (name === 'bmod') return ' mod ';
    if (name === 'pmod') return ` (mod ${argument(depth)})`;
    if (FRACTIONS.has(name)) return `${joined(argument(depth))}/${joined(argument(depth))}`;
    if (name === 'binom') return `C(${argument(depth)}, ${argument(depth)})`;
    if (name === 'sqrt') return root(depth);
    if (name === 'mathbb') {
      const letter = argument(depth);
      return DOUBLE_STRUCK.get(letter) ?? letter;
    }
    const accent = ACCENTS.get(name);
    if (accent !== undefined) {
      const under = argument(depth);
      if ([...under].length !== 1) throw new Unknown();
      return (under + accent).normalize('NFC');
    }
    const sign = NAMES.get(name);
    if (sign === undefined) throw new Unknown();
    if (STANDS_APART.test(sign)) return ` ${sign} `;
    // The space behind a name only ends it, before a relation it parts the two.
    let spaces = 0;
    while (/^\s/.test(tokens[at] ?? '')) {
      at++;
      spaces++;
    }
    return spaces > 0 && /^[=<>+]$/.test(tokens[at] ?? '') ? `${sign} ` : sign;
  }

  function root(depth: number): string {
    let degree = '';
    if (tokens[at] === '[') {
      at++;
      degree = group(depth + 1, ']').trim();
    }
    const under = joined(argument(depth));
    if (degree === '') return `√${under}`;
    const raised = [...degree].map((character) => RAISED.get(character));
    if (raised.includes(undefined)) throw new Unknown();
    return `${raised.join('')}√${under}`;
  }

  try {
    return (
      group(0, null)
        .replace(/\s+/g, ' ')
        .replace(/([([]) /g, '$1')
        .replace(/ ([)\],])/g, '$1')
        // Before all it is the sign of what follows.
        .replace(/^ ?([±∓]) /, '$1')
        .trim()
    );
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** In brackets where it is more than one number, name or bracket. */
const joined = (part: string): string =>
  /^(?:[\p{L}\p{N}\p{M}.,%′ΔΣ]+|\([^()]*\)|[\p{L}]\([^()]*\))$/u.test(part) ? part : `(${part})`;

function scripted(part: string, mark: string, forms: ReadonlyMap<string, string>): string {
  if (part === '∘') return '°';
  if (part === '*' || /^′+$/.test(part)) return part;
  const signs = [...part.replace(/ /g, '')];
  // A word is read more easily on the line: E_max.
  const isShort = (signs.length <= 3 && !/\p{L}{3}/u.test(part)) || /^[-+]?\d+$/.test(part);
  if (isShort && signs.every((sign) => forms.has(sign))) return signs.map((sign) => forms.get(sign)).join('');
  return `${mark}${/^[\p{L}\p{N}]+$/u.test(part) ? part : `(${part})`}`;
}
