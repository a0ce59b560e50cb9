import { type Language, writtenIn } from '../../../domain/language/language.ts';
import {
  type ExtractAlong,
  lacksDefined,
  lacksNames,
  lacksNumberAsked,
  READ_PASSAGES,
  type Retrieval,
  speaksOfBoth,
} from '../../../knowledge/index.ts';
import { speakFrom } from '../../gate.ts';
import { type Phrases, phrasesFor } from '../../phrases.ts';
import { thingInstead } from '../../question/follow-up/thing-instead.ts';
import type { AgentRequest, AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { type Spent, saidWhole } from '../../said.ts';
import { abstain } from '../../talk/abstain.ts';
import { led, writeExtractively } from '../../writing/extractive-writer.ts';
import { isInOtherLanguage } from '../../writing/material-language.ts';
import {
  atGroupLength,
  CHARACTERS_IN_A_GROUP,
  charactersIn,
  isForAGroup,
} from '../../writing/room/group-length.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';
import {
  isFaqOfAnother,
  isNoToAnother,
  isToldOfElse,
  lacksWhatIsAsked,
  lacksWhatIsAskedAfter,
  opensWithYesOrNo,
} from '../fit/faq-of-another.ts';
import { holdsWhatIsAsked } from '../fit/holds-what-is-asked.ts';
import { toldOfItsSubject } from '../fit/of-its-subject.ts';
import { areOfThatYear } from '../fit/of-that-year.ts';
import { speaksOfAnother } from '../fit/speaks-of-another.ts';
import { saidAlready } from './said-already.ts';

/**
 * The answer in the material's own words, or an abstention where they do not hold what is asked for. `spent`: by a
 * model that was asked before, for nothing.
 */
export function inItsOwnWords(run: Run, spent: Spent): AgentResult {
  const { request, retrieval } = run;
  const { whole, shown } = extractOf(run);
  if (shown.text === '') return abstain(run, { extract: shown, showNearest: false, spent });
  const { features } = retrieval;
  const [best] = retrieval.found;
  const isBeside =
    (features !== null &&
      best !== undefined &&
      (lacksNames(features) || lacksDefined(retrieval.asked, features, best.passage))) ||
    isLookedUpInVain(request.question, retrieval);
  const faq = best?.passage.question ?? null;
  const answer = best?.passage.text ?? '';
  const isOfAnother =
    faq !== null &&
    (isNoToAnother(request.question, faq, answer) ||
      (features !== null &&
        (isFaqOfAnother(request.question, whole.text, features) ||
          isToldOfElse(retrieval.asked, faq, features))));
  const isWithoutIt = faq !== null && lacksWhatIsAskedAfter(request.question, faq, answer);
  if (isOfAnother || isWithoutIt) {
    const next = isWithoutIt ? withoutFirstLacking(run) : withoutFirst(run);
    return next ? inItsOwnWords(next, spent) : abstain(run, { extract: shown, showNearest: false, spent });
  }
  const ofIts = toldOfItsSubject(run);
  if (ofIts !== null)
    return saidWhole(run, { outcome: 'answered', mode: 'extractive', written: ofIts, spent });
  const titled = [whole.text, ...whole.citations.map(({ title }) => title)].join('\n');
  const isAnswer =
    holdsWhatIsAsked(askedIn(request.question, run.whole.text), withoutMarks(shown.text), faq) &&
    speaksOfBoth(retrieval.asked, titled) &&
    areOfThatYear(
      retrieval.asked,
      retrieval.found.slice(0, READ_PASSAGES).map(({ passage }) => passage),
    ) &&
    (request.history.length === 0 || speaksOfAnother(request.question, leadOf(shown), request.courses));
  if (isBeside || !isAnswer) return abstain(run, { extract: shown, showNearest: !request.overheard, spent });
  const already = saidAlready(run, shown);
  if (already === 'untold') return abstain(run, { extract: shown, showNearest: false, spent });
  return already ?? saidWhole(run, { outcome: 'answered', mode: 'extractive', written: shown, spent });
}

/**
 * Without a FAQ on something else, where a section holds more of the question than that: "when is the midterm" stands
 * in how one is graded, and not where it is asked whether one may take it at another time. Null where none does.
 */
function withoutFirst(run: Run): Run | null {
  const { retrieval } = run;
  const [, second] = retrieval.found;
  const isHeldThere = retrieval.features !== null && retrieval.features.ahead < 0;
  if (
    !isHeldThere ||
    !ASKS_WHEN.test(retrieval.asked) ||
    second === undefined ||
    second.passage.question !== null
  )
    return null;
  return beginningWithSecond(run);
}

/**
 * Without a FAQ that has nothing of what there is asked after, where the next one has it. Null where that lacks it too.
 */
function withoutFirstLacking(run: Run): Run | null {
  const [, second] = run.retrieval.found;
  if (second === undefined) return null;
  const { question, text, title } = second.passage;
  return lacksWhatIsAsked(run.request.question, `${question ?? title} ${text}`)
    ? null
    : beginningWithSecond(run);
}

const beginningWithSecond = (run: Run): Run => ({
  ...run,
  retrieval: { ...run.retrieval, found: run.retrieval.found.slice(1), features: null, extract: null },
});

/** A point in time is known by its form; of an amount any number has it. */
const ASKS_WHEN = /^(?:so |and |but |ok )?(?:when(?:'?s)?|what (?:day|date|time))\b/i;

/** Is a number looked up that the table at hand does not have? A FAQ's own answer is given whole. */
const isLookedUpInVain = (question: string, { found: [best] }: Retrieval): boolean =>
  best !== undefined && best.passage.question === null && lacksNumberAsked(question, best.passage.text);

/** The number of a citation is no amount. */
const withoutMarks = (text: string): string => text.replace(/\[\d{1,3}\]/g, '');

/** What the first passage says, and what it is called. */
const leadOf = ({ text, citations }: WrittenAnswer): string =>
  `${citations[0]?.title ?? ''}\n${text.split('[1]', 1)[0]}`;

/**
 * What a message asks: its own words, without the story before them where that was left out; of "双胞胎呢" after
 * "产假多少天" what was asked before, of another thing.
 */
const askedIn = (message: string, asked: string): string =>
  message.trim().endsWith(asked) || thingInstead(message) !== null ? asked : message;

/**
 * How the material's own words are written where they are searched. For the room there is: cut to it, the best
 * sentence might be what goes. A model that may speak writes its own.
 */
export const extractFor = (
  { chat }: Pick<AgentParts, 'chat'>,
  request: AgentRequest,
  language: Language,
): ExtractAlong => ({
  language,
  room: isForAGroup(request) ? CHARACTERS_IN_A_GROUP : null,
  unlessFrom: chat ? speakFrom(request) : null,
});

/** Less of its title than this, and a FAQ's question is not nearly the one asked. */
const NEARLY_THE_SAME = 0.5;

/**
 * A FAQ's yes or no is said to its own question, where that is not nearly the one asked: "are seminars recorded" is
 * no "No", which answers whether one has to come.
 */
function askedThere({ found, features }: Retrieval, { askedThere }: Phrases): string {
  const [best] = found;
  const question = best?.passage.question ?? null;
  if (question === null || features === null || features.title >= NEARLY_THE_SAME) return '';
  return opensWithYesOrNo(best?.passage.text ?? '') ? askedThere(question) : '';
}

/**
 * What the material's own words come to, at their length and at that of where they are said. A model that answers
 * needs none.
 */
export function extractOf({ retrieval, language, request }: Run): {
  whole: WrittenAnswer;
  shown: WrittenAnswer;
} {
  const grouped = isForAGroup(request);
  const script = writtenIn(retrieval.found[0]?.passage.text ?? '');
  const phrases = phrasesFor(language);
  const intro = isInOtherLanguage(retrieval.found, language)
    ? phrases.materialIn
    : retrieval.heard === null
      ? askedThere(retrieval, phrases)
      : phrases.heardAs(retrieval.heard);
  const room = grouped ? CHARACTERS_IN_A_GROUP[script] - charactersIn(intro) : undefined;
  const written = writeExtractively(retrieval.asked, retrieval.found, language, {
    ...(room === undefined ? {} : { room }),
    along: grouped && intro !== '' ? null : retrieval.extract,
  });
  const shown = grouped ? atGroupLength(written, language, charactersIn(intro)) : written;
  return { whole: written, shown: intro === '' || shown.text === '' ? shown : led(intro, shown) };
}
