import { z } from 'zod';
import { OUTCOMES, type Outcome, type Turn } from '../../domain/conversation/answer.ts';
import { SENDER_ROLES, type SenderRole } from '../../domain/conversation/message.ts';
import { ALERTS, type AlertKind, CATEGORIES, type Category } from '../../domain/moderation/moderation.ts';
import { foldForContains } from './contains-match.ts';

/** What a question line expects. Lists are never empty by accident: none given means nothing is asked. */
interface AnswerExpectation {
  /** Any of these outcomes is as expected; `answered` where the line says nothing. */
  outcomes: Outcome[];
  /** `source` or `source#locator`; any one suffices. */
  sources: string[];
  /** Every entry has to be there, by any of its spellings. */
  contains: string[][];
  reference?: string | undefined;
}

/** What a message line expects. */
interface ModerationExpectation {
  /** Any of these categories is as expected; the first is the one that counts where none of them was said. */
  categories: Category[];
  /** Alerts that have to be raised beside the category, and no others; null where nothing is said of them. */
  alerts: AlertKind[] | null;
}

interface LineBase {
  id: string;
  /** Line number in the file, from 1. */
  line: number;
  tags: string[];
  /** Keys that we do not know, of the line and of its `expect`, as they were written. */
  extra: Record<string, unknown>;
}

export interface QuestionLine extends LineBase {
  kind: 'question';
  question: string;
  courseId: string;
  groupId?: string | undefined;
  /** Oldest first. */
  history: Turn[];
  /** The message that the question quotes. */
  quoted?: string | undefined;
  expect: AnswerExpectation;
}

export interface MessageLine extends LineBase {
  kind: 'message';
  message: string;
  groupId?: string | undefined;
  senderId?: string | undefined;
  senderRole?: SenderRole | undefined;
  /** As it was written, and as epoch milliseconds. */
  sentAt?: string | undefined;
  sentAtMs?: number | undefined;
  expect: ModerationExpectation;
}

export type TestLine = QuestionLine | MessageLine;

/** Our own words for what is of another kind; what is missing is told as that. */
const insteadOf =
  (wanted: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined ? MISSING : `must be ${wanted}, not ${kindOf(input)}`;
const MISSING = 'is missing';
const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : isObject(value)
        ? 'an object'
        : `a ${typeof value}`;

const text = z.string({ error: insteadOf('a string in quotation marks') });
const words = text.refine((written) => written.trim() !== '', 'must not be empty');
const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);
const oneOrMore = <T extends readonly [string, ...string[]]>(names: T) =>
  z.preprocess(
    asList,
    z
      .array(z.enum(names, { error: `must be one of ${names.join(', ')}` }))
      .min(1, 'must not be an empty list'),
  );
const someWords = z
  .array(words, { error: 'must be a list of strings' })
  .min(1, 'must not be an empty list; leave it out where nothing is asked');
const contained = z
  .string()
  .refine((text) => foldForContains(text) !== '', 'must hold more than white space');

const expectationError = { error: insteadOf('an object, as {"outcome": "answered"}') };

const answerExpectation = z.looseObject(
  {
    outcome: oneOrMore(OUTCOMES).optional(),
    sources: someWords.optional(),
    contains: z
      .array(
        z.union([contained, z.array(contained).min(1, 'must not be an empty list')], {
          error: 'must be a string, or a list of strings of which any will do',
        }),
        { error: 'must be a list' },
      )
      .min(1, 'must not be an empty list; leave it out where nothing is asked')
      .optional(),
    reference: words.optional(),
  },
  expectationError,
);

const moderationExpectation = z.looseObject(
  {
    category: oneOrMore(CATEGORIES).optional(),
    alerts: z.array(z.enum(ALERTS, { error: `must be one of ${ALERTS.join(', ')}` })).optional(),
  },
  expectationError,
);

const common = {
  id: words,
  groupId: words.optional(),
  tags: z.array(words, { error: 'must be a list of strings' }).default([]),
};

const questionSchema = z.looseObject({
  ...common,
  question: words,
  courseId: words,
  history: z
    .array(
      z.looseObject(
        { role: z.enum(['user', 'assistant'], { error: 'must be "user" or "assistant"' }), text },
        { error: insteadOf('an object, as {"role": "user", "text": "…"}') },
      ),
      { error: insteadOf('a list of {"role", "text"}, oldest first') },
    )
    .default([])
    .transform((turns): Turn[] => turns.map(({ role, text }) => ({ role, text }))),
  quoted: words.optional(),
  expect: answerExpectation.default({}),
});

const messageSchema = z.looseObject({
  ...common,
  message: text,
  senderId: words.optional(),
  senderRole: z.enum(SENDER_ROLES, { error: `must be one of ${SENDER_ROLES.join(', ')}` }).optional(),
  sentAt: z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with an offset' }).optional(),
  expect: moderationExpectation.default({}),
});

const QUESTION_KEYS = new Set([
  'id',
  'question',
  'courseId',
  'groupId',
  'history',
  'quoted',
  'expect',
  'tags',
]);
const MESSAGE_KEYS = new Set([
  'id',
  'message',
  'groupId',
  'senderId',
  'senderRole',
  'sentAt',
  'expect',
  'tags',
]);

const ANSWER_EXPECT_KEYS = new Set(['outcome', 'sources', 'contains', 'reference']);
const MESSAGE_EXPECT_KEYS = new Set(['category', 'alerts']);

/** Either the line, or everything that is wrong with it in the words of its author. */
export type ReadLine = { line: TestLine } | { faults: string[] };

const KNOWN_KEYS = new Set([
  ...QUESTION_KEYS,
  ...MESSAGE_KEYS,
  ...ANSWER_EXPECT_KEYS,
  ...MESSAGE_EXPECT_KEYS,
]);
/** Without words these say nothing that could be taken for a cell left empty. */
const MUST_HAVE_WORDS = new Set(['id', 'question', 'message', 'courseId']);

