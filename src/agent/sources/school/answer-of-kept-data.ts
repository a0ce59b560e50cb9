import { phrasesFor } from '../../phrases.ts';
import { keptDataAsked } from '../../question/asked/kept-data-asked.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { CALENDAR_CONFIDENCE, passedOn, saidWhole, withConfidence } from '../../said.ts';

/**
 * 「你们会保存我的聊天记录吗」: as this installation is set, where no FAQ of the school's tells of it; what a learner
 * wants done with their own data a person does. Null for everything else, and where no group is spoken in.
 */
export function answerOfKeptData({ keptDays }: Pick<AgentParts, 'keptDays'>, run: Run): AgentResult | null {
  const { question, group, overheard } = run.request;
  if (group === null || overheard || keptDays === undefined) return null;
  const asked = keptDataAsked(question);
  if (asked === null || keptDataAsked(run.retrieval.found[0]?.passage.question ?? '') !== null) return null;
  const phrases = phrasesFor(run.language);
  if (asked === 'rights')
    return passedOn(run, phrases.ownData, { kind: 'logistics', reason: 'asked_for_person' });
  const text = phrases.kept(keptDays.messages, keptDays.evidence);
  return saidWhole(withConfidence(run, CALENDAR_CONFIDENCE, null), {
    outcome: 'answered',
    mode: 'extractive',
    written: { text, pieces: [text], citations: [] },
  });
}
