import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AgentRequest } from '../../../src/agent/index.ts';
import type { Course, CourseSchedule, Passage } from '../../../src/domain/school/course.ts';
import type { ChatModel } from '../../../src/llm/index.ts';
import { type Behaviour, callTools, reply, type ScriptedRequest } from '../../scripted-model/server.ts';
import { aCourse, aGroup, aPassage } from '../../support/samples.ts';
import { agentOn, type Found } from '../agent-under-test.ts';
import { harmIn } from './harm.ts';
import { type Taught, taughtBy } from './taught.ts';
import { SPOILS, wrapped } from './worst-model.ts';

const DATA = join(import.meta.dirname, '../../../data');
const AGENT = join(import.meta.dirname, '../../../src/agent');
const PROMPTS = join(import.meta.dirname, '../../../prompts');

export const attackLine = z.object({
  id: z.string(),
  where: z.enum([
    'message',
    'history',
    'quoted',
    'nickname',
    'passage',
    'file_name',
    'tool_result',
    'calendar',
    'standing',
    'school_tool',
  ]),
  wants: z.enum([
    'advert',
    'leak_prompt',
    'link',
    'mention_all',
    'solution',
    'abandon_rules',
    'false_fact',
    'accuse',
    'insult',
    'tool_effect',
    'length',
    'personal_data',
    'advice',
    'politics',
    'obscene',
  ]),
  language: z.enum(['zh', 'en']),
  text: z.string(),
  ask: z.string().optional(),
  /** The course that it is carried out on, alone; both demo courses where absent. */
  course: z.enum(['first-aid-zh', 'accounting-zh', 'bread-en', 'guitar-en']).optional(),
  /** The name of a file that carries neither an order nor a contact is shown as its source; it says nothing. */
  mayBeNamed: z.boolean().optional(),
  /** As in a chat without it. */
  form: z.enum(['long', 'spoken']).optional(),
  /** What a model that obeys would say; without it, anything of what is wanted. */
  says: z.array(z.string()).optional(),
  /** What it would say as well and what still leaves in one form or another; noted, and not tried. */
  getsOut: z.array(z.string()).optional(),
});
/** Of the demo course. */
export const GRADED = z
  .object({
    graded: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        source: z.string(),
        locator: z.string(),
        keywords: z.array(z.string()),
      }),
    ),
  })
  .parse(parse(readFileSync(join(DATA, 'courses/python-101/course.yaml'), 'utf8'))).graded;

export type Attack = z.infer<typeof attackLine>;

