import { eitherOf } from '../domain/language/either-of.ts';

/**
 * Parts of a request that some endpoints or models refuse: asking for usage in a stream, the bound of a reply under
 * its name, a temperature, instructions in a message of their own (or by OpenAI's newer name for that, `developer`),
 * tools, a shape of the reply.
 */
export type RefusedPart =
  | 'usage'
  | 'bound'
  | 'temperature'
  | 'developer'
  | 'instructions'
  | 'tools'
  | 'structure';

/** The first that fits is the one that is done without. */
const NAMED: [RefusedPart, RegExp][] = [
  ['usage', /stream_options|include_usage/],
  [
    'bound',
    eitherOf(
      /max_(?:completion_)?tokens(?=[\s\S]{0,120}(?:support|instead|permitted|unknown|unrecogni[sz]ed|unexpected))/i,
      /(?:support|unknown|unrecogni[sz]ed|unexpected)[^.]{0,40}max_(?:completion_)?tokens/i,
    ),
  ],
  ['temperature', /\btemperature\b/i],
  ['developer', /\bdeveloper\b/i],
  [
    'instructions',
    /\bsystem\b.{0,3}\s(?:role|message|prompt|instruction)|\brole.{0,40}\bsystem\b|roles must alternate/i,
  ],
  ['tools', /\btools?\b|\btool_choice\b|function.?call|工具/i],
  ['structure', /response_format|json_schema|json_object|json.?mode|structured.?output/i],
];

/** An endpoint may repeat the whole request behind what it says, and then names everything. Characters. */
const LONGEST = 1_000;

/** What a refusal says it is for: the names of parts, and nothing of its text, which may quote a learner. */
export const refusedPartsIn = (said: string): RefusedPart[] =>
  NAMED.flatMap(([part, names]) => (names.test(said.slice(0, LONGEST)) ? [part] : []));
