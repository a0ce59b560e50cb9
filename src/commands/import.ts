import { importSchool } from '../community/index.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { gradedFound } from './graded-found.ts';
import { materialFault } from './material-fault.ts';
import { passedOver } from './passed-over.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'import DIR [--json]';

export const importCommand: Command = {
  usage,
  does: 'takes in a school from files: courses/, groups/, rules/, calendar/',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, { json: { type: 'boolean', default: false } });
    const [directory, ...rest] = positionals;
    if (directory === undefined || rest.length > 0) throw usageError(usage, 'One folder is needed.');
    return await withInstallation(config, async (installation) => {
      const report = await importSchool(installation, directory, signal);
      if (values.json) console.out(JSON.stringify(report));
      else {
        for (const course of report.courses) {
          console.out(
            `course ${course.courseId}, documents: ${course.indexed} indexed, ${course.unchanged} ` +
              `unchanged, ${course.faults.length} with a fault`,
          );
          if (course.gradedFound.length > 0) console.out(gradedFound(course.gradedFound));
          for (const fault of course.faults) console.out(`  ${materialFault(fault)}`);
        }
        const { groups, rules, calendars } = report;
        for (const [kind, taken] of Object.entries({ groups, rules, calendars }))
          if (taken.length > 0) console.out(`${kind}: ${taken.join(', ')}`);
        if (report.passedOver.length > 0)
          console.out(
            passedOver(
              'as neither material nor a .yaml under groups/, rules/ or calendar/',
              report.passedOver,
            ),
          );
      }
      return 0;
    });
  },
};
