import { beforeAll, expect, test } from 'vitest';
import { lastText, reply, type ScriptedModel, startScriptedModel } from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { MINUTE } from '../support/movable-clock.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';

/** Rules and classifier are not sure of these: on their own they would lie on the desk. */
const UNSURE = '你才不懂，你个白痴';
const CRISIS = '学不动了，真不想活了';

let model: ScriptedModel;
let school: TemporaryInstallation;
let category = 'none';
beforeAll(async () => {
  model = await startScriptedModel((request) => {
    const asked = lastText(request, 'user').split('<<<messages')[1] ?? '';
    const count = (asked.match(/^\d+\. /gm) ?? []).length;
    const opinions = Array.from({ length: Math.max(1, count) }, (_, at) => ({
      index: at + 1,
      category,
      severity: 'medium',
    }));
    return reply(JSON.stringify({ opinions }));
  });
  atTheEnd(() => model.close());
  school = await temporaryInstallation({
    environment: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-test', CHAT_MODEL: 'scripted' },
  });
});

let sent = 0;
async function says(text: string) {
  await school.call('POST', '/v1/messages', {
    body: {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId: `m${++sent}`,
      senderId: `learner-${sent}`,
      text,
      sentAt: new Date(school.clock.now()).toISOString(),
    },
  });
  await school.drain();
}
const open = async () => (await school.call('GET', '/v1/violations?status=open')).json.items;

test('a model is asked once about many, never where rules or classifier are sure, never about an alert', async () => {
  await says(UNSURE);
  await says('今天的作业第三题怎么做');
  await says('全套Python课程3折，加微信 py88991 领取');
  await says(CRISIS);
  await says(`${UNSURE}！`);
  await says('13812345678 这是我的电话');
  school.clock.advance(4 * MINUTE);
  await school.drain();

  expect(model.requests).toHaveLength(1);
  const [{ request }] = model.requests as [(typeof model.requests)[number]];
  const asked = lastText(request, 'user');
  expect(asked).toContain(UNSURE);
  expect(asked).toMatch(/<<<messages (\w+)\n[\s\S]+\1 messages>>>/);
  expect(asked).not.toContain('不想活');
  expect(asked).not.toContain('13812345678');
  // "None", says the model: nobody need look.
  expect(await open()).toEqual([]);
});

test('where it agrees with the words the verdict stands, and a person still decides on what is visible', async () => {
  category = 'personal_attack';
  await says(`${UNSURE}？`);
  school.clock.advance(4 * MINUTE);
  await school.drain();
  expect(await open()).toMatchObject([
    {
      category: 'personal_attack',
      verdict: { decidedBy: 'model', needsReview: false },
      measures: [{ kind: 'warn', state: 'proposed' }],
    },
  ]);
});
