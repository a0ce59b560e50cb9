import { expect } from 'vitest';
import { aGroup } from '../support/samples.ts';
import {
  type Reply,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

/** A browser on the group page: it joins, keeps its cookies, and posts. */
export interface PageVisitor {
  page(method: string, path: string, cookie?: string, body?: object): Promise<Reply>;
  /** Joins once under a nickname and gives back the cookie that its browser would send from now on. */
  join(nickname: string, body?: object): Promise<string>;
  post(cookie: string | undefined, text: string, more?: object): Promise<Reply>;
}

/** `invite` is the token of the link that learners were given. */
export function pageVisitor(school: TemporaryInstallation, invite: string): PageVisitor {
  const cookies = new Map<string, string>();
  let posts = 0;
  const page: PageVisitor['page'] = (method, path, cookie, body) =>
    school.call(method, `/page/v1${path}`, { token: null, cookie, ...(body ? { body } : {}) });
  return {
    page,
    async join(nickname, body = { invite }) {
      const known = cookies.get(nickname);
      if (known !== undefined) return known;
      const { headers, status } = await page('POST', '/join', undefined, { nickname, ...body });
      expect(status).toBe(200);
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      cookies.set(nickname, cookie);
      return cookie;
    },
    post: (cookie, text, more = {}) =>
      page('POST', '/messages', cookie, { clientId: `c_${'0'.repeat(8)}${++posts}`, text, ...more }),
  };
}

/** The token in the invite link of a group, as an operator gets it. */
export async function inviteTo(school: TemporaryInstallation, groupId: string): Promise<string> {
  const { json } = await school.call('POST', `/v1/groups/${groupId}/invites`, { body: {} });
  return new URL(json.url).searchParams.get('invite') ?? '';
}

/** A school whose group page stands open, with a second group beside it; `invite` leads into the first. */
export async function schoolWithPage(): Promise<{
  school: TemporaryInstallation;
  invite: string;
  visitor: PageVisitor;
}> {
  const school = await temporaryInstallation({
    groups: [aGroup({ demo: true }), aGroup({ id: 'jobs', name: '求职群', courseIds: [] })],
  });
  const invite = await inviteTo(school, 'newcomers');
  return { school, invite, visitor: pageVisitor(school, invite) };
}
