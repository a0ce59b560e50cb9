import type { Passage } from '../../domain/school/course.ts';
import type { ChatModel } from '../../llm/index.ts';
import { gate } from '../gate.ts';
import { saidAsHint } from '../graded-work/hint-answer.ts';
import { stepOfWork } from '../graded-work/step-of-work.ts';
import { addedTools } from '../model/agent-tools.ts';
import { generate, generateFromTools, saidAgain, saidByModel } from '../model/model-answer.ts';
import type { AgentResult } from '../request.ts';
import type { AgentParts, Run } from '../run.ts';
import { NOTHING_SPENT, type Spent } from '../said.ts';
import { abstain } from '../talk/abstain.ts';
import { asideOf } from '../talk/aside.ts';
import { askBack } from '../talk/ask-back.ts';
import { comfort, comfortInstead } from '../talk/comfort.ts';
import { withoutExercises } from './fit/only-asks.ts';
import { answerOfWork } from './graded/answer-of-work.ts';
import { extractOf, inItsOwnWords } from './own-words/own-words.ts';
import { answerFurther } from './same-place/answer-further.ts';

/**
 * What the material says, as far as the gate lets it through: in a model's words where there is one, else in its own.
 */
export async function answerFromMaterial(parts: AgentParts, given: Run): Promise<AgentResult> {
  const taught = withoutExercises(given);
  const run = taught ?? given;
  const { request, retrieval } = run;
  const { confidence, speakAt } = retrieval;
  const decision = taught === null ? 'abstain' : gate({ confidence, speakAt, overheard: request.overheard });
  const told = decision === 'speak' || request.overheard ? null : await answerOfWork(parts, run);
  if (told) return told;
  // What a learner has made of it goes to a person.
  const isSilent = request.overheard || asideOf(request) === 'work_shown';
  const work = isSilent ? null : stepOfWork(run, decision === 'speak');
  if (work) return await saidAsHint(parts, run, work);
  if (decision !== 'speak') {
    const said = request.overheard ? null : (comfort(run) ?? askBack(run));
    if (said) return said;
    const told = await fromSchoolsTools(parts, run);
    if ('result' in told) return told.result;
    return abstain(run, {
      extract: extractOf(run).shown,
      showNearest: decision === 'nearest',
      spent: told.spent,
    });
  }
  const comforted = comfortInstead(run);
  if (comforted) return comforted;
  return parts.chat && retrieval.found.length > 0
    ? await inModelsWords(parts, parts.chat, run)
    : inItsOwnWords(run, NOTHING_SPENT);
}

/**
 * What the material does not hold a tool of the school's own may: its timetable, its rooms. Where there is one, a model
 * is asked with nothing but these tools, and what it says rests on what they told, or is not said.
 */
async function fromSchoolsTools(
  parts: AgentParts,
  run: Run,
): Promise<{ result: AgentResult } | { spent: Spent }> {
  const { chat } = parts;
  const tools = chat && !run.request.overheard ? await addedTools(parts, run.request) : [];
  if (chat === null || tools.length === 0) return { spent: NOTHING_SPENT };
  const { outcome, ms, usedTools } = await generateFromTools(parts, chat, run, tools);
  if (outcome.kind === 'answered' && usedTools) return { result: saidByModel(parts, run, outcome, ms) };
  return { spent: { usage: outcome.usage, ms } };
}

/** As it was given lately, or written now; where nothing of that stands up, the material speaks for itself. */
async function inModelsWords(parts: AgentParts, chat: ChatModel, run: Run): Promise<AgentResult> {
  const { request, retrieval } = run;
  const known = await parts.memory.recall(request, retrieval.found);
  if (known) return saidAgain(run, known);
  const { outcome, ms, usedTools } = await generate(parts, chat, run);
  if (outcome.kind === 'failed') parts.trouble.failed(outcome.reason);
  else parts.trouble.worked();
  if (outcome.kind === 'answered') {
    const result = saidByModel(parts, run, outcome, ms);
    if (!outcome.cut) parts.memory.keep(request, result, usedTools);
    return result;
  }
  const spent = { usage: outcome.usage, ms };
  // "举个例子" the material can still go on with by itself, and says nothing twice.
  const further = request.overheard ? null : await answerFurther(parts, run);
  if (further) return { ...further, usage: outcome.usage };
  return outcome.kind === 'failed'
    ? inItsOwnWords(fromWhereItPoints(run, outcome.pointedAt), spent)
    : abstain(run, { extract: extractOf(run).shown, showNearest: true, spent });
}

/**
 * What a model could not say so that it stands is said from the passage that it spoke of most, before what the search
 * puts first: it has read them all. Of 330 true sentences of replies of which nothing stood, in courses that are
 * quoted, 165 are told so, and 153 without.
 */
function fromWhereItPoints(run: Run, [most]: readonly Passage[]): Run {
  const { retrieval } = run;
  const { found } = retrieval;
  const named = found.find(({ passage }) => passage.id === most?.id);
  if (named === undefined || named === found[0]) return run;
  const others = found.filter((hit) => hit !== named);
  return { ...run, retrieval: { ...retrieval, found: [named, ...others], features: null, extract: null } };
}
