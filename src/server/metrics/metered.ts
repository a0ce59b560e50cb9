import type { Agent } from '../../agent/index.ts';
import type { Intake } from '../../domain/conversation/channel.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Meter } from '../../domain/signals/meter.ts';
import type { Moderator } from '../../moderation/index.ts';

/** Parts that say what they did, and are otherwise as they were. */

export function meteredAgent(agent: Agent, meter: Meter): Agent {
  return {
    async answer(request, listener) {
      const started = performance.now();
      const result = await agent.answer(request, listener);
      const { outcome, mode } = result;
      meter.record({ what: 'answer', outcome, mode, ms: performance.now() - started });
      return result;
    },
  };
}

export function meteredModerator(moderator: Moderator, meter: Meter): Moderator {
  const record = ({ category, decidedBy, needsReview }: Verdict) => {
    const became = needsReview ? 'to_review' : category === 'none' ? 'none' : 'acted_on';
    meter.record({ what: 'verdict', category, decidedBy, became });
  };
  return {
    ...moderator,
    judge(messages) {
      const verdicts = moderator.judge(messages);
      verdicts.forEach(record);
      return verdicts;
    },
    async judgeInTurns(messages) {
      const verdicts = await moderator.judgeInTurns(messages);
      verdicts.forEach(record);
      return verdicts;
    },
    examine(messages) {
      const examined = moderator.examine(messages);
      for (const { verdict } of examined) record(verdict);
      return examined;
    },
  };
}

/** `channelNames` are the adapters'; any other name is some program's behind the bridge, and there may be many. */
export function meteredIntake(intake: Intake, meter: Meter, channelNames: ReadonlySet<string>): Intake {
  return async (message) => {
    const channel = channelNames.has(message.channel) ? message.channel : 'bridge';
    try {
      const result = await intake(message);
      meter.record({ what: 'message', channel, became: result.duplicate ? 'duplicate' : 'accepted' });
      return result;
    } catch (error) {
      meter.record({ what: 'message', channel, became: 'refused' });
      throw error;
    }
  };
}
