import type { Fault } from '../../../domain/faults/faults-in-words.ts';

/** As much of a problem as tells an OpenAI client what is wrong. */
interface Told {
  status: number;
  code: string;
  detail: string;
  fix?: string | undefined;
  /** The one field that is at fault, where it is one. */
  param?: unknown;
}

/** A failure in the shape that OpenAI's clients read; without it all they show is "400 status code (no body)". */
export const openAiError = ({ status, code, detail, fix, param }: Told) => ({
  message: fix ? `${asSentence(detail)} ${fix}` : detail,
  type: status >= 500 ? 'server_error' : 'invalid_request_error',
  param: typeof param === 'string' ? param : null,
  code,
});

const asSentence = (text: string): string => (/[.!?…。！？]$/.test(text) ? text : `${text}.`);

/** A place in a body as OpenAI names it: `messages[0].role`. */
export const paramAt = (path: Fault['path']): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
