import { z } from 'zod';
import { BadInputError } from './domain/faults/errors.ts';
import { hostAbroad } from './domain/school/hosts-abroad.ts';

/** A fault says the whole of what is wanted, whichever part of it is wrong. */
function wholeNumber(from: number, to: number) {
  const wanted = `a whole number from ${from} to ${to}`;
  return z.coerce.number(wanted).int(wanted).min(from, wanted).max(to, wanted);
}
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `one of ${values.join(', ')}`);

const port = wholeNumber(0, 65_535);
/** As PostgreSQL's own programs take it, `host1:5432,host2:5432`; a password may hold a comma. */
const namesSeveralHosts = (value: string): boolean =>
  /^\w+:\/\/([^/?]*)/.exec(value)?.[1]?.split('@').at(-1)?.includes(',') ?? false;
const url = (protocols: string[]) =>
  z.string().superRefine((value, context) => {
    const several = namesSeveralHosts(value);
    if (!several && protocols.includes(URL.parse(value)?.protocol ?? '')) return;
    const begins = protocols.some((protocol) => value.startsWith(`${protocol}//`));
    context.addIssue({
      code: 'custom',
      // What else is wanted of it can be held against nothing yet, and would be told as a second fault.
      continue: false,
      message: several
        ? 'names several hosts; give it the one address that leads to whichever of them takes writes'
        : begins
          ? 'not a URL that can be read; write special characters of user and password percent-encoded (# ' +
            'is %23, / is %2F, @ is %40, ? is %3F), and the port as a number'
          : `a URL that begins with ${protocols.join('// or ')}//`,
    });
  });
/** What `fetch` takes: it refuses every request to an address with a password in it, and says that address aloud. */
const endpointUrl = url(['http:', 'https:']).refine((value) => {
  const { username, password } = URL.parse(value) ?? { username: '', password: '' };
  return username === '' && password === '';
}, 'without user and password: a key has a variable of its own');
/** A week at least: flooding, open questions and topics look back that far. Ten years at most. */
const days = wholeNumber(7, 3_650);
/** More than any provider sells in a day; what is meant is always less. */
const MOST_TOKENS_A_DAY = 1_000_000_000_000;

const PRICES_WANTED =
  'JSON such as {"some-model": {"inputPerMillion": 0.8, "outputPerMillion": 2}}, both prices not below 0';

/** `{"model": {"inputPerMillion": 1, "outputPerMillion": 4}}`: prices of a million tokens, in one currency. */
const prices = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: `is not JSON; wanted is ${PRICES_WANTED}` });
      return z.NEVER;
    }
  })
  .pipe(
    z.record(
      z.string(),
      z.strictObject(
        {
          inputPerMillion: z.number(PRICES_WANTED).min(0, PRICES_WANTED),
          outputPerMillion: z.number(PRICES_WANTED).min(0, PRICES_WANTED),
        },
        PRICES_WANTED,
      ),
      PRICES_WANTED,
    ),
  );

/** `teacher@school.example`, or with a name: `助教 <zhujiao@school.example>`. */
const sender = z
  .string()
  .trim()
  .refine((text) => {
    const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
    // `zhujiao@mailhost` as well: inside a school's own network it may do.
    return /^[^\s@<>]+@[^\s@<>]+$/.test(address);
  }, 'an address, e.g. zhujiao@school.example or 助教 <zhujiao@school.example>');

