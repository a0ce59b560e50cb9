import type { LanguageCode } from '../language/language-code.ts';

export interface Positioning {
  stage?: string;
  direction?: string;
  purpose?: string;
}

export interface GroupCard {
  id: string;
  name: string;
  language: LanguageCode;
  /** Days for which messages are kept. */
  keptDays: number;
}

/** Who this browser is in which group, as the cookie says. */
export interface SessionDoc {
  group: GroupCard & {
    timeZone: string;
    assistantNames: string[];
    positioning: Positioning | null;
    members: number;
  };
  learner: { id: string; name: string };
  model: { name: string | null; filing: string | null };
}
