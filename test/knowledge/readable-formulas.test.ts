import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { withReadableFormulas } from '../../src/knowledge/words/readable-formulas.ts';
import { processorMs } from '../support/processor-time.ts';
import { passage } from './passages.ts';

describe('a formula in TeX', () => {
  test.each([
    ['$E_d = \\frac{\\%\\Delta Q}{\\%\\Delta P}$ is it', 'E_d = %ΔQ/%ΔP is it'],
    ['The slope $m$ of $y = mx + b$.', 'The slope m of y = mx + b.'],
    ['$$\\sum_{i=1}^{n} x_i^2$$', '∑ᵢ₌₁ⁿ xᵢ²'],
    ['$$\na \\le b\n$$', 'a ≤ b'],
    ['$\\sqrt{a^2+b^2}$ and $\\sqrt[3]{8}$', '√(a²+b²) and ³√8'],
    ['$x_{max}$, $e^{-x}$, $10^{-3}$, $a_{ij}$', 'x_max, e⁻ˣ, 10⁻³, aᵢⱼ'],
    ['\\( \\hat{y} = \\beta_0 + \\beta_1 x \\)', 'ŷ = β₀ + β₁ x'],
    ['$P(A|B) = \\frac{P(B|A)P(A)}{P(B)}$', 'P(A|B) = (P(B|A)P(A))/P(B)'],
    ['$\\left( \\frac{1}{2} \\right)^2$, $90^\\circ$', '(1/2)², 90°'],
    ['$\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1$', 'lim_(x → 0) (sin x)/x = 1'],
    [
      '在 $(0, 1)$ 内，$[a, b]$，$hw$ 和 $U(-0.07, 0.07)$，$K-1$ 份',
      '在 (0, 1) 内，[a, b]，hw 和 U(-0.07, 0.07)，K-1 份',
    ],
    ['$\\mathbf{x}^\\top \\odot y$', 'xᵀ ⊙ y'],
    ['$h(k) = k \\bmod p$, $7 \\equiv 1 \\pmod{3}$', 'h(k) = k mod p, 7 ≡ 1 (mod 3)'],
    ['$\\alpha = \\frac{n}{m}$, $2\\pi r$', 'α = n/m, 2πr'],
    ['$\\pm i^2$ and $a \\pm b$, $f[i][w]$', '±i² and a ± b, f[i][w]'],
    ['设 $x \\in \\mathbb{R}$，求 $\\int_0^1 x\\,dx$', '设 x ∈ ℝ，求 ∫₀¹ x dx'],
  ])('%j reads %j', (written, read) => {
    expect(withReadableFormulas(written)).toBe(read);
  });

  test.each([
    'costs $60 even though it earns $50,000 now',
    '$5-$10, US$5 and C$6',
    'echo $HOME and $PATH',
    '$100 = $80 + $20',
    'a \\[note\\] and \\(an aside\\)',
    '$\\begin{matrix}1&2\\end{matrix}$',
    '$\\frac{1}$',
    'a $word$ in dollars',
  ])('is none, or stays as it is: %j', (text) => {
    expect(withReadableFormulas(text)).toBe(text);
  });

  it('is read in no time, whatever is sent', () => {
    const pieces = [
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '{',
      '}',
      '\\frac',
      '\\sqrt',
      '[',
      '^',
      '_',
      'a',
      '1',
      '=',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 2_000 }), (said) => {
        const startedAt = processorMs();
        withReadableFormulas(said.join(''));
        expect(processorMs() - startedAt).toBeLessThan(200);
      }),
    );
  });

  it('reads so in an answer, and code that has dollars stays', () => {
    const elasticity = passage(
      'Elasticity is $\\frac{\\Delta Q}{\\Delta P}$. In code `$a_1$` is written so.',
      {
        title: 'Elasticity',
      },
    );
    const { text } = writeExtract({ question: 'what is elasticity', passages: [elasticity], language: 'en' });
    expect(text).toBe('Elasticity is ΔQ/ΔP. In code `$a_1$` is written so.');
  });
});
