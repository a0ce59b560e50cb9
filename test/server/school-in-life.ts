import { aGroup } from '../support/samples.ts';
import { type TemporaryInstallation, temporaryInstallation } from '../support/temporary-installation.ts';
import { inviteTo, pageVisitor } from './page-visitor.ts';

export const ADVERT = '全套Python课程3折，加微信 py88991 领取';
export const ADVERT_2 = '考证资料打包 99 元，加微信 zl66778 咨询，名额不多';
export const INSULT = '你这种人就是个傻逼，滚出去';
export const INSULT_2 = '智障吧你，脑子呢';
export const COPIES = '我有全套课程录屏，百度网盘 https://pan.baidu.com/s/1abcDEF 提取码 8k2d，需要的自取';
export const FRAUD = '我是教务小李，退费统一加QQ群58123456';
export const CRISIS = '学不动了，真不想活了';

/** A learner who has joined over the group page. */
export interface Learner {
  id: string;
  cookie: string;
}

/** A whole service with two groups, its learners on their page, and its operators over REST. */
export async function aSchool() {
  const school: TemporaryInstallation = await temporaryInstallation({
    groups: [aGroup({ demo: true }), aGroup({ id: 'jobs', name: '求职群' })],
  });
  const invite = await inviteTo(school, 'newcomers');
  const { page, join } = pageVisitor(school, invite);
  let count = 0;
  return {
    school,
    page,
    async learner(name: string): Promise<Learner> {
      const cookie = await join(name);
      const { json } = await page('GET', '/session', cookie);
      return { id: json.learner.id, cookie };
    },
    /** Posts on the page and lets everything run that follows. */
    async says(who: Learner, text: string, replyToMessageId?: string) {
      const clientId = `c_message-${String(++count).padStart(4, '0')}`;
      const { status, json } = await page('POST', '/messages', who.cookie, {
        clientId,
        text,
        ...(replyToMessageId === undefined ? {} : { replyToMessageId }),
      });
      await school.drain();
      return { status, json, messageId: clientId };
    },
    messages: async (who: Learner) => (await page('GET', '/messages', who.cookie)).json.items,
    privately: async (who: Learner) => (await page('GET', '/private-messages', who.cookie)).json.items,
    violations: async (query = '') => (await school.call('GET', `/v1/violations${query}`)).json.items,
    async act(id: string, action: string, body: object) {
      const reply = await school.call('POST', `/v1/violations/${id}/${action}`, { body });
      await school.drain();
      return reply;
    },
    questions: async () => (await school.call('GET', '/v1/questions?status=handed_off,claimed')).json.items,
  };
}
