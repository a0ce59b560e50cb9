import type { ChatEvent, ChatRequest } from '../chat.ts';
import { ModelError } from '../model-error.ts';

/** All of a reply's text; an object that was cut off is no object. */
export async function wholeText(
  events: AsyncIterable<ChatEvent>,
  model: string,
  onUsage: ChatRequest['onUsage'],
): Promise<string> {
  let text = '';
  for await (const event of events) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'end') onUsage?.(event.usage);
    if (event.type === 'end' && event.finishReason === 'length') {
      throw new ModelError('too_long', `${model}: the object grew past its bound`, { model });
    }
  }
  return text;
}
