import { type Desk, type FindPassages, priorityOf } from '../../../desk/index.ts';
import { isWaiting, type Question } from '../../../domain/conversation/question.ts';
import type { Language } from '../../../domain/language/language.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { CompareQuestions, VerifiedAnswers } from '../../../knowledge/index.ts';
import type { Store } from '../../../store/index.ts';
import { questionDocument } from '../../documents/question-document.ts';
import { inOwnGroup } from '../../requests/access/own-group.ts';
import type { WithPrincipal } from '../../requests/typed-app.ts';

export interface QuestionRouteParts {
  store: Store;
  desk: Desk;
  clock: Clock;
  verified: VerifiedAnswers;
  compare: CompareQuestions;
  findPassages: FindPassages;
}

/** Questions as the desk shows them, and only to those who may see their group. */
export function deskQuestions({ store, desk, clock }: QuestionRouteParts) {
  async function documents(questions: Question[], language: Language | null = null) {
    const counts = await store.questions.duplicateCounts(questions.map((question) => question.id));
    const groups = new Map((await store.groups.list()).map((group) => [group.id, group.name]));
    return await Promise.all(
      questions.map(async (question) => {
        const message =
          question.messageRowId === null ? null : await store.messages.get(question.messageRowId);
        const duplicates = counts.get(question.id) ?? 0;
        return questionDocument(question, {
          groupName: question.groupId === null ? null : (groups.get(question.groupId) ?? null),
          messageId: message?.messageId ?? null,
          duplicates,
          language,
          priority: isWaiting(question) ? priorityOf(question, duplicates, clock.now()) : null,
        });
      }),
    );
  }

  async function document(question: Question, language: Language | null = null) {
    const [only] = await documents([question], language);
    if (!only) throw new Error('one question has one document');
    return only;
  }

  const mine = async (request: WithPrincipal, id: string): Promise<Question> =>
    inOwnGroup(request, await desk.get(id));

  return { documents, document, mine };
}
