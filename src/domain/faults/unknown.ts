import { NotFoundError } from './errors.ts';

/** What is asked for by an id, as its error calls it, and where its ids are found. */
const KINDS = {
  answer: [
    'answer',
    'Take the "id" of a reply of POST /v1/answers; what is older than the school keeps is gone.',
  ],
  appeal: ['appeal', 'GET /v1/appeals lists them.'],
  course: ['course', 'GET /v1/courses lists them; POST /v1/courses makes one.'],
  group: ['group', 'GET /v1/groups lists them.'],
  job: ['job', 'GET /v1/jobs lists them.'],
  learner: ['learner', 'GET /v1/learners lists them.'],
  material: ['material in this course by the name', 'GET /v1/courses/{id}/materials lists it.'],
  message: ['message of yours in this group', 'Reload the page: it may be gone.'],
  prompt: ['discussion prompt', 'GET /v1/discussion-prompts lists them.'],
  promotion: ['promotion', 'GET /v1/promotions lists them.'],
  question: ['question', 'GET /v1/questions lists them.'],
  token: ['active token', 'GET /v1/tokens, or: zhujiao token list, lists them.'],
  upload: ['upload', 'GET /v1/courses/{id}/materials/uploads lists them.'],
  verified_answer: ['verified answer', 'GET /v1/courses/{id}/verified-answers lists them.'],
  violation: ['violation', 'GET /v1/violations lists them.'],
} as const;

/** An id may be anything that an address or a body can hold: what is said again of it stays readable. */
const MOST_SAID = 100;

/** There is nothing of this kind under this id: the error of every place that looks one up. */
export function unknown(kind: keyof typeof KINDS, id: string): NotFoundError {
  const [words, fix] = KINDS[kind];
  const said = id.length > MOST_SAID ? `${id.slice(0, MOST_SAID)}…` : id;
  return new NotFoundError(`unknown_${kind}`, `There is no ${words} "${said}".`, { fix });
}
