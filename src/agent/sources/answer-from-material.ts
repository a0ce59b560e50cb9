import type { ChatModel } from '../../llm/index.ts';
import { gate } from '../gate.ts';
import { generate, saidAgain, saidByModel } from '../model/model-answer.ts';
import type { AgentResult } from '../request.ts';
import type { AgentParts, Run } from '../run.ts';
import { NOTHING_SPENT } from '../said.ts';
import { abstain } from '../talk/abstain.ts';
import { askBack } from '../talk/ask-back.ts';
import { comfort } from '../talk/comfort.ts';
import { answerFurther } from './answer-further.ts';
import { extractOf, inItsOwnWords } from './own-words.ts';

/** What the material says, as far as the gate lets it through: in a model's words where there is one, else in its own. */
export async function answerFromMaterial(parts: AgentParts, run: Run): Promise<AgentResult> {
  const { request, retrieval } = run;
  const { confidence, speakAt } = retrieval;
  const decision = gate({ confidence, speakAt, overheard: request.overheard });
  if (decision !== 'speak')
    return (
      (request.overheard ? null : (comfort(run) ?? askBack(run))) ??
      abstain(run, {
        extract: extractOf(run).shown,
        showNearest: decision === 'nearest',
        spent: NOTHING_SPENT,
      })
    );
  return parts.chat && retrieval.found.length > 0
    ? await inModelsWords(parts, parts.chat, run)
    : inItsOwnWords(run, NOTHING_SPENT);
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
    ? inItsOwnWords(run, spent)
    : abstain(run, { extract: extractOf(run).shown, showNearest: true, spent });
}