/** Every variable that means something here; see the README for a table in words. */
const environment = z.object({
  ZHUJIAO_DATA_DIR: z.string().min(1).default('.zhujiao'),
  ZHUJIAO_ADMIN_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  ZHUJIAO_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  ZHUJIAO_LOG: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The school's filing number for its generated answers (备案号), shown on the group page. */
  ZHUJIAO_FILING_NUMBER: z.string().trim().min(1).max(100, 'at most 100 characters').optional(),
  ZHUJIAO_SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  ZHUJIAO_MAIL_FROM: sender.optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  /**
   * The most connections that a process holds to the shared store; without it, what fits its server. With fewer than
   * four, what is read beside a transaction would wait for it.
   */
  ZHUJIAO_DATABASE_CONNECTIONS: wholeNumber(4, 100).optional(),
  /** Where the vectors of courses are searched: in each process, or by pgvector in the shared store. */
  ZHUJIAO_VECTOR_INDEX: oneOf(['memory', 'pgvector']).default('memory'),
  REDIS_URL: url(['redis:', 'rediss:'])
    .refine(
      (value) => /^\/?\d*$/.test(URL.parse(value)?.pathname ?? ''),
      'a URL that ends with the port, or with the number of a database: redis://host:6379/2',
    )
    .optional(),
  /** The whole address of chat completions, as consoles show it, is taken for the base that it ends. */
  OPENAI_BASE_URL: endpointUrl.transform((value) => value.replace(/\/chat\/completions\/?$/, '')).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  CHAT_MODEL: z.string().min(1).optional(),
  CHAT_MODEL_FALLBACK: z.string().min(1).optional(),
  EMBEDDING_MODEL: z.string().min(1).optional(),
  /** That what learners write may go to a model host outside mainland China, which the school has to decide. */
  ZHUJIAO_MODEL_ABROAD: oneOf(['acknowledged']).optional(),
  /** What tokens cost, by model name: counted in `/metrics`. */
  ZHUJIAO_MODEL_PRICES: prices.optional(),
  /**
   * Tokens that one group may use in a day of its own time zone; beyond them its answers are extractive. Generous for
   * a busy group.
   */
  ZHUJIAO_GROUP_TOKENS_A_DAY: wholeNumber(0, MOST_TOKENS_A_DAY).default(2_000_000),
  /** The whole address that passages are sent to for a better order: `https://host/v1/rerank`. */
  ZHUJIAO_RERANK_URL: endpointUrl.optional(),
  ZHUJIAO_RERANK_MODEL: z.string().min(1).optional(),
  ZHUJIAO_RERANK_KEY: z.string().min(1).optional(),
  /** Where people reach the pages: what links in private messages, mails and invites begin with. */
  ZHUJIAO_PUBLIC_URL: url(['http:', 'https:'])
    .refine((value) => {
      const { origin, href } = URL.parse(value) ?? {};
      return href === `${origin}/`;
    }, 'only scheme, host and port: the pages live at the root of their host')
    .optional(),
  ZHUJIAO_KEEP_MESSAGES_DAYS: days.default(190),
  ZHUJIAO_KEEP_EVIDENCE_DAYS: days.default(365),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
});

/** The endpoint that serves models, where one is configured. */
export interface ModelEndpoint {
  baseUrl: string;
  apiKey: string;
}

/** The endpoint that puts found passages in a better order, where one is configured. */
export interface RerankEndpoint {
  /** Whole, with its path. */
  url: string;
  model: string;
  /** Null where none is sent. */
  apiKey: string | null;
}

/** All settings of an installation, checked; nothing else reads the environment. */
export interface Config {
  dataDir: string;
  /** The shared store; null for the embedded one in the data directory. */
  databaseUrl: string | null;
  /** To the shared store, of each process; null for what fits its server. */
  databaseConnections: number | null;
  vectorIndex: 'memory' | 'pgvector';
  adminToken: string | null;
  secret: string | null;
  filingNumber: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where jobs are shared between processes; null where this one runs them itself. */
  redisUrl: string | null;
  endpoint: ModelEndpoint | null;
  chatModel: string | null;
  chatModelFallback: string | null;
  embeddingModel: string | null;
  /** Prices of a million tokens by model name; empty where none were given. */
  modelPrices: Record<string, { inputPerMillion: number; outputPerMillion: number }>;
  /** Tokens that one group may use in a day; a runaway costs no more. */
  groupTokensADay: number;
  rerank: RerankEndpoint | null;
  /** The mail server for notices to staff, and whom they come from; null where there is none. */
  mail: { smtpUrl: string; from: string } | null;
  /** Where people reach the pages, without a slash at its end; null: where `serve` listens, and `work` knows none. */
  publicUrl: string | null;
  /** Days for which messages and what goes with them, and what a violation rests on, are kept. */
  keepDays: { messages: number; evidence: number };
  port: number;
  host: string;
  /** All that a school's own tools see of the environment: neither our settings nor our keys. */
  toolEnvironment: Record<string, string>;
}

