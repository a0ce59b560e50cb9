/*
 * What leads up to a sentence and states nothing: 换句话说，…, "To sum up, …". A retelling has it, no passage does, and as a
 * clause of its own it would be looked for in one. It is made of these words alone, so that nothing can be said in its name.
 */

const SAID = '[说讲看]|来[说讲看]|而言';
const LEAD_IN = new RegExp(
  `^(?:(?:总的|总体|整体|大体|大致|概括|归纳|总结|简单|简要|通俗|具体|严格|准确|直白|形象)(?:上|点儿?|些|地|一点|一下|起来)?(?:${SAID}|概括)?|(?:换|打)(?:句话|个说法|个比方|种说法|言之)(?:${SAID})?|换言之|简(?:而言之|言之)|一(?:句话|言以蔽之)(?:${SAID}|概括|总结)?|也就是(?:${SAID})|(?:说白|说到底)了?|言下之意(?:是|就是)?|(?:综上|如上)(?:所述)?|归根结底|(?:值得|需要)(?:注意|一提|说明)的是)\\s*[，,：:]\\s*(?=\\S)`,
  'u',
);
const LEAD_IN_ENGLISH =
  /^(?:in (?:short|brief|summary|essence|conclusion|a nutshell|other words|a word|plain (?:words|terms|english))|to (?:sum (?:it )?up|summari[sz]e|put it (?:simply|briefly|differently|another way)|be (?:precise|exact))|put (?:simply|differently|another way|briefly)|simply put|that is(?: to say)?|which is to say|overall|essentially|basically|all in all|(?:broadly|generally|strictly|roughly|simply) speaking|said differently)\s*[,:]\s*(?=\S)/i;

/** Cheap: most sentences begin otherwise. */
const MAY_LEAD = /^.{2,28}?[，,：:]/u;

/** A sentence without what leads up to it. */
export function withoutLeadIn(sentence: string): string {
  if (!MAY_LEAD.test(sentence)) return sentence;
  const rest = sentence.replace(LEAD_IN, '');
  return rest === sentence ? sentence.replace(LEAD_IN_ENGLISH, '') : rest;
}