/**
 * What programs with tables write for a cell that is empty, null or "": a set of questions and messages together has a
 * column for each key of both.
 */
function withoutEmptyCells(value: object): object {
  const isBlank = (cell: unknown): boolean => typeof cell === 'string' && cell.trim() === '';
  const { question, message } = value as { question?: unknown; message?: unknown };
  const otherOf: Record<string, unknown> = { question: message, message: question, courseId: message };
  const isEmpty = (key: string, cell: unknown): boolean => {
    if (!KNOWN_KEYS.has(key)) return false;
    if (cell === null) return true;
    if (!isBlank(cell)) return false;
    return !MUST_HAVE_WORDS.has(key) || (typeof otherOf[key] === 'string' && !isBlank(otherOf[key]));
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, cell]) => !isEmpty(key, cell))
      .map(([key, cell]) => [key, key === 'expect' && isObject(cell) ? withoutEmptyCells(cell) : cell]),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one parsed JSON value as a line of a test set. */
export function readTestLine(written: unknown, line: number): ReadLine {
  if (!isObject(written)) return { faults: ['is not a JSON object'] };
  const value = withoutEmptyCells(written);
  const hasQuestion = 'question' in value;
  const hasMessage = 'message' in value;
  if (hasQuestion && hasMessage)
    return { faults: ['has both "question" and "message": which of them is it?'] };
  if (hasQuestion) return readQuestion(value, line);
  if (hasMessage) return readMessage(value, line);
  return { faults: ['has neither "question" nor "message"'] };
}

function readQuestion(value: object, line: number): ReadLine {
  const read = questionSchema.safeParse(value);
  if (!read.success) return { faults: faultsOf(read.error) };
  const { id, question, courseId, groupId, history, quoted, expect, tags } = read.data;
  const faults = questionContradictions(expect);
  if (faults.length > 0) return { faults };
  return {
    line: {
      kind: 'question',
      id,
      line,
      question,
      courseId,
      ...(groupId === undefined ? {} : { groupId }),
      history,
      ...(quoted === undefined ? {} : { quoted }),
      expect: {
        outcomes: expect.outcome ?? ['answered'],
        sources: expect.sources ?? [],
        contains: (expect.contains ?? []).map((entry) => (typeof entry === 'string' ? [entry] : entry)),
        ...(expect.reference === undefined ? {} : { reference: expect.reference }),
      },
      tags: [...new Set(tags)],
      extra: unknownKeys(read.data, QUESTION_KEYS, ANSWER_EXPECT_KEYS),
    },
  };
}

function readMessage(value: object, line: number): ReadLine {
  const read = messageSchema.safeParse(value);
  if (!read.success) return { faults: faultsOf(read.error) };
  const { id, message, groupId, senderId, senderRole, sentAt, expect, tags } = read.data;
  const faults = messageContradictions(expect);
  if (expect.category === undefined || faults.length > 0) {
    return { faults: faults.length > 0 ? faults : ['expect.category is missing: a message line needs one'] };
  }
  return {
    line: {
      kind: 'message',
      id,
      line,
      message,
      ...(groupId === undefined ? {} : { groupId }),
      ...(senderId === undefined ? {} : { senderId }),
      ...(senderRole === undefined ? {} : { senderRole }),
      ...(sentAt === undefined ? {} : { sentAt, sentAtMs: Date.parse(sentAt) }),
      expect: {
        categories: [...new Set(expect.category)],
        alerts: expect.alerts ? [...new Set(expect.alerts)] : null,
      },
      tags: [...new Set(tags)],
      extra: unknownKeys(read.data, MESSAGE_KEYS, MESSAGE_EXPECT_KEYS),
    },
  };
}

/** Expectations of a question line that cannot all be met. */
function questionContradictions(expect: z.infer<typeof answerExpectation>): string[] {
  const faults: string[] = [];
  for (const key of ['category', 'alerts'] as const) {
    if (!(key in expect)) continue;
    faults.push(
      `the expectation contradicts itself: "${key}" is for message lines, and this line is a question`,
    );
  }
  const outcomes = expect.outcome ?? ['answered'];
  const speaks = outcomes.some((outcome) => outcome === 'answered' || outcome === 'hint');
  for (const key of ['sources', 'contains'] as const) {
    if (!speaks && expect[key] !== undefined) {
      faults.push(
        `the expectation contradicts itself: "${key}" with the outcome ${outcomes.join(' or ')}, which ` +
          'says nothing from the course',
      );
    }
  }
  return faults;
}

/** Expectations of a message line that belong to questions. */
function messageContradictions(expect: Record<string, unknown>): string[] {
  return ['outcome', 'sources', 'contains', 'reference']
    .filter((key) => key in expect)
    .map(
      (key) =>
        `the expectation contradicts itself: "${key}" is for question lines, and this line is a message`,
    );
}

function faultsOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const where = issue.path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('');
    return `${where.replace(/^\./, '') || 'the line'} ${asClause(issue.message)}`;
  });
}

/** Our own messages are clauses ("must not be empty"); zod's are sentences. */
const asClause = (message: string): string =>
  message === MISSING || message.startsWith('must') ? message : `is not right: ${message}`;

function unknownKeys(
  line: { expect: object },
  known: ReadonlySet<string>,
  knownOfExpect: ReadonlySet<string>,
): Record<string, unknown> {
  const expect = withoutKeys(line.expect, knownOfExpect);
  return { ...withoutKeys(line, known), ...(Object.keys(expect).length > 0 ? { expect } : {}) };
}

const withoutKeys = (from: object, keys: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.has(key)));
