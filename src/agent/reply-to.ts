import { speaksOfAnothersDanger } from '../moderation/index.ts';
import { answerQuestion } from './answer-question.ts';
import { hasCode } from './graded-work/has-code.ts';
import { saidAsHint } from './graded-work/hint-answer.ts';
import { hintsGiven } from './graded-work/hint-pressed.ts';
import type { Intent } from './intent.ts';
import { phrasesFor } from './phrases.ts';
import type { AgentResult } from './request.ts';
import type { AgentParts, Run } from './run.ts';
import { passedOn, saidAtOnce } from './said.ts';
import { answerStanding } from './sources/school/answer-standing.ts';
import { saidToWhoWaits } from './talk/said-to-who-waits.ts';
import { smallTalk } from './talk/small-talk-reply.ts';

/** What is said to a message, by what it wants. */
export async function replyTo(parts: AgentParts, run: Run, intent: Intent): Promise<AgentResult> {
  const { request, language } = run;
  const phrases = phrasesFor(language);
  switch (intent.kind) {
    case 'crisis': {
      const help = await parts.readHelp(request.group?.rulesId);
      const says = speaksOfAnothersDanger(request.question) ? phrases.crisisOfAnother : phrases.crisis;
      return passedOn(run, says(help[language]), { kind: 'alert', reason: 'alert_crisis' });
    }
    case 'minor':
      return passedOn(run, phrases.minor, { kind: 'alert', reason: 'alert_minor' });
    case 'person':
      return passedOn(run, phrases.person, { kind: 'subject', reason: 'asked_for_person' });
    case 'small_talk':
      return saidAtOnce(run, 'small_talk', smallTalk(run, intent.talk));
    case 'out_of_bounds':
      return saidAtOnce(
        run,
        'refused',
        intent.why === 'instruction' ? phrases.refusedInstruction : phrases.refused,
      );
    case 'complaint':
      return passedOn(run, phrases.complaint, { kind: 'complaint', reason: 'complaint' });
    case 'waiting':
      return saidToWhoWaits(run);
    case 'standing_of_another':
      return saidAtOnce(run, 'refused', phrases.standingOfAnother);
    case 'standing':
      return await answerStanding(parts, run);
    case 'graded':
      // An attempt of their own after a hint: the hints say to paste it, and a person can read it.
      return hasCode(request.question) && hintsGiven(request.history, intent.work) > 0
        ? passedOn(run, phrases.workForTeacher, { kind: 'subject', reason: 'not_in_material' })
        : await saidAsHint(parts, run, intent.work);
    case 'homework':
      return saidAtOnce(run, 'hint', phrases.homework);
    case 'question':
      return await answerQuestion(parts, run);
  }
}
