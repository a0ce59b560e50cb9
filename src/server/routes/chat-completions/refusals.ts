import { BadInputError } from '../../../domain/errors.ts';
import type { CompletionBody } from './request.ts';

/**
 * What OpenAI's interface has and this one does not: refused by name, where a client that got something else in its place
 * would go wrong. What only steers a model (temperature, seed, penalties) is let through and changes nothing.
 */
export function refuseWhatIsNotOffered(body: CompletionBody): void {
  const { tools, functions, tool_choice, n, response_format, modalities, audio } = body;
  if ((tools?.length ?? 0) > 0 || (functions?.length ?? 0) > 0 || isDemanded(tool_choice))
    throw new BadInputError(
      'tools_not_supported',
      'Tools are not supported here: the assistant uses its own. Leave out "tools" and "tool_choice".',
    );
  if (n !== null && n !== undefined && n !== 1) throw new BadInputError('n_not_supported', '"n" must be 1.');
  if (response_format && response_format.type !== 'text')
    throw new BadInputError(
      'response_format_not_supported',
      `"response_format" must be {"type": "text"} or left out, not "${response_format.type}": answers are text; citations are in the field "citations".`,
    );
  if (modalities?.includes('audio') || (audio !== null && audio !== undefined))
    throw new BadInputError(
      'audio_not_supported',
      'Answers are text, not sound. Leave out "audio", and send "modalities": ["text"]; with "style": "spoken" the text is made to be read out.',
    );
  const part = lastPartThatIsNoText(body);
  if (part !== null)
    throw new BadInputError(
      'content_part_not_supported',
      `The last user message has a part of type "${part}"; only text can be read. Paste the error or the task as text.`,
    );
}

/** "auto" and "none" ask for nothing. */
const isDemanded = (choice: unknown): boolean =>
  choice !== null && choice !== undefined && choice !== 'auto' && choice !== 'none';

/** Pictures and the like further back are passed over; what is asked now must not be answered without them. */
function lastPartThatIsNoText({ messages }: CompletionBody): string | null {
  const content = messages.findLast(({ role }) => role === 'user')?.content;
  if (!Array.isArray(content)) return null;
  return content.find(({ type }) => type !== 'text' && type !== 'input_text')?.type ?? null;
}
