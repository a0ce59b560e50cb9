import { type AnswerUsage, type Citation, NO_USAGE } from '../domain/conversation/answer.ts';
import { writtenIn } from '../domain/language/language.ts';
import type { FoundPassage } from '../knowledge/index.ts';
import { phrasesFor } from './phrases.ts';
import { areOfOneSentence, questionsIn } from './question/asked/questions-in.ts';
import type { AgentListener, AgentRequest, AgentResult } from './request.ts';
import { renumbered } from './writing/citations.ts';
import {
  atGroupLength,
  CHARACTERS_IN_A_GROUP,
  CODE_LINES_IN_A_GROUP,
  codeLinesIn,
  isForAGroup,
} from './writing/room/group-length.ts';

/** Characters of a count, "1. ", and the break behind an answer. */
const AROUND_ONE = 5;
/** Passages of the result, as of one question. */
const MOST_FOUND = 10;

type AnswerOne = (request: AgentRequest) => Promise<AgentResult>;

/**
 * Answers a message that asks several things, each for itself, and says it together: what the material holds, and of
 * what it does not hold that it does not, for a person. Null where it asks one thing, or none of them was answered:
 * it is answered as a whole.
 */
export async function answerEach(
  request: AgentRequest,
  listener: AgentListener,
  answerOne: AnswerOne,
): Promise<AgentResult | null> {
  const { question, history, overheard } = request;
  const questions = overheard ? [] : questionsIn(question);
  if (questions.length === 0) return null;
  const results = await Promise.all(
    questions.map((one, at) => {
      const before = questions.slice(0, at).map((text) => ({ role: 'user' as const, text }));
      return answerOne({ ...request, question: one, history: [...history, ...before] });
    }),
  );
  const isPlain = results.every((result) => isAnswered(result) || isNotHeld(result));
  if (!isPlain || !results.some(isAnswered)) return null;
  const isOne = areOfOneSentence(question);
  if (isOne && !results.every(isAnswered)) return null;
  if (isOne && areOfOnePlace(results)) {
    const whole = await answerOne(request);
    if (isAnswered(whole)) return told(whole, listener);
  }
  const together = onlyAnswer(results) ?? saidTogether(request, results);
  // Listings of several are more than a phone shows: as a whole they are cut to what it does.
  if (isForAGroup(request) && codeLinesIn(together.text) > CODE_LINES_IN_A_GROUP) return null;
  return told(together, listener);
}

function told(result: AgentResult, listener: AgentListener): AgentResult {
  const { outcome, mode, label, confidence, citations, text } = result;
  listener({ type: 'outcome', outcome, mode, label, confidence });
  for (const citation of citations) listener({ type: 'citation', citation });
  listener({ type: 'delta', text });
  return result;
}

/** What answers all of them at once is said once. */
function onlyAnswer(results: AgentResult[]): AgentResult | null {
  const [first, ...others] = results;
  return first && results.every(isAnswered) && others.every(({ text }) => text === first.text) ? first : null;
}

const isAnswered = ({ outcome }: AgentResult): boolean => outcome === 'answered';

/** One answer holds them all; said for each it would be said twice. */
const areOfOnePlace = (results: readonly AgentResult[]): boolean =>
  new Set(results.map(({ citations }) => citations[0]?.passageId)).size === 1;

/**
 * Passed on for no other reason; whoever is in need, complains or wants a person is met by what they said as a whole.
 */
const isNotHeld = ({ outcome, handOff }: AgentResult): boolean =>
  outcome === 'abstained' && handOff?.kind === 'subject';

function saidTogether(request: AgentRequest, results: AgentResult[]): AgentResult {
  const answered = results.filter(isAnswered);
  const [first] = answered as [AgentResult]; // One at least is answered.
  const missing = results.find((result) => !isAnswered(result));
  const citations: Citation[] = [];
  const said = results.map((result, at) =>
    isAnswered(result)
      ? cited(shortened(request, result, results.length), citations)
      : // By its number: what a learner wrote is not said after them.
        phrasesFor(result.language).abstainedOfOne(at + 1),
  );
  const text = joined(request, said);
  return {
    ...first,
    outcome: missing ? 'abstained' : 'answered',
    text,
    mode: answered.some(({ mode }) => mode === 'generated') ? 'generated' : first.mode,
    label: answered.find(({ label }) => label !== null)?.label ?? null,
    confidence: Math.min(...answered.map(({ confidence }) => confidence)),
    citations,
    usage: results.map(({ usage }) => usage).reduce(added, NO_USAGE),
    timings: slowest(results),
    handOff: missing?.handOff ?? null,
    // Of several answers none is the whole.
    sameAs: null,
    found: inTurn(results.map(({ found }) => found)),
    candidate: missing?.candidate ?? text,
    candidateCitations: missing?.candidateCitations ?? citations,
  };
}

/** At its part of a group's length, which all of them share. */
function shortened(request: AgentRequest, { text, citations, language }: AgentResult, of: number) {
  const written = { text, pieces: [text], citations };
  if (!isForAGroup(request)) return written;
  const share = Math.floor(CHARACTERS_IN_A_GROUP[writtenIn(text)] / of) - AROUND_ONE;
  return atGroupLength(written, language, CHARACTERS_IN_A_GROUP[writtenIn(text)] - share);
}

/** An answer's text with its marks as they are in the list of all, to which its citations are added. */
function cited({ text, citations }: { text: string; citations: Citation[] }, all: Citation[]): string {
  const numbers = new Map(
    citations.map((citation) => {
      const known = all.find(({ passageId }) => passageId === citation.passageId);
      const index = known?.index ?? all.length + 1;
      if (!known) all.push({ ...citation, index });
      return [citation.index, index];
    }),
  );
  return renumbered(text, numbers);
}

/** Counted, as the questions are; a voice says them one after the other. */
const joined = ({ form }: AgentRequest, said: string[]): string =>
  form === 'spoken' || said.length === 1
    ? said.join('\n')
    : said.map((one, at) => `${at + 1}. ${one}`).join('\n');

const added = (sum: AnswerUsage, usage: AnswerUsage): AnswerUsage => ({
  modelCalls: sum.modelCalls + usage.modelCalls,
  inputTokens: sum.inputTokens + usage.inputTokens,
  outputTokens: sum.outputTokens + usage.outputTokens,
});

const slowest = (results: AgentResult[]): AgentResult['timings'] => ({
  retrieveMs: Math.max(...results.map(({ timings }) => timings.retrieveMs)),
  generateMs: Math.max(...results.map(({ timings }) => timings.generateMs)),
  totalMs: Math.max(...results.map(({ timings }) => timings.totalMs)),
});

/** The first of each, the second of each, and so on. */
function inTurn(lists: FoundPassage[][]): FoundPassage[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list[place] ?? []),
  ).flat();
  const seen = new Set<string>();
  return all.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id)).slice(0, MOST_FOUND);
}
