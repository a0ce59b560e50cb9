import { tokenise } from './tokens.ts';

/** Function words of English questions and of politeness: they say how something is asked, not what. */
const ENGLISH_STOP_WORDS = new Set(
  tokenise(
    `a about again all also am an and any anybody anyone anything are as at be because been before being but by can
    cannot cant could couldnt did didnt do does doesnt doing dont each else for from get give had has hasnt have
    havent having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just kindly
    let lets like made make may maybe me might mine more most much must my need needs no not now of off on once one
    only or other our ours out over own please possible really same she should shouldnt so some somebody someone
    something such tell than thank thanks that thats the their theirs them then there these they thing this those to
    too under until up us use used using very want was wasnt way we were what whats when where whether which while who
    whom whose why will with within without wont would wouldnt yes yet you your yours`,
  ),
);

/** Words of Chinese questions and particles. Longest first where one contains another. */
const CHINESE_FUNCTION_WORDS =
  '为什么|什么样|怎么样|怎么办|有没有|是不是|能不能|可不可以|会不会|是什么|什么|怎么|怎样|如何|为何|为啥|干嘛|哪里|哪儿|哪些|哪个|哪种|哪位|哪一|哪|谁|何时|何地|何处|多少|几个|请问|一下|老师|同学|大家|可以|应该|是否|吗|呢|吧|啊|呀|嘛|的|了|是|在|和|与|或|我|你|您|他|她|它|们|这|那|个|么';

/** What is left of a function word's weight: it still breaks ties. Chosen on our own sets, see docs. */
const FUNCTION_WORD_WEIGHT = 0.15;

const FUNCTION_WORD = new RegExp(CHINESE_FUNCTION_WORDS, 'gu');

export interface QueryTerm {
  term: string;
  /** How often it stands in the query, times what is left of it where it is a function word. */
  weight: number;
}

/** The distinct terms of a query, in order of first appearance. */
export function queryTerms(query: string): QueryTerm[] {
  const weights = new Map<string, number>();
  const functionTerms = functionTermsOf(query);
  for (const term of tokenise(query)) {
    const isFunction = ENGLISH_STOP_WORDS.has(term) || functionTerms.has(term);
    weights.set(term, (weights.get(term) ?? 0) + (isFunction ? FUNCTION_WORD_WEIGHT : 1));
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

/** Terms that lie wholly in Chinese function words of this query. */
function functionTermsOf(query: string): Set<string> {
  const folded = query.normalize('NFKC');
  const terms = new Set<string>();
  const simplified = tokenise(folded)
    .filter((term) => term.length === 1)
    .join('');
  for (const [word] of simplified.matchAll(FUNCTION_WORD)) for (const term of tokenise(word)) terms.add(term);
  return terms;
}
