import type { Passage } from '../../../domain/school/course.ts';
import type { Hit } from '../../course-index/course-index.ts';
import { tellsWhenDue } from '../../extract/rows/numbered-rows.ts';
import { asksTimetable } from '../../extract/rows/timetable-rows.ts';
import { answerTypeOf, unitsOfType } from '../../question/answer-type.ts';
import type { AskedQuestion } from '../../question/asked-question.ts';
import { namesHeld } from '../../question/names.ts';
import { codeShown, onlyOneWithCode } from '../../question-forms/code-shown.ts';
import { isAboutBoth, tellsApart } from '../../question-forms/comparison.ts';
import { comparedThings } from '../../question-forms/comparison-asked.ts';
import { conversionAsked, conversionTold, isOnConversion } from '../../question-forms/conversion.ts';
import { isOfLongerName, onlyIntroduces, saysWhatIs } from '../../question-forms/definition.ts';
import { subjectToDefine } from '../../question-forms/definition-asked.ts';
import { subjectToUse } from '../../question-forms/how-asked.ts';
import { pastedMessage } from '../../question-forms/pasted-message.ts';
import { isOfUnspokenTrouble } from '../../question-forms/trouble.ts';
import { titleFit } from '../title-fit.ts';
import { askedHalfFirst } from './asked-half-first.ts';
import { MOST_FROM_FURTHER_DOWN } from './definitions-further-down.ts';
import { halvesFirst } from './halves-first.ts';
import { partFirst } from './part-first.ts';
import { rowFirst } from './row-first.ts';
import { isSignpost } from './signposts.ts';
import { timetableFirst } from './timetable-first.ts';
import { isTitledAgainst, isTitledForSome, isTitledOtherwise } from './titled-otherwise.ts';
import { wholeFirst } from './whole-first.ts';

/*
 * What "one sentence holds it all" is worth beside the score of the index; squared, because a sentence with a
 * third of the question means nothing. First hit right without and with, on two public Chinese sets, rephrased English
 * questions and our own demo questions: .947 → .957, .983 → .984, .865 → .870, .838 → .832.
 */
const SENTENCE_WEIGHT = 0.4;

/*
 * What a title that is the question's own subject is worth. First hit right without and with, on our own questions
 * (dev, held out) and on rephrased English ones: .832 → .839, .753 → .771, .871 → .873; sets without titles are as
 * before.
 */
const TITLE_WEIGHT = 0.2;

/*
 * What it is worth that a section's own title says much of the question, whatever else it says: of a long lesson in
 * pieces, the one whose section is named is meant. First hit right without and with, of what is among the first six:
 * on our own five courses 309 → 311 of 347, on a public course of long chapters 73 → 80 of 85; about the same from .2
 * to .5. A FAQ's question counts for more in the index already: with this too, rephrased English questions .872 →
 * .862.
 */
const TITLE_SHARE_WEIGHT = 0.3;

/**
 * Where a question asks what something is, of a passage that says it, at once or as a textbook leads up to it. At .3
 * a section that is titled by the thing and tells how it is used was ahead of it (decision 12).
 */
const DEFINITION_WEIGHT = 0.5;
/** Of one that only introduces its name, in whatever it says, where another says what it is. */
const INTRODUCTION_WEIGHT = 0.25;

/** Of a passage on another thing of a longer name. */
const LONGER_NAME = 0.2;

/** Of a passage that names only one of the two things that a question asks to tell apart. */
const HALF_COMPARISON = 0.3;

/**
 * Of one that is titled by the two: sections on either of them have more of the question's words (「for 循环和 while
 * 循环什么时候用哪个」).
 */
const TITLED_BY_BOTH = 0.3;

/**
 * What holding the names is worth that a Chinese question has in Latin letters: without pip a passage says nothing on
 * pip. First hit right without and with, on our own questions (dev, held out) and two public Chinese sets: .839 →
 * .851, .771 → .795, .955 → .960, .985 → .985; at .3 one of the public sets begins to lose.
 */
const NAMES_WEIGHT = 0.2;

/**
 * Where a question asks for a time or a number, of the part of it that one single sentence holds which has one: "how
 * long does it take" is not answered where it is only said that it does. First hit right without and with, of such
 * questions on our own courses (dev, and their lessons in long pieces): 47 → 49 and 43 → 46 of 61; public ones as
 * before. A FAQ's question says what its answer is.
 */
