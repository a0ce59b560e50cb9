import { describe } from 'vitest';
import { accessPart } from './store/access.ts';
import { batchesPart } from './store/batches.ts';
import { correctionsPart } from './store/corrections.ts';
import { deskPart } from './store/desk.ts';
import { discussionPromptsPart } from './store/discussion-prompts.ts';
import { eventsPart } from './store/events.ts';
import { figuresPart } from './store/figures.ts';
import { jobsPart } from './store/jobs.ts';
import { materialsPart } from './store/materials.ts';
import { messagesPart } from './store/messages.ts';
import { moderationPart } from './store/moderation.ts';
import { moderationRetentionPart } from './store/moderation-retention.ts';
import type { OpenStore } from './store/open-store.ts';
import { personalDataPart } from './store/personal-data.ts';
import { promotionsPart } from './store/promotions.ts';
import { questionQueriesPart } from './store/question-queries.ts';
import { questionsPart } from './store/questions.ts';
import { schoolPart } from './store/school.ts';
import { verdictsPart } from './store/verdicts.ts';
import { verifiedAnswersPart } from './store/verified-answers.ts';
import { violationsPart } from './store/violations.ts';

/** What every store promises, whatever it is kept in. `open` gives a new, empty one each time. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`a store on ${name}`, () => {
    schoolPart(open);
    batchesPart(open);
    messagesPart(open);
    eventsPart(open);
    questionsPart(open);
    questionQueriesPart(open);
    deskPart(open);
    correctionsPart(open);
    figuresPart(open);
    discussionPromptsPart(open);
    promotionsPart(open);
    jobsPart(open);
    materialsPart(open);
    accessPart(open);
    personalDataPart(open);
    verifiedAnswersPart(open);
    verdictsPart(open);
    violationsPart(open);
    moderationPart(open);
    moderationRetentionPart(open);
  });
}
