import { findMention } from '../domain/conversation/mention.ts';
import { type Language, languageOf, ownLanguage } from '../domain/language/language.ts';
import { withoutAskedAgain } from '../knowledge/index.ts';
import { answerEach } from './answer-each.ts';
import { soundRules, withSoundCalendar, withSoundNames } from './bounds/sound-passages.ts';
import { withPlainTitles } from './calendar/sound-titles.ts';
import { intended } from './intended.ts';
import { createAnswerMemory } from './model/answer-memory.ts';
import { createModelTrouble } from './model/model-trouble.ts';
import { meantInstead } from './question/follow-up/meant-instead.ts';
import { standaloneQuestion } from './question/follow-up/standalone-question.ts';
import { asRead } from './question/normalised/as-read.ts';
import { withoutCourtesies } from './question/normalised/courtesies.ts';
import { withoutCourseName } from './question/normalised/without-course-name.ts';
import { withoutFeelings } from './question/normalised/without-feelings.ts';
import { withoutWrittenOut } from './question/normalised/written-out.ts';
import { replyTo } from './reply-to.ts';
import { type AgentListener, type AgentRequest, type AgentResult, saidByAsker } from './request.ts';
import type { AgentOptions, AgentParts } from './run.ts';
import { sameAnswer } from './same-answer.ts';
import { findFor } from './sources/find-for.ts';

/** Turns a question into an outcome. Has no effects beyond calling the model. */
export interface Agent {
  /** Never throws for what a learner sent or a model did; only for an aborted signal or a fault of ours. */
  answer(request: AgentRequest, listener?: AgentListener): Promise<AgentResult>;
}

/** Course material and dates are known to it only by names that may be shown. */
export function createAgent(given: AgentOptions): Agent {
  const options = {
    ...given,
    knowledge: withSoundNames(given.knowledge),
    readRules: async (rulesId: string) => soundRules(await given.readRules(rulesId)),
  };
  const parts: AgentParts = {
    ...options,
    trouble: createModelTrouble(options.logger),
    memory: createAnswerMemory(options),
  };
  const answerOne = async (
    request: AgentRequest,
    listener: AgentListener = () => {},
  ): Promise<AgentResult> => {
    const startedAt = performance.now();
    const { question, history, quoted } = request;
    const intent = await intended(parts, request);
    const asked = standaloneQuestion(
      withoutCourseName(withoutFeelings(withoutCourtesies(meantInstead(question, history))), request.courses),
      history,
      quoted,
    );
    const language = languageOf(withoutCourtesies(withoutWrittenOut(question)), spokenHere(request));
    // Whatever is wanted, the material is searched: what it holds goes to the person who takes over.
    const { whole, retrieval, verified } = await findFor(parts, intent, asked, request, language);
    const retrieveMs = performance.now() - startedAt;
    const run = { request, whole, listener, language, startedAt, retrieval, retrieveMs, verified };
    return await replyTo(parts, run, intent);
  };
  return {
    async answer(received, listener = () => {}) {
      const request = read(received);
      const result = (await answerEach(request, listener, answerOne)) ?? (await answerOne(request, listener));
      return { ...result, sameAs: sameAnswer(request, result) };
    },
  };
}

const read = (request: AgentRequest): AgentRequest => ({
  ...request,
  courses: request.courses.map((course) => withPlainTitles(withSoundCalendar(course))),
  question: withoutAskedAgain(asRead(withoutMention(request.question, request.group))),
  quoted: request.quoted === null ? null : asRead(request.quoted),
  history: request.history.map((turn) =>
    turn.role === 'user' ? { ...turn, text: asRead(withoutMention(turn.text, request.group)) } : turn,
  ),
});

/** Every assistant's names, where no group says its own. */
const NAMES = ['助教', '小助教', 'zhujiao'];

/** A channel takes the mention out; a program that passes on what was typed in a group may not have. */
function withoutMention(text: string, group: AgentRequest['group']): string {
  if (!/[@＠]/.test(text)) return text;
  const { mentioned, body } = findMention(text, group?.assistantNames ?? NAMES);
  return mentioned && body !== '' ? body : text;
}

/** Whoever pastes an error message goes on in the language they wrote in before it. */
function spokenHere({ group, courses, history }: AgentRequest): Language {
  const before = saidByAsker(history)
    .map(ownLanguage)
    .findLast((language) => language !== null);
  return before ?? group?.language ?? courses[0]?.language ?? 'zh';
}
