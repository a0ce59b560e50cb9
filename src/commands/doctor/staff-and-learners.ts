import { listensEverywhere } from '../../app.ts';
import type { Config } from '../../config.ts';
import type { NoticeWays } from '../../desk/index.ts';
import type { Finding } from './finding.ts';

/** How learners and staff are reached: links that lead somewhere, notices that somebody gets. */
export const reachFindings = (config: Config, ways: NoticeWays | null): Finding[] => [
  linksOf(config),
  ...noticesOf(ways),
];

/** Where links in private messages and invites lead. */
function linksOf({ publicUrl, redisUrl, host }: Pick<Config, 'publicUrl' | 'redisUrl' | 'host'>): Finding {
  const part = 'links';
  if (publicUrl !== null) return { part, state: 'ok', says: `begin with ${publicUrl}` };
  if (redisUrl === null && listensEverywhere(host)) {
    const says =
      'in private messages they lead to localhost, which is the computer of whoever reads them: set ' +
      'ZHUJIAO_PUBLIC_URL to the address that learners use.';
    return { part, state: 'note', says };
  }
  if (redisUrl === null) return { part, state: 'ok', says: 'begin with the address that serve listens on' };
  const says =
    'private messages written by zhujiao work carry none: set ZHUJIAO_PUBLIC_URL for every process.';
  return { part, state: 'note', says };
}

/** Groups named of those in which nobody is told. */
const GROUPS_NAMED = 5;

/** Whether staff who are not at the console hear of an alert, a complaint, or what is overdue. */
function noticesOf(ways: NoticeWays | null): Finding[] {
  if (!ways) return [];
  const { silent, plain } = ways;
  const told: Finding[] = plain.map((url) => ({
    part: 'notices',
    state: 'note',
    says:
      `what learners wrote goes to ${new URL(url).origin} in the clear. Give that webhook an address with ` +
      'https:// in the console under groups.',
  }));
  if (silent.length === 0) return told;
  const named = `${silent.slice(0, GROUPS_NAMED).join(', ')}${silent.length > GROUPS_NAMED ? ', …' : ''}`;
  const says =
    `of ${silent.length === 1 ? '1 group' : `${silent.length} groups`} (${named}) staff hear of alerts, ` +
    'complaints and what is overdue only while the console is open. Set a staff group, a webhook or e-mail ' +
    'in the console under groups.';
  return [...told, { part: 'notices', state: 'note', says }];
}
