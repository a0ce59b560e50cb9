import type { WordsByPlace } from './words-by-place.ts';

const QUESTION = {
  status:
    '`open` for the group, `handed_off` to the desk, `claimed` by an operator, `answered`, `resolved`, or `dismissed`.',
  kind: 'What it is about: the subject, logistics, a complaint, a quarrel or an alert.',
  reason: 'Why it came to a person.',
  dueAt: 'When staff should have answered.',
  promisedAt: 'The later time that the learner was told.',
  duplicateOf: 'The question that asks the same and carries the clock and the answer of both.',
  duplicates: 'How many questions joined this one.',
  resolution: 'How we know that it is settled: the asker said so, or nobody came back.',
  resolvedAt: 'When it was settled.',
  solvedAt: "When a complaint's solution was given.",
  told: 'Whether the learner was told a time.',
  core: 'Asked by a core learner.',
  priority: 'Where it stands in the line, and why; null where nobody waits.',
};

const SWITCH = { off: 'Whether it is to be off.', reason: 'Why, for the record.' };

/** Of the desk: questions, what the courses leave unanswered, figures, notices. */
export const DESK_WORDS: WordsByPlace = {
  Question: QUESTION,
  'GET /v1/questions/{id}': {
    ...QUESTION,

    askedBy: 'The questions that joined it, with their askers.',
    correctable: 'Whether its answer can be put right with `correct`.',
    alsoGiven: 'Questions of others that got the same words: a correction tells their askers too.',
  },
  priority: { reasons: 'What adds to it.', score: 'The more, the sooner.' },
  'GET /v1/questions/{id}/help': { past: 'What was answered before to questions like it.' },
  past: {
    from: 'A kept answer (`verified`), or what staff wrote once (`staff`).',
    answeredBy: 'Who answered.',
    like: 'From 0 to 1; 1 where it is the same question.',
  },
  'POST /v1/questions/{id}/answer': {
    solved: 'For a complaint: this is its solution, not only a first answer.',
    keep: 'Whether it is given from now on whenever the same is asked.',
    text: 'What the learner is told, signed.',
  },
  'POST /v1/questions/{id}/correct': {
    answeredAt: 'When the answer was given that is put right; needed for one that staff gave.',
    text: 'What is right, as the learner is told it.',
  },
  'POST /v1/questions/{id}/keep': {
    question: 'To which question; as it was asked, where it is left out.',
    answer: 'What is said to it; as it was answered, where it is left out.',
    courseId: "In which course; the question's own, where it is left out.",
  },
  CoverageGap: {
    topic: 'What they ask about.',
    count: 'How many questions.',
    askers: 'How many learners.',
    waiting: 'How many of them still wait.',
    firstAt: 'The first of them.',
    lastAt: 'The latest of them.',
    lastGroupId: 'The group in which that one was asked; null over REST.',
    examples: 'Some of the questions, with what staff replied.',
    nearest: 'The nearest passage; null where there is none.',
  },
  Figures: {
    questions: "Learners' questions of the period, and how they ended.",
    answers: "The assistant's answers of the period.",
    messages: 'What was said in the period.',
    asked: 'How many were asked.',
    addressed: 'Of these put to the assistant.',
    confirmed: 'Settled by the asker’s own word.',
    assumed: 'Settled because nobody came back.',
    answeredBy: 'How many each answered.',
    assistant: 'Of the assistant.',
    peer: 'Of fellow learners.',
    staff: 'Of staff.',
    unanswered: 'Not answered so far.',
    dismissed: 'Closed without an answer.',
    handedOff: 'Handed to a person.',
    missed: 'Of these without an answer in time.',
    reopened: 'Came back after an answer.',
    answerMs: 'Milliseconds from the question to its answer.',
    p50: 'Half of them took no longer.',
    p90: 'Nine in ten took no longer.',
    outcomes: 'How many of each outcome.',
    modes: 'How many in whose words.',
    feedback: 'What those who asked said of them.',
    helpful: 'Found helpful.',
    not_helpful: 'Found to be no help.',
    wrong: 'Found wrong.',
    all: 'Everybody’s.',
  },
  AssistantSwitch: {
    off: 'Whether the assistant is switched off.',
    changedBy: 'Who switched it.',
    changedAt: 'When.',
    groupId: 'The group; null for the switch of the whole school.',
  },
  DeskNotices: { routes: 'Where notices go. Without any, staff hear of things only in the console.' },
  routes: {
    via: '`channel`, `webhook` or `email`.',
    groupId: 'With `channel`: the group of staff.',
    url: 'With `webhook`: the address.',
    to: 'With `email`: the addresses.',
    for: 'Whose matters; all, where it is left out.',
    stages: 'Which steps; all, where it is left out.',
  },
  'PUT /v1/assistant-switch': SWITCH,
  'PUT /v1/groups/{id}/assistant-switch': SWITCH,
};
