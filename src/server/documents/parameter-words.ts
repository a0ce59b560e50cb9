/** What the parameters of queries and paths mean, where a route's own schema does not say it. By name. */
const PARAMETERS: Record<string, string> = {
  cursor: 'Where to go on: `nextCursor` of the page before.',
  limit: 'How many at most.',
  groupId: 'Of this group only, as `GET /v1/groups` lists it.',
  courseId: 'Of this course only, as `GET /v1/courses` lists it.',
  learnerId: 'The learner, as `GET /v1/learners` lists them.',
  senderId: 'Of this learner only, by the identifier that their chat system gave.',
  appealId: 'The appeal, as `GET /v1/appeals` lists it.',
  changeId: 'The change, as the upload or the removal answered it.',
  token: 'What stands behind `#` in the link.',
  source: 'The document, as `GET /v1/courses/{id}/materials` lists it; slashes as `%2F`.',
  days: 'How many days to look back.',
  from: 'From this time on: ISO 8601 with its offset.',
  to: 'Until before this time: ISO 8601 with its offset; now, where none is given.',
  week: 'An ISO week, as `2026-W48`.',
  owner:
    'Whose to answer: the instructor (`subject`), the class teacher (`study`), the technical or the billing team.',
  kind: 'The measure, as the case names it.',
};

/** What `{id}` stands for, by the part of the address before it. */
const IDENTIFIED: Record<string, string> = {
  answers: 'The answer, as `POST /v1/answers` gave it.',
  courses: 'The course, as `GET /v1/courses` lists it.',
  'discussion-prompts': 'The prompt, as `GET /v1/discussion-prompts` lists it.',
  groups: 'The group, as `GET /v1/groups` lists it.',
  jobs: 'The job, as `GET /v1/jobs` lists it.',
  learners: 'The learner, as `GET /v1/learners` lists them.',
  models: 'The model, as `GET /v1/models` lists it.',
  promotions: 'The promotion, as `GET /v1/promotions` lists it.',
  questions: 'The question, as `GET /v1/questions` lists it.',
  tokens: 'The token, as `GET /v1/tokens` lists it; not its secret.',
  'verified-answers': 'The kept answer, as `GET /v1/courses/{id}/verified-answers` lists it.',
  violations: 'The case, as `GET /v1/violations` lists it.',
};

/** `url` as the router has it: `/v1/questions/:id`. Undefined for a name that nobody has found words for. */
export function wordsForParameter(name: string, url: string): string | undefined {
  if (name !== 'id') return PARAMETERS[name];
  const [, before = ''] = /([\w-]+)\/:id/.exec(url) ?? [];
  return IDENTIFIED[before];
}
