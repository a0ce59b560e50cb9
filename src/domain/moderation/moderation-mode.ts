/** `auto`: what may be done without a person is done. `approve`: nothing is. `observe`: only recorded. */
export const MODERATION_MODES = ['auto', 'approve', 'observe'] as const;
export type ModerationMode = (typeof MODERATION_MODES)[number];
