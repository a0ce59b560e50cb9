import type { Clocks } from '../../desk/index.ts';
import { type JobHandler, repeatingJob } from '../../queue/index.ts';

/** A quarrel has five minutes: five seconds of them may go by unseen. */
const EVERY_MS = 5_000;

/** Takes the questions' clocks on that are due. */
export const deskClocksJob = ({ clocks }: { clocks: Clocks }): JobHandler =>
  repeatingJob('desk_clocks', EVERY_MS, async ({ signal }) => {
    await clocks.tick(signal);
  });
