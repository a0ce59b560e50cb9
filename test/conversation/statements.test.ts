import { describe, expect, test } from 'vitest';
import { atTheEnd } from '../support/at-the-end.ts';
import { countedSchool } from '../support/counted-school.ts';
import { temporaryDatabase } from '../support/postgres-server.ts';
import { kindOfStatement, opensConnection } from '../support/statement-log.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** A few more than today (18, 60, 64): what is read or written once more with every message is to be seen. */
const MOST = { chatter: 20, answered: 64, 'passed on': 67 };
/** Waited for, one after the other or at the same time. */
const MOST_TRIPS = { chatter: 14, answered: 44, 'passed on': 43 };
const SAID = { chatter: '今天好冷啊', answered: '@助教 装饰器是什么？', 'passed on': '@助教 校服在哪里买？' };

describe.each(['postgres', 'sqlite'])('what %s is asked for a message', { timeout: 120_000 }, (engine) => {
  test('stays within bounds', async () => {
    const databaseUrl = engine === 'postgres' ? await temporaryDatabase() : null;
    const school = await countedSchool({ dataDir: temporaryDirectory(), databaseUrl });
    atTheEnd(() => school.close());
    for (const kind of ['chatter', 'answered', 'passed on'] as const) {
      const { statements, trips } = await school.hear(SAID[kind]);
      // Named, so that a failure shows what they are.
      const asked = statements
        .filter((statement) => !opensConnection(statement))
        .map(kindOfStatement)
        .sort();
      expect(asked.length, `${kind}: ${asked.join(', ')}`).toBeLessThanOrEqual(MOST[kind]);
      // And that anything was heard at all.
      expect(asked).toContain('insert into messages');
      expect(trips).toBeLessThanOrEqual(MOST_TRIPS[kind]);
    }
  });
});
