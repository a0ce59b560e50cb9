import {
  AI_LABEL,
  type AnswerMode,
  type AnswerUsage,
  type Citation,
  NO_USAGE,
  type Outcome,
} from '../domain/answer.ts';
import type { GradedWork } from '../domain/course.ts';
import { type Language, languageOf } from '../domain/language.ts';
import type { Logger } from '../domain/logger.ts';
import type { Retrieval } from '../knowledge/index.ts';
import type { ChatModel, PromptBook } from '../llm/index.ts';
import { maskPersonalData } from '../moderation/index.ts';
import { type AgentToolParts, toolsFor } from './agent-tools.ts';
import { type AnswerMemory, createAnswerMemory } from './answer-memory.ts';
import { holdsWhatIsAsked } from './asked-for.ts';
import { audienceOf } from './audience.ts';
import { gradedCodeOf } from './bounds/graded-code.ts';
import { calendarAnswer } from './calendar-question.ts';
import { citationOf, withMark } from './citations.ts';
import { separator, type WrittenAnswer, writeExtractively } from './extractive-writer.ts';
import { gate } from './gate.ts';
import { type GenerativeOutcome, writeGeneratively } from './generative-writer.ts';
import { atGroupLength, isForAGroup, quoteForAGroup } from './group-length.ts';
import { gradedWorkFound, writeHint } from './hint.ts';
import { placesFor } from './hint-places.ts';
import { gradedWorkIn, type Intent, intentOf } from './intent.ts';
import { createModelTrouble, type ModelTrouble } from './model-trouble.ts';
import { phrasesFor } from './phrases.ts';
import type { AgentListener, AgentRequest, AgentResult } from './request.ts';
import type { Talk } from './small-talk.ts';
import { type StandaloneQuestion, standaloneQuestion } from './standalone-question.ts';

/** Turns a question into an outcome. Has no effects beyond calling the model. */
export interface Agent {
  /** Never throws for what a learner sent or a model did; only for an aborted signal or a fault of ours. */
  answer(request: AgentRequest, listener?: AgentListener): Promise<AgentResult>;
}

export interface AgentOptions extends AgentToolParts {
  /** Without one every answer is extractive. */
  chat: ChatModel | null;
  prompts: PromptBook;
  logger: Logger;
}

/** What the steps below share. */
type AgentParts = AgentOptions & { trouble: ModelTrouble; memory: AnswerMemory };

/** Passages looked at for an answer; reports list up to ten. */
const RETRIEVED = 10;

/** What a run carries from step to step. */
interface Run {
  request: AgentRequest;
  /** The question, made whole where it is a follow-up. */
  whole: StandaloneQuestion;
  listener: AgentListener;
  language: Language;
  startedAt: number;
  retrieval: Retrieval;
  retrieveMs: number;
}

export function createAgent(given: AgentOptions): Agent {
  const options: AgentParts = {
    ...given,
    trouble: createModelTrouble(given.logger),
    memory: createAnswerMemory(given.clock),
  };
  return {
    async answer(request, listener = () => {}) {
      const startedAt = performance.now();
      const question = request.question.trim();
      const language = languageOf(question, request.group?.language ?? request.courses[0]?.language ?? 'zh');
      const said = request.history.filter((turn) => turn.role === 'user').map((turn) => turn.text);
      const intent = intentOf(question, request.courses, said);
      const whole = standaloneQuestion(question, request.history, request.quoted);
      const searchText =
        intent.kind === 'graded'
          ? `${question}\n${intent.work.title} ${intent.work.keywords.join(' ')}`
          : whole.text;
      const retrieval = await options.knowledge.retrieve(searchText, coursesFor(intent, request), {
        limit: RETRIEVED,
        signal: request.signal,
      });
      const run: Run = {
        request: { ...request, question },
        whole,
        listener,
        language,
        startedAt,
        retrieval,
        retrieveMs: performance.now() - startedAt,
      };
      switch (intent.kind) {
        case 'small_talk':
          return saidAtOnce(run, 'small_talk', smallTalk(intent.talk, language));
        case 'out_of_bounds': {
          const phrases = phrasesFor(language);
          return saidAtOnce(
            run,
            'refused',
            intent.why === 'instruction' ? phrases.refusedInstruction : phrases.refused,
          );
        }
        case 'graded':
          return await hint(options, run, intent.work);
        case 'homework':
          return saidAtOnce(run, 'hint', phrasesFor(language).homework);
        case 'question':
          return await answerQuestion(options, run);
      }
    },
  };
}

