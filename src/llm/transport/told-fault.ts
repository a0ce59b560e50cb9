import { type Fields, fieldsOf } from '../json-fields.ts';

/** What an endpoint says is wrong, in whatever form it says so. */
export interface ToldFault {
  message: string;
  /** Its own word or number for it; empty where it has none. */
  code: string;
  /** Its kind of fault, `content_filter` for instance; empty where it names none. */
  type: string;
  /** Of HTTP, where the fault came in a reply that had a good one. */
  status: number | undefined;
  /** The parameter that it blames; empty where it names none. */
  param: string;
}

/** A fault that an endpoint told; with the status and the headers that it came with. */
export class EndpointFault extends Error {
  readonly code: string;
  readonly type: string;
  readonly status: number | undefined;
  readonly param: string;
  readonly headers: Headers;

  constructor(told: ToldFault, reply: { status?: number | undefined; headers: Headers }) {
    super(told.message);
    this.code = told.code;
    this.type = told.type;
    this.status = reply.status ?? told.status;
    this.param = told.param;
    this.headers = reply.headers;
  }
}

/** A list of faults, as FastAPI's, is told as it is. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

const HTTP_FAULT = /^[45]\d\d$/;

/**
 * The fault in what came as JSON; null where there is none. `{error: {message, code, param}}` is OpenAI's form.
 * Others say `{error: "…"}` (Ollama), put it in a list (Gemini), say `{object: "error", message}` (vLLM), `{code,
 * message}` (DashScope, SiliconFlow), `{detail}` (FastAPI) or `{base_resp: {status_code, status_msg}}` (MiniMax).
 * @param isFault its status or its event says already that it is one
 */
export function toldFaultIn(said: unknown, isFault: boolean): ToldFault | null {
  const reply = fieldsOf(Array.isArray(said) ? said[0] : said);
  const { error, base_resp: base } = reply;
  if (error) return typeof error === 'string' ? faultOf({ message: error }) : faultOf(fieldsOf(error));
  const { status_code: code, status_msg: message } = fieldsOf(base);
  if (code) return faultOf({ message, code });
  const isSelf = reply.object === 'error' || (!reply.choices && Boolean(reply.code) && hasWords(reply));
  return isFault || isSelf ? faultOf(reply) : null;
}

const hasWords = ({ message, msg }: Fields): boolean => typeof (message ?? msg) === 'string';

function faultOf(fields: Fields): ToldFault {
  const code = wordsOf(fields.code);
  return {
    message: wordsOf(fields.message ?? fields.msg ?? fields.detail),
    // What only repeats the status says nothing.
    code: HTTP_FAULT.test(code) ? '' : code,
    type: wordsOf(fields.type),
    status: HTTP_FAULT.test(code) ? Number(code) : undefined,
    param: wordsOf(fields.param),
  };
}

/** What an endpoint says instead of a reply, with its status: a fault in JSON, or a text. */
export function refusalIn(
  text: string,
  { status, headers }: { status: number; headers: Headers },
): EndpointFault {
  let told: ToldFault | null = null;
  try {
    told = toldFaultIn(JSON.parse(text), true);
  } catch {
    // A page of a gateway, or a text: told as it is.
  }
  const asText = { message: text, code: '', type: '', status, param: '' };
  return new EndpointFault(told ?? asText, { status, headers });
}
