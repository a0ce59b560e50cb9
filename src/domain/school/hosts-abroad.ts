/**
 * Model services that are known to answer from outside mainland China, by the end of their host's name. What learners
 * write there leaves the country, which a school has to decide on (handbook, "what the law and good manners ask"). Of
 * any other host nothing is known here: where it stands is for the school to know.
 */
const ABROAD = [
  'openai.com',
  'azure.com',
  'googleapis.com',
  'amazonaws.com',
  'mistral.ai',
  'cohere.com',
  'cohere.ai',
  'groq.com',
  'together.xyz',
  'together.ai',
  'openrouter.ai',
  'fireworks.ai',
  'perplexity.ai',
  'x.ai',
  'deepinfra.com',
  'huggingface.co',
  'replicate.com',
  'nvidia.com',
  'cerebras.ai',
  'voyageai.com',
  'jina.ai',
];

/** The host of a model endpoint where it is known to be abroad, null elsewhere. */
export function hostAbroad(url: string): string | null {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  return ABROAD.some((known) => host === known || host.endsWith(`.${known}`)) ? host : null;
}