/** Variables that are set; an empty one counts as none. */
type Given = Record<string, string | undefined>;
type Read = z.output<typeof environment>;

/** Reads the environment once. Every fault is listed before anything starts, in one BadInputError. */
export function readConfig(env: Given): Config {
  const given: Record<string, string> = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const parsed = environment.safeParse(given);
  const stray = strayMarks(given);
  const faults = [
    ...unknownNames(given),
    ...stray.values(),
    ...(parsed.success ? [] : valueFaults(parsed.error, stray)),
    ...missingPartners(given, parsed.success ? parsed.data : null),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new BadInputError(
      'bad_environment',
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
    );
  }
  return { ...configOf(parsed.data), toolEnvironment: toolEnvironment(given) };
}

/** What programs look for anywhere: where things are, in which language and time zone, and by which certificates. */
const FOR_ANY_PROGRAM = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TZ', 'LANG', 'LANGUAGE'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'LD_LIBRARY_PATH'],
];

/** `TOOL_SIS_KEY` is how a school hands a key to a tool of its own. */
const toolEnvironment = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => FOR_ANY_PROGRAM.includes(name) || name.startsWith('TOOL_') || name.startsWith('LC_'),
    ),
  );

function unknownNames(given: Given): string[] {
  // With the mark that a file in UTF-8 may begin with, too.
  const isOurs = (name: string): boolean => /^\W*ZHUJIAO_/.test(name);
  const known = Object.keys(environment.shape);
  return Object.keys(given)
    .filter((name) => isOurs(name) && !known.includes(name))
    .map((name) => `${name}: not a setting of Zhujiao (known: ${known.filter(isOurs).join(', ')})`);
}

/**
 * What an environment file leaves around a value: Docker takes quotation marks, blanks and the line ends of Windows
 * for a part of it, and a data directory of that name would be a new and empty school.
 */
