import { z } from 'zod';
import { MODERATION_MODES, type ModerationMode } from '../../domain/moderation/moderation-mode.ts';
import type { Group } from '../../domain/school/group.ts';
import type { SchoolModeration } from '../../moderation/index.ts';

export const moderationModeSchema = z
  .object({
    mode: z.enum(MODERATION_MODES),
    source: z
      .enum(['operator', 'group', 'rules'])
      .describe("whose word it is: an operator's, the group file's or the rules'"),
    otherwise: z.enum(MODERATION_MODES).describe("what would be in force without the operator's choice"),
    rulesId: z.string(),
  })
  .meta({ id: 'GroupModeration' });

/** How much moderation does by itself in a group, and who says so; `chosen` by an operator, where one has. */
export async function moderationModeOf(
  school: SchoolModeration,
  group: Group,
  chosen: ModerationMode | null,
): Promise<z.infer<typeof moderationModeSchema>> {
  const otherwise = group.moderation ?? (await school.rulesMode(group));
  const source = chosen !== null ? 'operator' : group.moderation !== null ? 'group' : 'rules';
  return { mode: chosen ?? otherwise, source, otherwise, rulesId: group.rulesId };
}