const coursesFor = (intent: Intent, request: AgentRequest): string[] =>
  intent.kind === 'graded' ? [intent.course.id] : request.courses.map((course) => course.id);

function smallTalk(talk: Talk, language: Language): string {
  const phrases = phrasesFor(language);
  const said = {
    hello: phrases.hello,
    thanks: phrases.thanks,
    who: phrases.whoAmI,
    goodbye: phrases.goodbye,
    empty: phrases.emptyMention,
    picture: phrases.unreadableAttachment,
    laugh: phrases.laugh,
    understood: phrases.understood,
    praise: phrases.praise,
    wish: phrases.wish,
  };
  return said[talk];
}

async function answerQuestion(options: AgentParts, run: Run): Promise<AgentResult> {
  const { retrieval, request, language } = run;
  const work = gradedWorkFound(request.question, retrieval.found, request.courses);
  if (work) return await hint(options, run, work);
  const verified = await answerFromPeople(options, run);
  if (verified) return verified;
  const fromCalendar = await answerFromCalendar(options, run);
  if (fromCalendar) return fromCalendar;
  const whole = writeExtractively(run.whole.text, retrieval.found, language);
  const extract = isForAGroup(request) ? atGroupLength(whole, language) : whole;
  const decision = gate({
    confidence: retrieval.confidence,
    speakAt: retrieval.speakAt,
    overheard: request.overheard,
  });
  if (decision !== 'speak' || extract.text === '') {
    return abstain(run, extract, decision === 'nearest', NO_USAGE, 0);
  }
  const inItsOwnWords = (usage: AnswerUsage, ms: number): AgentResult =>
    holdsWhatIsAsked(request.question, whole.text)
      ? saidExtractively(run, extract, usage, ms)
      : abstain(run, extract, !request.overheard, usage, ms);
  if (!options.chat) return inItsOwnWords(NO_USAGE, 0);

  const known = options.memory.recall(request, retrieval.found);
  if (known) return saidAgain(run, known);
  const { outcome, ms, usedTools } = await generate(options, options.chat, run);
  if (outcome.kind === 'failed') {
    options.trouble.failed(outcome.reason);
    return inItsOwnWords(outcome.usage, ms);
  }
  options.trouble.worked();
  if (outcome.kind === 'no_answer') return abstain(run, extract, true, outcome.usage, ms);
  const result = saidByModel(options, run, 'answered', outcome, ms);
  if (!outcome.cut) options.memory.keep(request, result, usedTools);
  return result;
}

/**
 * A person answered this very question before: their words, signed, are better than any passage. They are given
 * whole, in a group as well: cut, they would still bear the name of who wrote more, and there is no place that the
 * rest could be read at.
 */
async function answerFromPeople({ knowledge }: AgentOptions, run: Run): Promise<AgentResult | null> {
  const courseIds = run.request.courses.map((course) => course.id);
  const found = await knowledge.verified.find(run.whole.text, courseIds);
  if (!found) return null;
  const text = phrasesFor(run.language).verified(found.answer, found.verifiedBy);
  const written: WrittenAnswer = { text, pieces: [text], citations: [] };
  const certain = withConfidence(run, VERIFIED_CONFIDENCE, found.courseId);
  emitWhole(certain, 'answered', 'verified', null, written);
  return result(certain, {
    outcome: 'answered',
    mode: 'verified',
    label: null,
    written,
    usage: NO_USAGE,
    generateMs: 0,
  });
}

/** Somebody answered for it; what remains is that two questions were taken for one. */
const VERIFIED_CONFIDENCE = 0.97;

const withConfidence = (run: Run, confidence: number, courseId: string): Run => ({
  ...run,
  retrieval: { ...run.retrieval, confidence, courseId },
});

/** The calendar holds dates for certain; no passage has to be believed for them. */
const CALENDAR_CONFIDENCE = 0.98;

async function answerFromCalendar({ clock, knowledge }: AgentOptions, run: Run): Promise<AgentResult | null> {
  const { request, language } = run;
  const answer = calendarAnswer(run.whole, request.courses, {
    now: clock.now(),
    timeZone: request.group?.timeZone ?? null,
    language,
  });
  if (!answer) return null;
  const passages = answer.place
    ? await knowledge.locate(answer.course.id, answer.place.source, answer.place.locator)
    : [];
  const passage =
    passages.find((candidate) => DATES.test(candidate.text)) ?? passages[0] ?? timetablePassage(run);
  const citations = passage ? [citationOf(1, passage, passage.text)] : [];
  const text = passage ? withMark(answer.text, 1) : answer.text;
  const written: WrittenAnswer = { text, pieces: [text], citations };
  const certain = withConfidence(run, CALENDAR_CONFIDENCE, answer.course.id);
  emitWhole(certain, 'answered', 'extractive', null, written);
  return result(certain, {
    outcome: 'answered',
    mode: 'extractive',
    label: null,
    written,
    usage: NO_USAGE,
    generateMs: 0,
  });
}

