import { z } from 'zod';
import type { HouseRule } from '../domain/group.ts';
import type { Store } from '../store/index.ts';

const ruleSet = z.looseObject({
  rules: z.array(
    z.looseObject({
      number: z.int(),
      category: z.string(),
      text: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
});

/** The rules of a set, in their order; none where the set is not there. */
export async function readHouseRules(store: Store, id: string): Promise<HouseRule[]> {
  const parsed = ruleSet.safeParse(await store.rules.get(id));
  if (!parsed.success) return [];
  return parsed.data.rules.map(({ number, category, text }) => ({ number, category, text }));
}
