import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, longest first (seconds of their own on two crowded cores, 2026-11-30: 78 for `demo-sets`, 12
 * for `topics`; 179 for `obeyed`). Those from `obeyed` on share a process. In a new clone the runner knows no times and
 * goes by size: the rounds of faults, eighteen lines, began when all else was over.
 */
const SLOWEST = [
  'test/e2e/demo-sets.test.ts',
  'test/store/sqlite-store.test.ts',
  'test/knowledge/retrieve.test.ts',
  'test/e2e/kill.test.ts',
  'test/pages/desk-question.test.ts',
  'test/pages/group-page.test.ts',
  'test/conversation/crash-points.test.ts',
  'test/e2e/moderation-in-browser.test.ts',
  'test/store/shared-store.test.ts',
  'test/e2e/browser.test.ts',
  'test/pages/desk-line.test.ts',
  'test/faults/redis-away.test.ts',
  'test/pages/desk-beside.test.ts',
  'test/faults/fleet-rounds.test.ts',
  'test/e2e/demo-sets-with-model.test.ts',
  'test/faults/crash-in-app.test.ts',
  'test/store/postgres-store.test.ts',
  'test/e2e/package.test.ts',
  'test/e2e/kill-ingest.test.ts',
  'test/pages/desk-cases.test.ts',
  'test/server/data-lock.test.ts',
  'test/e2e/topics.test.ts',
  'test/agent/obeyed.test.ts',
  'test/agent/injection.test.ts',
  'test/grounding/replies.test.ts',
  'test/grounding/whole-answers.test.ts',
  'test/commands/help.test.ts',
  'test/server/strange-requests.test.ts',
  'test/tools/tool-process.test.ts',
  'test/agent/homework.test.ts',
  'test/recorded/recorded-replies.test.ts',
  'test/eval/moderation-sets.test.ts',
];

/**
 * What takes longest begins first, so that the end is not one core waiting for the other. Files that share a process
 * stand together at the end: the process ends where the next file in the line wants one of its own.
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
