import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** The addresses of OpenAI's interface: those that there are here, and what a client of it asks for besides. */

/** As clients put one together from a base URL with a slash at its end: `/v1//chat/completions`, `/v1/models/`. */
const WITH_SLASHES =
  /^\/+v1\/+((?:(?:courses|groups)\/[^/?]+\/+)?chat\/+completions|models(?:\/[^/?]+)?)\/*(?=\?|$)/;

/** The same address without what is too many; any other as it is. */
export const withoutExtraSlashes = (url: string): string =>
  url.replace(WITH_SLASHES, (_, rest: string) => `/v1/${rest.replace(/\/+/g, '/')}`);

const OURS = /^\/v1\/(?:(?:(?:courses|groups)\/[^/]+\/)?chat\/completions|models(?:\/[^/]+)?)$/;
/** Whatever its client takes for the base: none, `/v1` once or more, or one of Azure's deployments. */
const OTHERS = inTurn(
  /^(?:\/+v1)*(?:\/openai(?:\/deployments\/[^/]+)?)?\/+/,
  eitherOf(
    /responses|completions|chat|embeddings|rerank|moderations|conversations/,
    /assistants|threads|audio|images|videos|files|uploads|batches|fine_tuning/,
    /vector_stores|containers|realtime|evals|models|dashboard\/billing/,
  ),
  /(?:\/|$)/,
);

/** Where an OpenAI client asks, whether there is anything or not. */
export const isOpenAis = (path: string): boolean => OURS.test(path) || OTHERS.test(path);

/** Of what is here, by an address that was put together from another base URL. */
const MISPLACED = /^(?!\/v1\/(?!v1\/)).*\/(?:chat\/completions|models)(?:\/|$)/;

/** How a client of OpenAI's interface gets to what there is of it. */
export const wayToOpenAis = (path: string): string =>
  MISPLACED.test(path)
    ? "The base URL of an OpenAI client is this service's address with /v1 behind it, once: POST " +
      '/v1/chat/completions, GET /v1/models.'
    : "Of OpenAI's interface there are POST /v1/chat/completions and GET /v1/models; see /docs for the rest.";
