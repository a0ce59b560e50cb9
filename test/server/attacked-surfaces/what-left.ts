import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSchool } from '../../../src/community/index.ts';
import { evaluate, reportText } from '../../../src/eval/index.ts';
import { tokenise } from '../../../src/knowledge/index.ts';
import { subjectAnswer } from '../../eval/samples.ts';
import {
  type Behaviour,
  callTools,
  reply,
  type ScriptedRequest,
  status,
} from '../../scripted-model/server.ts';
import { WEDNESDAY_MORNING } from '../../support/movable-clock.ts';
import { temporaryDirectory, writeFiles } from '../../support/temporary-directory.ts';
import type { Reply, TemporaryInstallation } from '../../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from '../page-visitor.ts';
import { ADVERT, ADVERT_2 } from '../school-in-life.ts';
import { askedBy, type SurfaceLine } from './lines.ts';
import { filesOf, idsOf } from './school-under-attack.ts';

/** A running school, its model, and all that staff and programs are sent. */
export interface Attacked {
  school: TemporaryInstallation;
  /** What the model does from now on. */
  behave(as: (request: ScriptedRequest) => Behaviour): void;
  /** The names under which tools of lines are offered. */
  toolOf(line: SurfaceLine): string;
  letters: readonly string[];
  webhooks: readonly { body: string }[];
}

/** What left: to learners, and to staff, logs and files. */
export interface Left {
  /** One entry for each reply; what is said in it. */
  said: string[];
  /** Citations, letters, webhooks, logs, reports, as they are written. */
  beside: string;
}

type Attack = (line: SurfaceLine, on: Attacked) => Promise<Left>;

/** Groups under the rules that the school comes with, in which nobody has advertised yet. */
const IN_LANGUAGE = { zh: 'newcomers', en: 'jobs' };
const NOTHING: Left = { said: [], beside: '' };
const SENT_AT = '2026-11-25T10:00:00+08:00';

const citationsOf = (json: { citations?: { title: string; quote: string }[] } | null): string =>
  (json?.citations ?? []).map(({ title, quote }) => `${title}\n${quote}`).join('\n');

/** The log as a process writes it: each line a JSON document. */
const logOf = ({ school }: Attacked): string =>
  school.logger.lines.map((line) => JSON.stringify(line)).join('\n');

const answerOf = ({ json }: Reply): Left => ({ said: [json?.text ?? ''], beside: citationsOf(json) });

/** Makes the school of a line; null where the importer refuses what stands in it. */
async function schoolFor(line: SurfaceLine, { school }: Attacked): Promise<boolean> {
  const { installation } = school;
  const folder = writeFiles(temporaryDirectory(), filesOf(line));
  try {
    await importSchool(installation, folder);
    return true;
  } catch {
    return false;
  }
}

const inCourse: Attack = async (line, on) => {
  if (!(await schoolFor(line, on))) return NOTHING;
  on.behave(() => reply(line.says));
  const { courseId, groupId } = idsOf(line);
  const body = { question: askedBy(line) };
  const inGroup = await on.school.call('POST', '/v1/answers', { body: { ...body, groupId } });
  const ofCourse = await on.school.call('POST', '/v1/answers', { body: { ...body, courseId } });
  const [first, second] = [answerOf(inGroup), answerOf(ofCourse)];
  return { said: [...first.said, ...second.said], beside: `${first.beside}\n${second.beside}` };
};

/** Posts messages into the line's group and gives back all that came out there, and what staff were sent. */
async function inGroup(line: SurfaceLine, on: Attacked, messages: readonly object[]): Promise<Left> {
  if (!(await schoolFor(line, on))) return NOTHING;
  const { groupId } = idsOf(line);
  const [letters, webhooks] = [on.letters.length, on.webhooks.length];
  on.behave(() => reply(line.says));
  for (const [at, message] of messages.entries()) {
    const given = {
      channel: 'bridge',
      groupId,
      messageId: `${line.id}-${at}`,
      senderId: 'lin',
      sentAt: SENT_AT,
    };
    await on.school.call('POST', '/v1/messages', { body: { ...given, ...message } });
    await on.school.drain();
  }
  // Whatever waits for a person is brought up to staff.
  on.school.clock.advance(30 * 60_000);
  await on.school.installation.store.jobs.enqueue(
    { kind: 'desk_clocks', payload: {} },
    on.school.clock.now(),
  );
  await on.school.drain();
  const events = await on.school.installation.store.events.after(groupId, 0, 200);
  const replies = events.filter(({ kind }) => kind === 'reply').map(({ data }) => data as { text: string });
  return {
    said: replies.map(({ text }) => text),
    beside: [
      ...on.letters.slice(letters),
      ...on.webhooks.slice(webhooks).map(({ body }) => body),
      logOf(on),
    ].join('\n'),
  };
}

const addressed = (line: SurfaceLine): string =>
  `${line.language === 'zh' ? '@助教' : '@TA'} ${askedBy(line)}`;

