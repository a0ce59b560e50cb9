import { eitherOf } from '../../../domain/language/either-of.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Further } from '../../../knowledge/index.ts';

/** Longer ones name something of their own. */
const LONGEST = 60;

/** In order: "没懂，举个例子" wants the example, "为什么？详细说说" the reason. */
const WANTS: [Further, RegExp][] = [
  [
    'example',
    eitherOf(
      /举(?:[一几两]?个)?例子?|再?举[一几两]?个|再举|例子|示例|(?:看|给|来|贴)(?:我|你)?.{0,2}代码/gi,
      /\bexamples?\b|\bfor instance\b|\bshow (?:me|us)\b/gi,
    ),
  ],
  ['reason', /为什么|为啥|为何|凭什么|什么(?:原因|道理)|啥(?:原因|道理)|\bwhy\b|\bhow come\b|\bwhat for\b/gi],
  [
    'clearer',
    eitherOf(
      /[没不](?:太|大|是很|怎么)?(?:能)?(?:看|听|搞|弄)?(?:懂|明白|理解|清楚)/gi,
      /(?:看|听|搞|弄)不(?:太|大)?(?:懂|明白|清楚)|(?:太|有点)?(?:难|抽象|绕|复杂|深)(?:懂|理解)?了?|简单/gi,
      /通俗|大白话|人话|换(?:个|一个|种|一种)(?:说法|方式|角度)|(?:什么|啥)意思|(?:说|讲|解释|重复)[一1]?遍/gi,
      /重新(?:说|讲|解释)/gi,
      /\b(?:don'?t|do not|didn'?t|did not|can'?t|still not) (?:\w+ )?(?:get|understand|follow|see)\b/gi,
      /\bconfus(?:ed|ing)\b|\bunclear\b|\bnot clear\b|\b(?:more )?simpl[ye]r?\b|\brepeat (?:that|it|this)\b/gi,
      /\b(?:say|explain|tell) (?:me )?(?:that|it|this) again\b|\bdifferently\b|\brephrase\b|\banother way\b/gi,
      /\bin plain (?:words|english)\b|\bi(?:'m| am) lost\b|\blost me\b/gi,
      /\bwhat do(?:es)? (?:it|this|that) mean\b/gi,
    ),
  ],
  [
    'more',
    eitherOf(
      /详细|仔细|具体|展开|细说|细讲|深入|继续|接着(?![用写做放加走跑按拍练])/gi,
      /往下|[下后]一步|接下来|(?:多|再)(?:说|讲|来)/gi,
      /还有(?:吗|没有|呢|什么|啥|别的|其他|其它)/gi,
      /没了|就这些|全文|全部|完整(?:的|版|内容)?|剩下的?|余下的?/gi,
      /后面的?(?:内容|部分)?呢?(?=$|[？?。.!！~～\s])/gi,
      wholeWords(
        /more|the rest|full text|in full|details?|detailed|elaborate|go on|carry on|keep going/gi,
        /next(?: step)?|continue|further|expand|deeper|in depth|anything else|what else|another/gi,
      ),
    ),
  ],
];

/** Only helps to ask. Longer words first: what is left of them would be taken for something named. */
const HELPS = eitherOf(
  /老师|助教|说法|讲法|讲解|方式|实际|真实|直观|形象|易懂|好懂|容易|生活(?:中|里)?|能不能|可不可以/gi,
  /好不好|行不行|不(?=[\s？?。.!！~～]*$)|可以|麻烦|请问|解释|说明|一下|一点|一些|几个|[一几]?[段行]/gi,
  /别的|其他|其它|还是|这里|那里|这段|那段|这句|那句|这块|这样|那样|上面|刚才|代码|知识|内容|有没有|怎么/gi,
  /什么|哪些|真的|完全|感觉|好像|我们|给我/gi,
  /[我你您它他这那再又还就都也要想能会请帮给来说讲看听写用做举啥咋有没是的得地了着过个点些吗呢吧啊呀哦噢呗嘛哈嗯啦么很太好多更一两]/gi,
  wholeWords(
    /can|could|would|will|you|please|pls|show|give|tell|say|explain|explanation/gi,
    /describe|me|us|i|it|its|this|that|these|the|a|an|any|some|one|ones|other|another/gi,
    /again|still|just|ok|okay|hmm|um|well|but|and|so|then|what|how|about|is|are/gi,
    /was|be|do|does|did|of|for|to|in|on|with|there|got|have|need|want|like|really/gi,
    /quite|bit|little|part|code|in|way|words|teacher|thanks|sorry|to|understand|get/gi,
  ),
);

/**
 * What a message wants of the answer before it and of nothing else: "举个例子", "还是没懂", "why is that?". Null where
 * anything is named: "为什么报错" is a question of its own.
 */
export function furtherAsked(text: string): Further | null {
  if (text.length > LONGEST) return null;
  const found = WANTS.find(([, cue]) => text.search(cue) !== -1);
  if (!found) return null;
  return namesNothingBeside(text, []) ? found[0] : null;
}

/** Whether a text holds nothing but these cues, those above and words that only help to ask. */
export function namesNothingBeside(text: string, cues: readonly RegExp[]): boolean {
  const all = [...cues, ...WANTS.map(([, cue]) => cue)];
  const rest = all.reduce((left, cue) => left.replace(cue, ' '), text).replace(/n'?t\b|'\w+/g, ' ');
  return !/[\p{L}\p{N}]/u.test(rest.replace(HELPS, ' '));
}
