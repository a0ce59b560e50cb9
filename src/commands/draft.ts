import { openTopicDrafting } from '../app.ts';
import { promptSummary } from '../community/index.ts';
import { dateAndTime } from '../domain/time/time-in-words.ts';
import { readArguments, required, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { tellModelFaults } from './model-faults.ts';
import { namedGroup } from './named-group.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'draft --group ID [--week 2026-W48] [--json]';

export const draftCommand: Command = {
  usage,
  does:
    "drafts discussion prompts for a group's week, for an operator to " +
    'approve; the same week gives the same ones again',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      group: { type: 'string' },
      week: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [named, stray] = values.group === undefined ? positionals : [values.group, ...positionals];
    const groupId = required(usage, '--group', named);
    if (stray !== undefined) throw usageError(usage, `Nothing is known to do with "${stray}".`);
    return await withInstallation(
      config,
      async (installation) => {
        const { timeZone } = await namedGroup(installation.store, groupId);
        const { week, prompts } = await openTopicDrafting(installation).draft(groupId, values.week, signal);
        const drafts = prompts.map(promptSummary);
        if (values.json) console.out(JSON.stringify({ groupId, week, drafts }));
        else if (drafts.length === 0)
          console.err(`No topics for ${groupId} in ${week}: its cadence is off, or its topics are paused.`);
        else {
          for (const draft of drafts) {
            const at = dateAndTime(Date.parse(draft.at), timeZone);
            console.out(
              [
                `── ${at} · ${draft.kind} · ${draft.minutes} min · ${draft.status} · ` +
                  `${draft.id}${draft.label ? ` · 「${draft.label}」` : ''}`,
                draft.text,
                `   ↳ ${draft.icebreaker}`,
                `   ? ${draft.why}`,
                '',
              ].join('\n'),
            );
          }
        }
        return 0;
      },
      { onModelFault: tellModelFaults(console) },
    );
  },
};