const DATES = /截止|提交|due|deadline/i;
const CLOCK_TIME = /\d{1,2}:\d{2}/;

/** Among what was found, the passage that gives the weekly times, to point the learner at. */
const timetablePassage = (run: Run) =>
  run.retrieval.found.map((hit) => hit.passage).find((passage) => CLOCK_TIME.test(passage.text));

async function hint({ knowledge }: AgentOptions, run: Run, work: GradedWork): Promise<AgentResult> {
  // Solutions must not leave: without a model the hint is ours, word for word, and with one it would have to
  // be checked for code that solves the task; until it can be, the prepared hint serves in both cases.
  const course = run.request.courses.find((candidate) => candidate.graded.includes(work));
  const places = course ? await placesFor(knowledge, course, work, run.request.signal) : [];
  const written = writeHint(work, places, run.language);
  emitWhole(run, 'hint', 'extractive', null, written);
  return result(run, {
    outcome: 'hint',
    mode: 'extractive',
    label: null,
    written,
    usage: NO_USAGE,
    generateMs: 0,
  });
}

/** The question, what it quotes or what was said before names graded work. */
function isNearGradedWork({ question, quoted, history, courses }: AgentRequest): boolean {
  const said = [question, quoted ?? '', ...history.map((turn) => turn.text)];
  return said.some((text) => gradedWorkIn(text, courses) !== null);
}

/** Whatever the model does, the learner has an outcome within this time. */
const ANSWER_WITHIN_MS = 30_000;
/** Kept back for falling to the extractive answer and storing it. */
const RESERVE_MS = 1_000;

async function generate(options: AgentParts, chat: ChatModel, run: Run) {
  const { request, language } = run;
  const started = performance.now();
  const left = ANSWER_WITHIN_MS - RESERVE_MS - (started - run.startedAt);
  const outOfTime = AbortSignal.timeout(Math.max(1, Math.round(left)));
  let announced = false;
  let usedTools = false;
  const outcome = await writeGeneratively(
    { chat, prompts: options.prompts },
    {
      // Telephone numbers and the like are masked before anything goes to a model.
      question: maskPersonalData(request.question),
      found: run.retrieval.found,
      language,
      history: request.history.map((turn) => ({ ...turn, text: maskPersonalData(turn.text) })),
      quoted: request.quoted === null ? null : maskPersonalData(request.quoted),
      audience: audienceOf(request.group, language, request.form),
      groupId: request.group?.id ?? null,
      tools: await toolsFor(options, request, language),
      graded: gradedCodeOf(
        request.courses.flatMap((course) => course.graded),
        isNearGradedWork(request),
      ),
      signal: request.signal ? AbortSignal.any([request.signal, outOfTime]) : outOfTime,
      onTool: (name) => {
        usedTools = true;
        run.listener({ type: 'tool', name });
      },
      form: request.form ?? 'chat',
    },
    (piece, joint, citation) => {
      if (!announced) {
        announced = true;
        announce(run, 'answered', 'generated', AI_LABEL);
      }
      if (citation) run.listener({ type: 'citation', citation });
      run.listener({ type: 'delta', text: joint + piece });
    },
  );
  // The asker going away ends everything; running out of time only ends the model's part.
  request.signal?.throwIfAborted();
  return { outcome, ms: performance.now() - started, usedTools };
}

/** The same answer, given lately: no call, and today's evidence beside it. */
function saidAgain(run: Run, known: AgentResult): AgentResult {
  const written = { text: known.text, pieces: [known.text], citations: known.citations };
  emitWhole(run, 'answered', 'generated', AI_LABEL, written);
  return result(run, {
    outcome: 'answered',
    mode: 'generated',
    label: AI_LABEL,
    written,
    usage: NO_USAGE,
    generateMs: 0,
  });
}

