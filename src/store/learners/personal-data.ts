import type { Executor } from '../repositories.ts';
import { eraseLearner } from './erasure.ts';
import type { Learner } from './learners.ts';
import { personalDataExport } from './personal-data-export.ts';

/** One learner's data across all tables: shown, handed out, taken away. */
export function personalDataRepository(db: Executor) {
  return {
    ...personalDataExport(db),
    erase: (learner: Learner, now: number): Promise<void> => eraseLearner(db, learner, now),
  };
}
