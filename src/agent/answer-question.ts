import { type AnswerUsage, NO_USAGE } from '../domain/answer.ts';
import { writtenIn } from '../domain/language.ts';
import type { VerifiedAnswer } from '../domain/verified-answer.ts';
import { lacksNames } from '../knowledge/index.ts';
import { answerFromCalendar } from './answer-from-calendar.ts';
import { answerFromPeople } from './answer-from-people.ts';
import { answerFromRules } from './answer-from-rules.ts';
import { answerFurther } from './answer-further.ts';
import { asideOf } from './aside.ts';
import { led, type WrittenAnswer, writeExtractively } from './extractive-writer.ts';
import { gate } from './gate.ts';
import { gradedWorkFound } from './graded-work/hint.ts';
import { saidAsHint } from './graded-work/hint-answer.ts';
import { taskDescribed } from './graded-work/task-described.ts';
import { atGroupLength, CHARACTERS_IN_A_GROUP, charactersIn, isForAGroup } from './group-length.ts';
import { abstain, saidExtractively } from './material-answer.ts';
import { isAcross } from './material-language.ts';
import { generate, saidAgain, saidByModel } from './model-answer.ts';
import { phrasesFor } from './phrases.ts';
import { holdsWhatIsAsked } from './question/asked-for.ts';
import type { AgentResult } from './request.ts';
import type { AgentParts, Run } from './run.ts';
import { saidAtOnce } from './said.ts';

/**
 * A question on its way: a hint where it is graded work, else what a person answered before, what the calendar holds,
 * and, as far as the gate lets it through, the material in a model's words or its own.
 */
export async function answerQuestion(
  options: AgentParts,
  run: Run,
  verified: VerifiedAnswer | null,
): Promise<AgentResult> {
  const { retrieval, request } = run;
  const work =
    gradedWorkFound(request.question, retrieval.found, request.courses) ??
    (await taskDescribed(request.question, request.courses, options.knowledge));
  if (work) return await saidAsHint(options, run, work);
  if (!options.chat && !request.overheard) {
    const further = await answerFurther(options, run, verified);
    if (further) return further;
  }
  const fromPeople = answerFromPeople(run, verified);
  if (fromPeople) return fromPeople;
  const fromRules = await answerFromRules(options, run);
  if (fromRules) return fromRules;
  const fromCalendar = await answerFromCalendar(options, run);
  if (fromCalendar) return fromCalendar;
  const decision = gate({
    confidence: retrieval.confidence,
    speakAt: retrieval.speakAt,
    overheard: request.overheard,
  });
  const aside = decision === 'speak' || request.overheard ? null : asideOf(request);
  if (aside === 'discouraged' || aside === 'after_crisis') return comfort(run, aside);
  const inItsOwnWords = (usage: AnswerUsage, ms: number): AgentResult => {
    const { whole, shown } = extractOf(run);
    if (shown.text === '') return abstain(run, shown, false, usage, ms);
    const { features } = retrieval;
    const isBeside = features !== null && lacksNames(features);
    return holdsWhatIsAsked(request.question, whole.text) && !isBeside
      ? saidExtractively(run, shown, usage, ms)
      : abstain(run, shown, !request.overheard, usage, ms);
  };
  if (decision !== 'speak') return abstain(run, extractOf(run).shown, decision === 'nearest', NO_USAGE, 0);
  if (!options.chat || retrieval.found.length === 0) return inItsOwnWords(NO_USAGE, 0);

  const known = await options.memory.recall(request, retrieval.found);
  if (known) return saidAgain(run, known);
  const { outcome, ms, usedTools } = await generate(options, options.chat, run);
  if (outcome.kind !== 'failed') options.trouble.worked();
  else options.trouble.failed(outcome.reason);
  if (outcome.kind !== 'answered' && !request.overheard) {
    // "举个例子" the material can still go on with by itself, and says nothing twice.
    const further = await answerFurther(options, run, verified);
    if (further) return { ...further, usage: outcome.usage };
  }
  if (outcome.kind === 'failed') return inItsOwnWords(outcome.usage, ms);
  if (outcome.kind === 'no_answer') return abstain(run, extractOf(run).shown, true, outcome.usage, ms);
  const result = saidByModel(options, run, outcome, ms);
  if (!outcome.cut) options.memory.keep(request, result, usedTools);
  return result;
}

/** A kind word is said once; whoever goes on has a person come. After words of self-harm one has been told already. */
function comfort(run: Run, aside: 'discouraged' | 'after_crisis'): AgentResult {
  const { discouraged, afterCrisis, person } = phrasesFor(run.language);
  if (aside === 'after_crisis') return saidAtOnce(run, 'small_talk', afterCrisis);
  if (run.request.history.every(({ text }) => text !== discouraged))
    return saidAtOnce(run, 'small_talk', discouraged);
  return {
    ...saidAtOnce(run, 'abstained', person),
    handOff: { kind: 'logistics', reason: 'asked_for_person' },
  };
}

/** The answer in the material's own words, at its length and at that of where it is said. A model that answers needs none. */
function extractOf({ retrieval, language, request }: Run): {
  whole: WrittenAnswer;
  shown: WrittenAnswer;
} {
  const grouped = isForAGroup(request);
  // Written for the room there is: cut to it, the best sentence might be what goes.
  const script = writtenIn(retrieval.found[0]?.passage.text ?? '');
  const intro = isAcross(retrieval.found, language) ? phrasesFor(language).materialIn : '';
  const room = grouped ? CHARACTERS_IN_A_GROUP[script] - charactersIn(intro) : undefined;
  const written = writeExtractively(retrieval.asked, retrieval.found, language, room);
  const shown = grouped ? atGroupLength(written, language, charactersIn(intro)) : written;
  return { whole: written, shown: intro === '' || shown.text === '' ? shown : led(intro, shown) };
}
