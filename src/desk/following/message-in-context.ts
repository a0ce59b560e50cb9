import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import type { QuestionsAround } from './questions-around.ts';

/** A new message with what is known around it. */
export interface MessageInContext {
  message: GroupMessage;
  group: Group;
  /** Its sender is one of the core learners. */
  core: boolean;
  /** The message that it replies to, where that is here. */
  repliedTo: GroupMessage | null;
  around: QuestionsAround;
}
