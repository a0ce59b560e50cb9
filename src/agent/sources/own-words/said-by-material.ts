import type { AgentResult } from '../../request.ts';
import type { Run } from '../../run.ts';
import { NOTHING_SPENT } from '../../said.ts';
import { speaks } from '../readings/reading.ts';
import { inItsOwnWords } from './own-words.ts';

/** What the material would say of what was found; null where it would be passed on, or told that all was said. */
export function saidByMaterial(run: Run): AgentResult | null {
  if (!speaks({ text: run.whole.text, retrieval: run.retrieval })) return null;
  const said = inItsOwnWords({ ...run, listener: () => {} }, NOTHING_SPENT);
  return said.outcome === 'answered' ? said : null;
}
