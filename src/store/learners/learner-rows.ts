import type { Executor } from '../executor.ts';
import type { Learner } from './memberships.ts';

/**
 * One learner's rows across all tables. A person is known by the account of their channel, and on the group page by our
 * own identifier; tables without a channel are narrowed to the groups they are in.
 */
export function learnerRows(db: Executor) {
  const idsOf = (learner: Learner): string[] => [...new Set([learner.id, learner.externalId])];

  async function groupsOf(learner: Learner): Promise<string[]> {
    const joined = await db
      .selectFrom('memberships')
      .select('group_id')
      .where('learner_id', '=', learner.id)
      .execute();
    const wrote = await db
      .selectFrom('messages')
      .select('group_id')
      .distinct()
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', idsOf(learner))
      .execute();
    return [...new Set([...joined, ...wrote].map((row) => row.group_id))];
  }

  /** What they are called now, and by what names they wrote and asked before; never empty. */
  async function namesOf(learner: Learner, groups: string[]): Promise<string[]> {
    const wrote = await messagesOf(learner).select('sender_name as name').distinct().execute();
    const asked = await questionsOf(learner, groups).select('asker_name as name').distinct().execute();
    const known = [learner, ...wrote, ...asked].map(({ name }) => name).filter((name) => name.trim() !== '');
    return known.length === 0 ? [learner.name] : [...new Set(known)];
  }

  const messagesOf = (learner: Learner) =>
    db
      .selectFrom('messages')
      .where('channel', '=', learner.channel)
      .where('sender_id', 'in', idsOf(learner))
      .where('ours', '=', 0);

  const questionsOf = (learner: Learner, groups: string[]) =>
    db.selectFrom('questions').where((eb) =>
      eb.or([
        eb('message_row_id', 'in', messagesOf(learner).select('id')),
        // Over REST, of a course alone: our own identifier is nobody else's.
        eb('asker_id', '=', learner.id),
        eb.and([eb('asker_id', 'in', idsOf(learner)), eb('group_id', 'in', orNone(groups))]),
      ]),
    );

  const answersOf = (learner: Learner, groups: string[]) =>
    db
      .selectFrom('answers')
      .where((eb) =>
        eb.or([
          eb('asker_id', '=', learner.id),
          eb.and([eb('asker_id', 'in', idsOf(learner)), eb('group_id', 'in', orNone(groups))]),
          eb('question_id', 'in', questionsOf(learner, groups).select('id')),
        ]),
      );

  return { idsOf, namesOf, groupsOf, messagesOf, questionsOf, answersOf };
}

/** `in ()` of nothing is no SQL; no group has an empty name. */
export const orNone = (groups: string[]): string[] => (groups.length > 0 ? groups : ['']);
