import type { WordsByPlace } from './words-by-place.ts';

const CASE = {
  text:
    'The message as it was judged; empty where it was recalled before ' +
    'anybody decided, and its case closed with it.',
  status:
    '`open`: a person must look; `acted`: done as the policy allows; `confirmed`, `overturned`: decided ' +
    'by a person; `withdrawn`: recalled, or edited into something in ' +
    'order, before; `observed`: only noted.',
  hardEvidence: 'Whether it can be pointed at: an offer with a way to pay, say.',
  repeats: 'Cases of nearly the same words that are decided with this one.',
  repeatOf: 'The case that this one repeats and is decided with.',
  overdue: 'Whether its time is over.',
};

const PRIVATE = {
  direction: 'To the learner, or from them.',
  about: 'What it is about: `reminder`, `crisis`, `apology`, `appeal` …',
  replyTo: 'The private message that it answers.',
};

/** Of the group's rules: verdicts, cases, appeals, and what is said in private. */
export const MODERATION_WORDS: WordsByPlace = {
  Verdict: {
    evidence: 'The places of the text that it rests on.',
    decidedBy: 'What had the last word: `rules`, `classifier` or `model`.',
    confidence: 'How sure that is, from 0 to 1.',
    id: 'As the message was sent, or a new one.',
  },
  evidence: {
    start: 'Where it begins in the text as it was sent, in UTF-16 units.',
    end: 'Where it ends, likewise.',
    reason: 'What is seen there.',
  },
  Measure: {
    kind: 'Which measure it is.',
    text: 'What is said with it.',
    state:
      '`proposed`: waits for a person; `due`: will be done; `done`; `task`: to be done by hand; ' +
      '`dropped`; `undone`: taken back.',
    doneAt: 'When it was done.',
  },
  measures: { kind: 'Which measure it is.', text: 'What is said with it.' },
  Violation: CASE,
  'GET /v1/violations/{id}': {
    ...CASE,

    history: 'The other cases of the sender, the latest first.',
    strikes: 'Strikes that stand and have not faded, by category.',
    repeated: 'Who else said nearly the same, the oldest first: decided with it.',
    appeals: "The learner's requests to have it looked at again.",
    audit: 'What was done in this case, and by whom.',
  },
  Appeal: {
    via: 'By a reply in private, or by the link in it.',
    text: 'What the learner wrote.',
    reply: 'What was written back to the learner, signed.',
  },
  AuditEntry: {
    hash: 'SHA-256 of the line and the hash of the line before it.',
    detail: 'What else belongs to it.',
  },
  'GET /v1/moderation/audit': {
    hash: 'SHA-256 of the line and the hash of the line before it.',
    senderName: 'Whom the case is about; null where they are not known any more.',
  },
  'GET /v1/moderation/audit/check': {
    whole: 'Whether no line was changed or taken out.',
    brokenAt: 'The first line that does not fit the one before; null where all do.',
  },
  'POST /v1/moderations': {
    id: 'With `groupId` it places the message in the stored timeline, once.',
    verdicts: 'A verdict for each message, in order.',
  },
  'POST /v1/violations/{id}/change': {
    decidedAt:
      'When the decision was made that has been read, "never" where there was none: one that a colleague made since is told, and not changed.',
    category: 'What it is a breach of after all.',
    severity: 'How grave it is after all.',
    measures: 'All that are to be taken; what was done and is not named is taken back.',
  },
  'POST /v1/violations/{id}/overturn': {
    decidedAt:
      'When the decision was made that has been read, "never" where there was none: one that a colleague made since is told, and not overturned.',
    reason: 'Why it was no violation, for the record.',
  },
  'POST /v1/violations/{id}/appeals/{appealId}/decide': {
    accepted: 'Whether the learner is right.',
    alone: 'Nobody else is on duty: whoever decided the case may decide its appeal; the record says so.',
    reply: 'What is written to the learner, in private and signed.',
  },
  'GET /v1/appeals/{token}/case': {
    appeal: 'What became of an appeal that was sent before; null where there is none.',
    rule: "The group's rule that was applied; null where there is none.",
    text: 'The message it is about.',
  },
  rule: { number: 'As the group has it.', text: 'What it says.' },
  text: { zh: 'In Chinese.', en: 'In English.' },
  'PUT /v1/groups/{id}/moderation': {
    mode:
      '`auto`: what may be done without a person is done; `approve`: nothing is; `observe`: only noted; ' +
      'null: as the group’s file or the rules say.',
  },
  GroupModeration: {
    mode: '`auto`: what may be done without a person is done; `approve`: nothing is; `observe`: only noted.',
    rulesId: 'The file of rules that holds in the group.',
  },
  'POST /v1/moderation/dry-runs': {
    rules: 'A whole file of rules, in JSON; without it the present ones are tried.',
    until: 'Until before this time: ISO 8601 with its offset.',
    limit: 'How many messages at most.',
    looked: 'How many messages were looked at.',
    truncated: 'Whether there were more.',
    byCategory: 'How many messages of each category.',
    actedOn: 'How many would have been acted on.',
    toReview: 'How many would have waited for a person.',
    measures: 'How often each measure would have been taken, by itself or by a person.',
    automatic: 'Taken by itself.',
    held: 'Held for a person.',
    changed: 'How many verdicts would have been another.',
    changes: 'These, one by one.',
    before: 'The verdict that was given; null where there was none.',
    after: 'The verdict by these rules.',
  },
  'POST /v1/groups/{id}/learners/{learnerId}/guardian-consent': {
    note: 'How the consent was given.',
    consented: 'It is noted.',
  },
  'POST /v1/groups/{id}/learners/{learnerId}/private-messages': {
    key: 'The same key twice is one message.',
    delivered: 'Whether the platform could deliver it.',
  },
  PrivateMessage: PRIVATE,
  ListedPrivateMessage: {
    ...PRIVATE,
    learner: 'Whom it was said to or by.',
  },
  learner: { name: 'Null where the learner is not known any more.' },
};
