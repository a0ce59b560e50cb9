import { z } from 'zod';
import type { HouseRule } from '../domain/school/group.ts';
import { helpLines } from '../moderation/index.ts';
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

const withHelp = z.looseObject({ help: helpLines });

/** Where somebody in need finds help, by the group's rules; by the school's default ones where there is no group. */
export async function readHelp(store: Store, id = 'default'): Promise<z.infer<typeof helpLines>> {
  const parsed = withHelp.safeParse((await store.rules.get(id)) ?? (await store.rules.get('default')));
  return parsed.success ? parsed.data.help : helpLines.parse(undefined);
}
