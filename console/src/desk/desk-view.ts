/** The views of the console, in the order of its tabs. */
export const DESK_VIEWS = [
  'questions',
  'moderation',
  'learners',
  'topics',
  'gaps',
  'groups',
  'jobs',
] as const;
export type DeskView = (typeof DESK_VIEWS)[number];
