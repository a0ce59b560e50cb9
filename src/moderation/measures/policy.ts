import { z } from 'zod';
import { BadInputError } from '../../domain/faults/errors.ts';
import { checked } from '../../domain/faults/faults-in-words.ts';
import {
  CATEGORIES,
  type Category,
  MEASURES,
  VIOLATION_CATEGORIES,
} from '../../domain/moderation/moderation.ts';
import { MODERATION_MODES } from '../../domain/moderation/moderation-mode.ts';

const measures = z.array(z.enum(MEASURES)).min(1);
const count = z.int('a whole number from 1 on').positive('a whole number from 1 on');
/** What is sold as lists of forbidden words has some ten thousand. */
const MOST_WORDS = 50_000;
const LONGEST_WORD = 1_000;
const words = z
  .array(z.string().min(1).max(LONGEST_WORD, `a word has at most ${LONGEST_WORD} characters`))
  .max(MOST_WORDS, `at most ${MOST_WORDS} words`)
  .default([]);

/** Where somebody in need finds help at once; the school's own words, for its country. */
export const helpLines = z
  .object({
    zh: z.string().default('全国统一心理援助热线 12356，全天有人接听；情况紧急请打 120 或 110。'),
    en: z
      .string()
      .default(
        'In mainland China call 12356 (psychological support, day and night), or 120 or 110 in an emergency. Elsewhere, call your local emergency number, or find a line at findahelpline.com.',
      ),
  })
  .prefault({});

/**
 * The handbook's defaults where a school's rules say nothing. A misspelt key in a file is told; what an older version
 * took into the store goes on serving, whatever else stands in it.
 */
function rulesSchema(unknown: z.ZodNever | z.ZodUnknown) {
  const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).catchall(unknown);
  const step = object({ first: measures, repeated: measures.optional(), severe: measures.optional() });
  return object({
    id: z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,64}$/, 'letters, digits, "-", "_" and "." only'),
    rules: z
      .array(
        object({
          number: count,
          category: z.enum(CATEGORIES),
          text: object({ zh: z.string().min(1), en: z.string().min(1) }),
        }),
      )
      .max(5),
    ladder: object({ advertising: step, personal_attack: step, spam: step, piracy: step }),
    repeated: z
      .partialRecord(z.enum(VIOLATION_CATEGORIES), object({ count, withinDays: count }))
      .default({ advertising: { count: 2, withinDays: 90 }, spam: { count: 3, withinDays: 30 } }),
    strikeDecayDays: object({
      spam: count,
      advertising: count,
      personal_attack: count,
      piracy: count,
    }).default({ spam: 30, advertising: 90, personal_attack: 180, piracy: 365 }),
    mode: z.enum(MODERATION_MODES).default('auto'),
    flooding: object({
      stickers: count.default(8),
      stickerMinutes: count.default(2),
      repeats: count.default(5),
      repeatMinutes: count.default(10),
    }).prefault({}),
    /** Minutes that a held measure waits for a person before the desk is told that it is late. */
    heldMinutes: object({
      personal_attack: count.default(15),
      piracy: count.default(15),
      advertising: count.default(30),
      spam: count.default(240),
    }).prefault({}),
    /** A warning older than this goes private only. */
    warnWithinHours: count.default(12),
    /** General warnings in the group, a category a day. */
    groupWarningsADay: count.default(1),
    muteMinutes: count.default(60),
    help: helpLines,
    /** The school's own words. `allow` is never read as a violation; the others raise alerts. */
    lists: object({ allow: words, political: words, obscene: words }).prefault({}),
    schoolDomains: words,
  });
}

/** A file under `rules/`, as it is written. */
export const rulesFile = rulesSchema(z.never());
const storedRules = rulesSchema(z.unknown());

/** A school's rules for its groups: what is said to learners, and what follows from what. */
export type Policy = z.infer<typeof storedRules>;

export function loadPolicy(body: unknown): Policy {
  const read = checked(storedRules, body);
  if ('data' in read) return read.data;
  const faults = read.faults.map(({ says }) => says);
  throw new BadInputError('bad_rules', `The group rules cannot be used: ${faults.join('; ')}.`, {
    fix: 'Mend the file under rules/ and import it again; data/rules/default.yaml shows every part.',
  });
}

/** The house rule that is quoted for a category, or null. */
export function ruleFor(policy: Policy, category: Category): Policy['rules'][number] | null {
  return category === 'none' ? null : (policy.rules.find((rule) => rule.category === category) ?? null);
}
