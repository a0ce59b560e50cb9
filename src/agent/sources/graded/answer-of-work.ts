import { writtenIn } from '../../../domain/language/language.ts';
import type { Course, GradedWork, Passage } from '../../../domain/school/course.ts';
import { sentencesIn } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { gradedWorkIn, withoutNamesOf } from '../../graded-work/named.ts';
import { isOfThatWork } from '../../graded-work/of-that-work.ts';
import { taskOfWork } from '../../graded-work/task-of-work.ts';
import { teaches } from '../../graded-work/teaches.ts';
import { wantsNamedWork } from '../../graded-work/wants-solution.ts';
import { phrasesFor } from '../../phrases.ts';
import { type AskedOfWork, askedOfWork } from '../../question/asked/asked-of-work.ts';
import { matterOf } from '../../question/matter.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidWhole, withConfidence } from '../../said.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import { led } from '../../writing/extractive-writer.ts';
import { isInOtherLanguage } from '../../writing/material-language.ts';
import { atGroupLength, isForAGroup } from '../../writing/room/group-length.ts';

/** Passages looked at for the course's rule. */
const LOOKED_AT = 5;
/** Of twelve such questions whose answers were read, eleven were told what they asked. */
const CONFIDENCE = 0.9;
/** Sentences that are said. */
const MOST_SAID = 2;

type Knowledge = AgentParts['knowledge'];

/**
 * What is asked of graded work besides its solution: how it is handed in and marked, what may be used in it, with
 * whom, what being late costs. The sentences that tell it, of the task's own page or of the course's page on work;
 * null where there are none.
 */
export async function answerOfWork(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  run: Run,
): Promise<AgentResult | null> {
  const { question, courses } = run.request;
  const named = gradedWorkIn(question, courses);
  if (!named) return null;
  const { course, work } = named;
  const text = withoutNamesOf(work, question);
  const asked = askedOfWork(text);
  if (!asked || wantsNamedWork(text)) return null;
  const task = await taskOfWork(knowledge, course, work);
  const told =
    bestOf(task, { asked, text, work, course, isTask: true }) ??
    bestOf(await pagesOn(knowledge, asked, course, run), { asked, text, work, course, isTask: false });
  if (told === null) return null;
  return saidOf(told, told.namesIt ? withConfidence(run, CONFIDENCE, course.id) : run);
}

async function pagesOn(
  knowledge: Knowledge,
  { ask }: AskedOfWork,
  course: Course,
  { request }: Run,
): Promise<Passage[]> {
  if (ask === null) return [];
  const { found } = await knowledge.retrieve(ask[course.language], [course.id], {
    limit: LOOKED_AT,
    signal: request.signal,
  });
  return found.map(({ passage }) => passage).filter((passage) => passage.kind === 'faq' || !teaches(passage));
}

interface Told {
  passage: Passage;
  sentences: string[];
  /** They name all that is asked about where it is a thing, rather than being what the page says of others. */
  namesIt: boolean;
}

/** What is asked of which work, and whether its own page is read for it. */
interface Sought {
  asked: AskedOfWork;
  text: string;
  work: GradedWork;
  course: Course;
  isTask: boolean;
}

/** Words that a question about work has whatever it asks. */
const OF_ANY_WORK =
  /作业|实验|项目|题目|[能可]以?用|使用|[写做]|\b(?:homework|assignments?|lab|project|work|use|using)\b/gi;

/**
 * The sentences with most of what is asked about, of the first passage that has them; else the first that tell
 * anything.
 */
function bestOf(passages: readonly Passage[], { asked, text, work, course, isTask }: Sought): Told | null {
  const matter = matterOf(text.replace(OF_ANY_WORK, ' '));
  const held = (sentence: string): number =>
    matter.filter((word) => sentence.toLowerCase().includes(word)).length;
  let best: Told | null = null;
  let mostSoFar = -1;
  for (const given of passages) {
    const passage = soundPassage(given);
    const telling = sentencesIn(passage.text).filter(
      (sentence) => asked.tells.test(sentence) && isOfThatWork(work, sentence, course),
    );
    const most = Math.max(-1, ...telling.map(held));
    // What the course says of other things is no answer; what the task itself says of them may be.
    if (most <= mostSoFar || (most === 0 && asked.ofAThing && !isTask)) continue;
    mostSoFar = most;
    const sentences = telling.filter((sentence) => held(sentence) === most).slice(0, MOST_SAID);
    best = { passage, sentences, namesIt: !asked.ofAThing || (most > 0 && most === matter.length) };
  }
  return best;
}

function saidOf({ passage, sentences, namesIt }: Told, run: Run): AgentResult {
  const { language, request } = run;
  const quote = sentences.join(writtenIn(sentences[0] ?? '') === 'zh' ? '' : ' ');
  const text = withMark(quote, 1);
  const whole = { text, pieces: [text], citations: [citationOf(1, passage, quote)] };
  const short = isForAGroup(request) ? atGroupLength(whole, language) : whole;
  const isAcross = isInOtherLanguage([{ passage, score: 1 }], language);
  const phrases = phrasesFor(language);
  const inWords = isAcross ? led(phrases.materialIn, short) : short;
  if (namesIt) return saidWhole(run, { outcome: 'answered', mode: 'extractive', written: inWords });
  // Whether it holds for this thing too a person says.
  const nearest = isAcross ? inWords : led(phrases.ruleNearby, short);
  return {
    ...saidWhole(run, { outcome: 'abstained', mode: 'extractive', written: nearest }),
    handOff: { kind: 'logistics', reason: 'nearest_only' },
  };
}
