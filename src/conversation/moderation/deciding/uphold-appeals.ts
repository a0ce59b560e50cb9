import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Repositories } from '../../../store/index.ts';
import { recordOnCase } from '../cases/record-on-case.ts';
import { type AppealTexts, tellOfAppeal } from '../in-private/appeal-word.ts';

/** An overturned case leaves nothing to appeal against: what is open is upheld with it, and nobody rejects it later. */
export async function upholdAppeals(
  tx: Repositories,
  violation: Violation,
  operator: string,
  now: number,
): Promise<void> {
  const upheld = { status: 'accepted', decidedBy: operator, reply: '' } as const;
  for (const { id } of await tx.appeals.of(violation.id)) {
    const appeal = await tx.appeals.decide(id, upheld, now);
    if (!appeal) continue;
    const detail = { appealId: id, reply: '', alone: false };
    await recordOnCase(tx, violation, { actor: operator, action: 'appeal_accepted', detail }, now);
    await tellAccepted(tx, violation, { appeal, operator, words: '' }, now);
  }
}

/** What was done is apologised for elsewhere, which carries the news; where nothing had been done it is told here. */
export async function tellAccepted(
  tx: Repositories,
  violation: Violation,
  { appeal, operator, words }: { appeal: Appeal; operator: string; words: string },
  now: number,
): Promise<void> {
  const measures = await tx.violationMeasures.of([violation.id]);
  const isSaid = measures.some(({ state }) => state === 'done');
  if (isSaid && words === '') return;
  const text = (texts: AppealTexts) =>
    [isSaid ? '' : texts.accepted, words === '' ? '' : texts.words(operator, words)]
      .filter((part) => part !== '')
      .join('\n');
  await tellOfAppeal(tx, violation, { appeal, about: 'accepted', text }, now);
}