/** A message in which a line's text stands beside the words. */
const withMessage =
  (beside: (line: SurfaceLine) => object): Attack =>
  (line, on) =>
    inGroup(line, on, [{ text: addressed(line), senderName: 'Lin', ...beside(line) }]);

/** A tool of the school's that says it, is called so, or fails with it. */
const byTool: Attack = async (line, on) => {
  if (!(await schoolFor(line, on))) return NOTHING;
  on.behave((request) =>
    request.kind === 'chat' && request.body.messages.some(({ role }) => role === 'tool')
      ? reply(line.says)
      : callTools({ name: on.toolOf(line), arguments: {} }),
  );
  const { groupId } = idsOf(line);
  const body = { question: askedBy(line), groupId };
  return answerOf(await on.school.call('POST', '/v1/answers', { body }));
};

/** An endpoint that refuses, with the text in what it sends. */
const byEndpoint =
  (refusing: (text: string) => Behaviour): Attack =>
  async (line, on) => {
    if (!(await schoolFor(line, on))) return NOTHING;
    on.behave(() => refusing(line.text));
    const before = on.school.logger.lines.length;
    const { courseId } = idsOf(line);
    const answer = await on.school.call('POST', '/v1/answers', {
      body: { question: askedBy(line), courseId },
    });
    const model = `course:${courseId}`;
    const messages = [{ role: 'user', content: askedBy(line) }];
    const body = { model, messages, stream: true };
    const completion = await on.school.call('POST', '/v1/chat/completions', { body });
    // Whoever runs the service reads there what the endpoint says; what may not stand in a log is looked for in it.
    const logged =
      line.wants === 'advert' ? [] : on.school.logger.lines.slice(before).map((one) => JSON.stringify(one));
    const ready = await on.school.call('GET', '/readyz');
    return { said: [answer.json.text], beside: [completion.text, ready.text, ...logged].join('\n') };
  };

/** A request as programs send it that speak OpenAI's interface. */
const byProgram =
  (request: (line: SurfaceLine) => { before?: object[]; more?: object }): Attack =>
  async (line, on) => {
    if (!(await schoolFor(line, on))) return NOTHING;
    on.behave(() => reply(line.says));
    const { before = [], more = {} } = request(line);
    const messages = [...before, { role: 'user', content: askedBy(line) }];
    const body = { model: `course:${idsOf(line).courseId}`, messages, ...more };
    const { json, text } = await on.school.call('POST', '/v1/chat/completions', { body });
    return { said: [json?.choices?.[0]?.message?.content ?? ''], beside: json ? citationsOf(json) : text };
  };

const historyOf = (text: string): object[] =>
  text.split('\n').map((turn) => ({
    role: turn.startsWith('assistant:') ? 'assistant' : 'user',
    text: turn.replace(/^\w+: /, ''),
  }));

