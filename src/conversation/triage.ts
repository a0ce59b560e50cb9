import type { Group } from '../domain/group.ts';
import type { InboundMessage } from '../domain/message.ts';

/** What a new message calls for. */
export type Triage =
  | { kind: 'answer'; overheard: boolean; waitMs: number }
  /** Stored and left alone. */
  | { kind: 'leave' };

/** In `assist` fellow learners go first (handbook, "peers first"). */
const PEERS_FIRST_MINUTES: Record<Group['positioning']['stage'], number> = { 入门: 5, 进阶: 15, 高级: 45 };

const QUESTION_MARK = /[?？]/;
const QUESTION_WORD =
  /(什么|怎么|怎样|咋|为什么|为啥|如何|哪里|哪个|哪儿|谁|多少|几(个|次|点|号|天)|吗[。.!！]?$|呢[。.!！]?$|能不能|可不可以|是不是|有没有|会不会|求助|请问|请教)|\b(what|why|how|when|where|which|who|can (i|you|we)|does|is there|anyone know)\b/i;

/** Cheap and by rules: it runs inside intake. */
export function triage(message: InboundMessage, addressed: boolean, body: string, group: Group): Triage {
  if (message.senderRole !== 'learner') {
    // Staff may ask the assistant too, but nobody answers a bot.
    return message.senderRole === 'staff' && addressed
      ? { kind: 'answer', overheard: false, waitMs: 0 }
      : { kind: 'leave' };
  }
  if (addressed) return { kind: 'answer', overheard: false, waitMs: 0 };
  if (group.mode !== 'assist' || !looksLikeQuestion(body)) return { kind: 'leave' };
  return { kind: 'answer', overheard: true, waitMs: PEERS_FIRST_MINUTES[group.positioning.stage] * 60_000 };
}

export const looksLikeQuestion = (text: string): boolean =>
  QUESTION_MARK.test(text) || QUESTION_WORD.test(text);