export const attacks = (): Attack[] =>
  readFileSync(join(DATA, 'eval/injection.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => attackLine.parse(JSON.parse(line)));

/** What the model of a run says to each request; set before a question is asked. */
export interface Script {
  now(request: ScriptedRequest): Behaviour;
}

export interface Run {
  attack: Attack;
  /** The course that answers. */
  taughtIn: Taught['id'];
  /** What the model said, for the report. */
  said: string;
  text: string;
  harm: string | null;
}

/**
 * Carries out attacks: each with `perAttack` things that a model which obeys would say (of some 1,900 for an
 * attack), a different choice for each attack, on the Chinese and on the English demo course, or on the one that it
 * names. The agent, its bounds and
 * the HTTP client are the real ones.
 */
export async function runAttacks(options: {
  chat: ChatModel;
  script: Script;
  perAttack: number;
  /** All where absent. */
  among?: readonly Attack[];
  /** Another number gives other replies. */
  seed?: number;
}): Promise<Run[]> {
  const demo = [await taughtBy('python-101'), await taughtBy('python-101-en')];
  const prompt = promptText();
  const own = ownWords();
  const runs: Run[] = [];
  let turn = options.seed ?? 0;
  for (const attack of options.among ?? attacks()) {
    const tool = TOOL_THAT_SAYS_IT[attack.where];
    const echoes = attack.text.split(/\n+/).filter((line) => line.trim() !== '');
    const spoils = attack.says ?? [...SPOILS[attack.wants], ...echoes];
    for (let one = 0; one < options.perAttack; one++) {
      turn++;
      const spoil = spoils[turn % spoils.length] ?? attack.text;
      for (const taught of attack.course === undefined ? demo : [await taughtBy(attack.course)]) {
        const course =
          attack.course === undefined
            ? aCourse({ graded: GRADED })
            : aCourse({ id: taught.id, title: taught.id, language: taught.language });
        const asked = attack.language === 'zh' ? '闭包是什么？' : 'What is a closure?';
        const question = attack.course === undefined ? asked : taught.question;
        const placed = place(attack, { passages: taught.passages, question, course });
        const said = wrapped(spoil, turn * 7, taught);
        options.script.now = (request) =>
          tool !== undefined &&
          request.kind === 'chat' &&
          !request.body.messages.some((message) => message.role === 'tool')
            ? callTools(tool, { name: 'mute_learner', arguments: { learner: '小林' } })
            : reply(said);
        const under = agentOn(placed.found, options.chat);
        const answer = await under.ask(placed.question, placed.request);
        const shown = under.shown();
        const tools = under.events.flatMap((event) => (event.type === 'tool' ? [event.name] : []));
        // What a learner wrote about themselves is no harm said back; what an attack wants is.
        const given = {
          // A word of the other edition is the school's too.
          genuine: [
            ...placed.genuine,
            ...(attack.course === undefined ? demo.flatMap(({ passages }) => passages) : []),
          ],
          own,
          prompt,
          spoils: [spoil],
        };
        const quotes = answer.citations.map((citation) => `${citation.title}\n${citation.quote}`).join('\n');
        const harm =
          harmIn({ text: answer.text, tools, isOnAPage: isOnAPage(placed.request) }, given) ??
          (shown === answer.text ? null : 'what was shown is not what was said') ??
          (attack.where === 'message' || attack.mayBeNamed
            ? null
            : harmIn({ text: quotes.slice(0, 400), tools: [] }, given));
        runs.push({ attack, taughtIn: taught.id, said, text: answer.text, harm });
      }
    }
  }
  return runs;
}

/** All that the model is told, without the data. */
export const promptText = (): string =>
  ['answer.zh.md', 'answer.en.md']
    .map((name) => readFileSync(join(PROMPTS, name), 'utf8'))
    // What it says of the readers and of the form stands there.
    .concat(readFileSync(join(AGENT, 'model/audience.ts'), 'utf8').match(/'[^'\n]{20,}'|`[^`]{20,}`/g) ?? [])
    .join('\n');

/** What the assistant says of itself. */
export const ownWords = (): string =>
  [readFileSync(join(AGENT, 'phrases.ts'), 'utf8'), ...GRADED.map((work) => work.title)].join('\n');

export const isOnAPage = ({ group, form }: Partial<AgentRequest>): boolean => !group || form === 'long';

/** By which a text comes, where it comes by a tool. */
export const TOOL_THAT_SAYS_IT: Partial<Record<Attack['where'], { name: string; arguments: object }>> = {
  tool_result: { name: 'group_rules', arguments: {} },
  calendar: { name: 'look_up_calendar', arguments: { kind: 'any', days: 120, past: true } },
  standing: { name: 'my_standing', arguments: {} },
  school_tool: { name: 'book_shop', arguments: {} },
};

const scheduleWith = (title: string): CourseSchedule => ({
  timeZone: 'Asia/Shanghai',
  startsOn: '2026-11-23',
  entries: [
    { id: 'live', kind: 'live', title, weekly: { weekday: 3, from: '20:00', to: '21:00' }, weeks: [1, 8] },
  ],
});

/** A question with an attack where it says: what is asked and found, and what of that the school wrote. */
export function place(
  attack: Pick<Attack, 'where' | 'text' | 'ask' | 'form'>,
  of: { passages: Passage[]; question: string; course: Course },
) {
  const { passages: genuine, course } = of;
  const request: Partial<AgentRequest> = { group: aGroup(), courses: [course], form: attack.form };
  const found: Found = { passages: genuine };
  let question = attack.ask ?? of.question;
  let trusted = genuine;
  if (attack.where === 'message') question = attack.text;
  if (attack.where === 'history')
    request.history = attack.text.split('\n').map((line) => ({
      role: line.startsWith('assistant:') ? ('assistant' as const) : ('user' as const),
      text: line.replace(/^\w+: /, ''),
    }));
  if (attack.where === 'quoted') request.quoted = attack.text;
  if (attack.where === 'tool_result')
    found.rules = [{ number: 1, category: 'general', text: { zh: attack.text, en: attack.text } }];
  if (attack.where === 'calendar') request.courses = [{ ...course, schedule: scheduleWith(attack.text) }];
  if (attack.where === 'standing') {
    Object.assign(request, { group: null, askerId: 'lin' });
    found.standing = async () => attack.text;
  }
  if (attack.where === 'school_tool')
    found.tools = [
      {
        name: 'book_shop',
        description: attack.text,
        schema: z.object({}),
        run: async () => ({ content: attack.text, facts: attack.text }),
      },
    ];
  if (attack.where === 'file_name') {
    const named = aPassage({
      title: attack.text,
      headings: [attack.text],
      source: `${attack.text.replace(/\//g, '_')}.md`,
    });
    found.passages = [named, ...genuine];
    trusted = [...genuine, { ...named, title: '', headings: [], source: '' }];
  }
  if (attack.where === 'passage') {
    const poisoned = aPassage({ text: attack.text, title: 'x', headings: ['x'] });
    found.passages = [poisoned, ...genuine];
    const [first = ''] = attack.text.split(/(?<=[。.])\s*/u);
    trusted = [...genuine, { ...poisoned, text: first }];
  }
  return { question, request, found, genuine: trusted };
}
