import { readArguments, required, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { gradedFound } from './graded-found.ts';
import { materialFault } from './material-fault.ts';
import { passedOver } from './passed-over.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'ingest <path…> --course ID [--prune] [--json]';

export const ingest: Command = {
  usage,
  does: 'takes files or folders into a course; unchanged files are skipped',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      course: { type: 'string' },
      prune: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw usageError(usage, 'No path was given.');
    const courseId = required(usage, '--course', values.course);
    return await withInstallation(config, async (installation) => {
      let lastTenth = -1;
      const report = await installation.knowledge.ingest({
        paths: positionals,
        courseId,
        prune: values.prune,
        signal,
        onProgress(done, total) {
          const tenth = Math.floor((done / Math.max(1, total)) * 10);
          if (total < 20 || tenth === lastTenth) return;
          lastTenth = tenth;
          console.err(`read ${done} of ${total} files`);
        },
      });
      if (values.json) console.out(JSON.stringify(report));
      else {
        console.out(
          `Course "${courseId}" is at version ${report.version}. Passages: ${report.passages}. ` +
            `Documents: ${report.indexed} indexed, ` +
            `${report.unchanged} unchanged, ${report.removed} replaced or removed, ` +
            `${report.faults.length} with a fault. ${(report.timings.totalMs / 1000).toFixed(1)} s.`,
        );
        for (const fault of report.faults) console.out(`  ${materialFault(fault)}`);
        if (report.gradedFound.length > 0) console.out(gradedFound(report.gradedFound));
        if (report.passedOver.length > 0)
          console.out(passedOver('as they are no course material or only links', report.passedOver));
      }
      return report.faults.length > 0 && report.indexed + report.unchanged === 0 ? 1 : 0;
    });
  },
};
