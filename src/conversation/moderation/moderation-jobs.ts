import type { SecondOpinion } from '../../moderation/index.ts';
import type { JobHandler } from '../../queue/index.ts';
import type { NoticeParts } from '../deliver-notice.ts';
import { alertWordJob } from './alert-word-job.ts';
import { caseClocksJob } from './case-clocks.ts';
import { caseNoticeJob } from './case-notice-job.ts';
import { measureJob } from './measure-job.ts';
import { measureNoticeJob } from './measure-notice.ts';
import { moderateJob } from './moderate-job.ts';
import type { ModerationParts } from './moderation-parts.ts';
import { secondOpinionJob } from './second-opinion-job.ts';
import { takeBackJob } from './take-back-job.ts';
import { wordJob } from './word-job.ts';

/** Everything that moderation does in the background; `opinion` where a model is configured. */
export function moderationJobs(
  parts: ModerationParts & NoticeParts & { opinion: SecondOpinion | null },
): JobHandler[] {
  const { opinion } = parts;
  return [
    moderateJob({ ...parts, asksModel: opinion !== null }),
    measureJob(parts),
    alertWordJob(parts),
    wordJob(parts),
    takeBackJob(parts),
    caseClocksJob(parts),
    caseNoticeJob(parts),
    measureNoticeJob(parts),
    // Without a model what waited for one (it was there yesterday) goes the way it goes without.
    secondOpinionJob({ ...parts, opinion: opinion ?? (async (_group, _policy, all) => all.map(() => null)) }),
  ];
}
