import { type Phrases, phrasesFor } from '../phrases.ts';
import type { Talk } from '../question/intents/talk-patterns.ts';
import type { Run } from '../run.ts';
import { isAfterCrisis } from './aside.ts';

const SAID: Record<Talk, (phrases: Phrases) => string> = {
  hello: ({ hello }) => hello,
  thanks: ({ thanks }) => thanks,
  who: ({ whoAmI }) => whoAmI,
  goodbye: ({ goodbye }) => goodbye,
  empty: ({ emptyMention }) => emptyMention,
  picture: ({ unreadable }) => unreadable.picture,
  laugh: ({ laugh }) => laugh,
  understood: ({ understood }) => understood,
  praise: ({ praise }) => praise,
  teacher_praised: ({ teacherPraised }) => teacherPraised,
  wish: ({ wish }) => wish,
  voice: ({ unreadable }) => unreadable.voice,
  video: ({ unreadable }) => unreadable.video,
  file: ({ unreadable }) => unreadable.file,
  link: ({ unreadable }) => unreadable.link,
  no_help: ({ noHelp }) => noHelp,
  mood: ({ mood }) => mood,
  weather: ({ weather }) => weather,
  solved: ({ solved }) => solved,
  play: ({ play }) => play,
  doubt: ({ sureOfIt }) => sureOfIt,
};

/** After words of self-harm a laugh or "没事了" is not taken for one. */
const MAKES_LIGHT: readonly Talk[] = ['laugh', 'understood', 'solved', 'play', 'mood', 'empty'];

/** What is said to talk that asks nothing. */
export function smallTalk({ language, request }: Run, talk: Talk): string {
  const phrases = phrasesFor(language);
  return MAKES_LIGHT.includes(talk) && isAfterCrisis(request.history)
    ? phrases.afterCrisis
    : SAID[talk](phrases);
}