const TYPED_WEIGHT = 0.2;

/**
 * Where a machine's message is pasted or code is shown, of a passage that has it word for word: «list assignment
 * index out of range» is another one.
 */
const VERBATIM_WEIGHT = 0.3;

/**
 * Where it is asked how a thing is turned into another, of a passage that turns it into that, and against one that
 * turns it into something else: both have all the words of it. By half in a section on something else, which speaks
 * of it in passing.
 */
const CONVERSION_WEIGHT = 0.3;

/**
 * Where it is asked when a numbered work is due, of a passage whose row says so: the work's own section has its name
 * and its number.
 */
const DUE_WEIGHT = 0.5;

/**
 * Of a FAQ's question about a trouble that the learner does not speak of. With it (and 读文件, 读取文件 for one
 * thing) 106 of the 304 held-out questions are answered where 104 were, 6.6 % wrong where 6.7 % were; on the others
 * nothing changed. Sections under an error's name are left as they are: with them first hits within five .952 → .946.
 */
const UNSPOKEN_TROUBLE = 0.6;

/**
 * Of a section that tells when, why or which, where it is asked how. More than this took right first hits from
 * questions of errors.
 */
const TITLED_OTHERWISE = 0.1;

/** Of one for some people, of whom nothing is asked. */
const TITLED_FOR_SOME = 0.2;

/** Of one that tells how to keep from happening what is asked how to do. */
const TITLED_AGAINST = 0.3;

/** Of a list of exercises and of what opens a lesson: they hold the course's words, and answer nothing. */
const SIGNPOST = 0.6;

/**
 * Of a box, as far as its title does not say what is asked: it has the words of the text that it stands beside, and
 * tells of something else. What things are and how they differ is told in boxes.
 */
const ASIDE = 0.3;

/**
 * How many of the index's hits are read again. More changed no figure (to 50), where the question's form asks for
 * more than its words; elsewhere ten say the same.
 */
const READ_AGAIN = { byForm: 15, byWords: 10 };

/** The hits that `rankPassages` reads for this question. */
export const hitsToRead = (question: string): number =>
  subjectToDefine(question) !== null || answerTypeOf(question) !== null || comparedThings(question) !== null
    ? READ_AGAIN.byForm
    : READ_AGAIN.byWords;

export interface RankInput {
  asked: AskedQuestion;
  hits: readonly Hit[];
  /** Aligned with `hits`. */
  passages: readonly Passage[];
}

export interface Ranked {
  hits: Hit[];
  passages: Passage[];
}

/**
 * Puts hits in order of the index's score and of how much of the question one single sentence holds.
 * Only the first (`hitsToRead`) are read; the rest keep their order behind them. Scores of the read ones are raised
 * accordingly, so that they stay comparable among themselves.
 */
export function rankPassages({ asked, hits, passages }: RankInput): Ranked {
  const asksFor = formOf(asked.question);
  const reach = hitsToRead(asked.question) + (asksFor.subject === null ? 0 : MOST_FROM_FURTHER_DOWN);
  const { subject } = asksFor;
  const isDefined =
    subject !== null &&
    passages.slice(0, reach).some((one) => saysWhatIs(one, subject) && !onlyIntroduces(one, subject));
  const withCode = onlyOneWithCode(codeShown(asked.question), passages.slice(0, reach));
  const form = { ...asksFor, isDefined, withCode };
  const read = hits.slice(0, reach).map((hit, i) => {
    const passage = passages[i]!;
    return { passage, hit: { ...hit, score: hit.score + worthOf(passage, hit, asked, form) } };
  });
  read.sort((a, b) => b.hit.score - a.hit.score);
  const ranked =
    form.compared !== null
      ? halvesFirst(read, form.compared)
      : asksTimetable(asked.question)
        ? timetableFirst(read, asked.question)
        : rowFirst(
            form.type === null
              ? askedHalfFirst(
                  wholeFirst(form.subject === null ? partFirst(read, asked) : read, asked),
                  asked.question,
                )
              : read,
            asked,
            form.type,
          );
  return {
    hits: [...ranked.map(({ hit }) => hit), ...hits.slice(reach)],
    passages: [...ranked.map(({ passage }) => passage), ...passages.slice(reach)],
  };
}

