import { createContext, useContext } from 'react';
import type { LanguageCode } from '../language/language-code.ts';
import type { TimeStyle } from '../language/moment.ts';
import type { DeskApi } from '../wire/desk-api.ts';
import type { LinkedPlace } from './linked-place.ts';

export interface DeskSetting {
  api: DeskApi;
  /** The name that signs. */
  operator: string;
  language: LanguageCode;
  /** A group's own clock: what its learners were told. Without a group the operator's. */
  timeIn: (groupId: string | null) => TimeStyle;
  /** The server does not take the token any more. */
  onRefused: () => void;
  /** What is open now, to be opened again behind a new token or another name. */
  onOpened: (place: LinkedPlace | null) => void;
  /** Turns to a case. */
  openCase: (id: string) => void;
  /** Turns to the learners, where one is looked for by account or name. */
  findLearner: (accountOrName: string) => void;
}

export const DeskContext = createContext<DeskSetting | null>(null);

export function useDesk(): DeskSetting {
  const setting = useContext(DeskContext);
  if (!setting) throw new Error('useDesk needs a Desk above it');
  return setting;
}
