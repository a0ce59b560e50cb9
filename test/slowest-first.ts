import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, longest first (seconds of their own on two quiet cores, 2026-11-27: 80 for the first, 20 for
 * `injection`; the first mostly waits for leases to run out). Those from `injection` on share a process, and their order
 * among themselves is that of a busy machine (2026-11-28: 98 to 19). In a new clone the runner knows no times and goes by size: the
 * rounds of faults, eighteen lines, began when all else was over.
 */
const SLOWEST = [
  'test/faults/fleet-rounds.test.ts',
  'test/pages/group-page.test.ts',
  'test/pages/desk-question.test.ts',
  'test/pages/desk-beside.test.ts',
  'test/pages/desk-line.test.ts',
  'test/e2e/demo-sets.test.ts',
  'test/store/sqlite-store.test.ts',
  'test/store/postgres-store.test.ts',
  'test/conversation/crash-points.test.ts',
  'test/e2e/kill.test.ts',
  'test/faults/crash-in-app.test.ts',
  'test/e2e/demo-sets-with-model.test.ts',
  'test/agent/injection.test.ts',
  'test/grounding/whole-answers.test.ts',
  'test/grounding/replies.test.ts',
  'test/agent/homework.test.ts',
  'test/recorded/recorded-replies.test.ts',
  'test/eval/moderation-sets.test.ts',
];

/**
 * What takes longest begins first, so that the end is not one core waiting for the other. Files that share a process stand
 * together at the end: the process ends where the next file in the line wants one of its own.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const at = SLOWEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      const shares = project.config.isolate ? 0 : SLOWEST.length + 1;
      return shares + (at < 0 ? SLOWEST.length : at);
    };
    // The sort is stable: among the others the runner's own order stays.
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
