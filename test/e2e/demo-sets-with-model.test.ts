import { beforeAll, describe, expect, test } from 'vitest';
import { startScriptedModel } from '../scripted-model/server.ts';
import { type DemoFigures, demoEvaluation, SIMPLE_MODELS } from '../support/demo-evaluation.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const SET = 'python-101';

describe('the demo set, with a scripted model behind real HTTP', () => {
  let evaluated: Awaited<ReturnType<typeof demoEvaluation>>;
  let without: DemoFigures;
  beforeAll(async () => {
    evaluated = await demoEvaluation(temporaryDirectory());
    without = await evaluated(SET);
  }, 120_000);

  test.each(Object.entries(SIMPLE_MODELS))(
    'that %s: one call a question, nothing made up is shown, as many questions are answered as without it',
    { timeout: 120_000 },
    async (name, script) => {
      const model = await startScriptedModel(script);
      const figures = await evaluated(SET, model.url);
      await model.close();
      expect(model.requests.length).toBeGreaterThan(50);
      expect(figures.callsAnAnswer).toBeLessThanOrEqual(1.1);
      expect(figures.madeUpAndShown).toBe(0);
      expect(figures.spoken).toBeGreaterThanOrEqual(without.spoken - 1);
      // Where nothing it says stands up, the material's own words serve, and no worse than without it.
      if (name === 'only makes things up') expect(figures.wrongRate).toBeCloseTo(without.wrongRate, 2);
    },
  );
});
