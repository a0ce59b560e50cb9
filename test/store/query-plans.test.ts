import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Schema } from '../../src/store/schema.ts';
import { type Database, openDatabase } from '../../src/store/sqlite/database.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { sqliteDriver } from '../../src/store/sqlite/driver.ts';
import { createTurns } from '../../src/store/sqlite/turns.ts';
import { writeHere } from '../../src/store/sqlite/writer.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/*
 * What is asked for every message, answer or tick of a clock is found by its index, however long a group has been
 * talking. How long a statement takes says nothing on a small table; how SQLite means to do it does.
 */

interface Asked {
  sql: string;
  parameters: readonly unknown[];
}

/** An embedded store, and how it does what it is asked. */
async function watchedStore() {
  const path = join(temporaryDirectory(), 'store.sqlite');
  const asked: Asked[] = [];
  const reader = openDatabase(path);
  const watched: Database = {
    ...reader,
    execute(sql, parameters) {
      asked.push({ sql, parameters });
      return reader.execute(sql, parameters);
    },
  };
  const writer = writeHere(path);
  const turns = createTurns(() => ({
    ...writer,
    execute(sql, parameters) {
      asked.push({ sql, parameters });
      return writer.execute(sql, parameters);
    },
  }));
  const db = new Kysely<Schema>({ dialect: sqliteDialect(sqliteDriver(watched, turns)) });
  await migrate(db);
  const store = storeOn(db, createLocalWake());
  const plans = new DatabaseSync(path);
  atTheEnd(async () => {
    plans.close();
    await store.close();
  });
  /** A line a step of every statement that `use` asks. */
  async function planOf(use: (store: Store) => Promise<unknown>): Promise<string> {
    asked.length = 0;
    await use(store);
    const steps = asked.flatMap(({ sql, parameters }) =>
      // Kysely's parameters are what SQLite can bind; of a plan, three columns are numbers and one says what is done.
      plans.prepare(`explain query plan ${sql}`).all(...(parameters as string[])),
    );
    return steps.map(({ detail }) => String(detail)).join('\n');
  }
  return { planOf };
}

const NOW = Date.UTC(2026, 10, 26);

const QUESTIONS: Record<string, { use: (store: Store) => Promise<unknown>; by: string[] }> = {
  'who replied to a message': {
    use: (store) => store.messages.repliesTo('g', 'm'),
    by: ['messages_by_reply (group_id=? AND reply_to_message_id=?)'],
  },
  'what a group said last': {
    use: (store) => store.messages.recent('g', 50, { until: NOW }),
    by: ['messages_by_time (group_id=? AND sent_at<?)'],
  },
  'who else was given the same answer': {
    use: (store) => store.answers.sameAs(['same_a'], { since: NOW, within: 'g', limit: 20 }),
    by: ['answers_by_sameness (same_as=? AND created_at>?)', 'questions_by_answer_id (answer_id=?)'],
  },
  'what was put right at a question': {
    use: (store) => store.corrections.ofQuestion('q_1'),
    by: ['corrections_by_question (question_id=?)'],
  },
  'what was put right of an answer': {
    use: (store) => store.corrections.ofAnswer('ans_1'),
    by: ['corrections_by_answer (answer_id=?)'],
  },
  'what was put right of the same answers since': {
    use: (store) => store.corrections.ofMark('same_a', NOW),
    by: ['corrections_by_mark (mark=? AND corrected_at>?)'],
  },
  'what was kept of an answer': {
    use: (store) => store.verifiedAnswers.keptOf('q_1'),
    by: ['verified_answers_by_question (question_id=?)'],
  },
  'what waits for an answer in a group': {
    use: (store) => store.questions.waiting({ groupId: 'g', limit: 100 }),
    by: ['questions_waiting (group_id=? AND due_at>?)', 'questions_waiting (group_id=? AND due_at=?)'],
  },
  'what waits for an answer anywhere': {
    use: (store) => store.questions.waiting({ limit: 100 }),
    by: ['questions_by_due (due_at>?)', 'questions_by_due (due_at=?)'],
  },
  'cases of a group that wait and are of a kind': {
    use: (store) =>
      store.violations.list({
        groupId: 'g',
        statuses: ['open'],
        category: 'spam',
        heads: true,
        limit: 20,
      }),
    by: ['violations_waiting (group_id=? AND status=? AND category=?)'],
  },
  'which priorities wait in line': {
    use: (store) => store.jobs.due({ now: NOW, limit: 10, busyGroups: [] }),
    by: ['jobs_in_line (state=?)'],
  },
  'when the next job is due': {
    use: (store) => store.jobs.nextDue(),
    by: ['jobs_by_due (state=?)'],
  },
  'how a group has been judged lately': {
    use: (store) => store.verdicts.timeline('g', NOW - 1000, NOW, 50),
    by: ['verdicts_by_time (group_id=? AND sent_at>? AND sent_at<?)'],
  },
};

const { planOf } = await watchedStore();

test.each(Object.entries(QUESTIONS))('%s is found by its index', async (_name, { use, by }) => {
  const plan = await planOf(use);
  for (const index of by) expect(plan).toContain(index);
  expect(plan).not.toMatch(/SCAN (?:messages|questions|jobs|violations|verdicts)/);
  // The last term of an order settles who comes first among those of one moment.
  expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
});

test('a job in line is claimed without looking through the others', async () => {
  const claiming = await planOf(async (store) => {
    await store.jobs.enqueue({ kind: 'answer', payload: {}, dedupeKey: 'one', runAt: NOW }, NOW);
    const claimed = await store.jobs.claim({
      owner: 'o',
      now: NOW,
      leaseMs: 1000,
      limit: 10,
      busyGroups: ['g'],
    });
    expect(claimed).toHaveLength(1);
  });
  expect(claiming).toContain('jobs_in_line (state=? AND priority=? AND run_at<?)');
  expect(claiming).not.toMatch(/TEMP B-TREE/);
});
