import { BadInputError } from '../../domain/faults/errors.ts';
import { CATEGORIES } from '../../domain/moderation/moderation.ts';
import { ANSWER_CLASSES } from '../cases/score-answers.ts';
import { FIGURES } from '../figures/figures.ts';
import type { Summary } from '../figures/summary.ts';

/** `name operator number`, separated by commas: `wrongRate<=0.05,coverage>=0.6`. */
export interface Requirement {
  /** As it was written, without spaces. */
  text: string;
  section: 'answers' | 'moderation';
  /** Below the section, for instance `wrongRate` or `perCategory.spam.recall`. */
  name: string;
  operator: Operator;
  bound: number;
}

export interface RequirementResult {
  text: string;
  /** Null where there was nothing to measure: such a requirement is not met, whatever its bound. */
  value: number | null;
  met: boolean;
}

const OPERATORS = {
  '<=': (value: number, bound: number) => value <= bound,
  '>=': (value: number, bound: number) => value >= bound,
  '==': (value: number, bound: number) => value === bound,
  '<': (value: number, bound: number) => value < bound,
  '>': (value: number, bound: number) => value > bound,
} as const;
type Operator = keyof typeof OPERATORS;

const SECTIONS = ['answers', 'moderation'] as const;
const COUNTS = {
  answers: ['n', ...ANSWER_CLASSES, 'faults'],
  moderation: ['n', 'faults'],
} as const;
const PER_CATEGORY = CATEGORIES.flatMap((category) =>
  ['n', 'precision', 'recall', 'f1'].map((figure) => `perCategory.${category}.${figure}`),
);
const NAMES: Record<Requirement['section'], readonly string[]> = {
  answers: [...figureNames('answers'), ...COUNTS.answers],
  moderation: [...figureNames('moderation'), ...COUNTS.moderation, ...PER_CATEGORY],
};

function figureNames(section: Requirement['section']): string[] {
  return FIGURES.filter((figure) => figure.section === section).map((figure) => figure.name);
}

const CLAUSE = /^([A-Za-z][\w.]*)(<=|>=|==|<|>)([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** Throws a `BadInputError` that says what is wrong and, for an unknown name, which names there are. */
export function parseRequirements(text: string): Requirement[] {
  const clauses = text.split(',').map((clause) => clause.replace(/\s+/g, ''));
  return clauses.map((clause) => {
    if (clause === '') throw badRequirement(`--require "${text}" has an empty part`);
    const [, name = '', operator = '', bound = ''] = CLAUSE.exec(clause) ?? [];
    if (name === '') {
      throw badRequirement(
        `--require: "${clause}" is not of the form name, then one of ` +
          `${Object.keys(OPERATORS).join(' ')}, then a number`,
      );
    }
    // The pattern takes these operators only.
    return { text: clause, ...placeOfName(name), operator: operator as Operator, bound: Number(bound) };
  });
}

function placeOfName(written: string): Pick<Requirement, 'section' | 'name'> {
  for (const section of SECTIONS) {
    const name = written.startsWith(`${section}.`) ? written.slice(section.length + 1) : null;
    if (name !== null && NAMES[section].includes(name)) return { section, name };
  }
  const sections = SECTIONS.filter((section) => NAMES[section].includes(written));
  const [section] = sections;
  if (section === undefined) {
    throw badRequirement(
      `--require: unknown figure "${written}"; known are ` +
        `${SECTIONS.map((each) => NAMES[each].map((name) => (isShared(name) ? `${each}.${name}` : name)).join(', ')).join(', ')}`,
    );
  }
  if (sections.length > 1) {
    throw badRequirement(
      `--require: "${written}" is a figure of answers and of ` +
        `moderation; write answers.${written} or moderation.${written}`,
    );
  }
  return { section, name: written };
}

const isShared = (name: string): boolean => SECTIONS.every((section) => NAMES[section].includes(name));

function badRequirement(message: string): BadInputError {
  return new BadInputError('bad_requirement', message, {
    fix: 'For instance: --require "wrongRate<=0.05,coverage>=0.6"',
  });
}

/** How many cases each headline figure is over, by section and name. */
export type Over = Record<'answers' | 'moderation', Record<string, number>>;

export function checkRequirements(
  requirements: readonly Requirement[],
  summary: Summary,
  over: Over,
): RequirementResult[] {
  return requirements.map(({ text, section, name, operator, bound }) => {
    const value = figureOf(summary, over, section, name);
    return { text, value, met: value !== null && OPERATORS[operator](value, bound) };
  });
}

function figureOf(
  summary: Summary,
  over: Over,
  section: Requirement['section'],
  name: string,
): number | null {
  if (over[section][name] === 0) return null;
  // A path of names that were checked when the requirement was read.
  let value: unknown = summary[section];
  for (const step of name.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === 'number' ? value : null;
}
