import { BadInputError } from '../../../domain/faults/errors.ts';
import { isHousekeeping } from './housekeeping.ts';
import type { CompletionBody } from './request.ts';

/**
 * What OpenAI's interface has and this one does not: refused by name, where a client that got something else in its
 * place would go wrong. What only steers a model (temperature, seed, penalties) is let through and changes nothing.
 */
export function refuseWhatIsNotOffered(body: CompletionBody): void {
  const { tools, functions, tool_choice, function_call, n, response_format, modalities, audio } = body;
  // Agents send their tools along with every request; "none" is how they say that no call is wanted this time.
  const offered = {
    tools: tool_choice === 'none' ? [] : tools,
    functions: function_call === 'none' ? [] : functions,
  };
  const demanded = Object.entries(offered).find(([, those]) => (those?.length ?? 0) > 0);
  const choice = Object.entries({ tool_choice, function_call }).find(([, chosen]) => isDemanded(chosen));
  const param = (demanded ?? choice)?.[0];
  if (param !== undefined)
    throw refused(
      'tools_not_supported',
      param,
      'Tools are not supported here: the assistant uses its own. Leave out ' +
        `${param.startsWith('tool') ? '"tools" and "tool_choice"' : '"functions" and "function_call"'}.`,
    );
  if (n !== null && n !== undefined && n !== 1) throw refused('n_not_supported', 'n', '"n" must be 1.');
  if (body.logprobs)
    throw refused(
      'logprobs_not_supported',
      'logprobs',
      'There are no log probabilities here: leave out "logprobs". How sure an answer is stands in its ' +
        'field "zhujiao.confidence".',
    );
  if (response_format && response_format.type !== 'text')
    throw refused(
      'response_format_not_supported',
      'response_format',
      `"response_format" must be {"type": "text"} or left out, not "${response_format.type}": answers are ` +
        'text; citations are in the field "citations".',
    );
  if (modalities?.includes('audio') || (audio !== null && audio !== undefined))
    throw refused(
      'audio_not_supported',
      audio ? 'audio' : 'modalities',
      'Answers are text, not sound. Leave out "audio", and send "modalities": ["text"]; with "style": ' +
        '"spoken" the text is made to be read out.',
    );
  const part = lastPartThatIsNoText(body);
  if (part !== null)
    throw refused(
      'content_part_not_supported',
      'messages',
      `The last user message has a part of type "${part}"; only text can be read. Paste the error or the task as text.`,
    );
  if (isHousekeeping(body))
    throw refused(
      'not_a_question',
      'messages',
      'This asks for a title, tags, a summary or a translation, as chat programs do by themselves; here ' +
        'only questions about the course are answered. Choose another model for such tasks in your ' +
        "program's settings, or switch them off.",
    );
}

const refused = (code: string, param: string, message: string): BadInputError =>
  new BadInputError(code, message, { details: { param } });

/** "auto" and "none" ask for nothing. */
const isDemanded = (choice: unknown): boolean =>
  choice !== null && choice !== undefined && choice !== 'auto' && choice !== 'none';

/** Pictures and the like further back are passed over; what is asked now must not be answered without them. */
function lastPartThatIsNoText({ messages }: CompletionBody): string | null {
  const content = messages.findLast(({ role }) => role === 'user')?.content;
  if (!Array.isArray(content)) return null;
  return content.find(({ type }) => type !== 'text' && type !== 'input_text')?.type ?? null;
}