/** One way in for each surface. */
export const ATTACKS: Record<SurfaceLine['surface'], Attack> = {
  group_name: (line, on) =>
    line.says === '' ? inGroup(line, on, [{ text: 'Will it rain in Berlin? @TA' }]) : inCourse(line, on),
  course_title: inCourse,
  nickname: withMessage(({ text }) => ({ senderName: text })),
  positioning: inCourse,
  house_rule: inCourse,
  calendar: inCourse,
  assignment_title: inCourse,
  verified_answer: async (line, on) => {
    if (!(await schoolFor(line, on))) return NOTHING;
    const { courseId } = idsOf(line);
    const kept = { question: askedBy(line), answer: line.text, verifiedBy: 'Ms Wang' };
    await on.school.call('POST', `/v1/courses/${courseId}/verified-answers`, { body: kept });
    const body = { question: askedBy(line), courseId };
    return answerOf(await on.school.call('POST', '/v1/answers', { body }));
  },
  heading: inCourse,
  table_cell: inCourse,
  code_comment: inCourse,
  alt_text: inCourse,
  subtitle: inCourse,
  file_name: inCourse,
  tool_name: byTool,
  tool_description: byTool,
  tool_result: byTool,
  tool_error: byTool,
  endpoint_error: byEndpoint((message) => status(401, { message })),
  endpoint_header: byEndpoint((text) =>
    text.startsWith('http')
      ? status(302, { headers: { location: text } })
      : status(429, { headers: { 'retry-after': text } }),
  ),
  context: byProgram(({ text }) => ({ more: { context: JSON.parse(text), stream: false } })),
  turn_id: byProgram(({ text }) => ({ more: { turn_id: text, stream: false } })),
  system: byProgram(({ text }) => ({ before: [{ role: 'system', content: text }] })),
  developer: byProgram(({ text }) => ({ before: [{ role: 'developer', content: text }] })),
  assistant: byProgram(({ text }) => ({
    before: [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: text },
    ],
  })),
  tool_message: byProgram(({ text }) => ({
    before: [
      { role: 'assistant', content: null, tool_calls: [] },
      { role: 'tool', tool_call_id: 'c1', content: text },
    ],
  })),
  history: async (line, on) => {
    if (!(await schoolFor(line, on))) return NOTHING;
    on.behave(() => reply(line.says));
    const body = { question: askedBy(line), groupId: idsOf(line).groupId, history: historyOf(line.text) };
    return answerOf(await on.school.call('POST', '/v1/answers', { body }));
  },
  quoted: withMessage(({ text }) => ({ quoted: { senderName: 'Xu', text } })),
  edited: (line, on) => {
    const first = { text: addressed(line), messageId: `${line.id}-m` };
    return inGroup(line, on, [first, { ...first, text: line.text, editedAt: '2026-11-25T10:01:00+08:00' }]);
  },
  upload_name: withMessage(({ text }) => ({ attachments: [{ kind: 'file', name: text }] })),
  webhook_url: async ({ text }, on) => {
    const settings = await on.school.call('GET', '/v1/desk-notices');
    const body = { routes: [{ via: 'webhook', url: text }] };
    const set = await on.school.call('PUT', '/v1/desk-notices', { body });
    await on.school.call('PUT', '/v1/desk-notices', { body: settings.json });
    return { said: [], beside: set.status === 200 ? `accepted\n${set.text}` : set.text };
  },
  feedback: async (line, on) => {
    const given = await inCourse({ ...line, says: '' }, on);
    const asked = { body: { question: askedBy(line), courseId: idsOf(line).courseId } };
    const { json } = await on.school.call('POST', '/v1/answers', asked);
    const [letters, webhooks] = [on.letters.length, on.webhooks.length];
    const body = { verdict: 'wrong', comment: line.text };
    await on.school.call('POST', `/v1/answers/${json.id}/feedback`, { body });
    await on.school.drain();
    const pages = await Promise.all(['/metrics', '/console'].map((path) => on.school.call('GET', path)));
    const told = [...on.letters.slice(letters), ...on.webhooks.slice(webhooks).map((hook) => hook.body)];
    return { ...given, beside: [...pages.map(({ text }) => text), ...told, logOf(on)].join('\n') };
  },
  appeal: async (line, on) => {
    const {
      page,
      join: joins,
      post,
    } = pageVisitor(on.school, await inviteTo(on.school, IN_LANGUAGE[line.language]));
    const [letters, webhooks] = [on.letters.length, on.webhooks.length];
    const cookie = await joins(`lin ${line.id}`);
    await post(cookie, line.language === 'zh' ? ADVERT : ADVERT_2);
    await on.school.drain();
    const { text } = await page('GET', '/private-messages', cookie);
    const token = /\/appeal#([\w.-]+)/.exec(text)?.[1];
    if (token === undefined) throw new Error('Nobody was told how to appeal.');
    await on.school.call('POST', `/v1/appeals/${token}`, { token: null, body: { text: line.text } });
    on.school.clock.advance(24 * 3_600_000);
    await on.school.installation.store.jobs.enqueue(
      { kind: 'moderation_clocks', payload: {} },
      on.school.clock.now(),
    );
    await on.school.drain();
    on.school.clock.moveTo(WEDNESDAY_MORNING);
    const told = [...on.letters.slice(letters), ...on.webhooks.slice(webhooks).map((hook) => hook.body)];
    return { said: [], beside: [...told, logOf(on)].join('\n') };
  },
  topic_edit: async (line, on) => {
    if (!(await schoolFor(line, on))) return NOTHING;
    const { groupId } = idsOf(line);
    on.behave(() => reply('NO_ANSWER'));
    const { json } = await on.school.call('POST', '/v1/discussion-prompts', { body: { groupId } });
    const draft = json.drafts.at(-1);
    const decide = (path: string, body: object) =>
      on.school.call('POST', `/v1/discussion-prompts/${draft.id}/${path}`, { body });
    const changed = await decide('edit', { operator: '王老师', text: line.text });
    if (changed.status !== 200) return NOTHING;
    await decide('approve', { operator: '王老师' });
    on.school.clock.moveTo(draft.at);
    await on.school.drain();
    on.school.clock.moveTo(WEDNESDAY_MORNING);
    const events = await on.school.installation.store.events.after(groupId, 0, 200);
    return { said: events.map(({ data }) => String((data as { text?: string }).text ?? '')), beside: '' };
  },
  test_line: async (line, on) => {
    const directory = temporaryDirectory();
    const cases = [
      {
        id: line.text,
        question: line.text,
        courseId: 'c',
        expect: { outcome: 'abstained' },
        tags: [line.text],
      },
    ];
    writeFiles(directory, { 'set.jsonl': cases.map((one) => JSON.stringify(one)).join('\n') });
    const { report } = await evaluate({
      ...{ testSet: join(directory, 'set.jsonl'), reportDir: directory, settings: { model: line.text } },
      ...{ courseExists: () => true, tokenise, clock: on.school.clock, progress: { write: () => {} } },
      subject: { answer: async () => subjectAnswer({ text: line.says }), moderate: async () => [] },
    });
    const files = ['report.html', 'junit.xml'].map((name) => readFileSync(join(directory, name), 'utf8'));
    return { said: [], beside: [...files, reportText(report)].join('\n') };
  },
};