const strayMarks = (given: Given): Map<string, string> =>
  new Map(
    Object.keys(environment.shape).flatMap((name): [string, string][] => {
      const value = given[name] ?? '';
      if (value !== value.trim())
        return [
          [
            name,
            `${name}: begins or ends with white space, or with the line end of a file from Windows: take it out`,
          ],
        ];
      return /^(["']).*\1$/s.test(value)
        ? [[name, `${name}: stands in quotation marks, which are taken for a part of it here: take them out`]]
        : [];
    }),
  );

/**
 * A variable that is wrong in two ways of one kind is told once; one in `stray` has been told of, and may be right
 * without its marks.
 */
const valueFaults = ({ issues }: z.ZodError, stray: Map<string, string>): string[] => [
  ...new Set(
    issues
      .filter(({ path }) => !stray.has(String(path[0])))
      .map(({ path, message }) => `${path.slice(0, 2).join('.')}: ${message}`),
  ),
];

/**
 * What is set and means nothing, or something wrong, beside the others. `read`: null where a value could not be read.
 */
function missingPartners(given: Given, read: Read | null): string[] {
  const has = (name: keyof Read): boolean => given[name] !== undefined;
  const evidenceGoesFirst = read && read.ZHUJIAO_KEEP_EVIDENCE_DAYS < read.ZHUJIAO_KEEP_MESSAGES_DAYS;
  const models = (['CHAT_MODEL', 'CHAT_MODEL_FALLBACK', 'EMBEDDING_MODEL'] as const).filter(has);
  const rules: [isBroken: boolean | null, fault: string][] = [
    [
      has('OPENAI_BASE_URL') && !has('OPENAI_API_KEY'),
      'OPENAI_API_KEY: needed with OPENAI_BASE_URL (any text where the endpoint wants none)',
    ],
    [
      has('ZHUJIAO_SMTP_URL') !== has('ZHUJIAO_MAIL_FROM'),
      'ZHUJIAO_SMTP_URL and ZHUJIAO_MAIL_FROM: each needs the other',
    ],
    [
      has('ZHUJIAO_RERANK_URL') !== has('ZHUJIAO_RERANK_MODEL'),
      'ZHUJIAO_RERANK_URL and ZHUJIAO_RERANK_MODEL: each needs the other',
    ],
    [
      has('ZHUJIAO_RERANK_KEY') && !has('ZHUJIAO_RERANK_URL'),
      'ZHUJIAO_RERANK_URL: needed with ZHUJIAO_RERANK_KEY',
    ],
    [
      evidenceGoesFirst,
      'ZHUJIAO_KEEP_EVIDENCE_DAYS: at least ZHUJIAO_KEEP_MESSAGES_DAYS; evidence outlives the talk around it',
    ],
    [
      given['ZHUJIAO_VECTOR_INDEX'] === 'pgvector' && !has('DATABASE_URL'),
      'DATABASE_URL: needed with ZHUJIAO_VECTOR_INDEX=pgvector; the embedded store has no pgvector',
    ],
    [
      has('ZHUJIAO_DATABASE_CONNECTIONS') && !has('DATABASE_URL'),
      'DATABASE_URL: needed with ZHUJIAO_DATABASE_CONNECTIONS; the embedded store has none',
    ],
    [
      has('CHAT_MODEL_FALLBACK') && !has('CHAT_MODEL'),
      'CHAT_MODEL: needed with CHAT_MODEL_FALLBACK, which serves where that fails',
    ],
    ...(['OPENAI_BASE_URL', 'ZHUJIAO_RERANK_URL'] as const).map((name): [boolean, string] => {
      const host = hostAbroad(given[name] ?? '');
      return [
        host !== null && !has('ZHUJIAO_MODEL_ABROAD'),
        `${name}: ${host} is outside mainland China, and what learners write would be sent there; where ` +
          'the school has decided that it may, set ZHUJIAO_MODEL_ABROAD=acknowledged',
      ];
    }),
    ...models.map((name): [boolean, string] => [
      !has('OPENAI_BASE_URL'),
      `OPENAI_BASE_URL: needed with ${name}; no model host is assumed`,
    ]),
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => fault);
}

const configOf = (read: Read): Omit<Config, 'toolEnvironment'> => ({
  dataDir: read.ZHUJIAO_DATA_DIR,
  databaseUrl: read.DATABASE_URL ?? null,
  databaseConnections: read.ZHUJIAO_DATABASE_CONNECTIONS ?? null,
  vectorIndex: read.ZHUJIAO_VECTOR_INDEX,
  adminToken: read.ZHUJIAO_ADMIN_TOKEN ?? null,
  secret: read.ZHUJIAO_SECRET ?? null,
  filingNumber: read.ZHUJIAO_FILING_NUMBER ?? null,
  logLevel: read.ZHUJIAO_LOG,
  redisUrl: read.REDIS_URL ?? null,
  endpoint:
    read.OPENAI_BASE_URL && read.OPENAI_API_KEY
      ? { baseUrl: read.OPENAI_BASE_URL, apiKey: read.OPENAI_API_KEY }
      : null,
  chatModel: read.CHAT_MODEL ?? null,
  chatModelFallback: read.CHAT_MODEL_FALLBACK ?? null,
  embeddingModel: read.EMBEDDING_MODEL ?? null,
  modelPrices: read.ZHUJIAO_MODEL_PRICES ?? {},
  groupTokensADay: read.ZHUJIAO_GROUP_TOKENS_A_DAY,
  rerank:
    read.ZHUJIAO_RERANK_URL && read.ZHUJIAO_RERANK_MODEL
      ? {
          url: read.ZHUJIAO_RERANK_URL,
          model: read.ZHUJIAO_RERANK_MODEL,
          apiKey: read.ZHUJIAO_RERANK_KEY ?? read.OPENAI_API_KEY ?? null,
        }
      : null,
  mail:
    read.ZHUJIAO_SMTP_URL && read.ZHUJIAO_MAIL_FROM
      ? { smtpUrl: read.ZHUJIAO_SMTP_URL, from: read.ZHUJIAO_MAIL_FROM }
      : null,
  publicUrl: read.ZHUJIAO_PUBLIC_URL ? new URL(read.ZHUJIAO_PUBLIC_URL).origin : null,
  keepDays: { messages: read.ZHUJIAO_KEEP_MESSAGES_DAYS, evidence: read.ZHUJIAO_KEEP_EVIDENCE_DAYS },
  port: read.PORT,
  host: read.HOST,
});
