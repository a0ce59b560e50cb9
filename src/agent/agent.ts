import { type Language, languageOf, ownLanguage } from '../domain/language.ts';
import type { Retrieval } from '../knowledge/index.ts';
import { createAnswerMemory } from './answer-memory.ts';
import { answerQuestion } from './answer-question.ts';
import { answerStanding } from './answer-standing.ts';
import { isAfterCrisis } from './aside.ts';
import { gate } from './gate.ts';
import { saidAsHint } from './graded-work/hint-answer.ts';
import { hintsGiven, workPressedFor } from './graded-work/hint-pressed.ts';
import { isTaught } from './graded-work/taught.ts';
import { createModelTrouble } from './model-trouble.ts';
import { phrasesFor } from './phrases.ts';
import { withoutCourtesies } from './question/courtesies.ts';
import { hasCode } from './question/has-code.ts';
import { type Intent, intentOf } from './question/intent.ts';
import type { Talk } from './question/small-talk.ts';
import { spokenQuestions } from './question/spoken-question.ts';
import { type StandaloneQuestion, standaloneQuestion } from './question/standalone-question.ts';
import type { AgentListener, AgentRequest, AgentResult } from './request.ts';
import type { AgentOptions, AgentParts, Run } from './run.ts';
import { saidAtOnce } from './said.ts';
import { saidToWhoWaits } from './said-to-who-waits.ts';

/** Turns a question into an outcome. Has no effects beyond calling the model. */
export interface Agent {
  /** Never throws for what a learner sent or a model did; only for an aborted signal or a fault of ours. */
  answer(request: AgentRequest, listener?: AgentListener): Promise<AgentResult>;
}

/** Passages looked at for an answer; reports list up to ten. */
const RETRIEVED = 10;

export function createAgent(given: AgentOptions): Agent {
  const options: AgentParts = {
    ...given,
    trouble: createModelTrouble(given.logger),
    memory: createAnswerMemory(given),
  };
  return {
    async answer(request, listener = () => {}) {
      const startedAt = performance.now();
      const question = request.question.trim();
      const said = request.history.filter((turn) => turn.role === 'user').map((turn) => turn.text);
      const language = languageOf(question, spokenHere(request, said));
      const meant = intentOf(question, request.courses, said);
      const pressed =
        meant.kind === 'question' ? workPressedFor(question, request.history, request.courses) : null;
      const whole = standaloneQuestion(withoutCourtesies(question), request.history, request.quoted);
      const intent: Intent = pressed
        ? { kind: 'graded', ...pressed }
        : meant.kind === 'graded' &&
            meant.before &&
            (await isTaught(options, withoutCourtesies(question), request))
          ? { kind: 'question' }
          : meant;
      const courseIds = coursesFor(intent, request);
      const [{ retrieval, text }, verified] = await Promise.all([
        findFor(options, textsFor(intent, question, whole), courseIds, request.signal),
        intent.kind === 'question' ? options.knowledge.verified.find(whole.text, courseIds) : null,
      ]);
      const run: Run = {
        request: { ...request, question },
        whole: intent.kind === 'question' ? { ...whole, text } : whole,
        listener,
        language,
        startedAt,
        retrieval,
        retrieveMs: performance.now() - startedAt,
      };
      switch (intent.kind) {
        case 'small_talk':
          return saidAtOnce(run, 'small_talk', smallTalk(intent.talk, run));
        case 'crisis': {
          const help = await options.readHelp(request.group?.rulesId);
          return {
            ...saidAtOnce(run, 'abstained', phrasesFor(language).crisis(help[language])),
            handOff: { kind: 'alert', reason: 'alert' },
          };
        }
        case 'person':
          return {
            ...saidAtOnce(run, 'abstained', phrasesFor(language).person),
            handOff: { kind: 'subject', reason: 'asked_for_person' },
          };
        case 'complaint':
          return {
            ...saidAtOnce(run, 'abstained', phrasesFor(language).complaint),
            handOff: { kind: 'complaint', reason: 'complaint' },
          };
        case 'waiting':
          return saidToWhoWaits(run);
        case 'standing':
          return await answerStanding(options, run);
        case 'out_of_bounds': {
          const phrases = phrasesFor(language);
          return saidAtOnce(
            run,
            'refused',
            intent.why === 'instruction' ? phrases.refusedInstruction : phrases.refused,
          );
        }
        case 'graded':
          return hasCode(question) && hintsGiven(request.history, intent.work) > 0
            ? readByAPerson(run)
            : await saidAsHint(options, run, intent.work);
        case 'homework':
          return saidAtOnce(run, 'hint', phrasesFor(language).homework);
        case 'question':
          return await answerQuestion(options, run, verified);
      }
    },
  };
}

/** Whoever pastes an error message goes on in the language they wrote in before it. */
function spokenHere({ group, courses }: AgentRequest, said: string[]): Language {
  const before = said.map(ownLanguage).findLast((language) => language !== null);
  return before ?? group?.language ?? courses[0]?.language ?? 'zh';
}

/** An attempt of their own after a hint: the hints say to paste it, and a person can read it. */
function readByAPerson(run: Run): AgentResult {
  return {
    ...saidAtOnce(run, 'abstained', phrasesFor(run.language).workForTeacher),
    handOff: { kind: 'subject', reason: 'not_in_material' },
  };
}

/** What is searched for, the likeliest first. */
function textsFor(intent: Intent, question: string, whole: StandaloneQuestion): string[] {
  if (intent.kind === 'graded')
    return [`${question}\n${intent.work.title} ${intent.work.keywords.join(' ')}`];
  const spoken = intent.kind === 'question' ? spokenQuestions(whole.text) : [];
  return spoken.length > 0 ? spoken : [whole.text];
}

/** The first text for which the material speaks, else the one that it is surest of. */
async function findFor(
  { knowledge }: AgentParts,
  texts: string[],
  courseIds: string[],
  signal: AbortSignal | undefined,
): Promise<{ retrieval: Retrieval; text: string }> {
  let best: { retrieval: Retrieval; text: string } | null = null;
  for (const text of texts) {
    const retrieval = await knowledge.retrieve(text, courseIds, { limit: RETRIEVED, signal });
    if (!best || retrieval.confidence > best.retrieval.confidence) best = { retrieval, text };
    const { confidence, speakAt } = best.retrieval;
    if (gate({ confidence, speakAt, overheard: false }) === 'speak') break;
  }
  if (!best) throw new RangeError('Nothing to search for.');
  return best;
}

const coursesFor = (intent: Intent, request: AgentRequest): string[] =>
  intent.kind === 'graded' ? [intent.course.id] : request.courses.map((course) => course.id);

/** After words of self-harm a laugh or "没事了" is not taken for one. */
const MAKES_LIGHT: readonly Talk[] = ['laugh', 'understood', 'solved', 'play', 'mood', 'empty'];

function smallTalk(talk: Talk, { language, request }: Run): string {
  const phrases = phrasesFor(language);
  if (MAKES_LIGHT.includes(talk) && isAfterCrisis(request.history)) return phrases.afterCrisis;
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
    voice: phrases.voice,
    no_help: phrases.noHelp,
    mood: phrases.mood,
    solved: phrases.solved,
    play: phrases.play,
  };
  return said[talk];
}
