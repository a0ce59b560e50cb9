import { createHash } from 'node:crypto';
import type { Citation } from '../../domain/answer.ts';
import type { Passage } from '../../domain/course.ts';
import { languageOf } from '../../domain/language.ts';
import type { FoundPassage } from '../../knowledge/index.ts';
import { meaningOf } from '../question/question-meaning.ts';
import type { AgentRequest, AgentResult } from '../request.ts';

/** Answers a model gave lately, for who asks the same again. */
export interface AnswerMemory {
  /** `found`: what the search gives for the question today. */
  recall(request: AgentRequest, found: FoundPassage[]): Promise<AgentResult | null>;
  keep(request: AgentRequest, result: AgentResult, usedTools: boolean): void;
}

/** Some 5 kB each. */
const MAX_ANSWERS = 500;
/** What a course says may be right for long; what people hold of an answer (feedback, an operator's own) comes in sooner. */
const KEPT_MS = 60 * 60_000;

/** An answer that holds only now, or only for the one who asks. */
const PASSING =
  /今天|今晚|明天|昨天|后天|现在|目前|最近|最新|刚才|本周|这周|下周|上周|这次|下(?:一)?次|下个?月|这个?月|几点|几号|哪天|什么时候|啥时候|何时|多久|还有多久|截止|\b(?:today|tomorrow|yesterday|now|currently|latest|next|when|deadline|due|this week|tonight)\b/i;
/** "我想问" is only how one asks. */
const ASKING =
  /我?(?:就是)?(?:想|要)(?:请教|问|知道)(?:一下|下)?|\bhow (?:do|can|should|would|could) (?:i|we)\b/gi;
const PERSONAL = /我|俺|咱|本人|轮到|自己的|\b(?:i|i'm|i've|my|mine|me|we|our|us)\b/i;
/** Askers of one answer whose verdicts on it are looked for; whoever comes later is answered afresh. */
const MOST_GIVEN = 100;
/** A code block or a message of an error is somebody's own. */
const LONGEST = 200;

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
 * Off for questions of the moment, of a person, with a history, a quotation or an attachment. Two questions are the
 * same where `meaningOf` gives the same for both: never by likeness. What was kept is said again only where today's
 * search finds the passages it cites, word for word, and nothing new before them; so a change of the material drops
 * the answers it touches and no others. Nor is it said again once anybody whom it was given said that it is wrong
 * or no help: in the store, so that it does not matter which process they told.
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
  createHash('sha1').update([courseId, source, locator, text].join('\n')).digest('base64');

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
  const { question, history, quoted, courses, group, form } = request;
  if (!request.reuse || history.length > 0 || quoted !== null || request.overheard) return null;
  if (question.length > LONGEST || question.includes('\n')) return null;
  if (PASSING.test(question) || PERSONAL.test(question.replace(ASKING, ''))) return null;
  const language = languageOf(question, group?.language ?? courses[0]?.language ?? 'zh');
  return [
    ...courses.map((course) => course.id).sort(),
    // Tone, aims and length go by a group's positioning, in any of them.
    group === null
      ? ''
      : [group.positioning.stage, group.positioning.direction, group.positioning.purpose].join(' '),
    form ?? 'chat',
    language,
    meaningOf(question),
  ].join('\n');
}
