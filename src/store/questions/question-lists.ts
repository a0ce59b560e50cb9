import { type SqlBool, sql } from 'kysely';
import type {
  Question,
  QuestionKind,
  QuestionOwner,
  QuestionStatus,
} from '../../domain/conversation/question.ts';
import type { Executor } from '../executor.ts';
import { holdsAnyCase } from '../statements/holds.ts';
import { fromRow } from './question-rows.ts';

/** A page of a list, newest identifiers last; `after` is the last id of the page before. */
export interface QuestionFilter {
  statuses?: QuestionStatus[] | undefined;
  groupId?: string | undefined;
  kind?: QuestionKind | undefined;
  owner?: QuestionOwner | undefined;
  /** In its words or the asker's name, whatever the case, or their whole account; also of one that joined it. */
  sought?: string | undefined;
  /** Without those that joined another question. */
  withoutDuplicates?: boolean | undefined;
  /** The latest first instead of the oldest; `after` then goes on to the older. */
  latestFirst?: boolean | undefined;
  after?: string | undefined;
  limit: number;
}

const holding = (sought: string) =>
  sql<SqlBool>`(asker_id = ${sought} or ${holdsAnyCase('asker_name', sought)} or ${holdsAnyCase('text', sought)})`;

/** Whether a question, or one that joined it, holds what is looked for. */
const speaksOf = (sought: string) =>
  sql<SqlBool>`(${holding(sought)} or id in (
    select duplicate_of from questions where duplicate_of is not null and ${holding(sought)}
  ))`;

/** Questions as the desk lists them: all, and what waits. */
export function questionLists(db: Executor) {
  return {
    async list(filter: QuestionFilter): Promise<Question[]> {
      let query = db.selectFrom('questions').selectAll().limit(filter.limit);
      query = query.orderBy('id', filter.latestFirst ? 'desc' : 'asc');
      if (filter.statuses) query = query.where('status', 'in', filter.statuses);
      if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
      if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
      if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
      if (filter.sought !== undefined) query = query.where(speaksOf(filter.sought));
      if (filter.withoutDuplicates) query = query.where('duplicate_of', 'is', null);
      if (filter.after !== undefined) query = query.where('id', filter.latestFirst ? '<' : '>', filter.after);
      return (await query.execute()).map(fromRow);
    },
    /**
     * What waits for an answer, the earliest due first, without a time last; those that joined another are left out.
     */
    async waiting(
      filter: Omit<QuestionFilter, 'after' | 'statuses' | 'withoutDuplicates' | 'latestFirst'>,
    ): Promise<Question[]> {
      // Apart, as the two databases sort what is not there to different ends, and either way by the index.
      const find = async (timed: boolean, limit: number): Promise<Question[]> => {
        let query = db
          .selectFrom('questions')
          .selectAll()
          // Whatever is not closed waits; by the status as well, a planner would sort all of them.
          .where('closed_at', 'is', null)
          .where('duplicate_of', 'is', null)
          .where('due_at', timed ? 'is not' : 'is', null)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit);
        if (filter.groupId !== undefined) query = query.where('group_id', '=', filter.groupId);
        if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
        if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
        if (filter.sought !== undefined) query = query.where(speaksOf(filter.sought));
        return (await query.execute()).map(fromRow);
      };
      const found = await find(true, filter.limit);
      return found.length === filter.limit
        ? found
        : [...found, ...(await find(false, filter.limit - found.length))];
    },
  };
}
