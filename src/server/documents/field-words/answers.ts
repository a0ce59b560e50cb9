import type { WordsByPlace } from './words-by-place.ts';

const COMPLETION = {
  model:
    '`course:<id>` or `group:<id>`, as `GET /v1/models` lists them; the address says it where it names one.',
  messages: 'The conversation, the oldest first; the last one of the `user` is the question.',
  role: "Who spoke, as in OpenAI's interface.",
  type: 'Only `text` can be read.',
  stream: 'Sent as it is written, as server-sent events.',
  stream_options: 'What else a stream holds.',
  include_usage: 'Whether a last chunk says what models took.',
  n: 'One answer: 1, or left out.',
  tools: 'Not offered: the assistant uses its own. Passed over with `tool_choice: "none"`.',
  functions: 'Not offered: the assistant uses its own. Passed over with `function_call: "none"`.',
  tool_choice: 'Not offered; `auto` and `none` ask for nothing.',
  function_call: 'Not offered; `auto` and `none` ask for nothing.',
  logprobs: 'Not offered; how sure an answer is stands in `zhujiao.confidence`.',
  response_format: 'Answers are text: `{"type": "text"}`, or left out.',
  modalities: 'Answers are text: `["text"]`, or left out.',
  audio: 'Not offered: answers are text.',
  max_tokens:
    'The most that the answer may be long. With 16 or fewer a program ' +
    'tries its connection: nobody is asked to take over.',
  max_completion_tokens: 'The most that the answer may be long.',
  stop: 'Texts at which the answer ends.',
  user: 'Who asks, so that they are known again.',
  style: '`spoken`: short sentences without marks, for a voice.',
  turn_id: 'Sent by voice engines; that it is there says that one asks.',
  timestamp: 'Sent by voice engines; that it is there says that one asks.',
  context: 'Sent by voice engines; that it is there says that one asks.',
};

/** What somebody said of an answer. */
const FEEDBACK = { verdict: 'What they found.', comment: 'What they wrote to it.' };

const ANSWER = {
  mode:
    'Whose words it has: a model’s (`generated`), the material’s (`extractive`), or those of an answer that ' +
    'people gave before (`verified`).',
  confidence: 'How probable it is that the course holds the answer, from 0 to 1; also when it is not given.',
  timings: 'How long it took, in milliseconds.',
  text: 'The answer, with the marks of its citations; without its label.',
};

const PROBLEM = {
  type: 'Always `about:blank`: go by `code`.',
  title: 'What the status means.',
  status: 'The HTTP status.',
  detail: 'What went wrong this time.',
  errors: 'With `invalid_request`: each fault and where it is.',
};

/** Of answers, messages and faults. */
export const ANSWER_WORDS: WordsByPlace = {
  Answer: ANSWER,
  StandingAnswer: ANSWER,
  Citation: { index: 'Its mark in the text: `[1]`.', quote: 'The words of the passage.' },
  handoff: {
    dueAt: 'Until when a person will reply, as the learner was told.',
    reply: 'What the person replied.',
  },
  usage: {
    modelCalls: 'How often a model was asked.',
    inputTokens: 'Tokens that were sent to it.',
    outputTokens: 'Tokens that it wrote.',
    prompt_tokens: 'Tokens that were sent to models.',
    completion_tokens: 'Tokens that they wrote.',
    total_tokens: 'Both together.',
  },
  timings: {
    retrieveMs: 'Until the material was searched.',
    generateMs: 'Of the model.',
    totalMs: 'From the question to the answer.',
  },
  correction: { by: 'Who put it right.' },
  'POST /v1/answers': {
    courseId: 'The course that is to answer; without it, those of the group, else every course.',
    groupId: 'The group in which it is asked: its courses, its rules and its length of answers.',
    askerId: 'Who asks, so that they are known again.',
    stream: 'Sent as it is written, as server-sent events.',
    form: '`chat`: at the length of a chat; `long`: for a page; `spoken`: to be read out.',
  },
  'POST /v1/answers/{id}/feedback': FEEDBACK,
  feedback: FEEDBACK,
  'POST /v1/messages': {
    messageId: "The chat system's own identifier: the same one twice is one message.",
    mentionsAssistant:
      'Whether it is put to the assistant; without it, that is found by the names in the text.',
    accepted: 'It is stored.',
  },
  attachments: {
    data: 'A small picture itself, PNG or JPEG in base64: looked into for a QR code, and not kept.',
  },
  Message: {
    id: 'As the service names it.',
    revision: 'Goes up by one with each edit.',
    answer: 'Where it is a reply of the assistant or of staff: what goes with it.',
    ours: 'Said by the assistant.',
    signedBy: 'Staff who signed it; null for the assistant itself.',
  },
  sender: { role: '`learner`, `staff` or `bot`.', ours: 'It is the assistant.' },
  answer: {
    signedBy: 'Staff who signed it; null for the assistant itself.',
    dueAt: 'Until when a person will reply, as the learner was told.',
  },
  Problem: PROBLEM,
  OpenAiProblem: { ...PROBLEM, error: "The same, as OpenAI's clients read it." },
  error: {
    message: 'What went wrong, and how to mend it.',
    type: '`server_error` where it is worth sending again as it is, else `invalid_request_error`.',
    param: 'The field that is at fault, where it is one: `messages[0].role`.',
  },
  errors: { pointer: 'Where in the body: a JSON pointer (RFC 6901).', detail: 'What is wanted there.' },
  'GET /v1/models': { object: 'Always `list`.', data: 'All of them: there are no pages.' },
  Model: {
    id: '`course:<id>` or `group:<id>`: what a request names as its `model`.',
    object: 'Always `model`.',
    created: 'Always 0.',
    owned_by: 'Always `zhujiao`.',
  },
  ChatCompletion: {
    object: 'Always `chat.completion`.',
    created: 'When, in seconds since 1970.',
    model: 'What was asked.',
    choices: 'The one answer.',
    usage: 'What models took; 0 where none was asked.',
    zhujiao: 'The answer, as `POST /v1/answers` gives it.',
  },
  choices: {
    index: 'Always 0.',
    logprobs: 'There are none.',
    finish_reason: '`length` where the answer was cut to the tokens asked for, else `stop`.',
  },
  message: {
    role: 'Always `assistant`.',
    content: 'The answer, with the marks of its citations; without its label.',
    refusal: 'Always null: what cannot be answered is said in the text.',
  },
  'POST /v1/chat/completions': COMPLETION,
  'POST /v1/courses/{id}/chat/completions': COMPLETION,
  'POST /v1/groups/{id}/chat/completions': COMPLETION,
};