function saidByModel(
  options: AgentOptions,
  run: Run,
  outcome: Outcome,
  generated: GenerativeOutcome & { kind: 'answered' },
  ms: number,
): AgentResult {
  let { answer } = generated;
  if (generated.cut) {
    // What was shown stays; an honest line says that it is not all.
    const closing = phrasesFor(run.language).cutShort;
    const joint = separator(answer.pieces.at(-1) ?? '', closing);
    run.listener({ type: 'delta', text: joint + closing });
    answer = { ...answer, text: answer.text + joint + closing, pieces: [...answer.pieces, closing] };
    options.logger.warn({}, 'the model failed in the middle of an answer; what was shown stays');
  }
  if (generated.dropped > 0) {
    options.logger.info(
      { dropped: generated.dropped },
      'statements without support in the passages were left out',
    );
  }
  return result(run, {
    outcome,
    mode: 'generated',
    label: AI_LABEL,
    written: answer,
    usage: generated.usage,
    generateMs: ms,
  });
}

function saidExtractively(run: Run, extract: WrittenAnswer, usage: AnswerUsage, ms: number): AgentResult {
  emitWhole(run, 'answered', 'extractive', null, extract);
  return result(run, {
    outcome: 'answered',
    mode: 'extractive',
    label: null,
    written: extract,
    usage,
    generateMs: ms,
  });
}

/** What platforms put in the place of a picture. */
const PICTURE = /\[(图片|截图|picture|image|photo)\]/i;

/** Says honestly that the material does not hold the answer; in the middle band with the nearest place. */
function abstain(
  run: Run,
  extract: WrittenAnswer,
  showNearest: boolean,
  usage: AnswerUsage,
  ms: number,
): AgentResult {
  const phrases = phrasesFor(run.language);
  const nearest = showNearest ? run.retrieval.found[0]?.passage : undefined;
  // What is in a picture is asked for once; the question stays on the desk meanwhile.
  const pictured = PICTURE.test(run.request.question);
  const said = pictured ? phrases.unreadableAttachment : phrases.abstained;
  let written: WrittenAnswer = { text: said, pieces: [said], citations: [] };
  if (nearest && !pictured) {
    const citation =
      extract.citations.find((known) => known.passageId === nearest.id) ??
      citationOf(1, nearest, nearest.text);
    const say = (quote: string) => phrases.nearest(nearest.title, quote);
    const text = isForAGroup(run.request)
      ? say(quoteForAGroup(citation.quote, say, run.language))
      : say(citation.quote);
    written = { text, pieces: [text], citations: [{ ...citation, index: 1 }] };
  }
  emitWhole(run, 'abstained', 'extractive', null, written);
  return {
    ...result(run, { outcome: 'abstained', mode: 'extractive', label: null, written, usage, generateMs: ms }),
    handOff: { kind: 'subject', reason: nearest ? 'nearest_only' : 'not_in_material' },
    candidate: extract.text,
    candidateCitations: extract.citations,
  };
}

function saidAtOnce(run: Run, outcome: Outcome, text: string): AgentResult {
  const written: WrittenAnswer = { text, pieces: [text], citations: [] };
  emitWhole(run, outcome, 'extractive', null, written);
  return result(run, { outcome, mode: 'extractive', label: null, written, usage: NO_USAGE, generateMs: 0 });
}

function announce(run: Run, outcome: Outcome, mode: AnswerMode, label: string | null): void {
  run.listener({ type: 'outcome', outcome, mode, label, confidence: run.retrieval.confidence });
}

function emitWhole(
  run: Run,
  outcome: Outcome,
  mode: AnswerMode,
  label: string | null,
  written: WrittenAnswer,
): void {
  announce(run, outcome, mode, label);
  for (const citation of written.citations) run.listener({ type: 'citation', citation });
  run.listener({ type: 'delta', text: written.text });
}

function result(
  run: Run,
  said: {
    outcome: Outcome;
    mode: AnswerMode;
    label: string | null;
    written: { text: string; citations: Citation[] };
    usage: AnswerUsage;
    generateMs: number;
  },
): AgentResult {
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    outcome: said.outcome,
    text: said.written.text,
    mode: said.mode,
    label: said.label,
    confidence: run.retrieval.confidence,
    citations: said.written.citations,
    usage: said.usage,
    timings: {
      retrieveMs: round(run.retrieveMs),
      generateMs: round(said.generateMs),
      totalMs: round(performance.now() - run.startedAt),
    },
    language: run.language,
    courseId: run.retrieval.courseId,
    handOff: null,
    found: run.retrieval.found,
    candidate: said.written.text,
    candidateCitations: said.written.citations,
    evidence: { features: run.retrieval.features, calibration: run.retrieval.calibration },
  };
}
