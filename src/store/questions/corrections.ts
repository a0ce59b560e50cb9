import { newId } from '../../domain/random/ids.ts';
import type { Executor } from '../executor.ts';

/** A person's words in the place of a wrong answer, and which answers those are. */
export interface CorrectionRecord {
  /** The question at which it was made. */
  questionId: string;
  /** The one answer that was wrong, or null. */
  answerId: string | null;
  /** What all wrong answers share, or null. */
  mark: string | null;
  /** Of answers with this mark only those that say these words; null for all of them. */
  words: string | null;
  /** In this group alone; null for everywhere. */
  groupId: string | null;
  operator: string;
  text: string;
  /** Epoch milliseconds. */
  correctedAt: number;
}

/** More corrections of one answer than staff will make. */
const MOST = 100;

/** What staff put right. Only ever added to: of several the latest counts. */
export function correctionRepository(db: Executor) {
  const select = () =>
    db
      .selectFrom('corrections')
      .select([
        'question_id as questionId',
        'answer_id as answerId',
        'mark',
        'words',
        'group_id as groupId',
        'operator',
        'text',
        'corrected_at as correctedAt',
      ])
      .orderBy('corrected_at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST);

  return {
    async insert(record: CorrectionRecord): Promise<void> {
      await db
        .insertInto('corrections')
        .values({
          id: newId('cor', record.correctedAt),
          question_id: record.questionId,
          answer_id: record.answerId,
          mark: record.mark,
          words: record.words,
          group_id: record.groupId,
          operator: record.operator,
          text: record.text,
          corrected_at: record.correctedAt,
        })
        .execute();
    },
    /** Those made at a question, the latest first. */
    ofQuestion: (questionId: string): Promise<CorrectionRecord[]> =>
      select().where('question_id', '=', questionId).execute(),
    /** Those of one answer, the latest first. */
    ofAnswer: (answerId: string): Promise<CorrectionRecord[]> =>
      select().where('answer_id', '=', answerId).execute(),
    /** Those of answers with this mark that were given until then, the latest first. */
    ofMark: (mark: string, givenAt: number): Promise<CorrectionRecord[]> =>
      select().where('mark', '=', mark).where('corrected_at', '>=', givenAt).execute(),
  };
}
