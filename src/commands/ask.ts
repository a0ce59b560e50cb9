import { coursesOf, unrecorded } from '../conversation/index.ts';
import { BadInputError } from '../domain/faults/errors.ts';
import { newId } from '../domain/random/ids.ts';
import { sourceWithLocator } from '../domain/school/course.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { tellModelFaults } from './model-faults.ts';
import { namedGroup } from './named-group.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'ask QUESTION [--course ID] [--group ID] [--json]';

export const ask: Command = {
  usage,
  does: 'answers one question; opens none on the desk and sends nothing',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      course: { type: 'string' },
      group: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const question = positionals.join(' ').trim();
    if (question === '') throw usageError(usage, 'No question was given.');
    return await withInstallation(
      config,
      async (installation) => {
        const { store, agent, clock } = installation;
        const group = values.group === undefined ? null : await namedGroup(store, values.group);
        const courses = await coursesOf(store, values.course, group);
        if (courses.length === 0) {
          throw new BadInputError('no_course', 'There is no course to answer from.', {
            fix: 'Ingest one first, or start the demo with: npm start',
          });
        }
        const result = await agent.answer({
          question,
          courses,
          group,
          history: [],
          quoted: null,
          overheard: false,
          signal,
        });
        const answer = unrecorded({ id: newId('ans', clock.now()), result });
        if (values.json) console.out(JSON.stringify(answer));
        else {
          console.out(answer.label ? `${answer.text}\n「${answer.label}」` : answer.text);
          for (const citation of answer.citations)
            console.out(`  [${citation.index}] ${citation.title} — ${sourceWithLocator(citation)}`);
        }
        return 0;
      },
      { onModelFault: tellModelFaults(console) },
    );
  },
};
