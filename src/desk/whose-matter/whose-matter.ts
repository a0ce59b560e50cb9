import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { knownLately } from '../../domain/caches/known-lately.ts';
import {
  type NearestPassage,
  QUESTION_OWNERS,
  type QuestionOwner,
} from '../../domain/conversation/question.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { speaksAroundLessons } from './around-lessons.ts';
import { heldByLessons } from './course-words.ts';
import { learnOwners, type OwnedQuestion, type ReadClaims } from './learned-owners.ts';

/** Lines `{owner, text}`: what learners ask, and whose matter it is. A school may add its own. */
const EXAMPLES = ['zh', 'en'].map((language) =>
  fileURLToPath(new URL(`../../../data/hand-offs/${language}.jsonl`, import.meta.url)),
);
const example = z.object({ owner: z.enum(QUESTION_OWNERS), text: z.string().min(1) });

/** @throws UnavailableError `hand_off_examples_unusable` where a line is no example, with its place */
export function readExamples(files: readonly string[] = EXAMPLES): OwnedQuestion[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.trim() === '' ? [] : [readExample(line, `${file}:${at + 1}`)])),
  );
}

function readExample(line: string, place: string): OwnedQuestion {
  try {
    return example.parse(JSON.parse(line));
  } catch (cause) {
    throw new UnavailableError('hand_off_examples_unusable', `${place} is no example of a question.`, {
      fix: `Write it as {"owner": "${QUESTION_OWNERS.join('|')}", "text": "…"}, or take the line out.`,
      cause,
    });
  }
}

let known: ReadClaims | null = null;
function learned(): ReadClaims {
  known ??= learnOwners(readExamples());
  return known;
}
const claimsOn = knownLately((text) => learned()(text));

/**
 * What a service does before it serves, some sixty milliseconds: no question waits for it, and a line that a school got
 * wrong is told at the start and not when a learner is to be handed on.
 * @throws UnavailableError `hand_off_examples_unusable`
 */
export function learnWhoseMatter(): void {
  learned();
}

/**
 * How far a question is the lessons' own matter, in logits. Fitted on questions that our own lessons answer, and on the
 * examples, each asked of a course that does not answer it; the bias is where nine in ten of the former are told for
 * what they are (`npm run bench -- hand-offs`).
 */
const BY_LESSONS = { claim: 0.35, around: -1.2, inTitles: 3.9, inAll: 2.2, bias: 0 };
/** Where no lesson was searched the words alone say little: a question is the lessons' unless they say much. */
const BY_WORDS = { claim: 0.33, around: -3, inTitles: 0, inAll: 0, bias: 1.6 };

/** In UTF-16 units: whoever pastes a page asks before it, and a page is of everything. */
const READ = 2_000;

/** Whether a question is of the lessons rather than around them. `nearest`: what was found for it, best first. */
export function isOfLessons(message: string, nearest: readonly NearestPassage[]): boolean {
  const text = message.slice(0, READ);
  const [own = 0, ...others] = claimsOn(text);
  const by = nearest.length === 0 ? BY_WORDS : BY_LESSONS;
  const { inTitles, inAll } = heldByLessons(text, nearest);
  const around = speaksAroundLessons(text) ? by.around : 0;
  const claim = by.claim * (own - Math.max(...others));
  return by.bias + claim + around + by.inTitles * inTitles + by.inAll * inAll > 0;
}

/**
 * Of a question around the lessons: who looks after such things; the class teacher where nothing speaks for anybody.
 */
export function ownerAroundLessons(text: string): QuestionOwner {
  const claims = claimsOn(text);
  const claimOf = (owner: QuestionOwner): number => claims[QUESTION_OWNERS.indexOf(owner)] ?? 0;
  const others = QUESTION_OWNERS.filter((owner) => owner !== 'subject');
  return others.reduce<QuestionOwner>((best, one) => (claimOf(one) > claimOf(best) ? one : best), 'study');
}
