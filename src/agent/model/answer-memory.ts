import { hash } from 'node:crypto';
import type { Citation } from '../../domain/conversation/answer.ts';
import type { Passage } from '../../domain/school/course.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import type { FoundPassage } from '../../knowledge/index.ts';
import { askedAlike } from '../question/asked/asked-alike.ts';
import type { AgentRequest, AgentResult } from '../request.ts';

/** Answers a model gave lately, for who asks the same again. */
export interface AnswerMemory {
  /** `found`: what the search gives for the question today. */
  recall(request: AgentRequest, found: FoundPassage[]): Promise<AgentResult | null>;
  keep(request: AgentRequest, result: AgentResult, usedTools: boolean): void;
}

/** Some 5 kB each. */
const MAX_ANSWERS = 500;
/**
 * What a course says may be right for long; what people hold of an answer (feedback, an operator's own) comes in
 * sooner.
 */
const KEPT_MS = HOUR_MS;

/** Askers of one answer whose verdicts on it are looked for; whoever comes later is answered afresh. */
const MOST_GIVEN = 100;

/** Passages that an answer was written from, as `writeGeneratively` is given them. */
const GIVEN = 6;
/** None of so many passages may be new to an answer: one might say it better, or otherwise. */
const LOOKED_AT = 3;

interface Kept {
  result: AgentResult;
  until: number;
  /** Of every passage it was written from. */
  given: Set<string>;
  /** By the passage's own words, of what it cites. */
  cited: Map<string, Citation>;
  /** What it was known by each time that it was given. */
  answerIds: string[];
}

/**
 * For questions that `askedAlike` takes for the same. What was kept is said again only where today's search finds the
 * passages it cites, word for word, and nothing new before them; so a change of the material drops the answers it
 * touches and no others. Nor is it said again once anybody whom it was given said that it is wrong or no help: in the
 * store, so that it does not matter which process they told.
 */
export function createAnswerMemory({
  clock,
  anyRejected,
}: {
  clock: { now(): number };
  anyRejected: (answerIds: readonly string[]) => Promise<boolean>;
}): AnswerMemory {
  const kept = new Map<string, Kept>();
  return {
    async recall(request, found) {
      const key = keyOf(request);
      const known = key === null ? undefined : kept.get(key);
      if (key === null || !known) return null;
      kept.delete(key);
      if (known.until < clock.now()) return null;
      const citations = citedToday(known, found);
      if (citations === null || known.answerIds.length >= MOST_GIVEN) return null;
      if (await anyRejected(known.answerIds)) return null;
      if (request.answerId !== undefined) known.answerIds.push(request.answerId);
      kept.set(key, known);
      return { ...known.result, citations };
    },
    keep(request, result, usedTools) {
      const key = keyOf(request);
      const { answerId } = request;
      if (
        key === null ||
        answerId === undefined ||
        usedTools ||
        result.outcome !== 'answered' ||
        result.mode !== 'generated'
      )
        return;
      const given = result.found.slice(0, GIVEN).map((hit) => hit.passage);
      const cited = new Map<string, Citation>();
      for (const citation of result.citations) {
        const passage = given.find((one) => one.id === citation.passageId);
        if (!passage) return;
        cited.set(markOf(passage), citation);
      }
      kept.set(key, {
        result,
        until: clock.now() + KEPT_MS,
        given: new Set(given.map(markOf)),
        cited,
        answerIds: [answerId],
      });
      const [oldest] = kept.keys();
      if (kept.size > MAX_ANSWERS && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** Where it stands and what it says: material that was read again gives its passages other identifiers. */
const markOf = ({ courseId, source, locator, text }: Passage): string =>
  hash('sha1', [courseId, source, locator, text].join('\n'), 'base64');

/** Its citations, on the passages as they are known today; null where the answer may no longer be said. */
function citedToday({ given, cited }: Kept, found: FoundPassage[]): Citation[] | null {
  const today = new Map(found.map(({ passage }) => [markOf(passage), passage]));
  if ([...today.keys()].slice(0, LOOKED_AT).some((mark) => !given.has(mark))) return null;
  const citations: Citation[] = [];
  for (const [mark, citation] of cited) {
    const passage = today.get(mark);
    if (!passage) return null;
    citations.push({ ...citation, passageId: passage.id });
  }
  return citations;
}

/** Null where the answer must not be reused. */
function keyOf(request: AgentRequest): string | null {
  const { courses, group, form } = request;
  const asked = request.reuse ? askedAlike(request) : null;
  if (asked === null) return null;
  return [
    ...courses.map(({ id, wording }) => `${id} ${wording}`).sort(),
    // Tone, aims and length go by a group's positioning, in any of them.
    group === null
      ? ''
      : [group.positioning.stage, group.positioning.direction, group.positioning.purpose].join(' '),
    form ?? 'chat',
    asked,
  ].join('\n');
}
