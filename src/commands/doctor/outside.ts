import { z } from 'zod';
import type { Config, ModelEndpoint, RerankEndpoint } from '../../config.ts';
import { probeMailServer } from '../../desk/index.ts';
import { type Finding, REACH_TIMEOUT_MS } from './finding.ts';

/** Of the models that an endpoint lists as many are named. */
const MODELS_NAMED = 8;

/** What the services of others say that are configured: models, the reranker, the mail server. */
export async function outsideFindings(config: Config, wantsLetters: boolean): Promise<Finding[]> {
  const { endpoint, rerank, mail } = config;
  const models = endpoint && (config.chatModel ?? config.embeddingModel) ? await modelsAt(endpoint) : null;
  return [
    chatFinding(config, models),
    ...(config.chatModelFallback ? [ofModel('fallback model', config.chatModelFallback, models, CHAT)] : []),
    ...(config.embeddingModel ? [ofModel('embedding', config.embeddingModel, models, EMBEDDING)] : []),
    ...(rerank ? [await rerankFinding(rerank)] : []),
    ...(mail ? [await mailFinding(mail.smtpUrl)] : wantsLetters ? [NO_MAIL_SERVER] : []),
  ];
}

const NO_MAIL_SERVER: Finding = {
  part: 'mail',
  state: 'fault',
  says:
    'notices are to go out as letters, and there is no mail server: each ends under failed jobs. Set ' +
    'ZHUJIAO_SMTP_URL and ZHUJIAO_MAIL_FROM, or change the notices in the console under groups.',
};
const CHAT = 'learners get extractive answers';
const EMBEDDING = 'courses are searched by their words alone until it is back';

function chatFinding({ endpoint, chatModel }: Config, models: Models | null): Finding {
  if (chatModel) return ofModel('chat model', chatModel, models, CHAT);
  const wanted = endpoint ? 'CHAT_MODEL' : 'OPENAI_BASE_URL, OPENAI_API_KEY and CHAT_MODEL';
  const says = `none: answers are extractive. Set ${wanted} for generated ones.`;
  return { part: 'chat model', state: 'note', says };
}

/** Those that an endpoint lists; null where it answers and lists none. Or what is wrong with it. */
type Models = { listed: string[] | null } | { fault: string };

async function modelsAt({ baseUrl, apiKey }: ModelEndpoint): Promise<Models> {
  const { host } = new URL(baseUrl);
  try {
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    const fault = refusal(response, 'OPENAI_API_KEY');
    if (fault !== null) return { fault: `${host} ${fault}` };
    const list = modelList.safeParse(await response.json().catch(() => null));
    return { listed: response.ok && list.success ? list.data.data.map(({ id }) => id) : null };
  } catch (error) {
    return { fault: `${host} cannot be reached (${reasonOf(error)})` };
  }
}

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

function ofModel(part: string, model: string, models: Models | null, otherwise: string): Finding {
  if (!models || 'fault' in models) {
    return { part, state: 'fault', says: `${models?.fault ?? 'no endpoint'}; ${otherwise}` };
  }
  const { listed } = models;
  if (listed === null) {
    const says =
      `${model}; the endpoint answers, and does not say what models it has. Where calls fail, check ` +
      'OPENAI_BASE_URL (it usually ends in /v1).';
    return { part, state: 'note', says };
  }
  if (listed.includes(model)) return { part, state: 'ok', says: `${model}; the endpoint has it` };
  const named = listed.slice(0, MODELS_NAMED).join(', ');
  const says =
    `${model} is not among the models that the endpoint lists ` +
    `(${named}${listed.length > MODELS_NAMED ? ', …' : ''}); where calls fail, ${otherwise}`;
  return { part, state: 'note', says };
}

/** One text is put in order: there is no other way to ask whether it would. */
async function rerankFinding({ url, model, apiKey }: RerankEndpoint): Promise<Finding> {
  const part = 'reranking';
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, query: 'test', documents: ['test'], top_n: 1 }),
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    if (response.ok) return { part, state: 'ok', says: `${model}; ${host} answers` };
    const fault =
      refusal(response, 'ZHUJIAO_RERANK_KEY') ??
      `refuses a request (${response.status}); check ZHUJIAO_RERANK_URL and ZHUJIAO_RERANK_MODEL`;
    return { part, state: 'fault', says: `${host} ${fault}; our own order serves` };
  } catch (error) {
    const says = `${host} cannot be reached (${reasonOf(error)}); our own order serves`;
    return { part, state: 'fault', says };
  }
}

async function mailFinding(smtpUrl: string): Promise<Finding> {
  const part = 'mail';
  const { host } = new URL(smtpUrl);
  try {
    await probeMailServer(smtpUrl, REACH_TIMEOUT_MS);
    return { part, state: 'ok', says: `${host} answers` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const says =
      `${host}: ${reason}; letters to staff end under failed jobs. Check ZHUJIAO_SMTP_URL (special ` +
      'characters of user and password percent-encoded).';
    return { part, state: 'fault', says };
  }
}

function refusal({ status }: Response, keyName: string): string | null {
  if (status === 401 || status === 403) return `refuses the key (${status}); check ${keyName}`;
  return status >= 500 ? `fails (${status})` : null;
}

/** Why a `fetch` failed; its own message is "fetch failed" alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${REACH_TIMEOUT_MS / 1_000} s`;
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
