import type { SecondOpinion } from '../../moderation/index.ts';
import type { JobHandler } from '../../queue/index.ts';
import type { NoticeParts } from '../deliver-notice.ts';
import { alertWordJob } from './alerts/alert-word-job.ts';
import { crisisWaitsJob } from './alerts/crisis-waits-job.ts';
import { replanJob } from './deciding/replan-job.ts';
import { privateMessageJob } from './in-private/private-message-job.ts';
import { moderateJob } from './judging/moderate-job.ts';
import { secondOpinionJob } from './judging/second-opinion-job.ts';
import { measureJob } from './measures/measure-job.ts';
import { takeBackJob } from './measures/take-back-job.ts';
import { takingDownWordJob } from './measures/word-of-taking-down.ts';
import type { ModerationParts } from './moderation-parts.ts';
import { caseClocksJob } from './notices/case-clocks.ts';
import { caseNoticeJob } from './notices/case-notice-job.ts';
import { measureNoticeJob } from './notices/measure-notice.ts';

/** Everything that moderation does in the background; `opinion` where a model is configured. */
export function moderationJobs(
  parts: ModerationParts & NoticeParts & { opinion: SecondOpinion | null },
): JobHandler[] {
  const { opinion } = parts;
  return [
    moderateJob({ ...parts, asksModel: opinion !== null }),
    measureJob(parts),
    alertWordJob(parts),
    crisisWaitsJob(parts),
    privateMessageJob(parts),
    takingDownWordJob(parts),
    takeBackJob(parts),
    replanJob(parts),
    caseClocksJob(parts),
    caseNoticeJob(parts),
    measureNoticeJob(parts),
    // Without a model what waited for one (it was there yesterday) goes the way it goes without.
    secondOpinionJob({ ...parts, opinion: opinion ?? (async (_group, _policy, all) => all.map(() => null)) }),
  ];
}
