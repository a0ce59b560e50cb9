import { holdsHan } from '../../../domain/language/han.ts';
import { statesNothing } from './openers.ts';

/*
 * What a friendly teacher says around an answer: praise of the question, comfort, an offer to go on. It tells nothing
 * of the matter, so nobody can check it, and an answer that begins with it falls for nothing. Whole sentences of
 * closed words: nothing can be said in its name. Parts that may be left out stand one after the other and differ in
 * their first word, so that each is read in one way.
 */

const WHO = '(?:很多|不少|许多|大多数|几乎所有|几乎每个)(?:人|同学|初学者|新手|学员|朋友)';
const MIX =
  '(?:搞混|弄混|混|混淆|搞错|弄错|记错|记反|记混|搞反|弄反|出错|踩坑|卡住|犯迷糊|疑惑|困惑|纠结|有这个疑问|遇到这个问题)';
const CHINESE = [
  '(?:你的?)?(?:这个|这)?(?:问题|提问)?(?:问得|提得)(?:很|真|非常|特别|太)?(?:好|到位|关键|细|不错|仔细)',
  '(?:这|你这)(?:是个|是一个|是|个)?(?:很|非常|特别)?(?:好|棒|有意思|关键)的?(?:问题|提问)',
  `(?:这个|这里|这一点|这点|这个点|这两个|这两个概念)?(?:确实|的确|真的)?(?:很|比较|特别|最)?容易(?:让人)?${MIX}`,
  `${WHO}(?:刚开始|一开始|刚学的时候|最初|初学的时候)?(?:也|都|常常)?(?:会|容易|在这里)?(?:在这里)?${MIX}(?:的|过)?`,
  '(?:一时|暂时)?没(?:跟上|看懂|听懂|听清|记住|想通|弄懂|搞懂|学会)(?:也|都)?(?:不要紧|没关系|没事|不碍事)',
  `(?:这个|这里|这一点|这个坑|这个弯|这种错)?${WHO}(?:都|也都?)?(?:碰到|遇到|问|踩|犯|卡在这里)过(?:这个问题|这个坑|这种错)?`,
  '(?:如果|要是)?(?:有)?哪(?:一步|里|儿|个地方|一点|一句)(?:还|没有)?没?(?:有)?(?:看|听|弄|搞)?(?:懂|明白)(?:的话)?(?:可以|欢迎)?(?:随时|接着|继续|再)?问?',
  '(?:如果)?有(?:别的|其他|其它|什么)?问题再(?:说|问|来问)',
  '不(?:用|要|必)?着?急',
  '不(?:用|必)(?:太)?(?:担心|紧张|慌|害怕|怕|灰心|气馁|难过)',
  '(?:能)?(?:自己)?(?:发现|想到|注意到|看出)(?:这一点|这里|问题|不对|结果不对|哪里不对)',
  '说明你(?:已经)?(?:检查|看|学|想|读|观察)得?(?:很|挺|非常)?(?:仔细|认真|用心|细心|投入)',
  '(?:这|这个|这种情况)?(?:其实|也|都|是)?(?:很|挺|完全)?正常(?:的|现象)?',
  `${WHO}(?:都|也)?(?:有|会有)(?:过)?(?:同样|一样|类似|相同)的?(?:困扰|困惑|疑问|疑惑|问题|误解|经历)`,
  '(?:问题|毛病)(?:多半|往往|一般|通常|可能)?出在(?:方法|这里|这儿|这)上?',
  '(?:这个?|这个问题|这里|这件事)?(?:要|得|需要)?(?:分开|分情况|分着|分别)(?:来)?(?:看|说|讲|回答)',
  '(?:先)?(?:别|不要)(?:太)?(?:担心|着急|紧张|慌|慌张|灰心|气馁|怕|难过)',
  '(?:我能|很|完全|我)?理解你的(?:心情|困惑|疑惑|感受)',
  '(?:希望|但愿)(?:以上|上面的?|这样|这个|我的)?(?:解释|说明|讲解|回答|内容|说)?(?:能|可以|会)?(?:对你有(?:所|些)?帮助|帮到你|帮你理解|让你明白|你能明白|你能看懂|清楚了)',
  '(?:如果|要是|若)?(?:你)?(?:还)?有(?:什么|哪里|任何|其他|别的|其它)?(?:疑问|问题|不懂|不明白|不清楚|没看懂)(?:的地方|的话|的)?',
  '(?:欢迎|可以|请|尽管)?(?:随时|继续|接着|再)?(?:来)?(?:问我|提问|追问|问|告诉我)',
  '(?:还)?有(?:不清楚|不懂|不明白|疑问|问题)的地方(?:可以|请|欢迎|尽管)?(?:随时|继续|再)?(?:来)?(?:问我|提问|问|告诉我)',
  '(?:多练|多试|多看|多写|多敲|多跑)(?:几次|几遍|几回|练)?(?:例子|代码)?就(?:熟|会|好|明白|习惯|有感觉|顺手)',
  '(?:你)?(?:可以)?(?:先)?(?:自己|动手)?(?:先)?(?:试试看|试一试|试试|试一下|想一想|想想看)',
  '(?:我们|咱们)?(?:来)?(?:一步一步|一步步|一个一个|一起|慢慢)(?:来|地)?(?:看|说|捋一捋|梳理一下|拆开看)',
  '(?:祝你)?(?:学习顺利|加油|学得开心)|慢慢来|没关系|辛苦|你好|好问题|不客气',
].join('|');
const CHINESE_PART = new RegExp(`^(?:${CHINESE})(?:了|哦|呢|啊|吧|哈|的|呀|喔)?$`, 'u');