/** What the form of a question asks for beside its words; null each where it does not. */
interface AskedForm {
  /** What is to be defined, or to be used. */
  subject: ReturnType<typeof subjectToDefine>;
  /** Whether one of the passages says it, and does not only introduce its name. */
  isDefined: boolean;
  /** A time, a number and the like. */
  type: ReturnType<typeof answerTypeOf>;
  /** Two things to be told apart. */
  compared: ReturnType<typeof comparedThings>;
  /** What a machine said. */
  pasted: ReturnType<typeof pastedMessage>;
  /** The only passage that has the code which the question shows. */
  withCode: Passage | null;
  /** What something is to be turned into. */
  into: ReturnType<typeof conversionAsked>;
}

const formOf = (question: string): Omit<AskedForm, 'isDefined' | 'withCode'> => ({
  subject: subjectToDefine(question) ?? subjectToUse(question),
  type: answerTypeOf(question),
  compared: comparedThings(question),
  pasted: pastedMessage(question),
  into: conversionAsked(question),
});

/** What a passage is worth beside the index's score, of the same scale; below 0 where more speaks against it. */
function worthOf(passage: Passage, { title }: Hit, asked: AskedQuestion, form: AskedForm): number {
  const { question, matcher } = asked;
  const { subject, isDefined, type, compared, into } = form;
  const { best, titleWeight } = matcher.match(passage);
  const isFaq = passage.question !== null;
  const titled = TITLE_WEIGHT * titleFit({ shared: titleWeight, title, asked: matcher.total });
  const inTitle = titleWeight > 0 ? titleWeight / matcher.total : 0;
  const typed = type === null || isFaq ? 0 : matcher.bestAmong(passage, unitsOfType(type, passage));
  const isHalf = compared !== null && !tellsApart(passage, compared);
  const isTrouble = passage.question !== null && isOfUnspokenTrouble(question, passage.question);
  return (
    SENTENCE_WEIGHT * best ** 2 +
    titled +
    (isFaq ? 0 : TITLE_SHARE_WEIGHT * inTitle) +
    NAMES_WEIGHT * namesHeld(asked, passage) +
    TYPED_WEIGHT * typed +
    (isVerbatim(passage, form) ? VERBATIM_WEIGHT : 0) +
    (tellsWhenDue(question, passage.text) ? DUE_WEIGHT : 0) +
    (compared !== null && isAboutBoth(passage, compared) ? TITLED_BY_BOTH : 0) +
    (subject === null ? 0 : definitionWeight(passage, subject, isDefined)) +
    (into === null ? 0 : conversionWeight(passage, into)) -
    (isHalf ? HALF_COMPARISON : 0) -
    (isTrouble ? UNSPOKEN_TROUBLE : 0) -
    (isTitledOtherwise(passage, question) ? TITLED_OTHERWISE : 0) -
    (isTitledAgainst(passage, question) ? TITLED_AGAINST : 0) -
    (isTitledForSome(passage, question) ? TITLED_FOR_SOME : 0) -
    (isSignpost(passage, question) ? SIGNPOST : 0) -
    (passage.kind === 'aside' && subject === null && compared === null ? ASIDE * (1 - inTitle) : 0)
  );
}

const isVerbatim = (passage: Passage, { pasted, withCode }: AskedForm): boolean =>
  passage === withCode || (pasted !== null && passage.text.toLowerCase().includes(pasted));

function conversionWeight({ title, headings, text }: Passage, into: string): number {
  const told = conversionTold(into, text);
  if (told === 'none') return 0;
  if (told === 'into something else') return -CONVERSION_WEIGHT;
  return isOnConversion([title, ...headings]) ? CONVERSION_WEIGHT : CONVERSION_WEIGHT / 2;
}

function definitionWeight(passage: Passage, subject: string, isDefined: boolean): number {
  if (isOfLongerName(passage, subject)) return -LONGER_NAME;
  if (!saysWhatIs(passage, subject)) return 0;
  return isDefined && onlyIntroduces(passage, subject) ? INTRODUCTION_WEIGHT : DEFINITION_WEIGHT;
}
