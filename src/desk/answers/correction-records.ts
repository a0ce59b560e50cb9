import type { AnswerCorrection } from '../../domain/conversation/answer.ts';
import type { Question } from '../../domain/conversation/question.ts';
import type { AnswerRecord, CorrectionRecord, Repositories } from '../../store/index.ts';
import { correctedFor, forStrangers } from './for-others.ts';
import type { AnswerAsGiven } from './given-elsewhere.ts';

type Reading = Pick<Repositories, 'corrections' | 'questions'>;

/**
 * Writes down what was put right, for whoever asked over REST: there is no message under which they could be told, so
 * they find it when they come back to their answer. `wrong`: the questions as they were before; the first is the one
 * at which it was made. Who was told an earlier correction of it finds this one instead.
 */
export async function writeCorrection(
  tx: Pick<Repositories, 'corrections'>,
  wrong: readonly [Question, ...Question[]],
  given: AnswerAsGiven,
  correction: { operator: string; text: string; within: string | null },
  now: number,
): Promise<void> {
  const { operator, text, within: groupId } = correction;
  const written = new Set<string>();
  const [first] = wrong;
  const write = async (
    about: Pick<CorrectionRecord, 'questionId' | 'answerId' | 'mark' | 'words'>,
    asked: Question,
  ) => {
    const key = JSON.stringify([about.questionId, about.answerId, about.mark, about.words]);
    if (written.has(key)) return;
    written.add(key);
    // Strangers who were given the same read it as well, as they would an answer that was kept.
    const said = about.mark === null ? correctedFor(asked, text, first) : forStrangers(text, first);
    await tx.corrections.insert({ ...about, groupId, operator, text: said, correctedAt: now });
  };
  for (const mark of given.marks) {
    // What was kept may have been changed since: who was given other words under the mark was told nothing wrong.
    const words = given.kept.find(({ id }) => id === mark)?.answer ?? given.record?.answer.text ?? null;
    await write({ questionId: first.id, answerId: null, mark, words }, first);
  }
  for (const asked of wrong) {
    const { id: questionId, answeredBy } = asked;
    const answerId = answeredBy === 'assistant' ? asked.answerId : null;
    await write({ questionId, answerId, mark: null, words: null }, asked);
    for (const { answerId, mark, words } of await tx.corrections.ofQuestion(questionId))
      await write({ questionId, answerId, mark, words }, asked);
  }
}

/** What was put right of an answer since it was given; null where nothing was. */
export async function correctionOf(tx: Reading, record: AnswerRecord): Promise<AnswerCorrection | null> {
  const { answer, groupId, questionId, sameAs, createdAt } = record;
  const holdsHere = (one: CorrectionRecord) => one.groupId === null || one.groupId === groupId;
  const found = [
    ...(await tx.corrections.ofAnswer(answer.id)),
    ...(sameAs === null ? [] : await tx.corrections.ofMark(sameAs, createdAt)).filter(
      ({ words }) => words === null || answer.text.includes(words),
    ),
    ...(questionId === null ? [] : await ofReply(tx, questionId)),
  ].filter(holdsHere);
  const [latest] = found.toSorted((a, b) => b.correctedAt - a.correctedAt);
  return latest ? { text: latest.text, by: latest.operator, at: latest.correctedAt } : null;
}

/** Of what staff replied to a question: only what its answer is now. */
async function ofReply(tx: Reading, questionId: string): Promise<CorrectionRecord[]> {
  const question = await tx.questions.get(questionId);
  if (!question) return [];
  return (await tx.corrections.ofQuestion(questionId)).filter(
    ({ mark, correctedAt }) => mark === null && correctedAt === question.answeredAt,
  );
}
