import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import { BadInputError, NotFoundError } from '../../domain/faults/errors.ts';
import type { Group } from '../../domain/school/group.ts';

/**
 * The group that something comes from over a channel. Throws a NotFoundError where there is none, and a BadInputError
 * where it is on another channel.
 */
export function spokenIn(
  { channel, groupId }: { channel: string; groupId: string },
  group: Group | null | undefined,
): Group {
  if (!group) {
    throw new NotFoundError('unknown_group', `There is no group "${groupId}".`, {
      fix: 'Add it under groups/ and run: zhujiao import <folder>',
    });
  }
  if (!speaksIn(channel, group)) {
    throw new BadInputError(
      'other_channel',
      `The group "${group.id}" is on the channel "${group.channel}", and this message says "${channel}".`,
      { fix: `Send "channel": "${group.channel}"; under another name its sender would be somebody else.` },
    );
  }
  return group;
}

/**
 * A learner is an account of a channel, so a group that is somewhere else than on the page has messages of that channel
 * alone. The page is open to every group, by invite; a group of the page takes whatever stands behind a bridge as well.
 */
const speaksIn = (channel: string, group: Group): boolean =>
  group.channel === PAGE_CHANNEL || channel === PAGE_CHANNEL || channel === group.channel;
