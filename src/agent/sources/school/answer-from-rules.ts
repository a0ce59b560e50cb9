import { eitherOf } from '../../../domain/language/either-of.ts';
import type { HouseRule } from '../../../domain/school/group.ts';
import { tokenise } from '../../../knowledge/index.ts';
import { phrasesFor } from '../../phrases.ts';
import { namesNothingBeside } from '../../question/follow-up/further-asked.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidAtOnce, withConfidence } from '../../said.ts';

const RULES = eitherOf(
  /群(?:规|里|内)?(?:的|有|都有)?(?:规则|规矩|规定|纪律|守则|要求)/gi,
  /群规|(?:规则|规矩|规定)/gi,
  /\b(?:group|house|chat)?\s*rules?\b/gi,
  /\bguidelines\b|群里?|\b(?:group|chat|here)\b/gi,
);
const NAMES_RULES =
  /群规|群.{0,4}(?:规则|规矩|规定|纪律|守则)|(?:这里|这儿|有什么|有啥|有哪些)的?(?:规则|规矩)|\brules\b/i;

/** Whether something may be posted, or what may not. */
const MAY_POST = eitherOf(
  /(?:群|这里|这儿).{0,6}(?:能|可以|让|准|许|允许|可否).{0,4}(?:发|说|聊|贴|拉|转|分享|宣传|推广|打|卖)/i,
  /(?:能|可以|能否|可否).{0,4}(?:在群里|往群里|发群里|在这里|在这儿)|(?:发|转|分享)到?群里(?:行|可以|能)/i,
  /(?:什么|啥|哪些).{0,6}(?:不能|不让|不许|不准|禁止).{0,2}(?:发|说|聊|做|干)/i,
  /(?:不能|不让|不许|不准|禁止)(?:发|说|聊|做|干)(?:什么|啥|哪些)|群.{0,3}禁止(?:什么|啥|哪些)/i,
  /\b(?:can|may|could) (?:i|we) (?:post|share|advertise|sell|recruit|promote)\b.{0,40}\b(?:here|group|chat)\b/i,
  /\b(?:allowed|ok|okay|fine) to (?:post|share|advertise|sell|recruit|promote)\b/i,
);
/** What may not be posted at all. */
const ASKS_WHAT = /什么|啥|哪些|\bwhat\b/i;

/** The rules are known for certain. */
const RULES_CONFIDENCE = 0.98;
const LONGEST = 60;

/** What a group's own rules say, where they are asked for or whether something may be posted. Null for all else. */
export async function answerFromRules(
  { readRules }: Pick<AgentParts, 'readRules'>,
  run: Run,
): Promise<AgentResult | null> {
  const { question, group } = run.request;
  if (group === null || question.length > LONGEST) return null;
  const mayPost = MAY_POST.test(question);
  if (!mayPost && !(NAMES_RULES.test(question) && namesNothingBeside(question, [RULES]))) return null;
  const rules = await readRules(group.rulesId);
  if (rules.length === 0) return null;
  const phrases = phrasesFor(run.language);
  const one = mayPost && !ASKS_WHAT.test(question) ? ruleOn(question, rules) : null;
  const text = one
    ? phrases.rule(one.number, one.text[run.language])
    : phrases.rules(
        rules.map(({ number, text }) => `${number}. ${firstSentence(text[run.language])}`).join('\n'),
      );
  return saidAtOnce(withConfidence(run, RULES_CONFIDENCE, run.retrieval.courseId), 'answered', text);
}

/** The rule that names what is asked about, by words that no other rule has. */
function ruleOn(question: string, rules: readonly HouseRule[]): HouseRule | null {
  const asked = [...new Set(tokenise(question))];
  const words = rules.map(({ text }) => new Set(tokenise(`${text.zh}\n${text.en}`)));
  const own = (at: number): number =>
    asked.filter((word) => words.every((held, other) => held.has(word) === (other === at))).length;
  const [best] = rules.map((rule, at) => ({ rule, count: own(at) })).sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.rule : null;
}

const firstSentence = (text: string): string => /^[\s\S]*?(?:[。！？]|[.!?](?=\s|$))/.exec(text)?.[0] ?? text;