const NOBODY =
  '(?:almost |nearly )?(?:everyone|everybody|a lot of people|many people|lots of people|most people|many beginners|most beginners|most learners)';
const ENGLISH = [
  `(?:sure|that['’]s easy|no problem|you['’]re not alone)`,
  `(?:that['’]s |that is |what )?(?:a |an )?(?:really |very )?(?:great|good|excellent|fair|nice|common|interesting) question`,
  `(?:don['’]t|do not) (?:worry|panic|be discouraged)(?: too much)?`,
  `(?:(?:there['’]s |there is )?no need to (?:worry|panic)|no worries|not to worry)`,
  `(?:this|that|it)(?:['’]s| is) (?:perfectly |completely |totally |quite )?(?:normal|nothing to worry about)`,
  `(?:i['’]m |i am )?sorry (?:to hear|about) (?:that|this)`,
  `(?:this|that)(?: one)? (?:comes up|gets asked) (?:a lot|often|all the time)`,
  `(?:this|that|it)(?: one)? (?:confuses|trips up|puzzles|is confusing for|can be confusing for) ${NOBODY}(?: at first| in the beginning| at some point)?`,
  `${NOBODY} (?:gets?|mix(?:es)?|struggles? with|trips? over|wonders? about) (?:this|that|them|it)(?: wrong| mixed up| up)?(?: at first)?`,
  `(?:this|that|it)(?:['’]s| is) (?:a )?(?:very |really |quite )?(?:common|easy to mix up|understandable|natural|easy to confuse)(?: (?:mistake|mix-up|confusion|thing to mix up))?`,
  `(?:let['’]s|let us|we can) (?:go through|take|look at|walk through|break down|work through) (?:it|this|them|that)(?: down)?(?: together)?(?: step by step| one by one| one at a time)?`,
  `go through (?:these|them) (?:step by step|one by one|one at a time|in order)`,
  `(?:i )?hope (?:that|this|it) (?:helps|clears it up|makes sense|makes it clearer)(?: a bit| a little)?`,
  `(?:please )?(?:feel free to|just|you can always) ask(?: me)?(?: again)?(?: if (?:anything|something) is (?:still )?unclear| if you have (?:more |any |other |further )?questions| any ?time)?`,
  `let me know (?:how it goes|if (?:anything|something) is (?:still )?unclear|if (?:that|this) helps|if you have (?:more |any )?questions)`,
  `give it (?:some|a little|a bit of) time`,
  `(?:it|this|that)(?:['’]s| is) an? (?:easy|quick|simple|small) (?:fix|one|slip)(?: to make)?`,
  `you(?:['’]ll| will) (?:get|find|spot|see) (?:it|there|the hang of it) (?:quickly|soon|in no time)`,
  `(?:don['’]t|do not) worry if it takes (?:a while|some time|a bit)(?: to (?:sink in|click))?`,
  `(?:just )?give it a (?:try|go)(?: yourself)?(?: and see what happens)?`,
  `(?:good luck|have fun|happy learning|keep going|keep it up|take your time|you['’]re welcome)`,
  `here(?:['’]s| is) the (?:short|quick|long|simple) (?:version|answer|explanation)`,
  `here(?:['’]s| is) (?:a|the) (?:quick |short |simple |brief )?(?:breakdown|overview|summary|rundown|recap|comparison|list)`,
  [
    "(?:let me|i['’]ll) ",
    `(?:${[
      'break (?:it|this|that|these|them) down',
      'explain(?: it| this)?|sum (?:it|this) up|go through (?:it|them|these)',
      'walk you through (?:it|this|them)',
    ].join('|')})`,
    '(?: for you| one by one| step by step)?',
  ].join(''),
].join('|');
const ENGLISH_PART = new RegExp(`^(?:${ENGLISH})$`, 'i');

/** Longer than this is more than a courtesy. */
const LONGEST = 100;
const BETWEEN = /[，,。.！!：:；;～~…—]+/u;

/** A sentence (without marks) each part of which is a courtesy. */
export function isCourtesy(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  const parts = sentence
    .split(BETWEEN)
    .map((part) => part.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '').trim())
    .filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) =>
      holdsHan(part)
        ? CHINESE_PART.test(part.replace(/\s/g, '')) || statesNothing(part)
        : ENGLISH_PART.test(part),
    )
  );
}
