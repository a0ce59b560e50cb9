import { expect, test } from 'vitest';
import { processorMs } from '../support/processor-time.ts';
import { documentOf, faultsOf, readAs } from './reading.ts';

test('marks of lists with several blanks between them are read in time', async () => {
  const startedAt = processorMs();
  const results = await readAs('rule.md', `# 分隔\n\n${'-  '.repeat(60)}x\n\n说明在这里。\n`);
  expect(processorMs() - startedAt).toBeLessThan(1_000);
  expect(JSON.stringify(documentOf(results))).toContain('说明在这里');
});

test.each(['- ', '>', '1.   ', '> - \t'])('a hundred of %j in each other are refused', async (mark) => {
  const [fault] = faultsOf(await readAs('deep.md', `${mark.repeat(100)}x\n`));
  expect(fault?.message).toContain('nested too deeply');
});
