import { phrasesFor } from '../phrases.ts';
import { withoutClosingMarks } from '../question/normalised/only-said.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { saidAtOnce } from '../said.ts';

const LONGEST = 40;
const PERSON = '(?:真人|人工(?:客服)?|老师|班主任|讲师|客服|工作人员|助教老师|运营)';
const OPENING = '(?:请问|那|我|想知道|要|想|有事|[，,\\s])*';
const ENDING = '(?:呢|啊|呀|吗|么|本人|[，,\\s])*';
/** Nothing else is said: 「怎么找老师要发票」 is a question. */
const ASKS_HOW_TO_REACH = [
  `^${OPENING}(?:怎么|如何|怎样|哪里|在哪里?|去哪里?|上哪)(?:能|可以|才能|去)*(?:联系|找|叫|喊)(?:到|上|得到)?(?:一下)?${PERSON}${ENDING}$`,
  `^${OPENING}${PERSON}(?:要|该|得|应该)?(?:在哪[里儿]?|怎么|如何|去哪里?)(?:能|可以)?(?:找到?|联系(?:到|上)?|找|叫)?${ENDING}$`,
  `^${OPENING}${PERSON}的?联系方式(?:是(?:什么|多少|啥)|有|给我|发我)?${ENDING}$`,
  [
    '^(?:so |ok |please )?(?:how|where) (?:do|can|could|would|should) (?:i|we) ',
    '(?:contact|reach|get hold of|get in touch with|find|ask|talk to|speak to|message|write to) ',
    '(?:an? |the |my |some |a real |our )?(?:class |course |live |head )?',
    '(?:teacher|tutor|instructor|human|person|someone|support|staff|teaching staff|real person|anyone)',
    '(?: please| here)?$',
  ].join(''),
].map((pattern) => new RegExp(pattern, 'iu'));

/** Whether a message asks how a person is reached, and nothing else. */
export function asksHowToReach(message: string): boolean {
  const said = withoutClosingMarks(message);
  return said.length <= LONGEST && ASKS_HOW_TO_REACH.some((pattern) => pattern.test(said));
}

/** 「怎么联系老师」: by saying so here, where no FAQ of the school's answers it. Null for everything else. */
export function howToReach(run: Run): AgentResult | null {
  const { question, overheard } = run.request;
  if (overheard || !asksHowToReach(question)) return null;
  if (asksHowToReach(run.retrieval.found[0]?.passage.question ?? '')) return null;
  return saidAtOnce(run, 'small_talk', phrasesFor(run.language).reachTeacher);
}
