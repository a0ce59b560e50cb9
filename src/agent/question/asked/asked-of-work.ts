import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Language } from '../../../domain/language/language.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';

/** What a learner may want to know of work without wanting it done. */
export interface AskedOfWork {
  /** What the sentences say that answer it. */
  tells: RegExp;
  /** How the course's own page on it is found, in its language; null where only the task's page tells. */
  ask: Record<Language, string> | null;
  /** It is asked of some thing, which a sentence that answers it names. */
  ofAThing?: true;
}

interface Kind extends AskedOfWork {
  asks: RegExp;
}

/** The particular before the general: who asks how often work may be handed in also says 交. */
const KINDS: readonly Kind[] = [
  {
    asks: eitherOf(
      /几次|多次|反复|重复(?:交|提交)|重新?交|再交|改了.{0,6}交/i,
      /\b(?:resubmit|submit again|(?:submit|hand in) (?:\w+ ){0,3}(?:twice|more than once|several times))\b/i,
    ),
    tells: /反复|多次|重新提交|最后一次|\b(?:resubmit|again|last (?:one|version|submission)|as often)\b/i,
    ask: {
      zh: '作业可以反复提交吗，以哪一次为准？',
      en: 'Can work be handed in again, and which version counts?',
    },
  },
  {
    asks: eitherOf(
      /出(?:分|成绩)|批改|[批改]完|(?:成绩|分数|结果|评语).{0,6}(?:出来|公布|哪|看)/i,
      /多久.{0,6}[批改]|几天.{0,4}[批改]/i,
      /\bwhen\b.{0,30}\b(?:graded|marked|marks|results?|grades?|feedback)\b/i,
      /\b(?:get|see) (?:my|the|our) (?:marks?|results?|grades?|feedback)\b/i,
    ),
    tells: eitherOf(
      /批改|公布|评语/i,
      /\b(?:results?|marks|marked|grades|feedback|graded)\b.{0,60}\b(?:within|days?|week|posted|published)\b/i,
    ),
    ask: { zh: '作业什么时候批改完，分数在哪里看？', en: 'When is work marked, and where are the results?' },
  },
  {
    asks: eitherOf(
      /[几多]少?分(?![之钟])|占.{0,6}(?:分|比|多少)|分值|怎么[评算打给]分|评分/i,
      /\b(?:points?|worth|marks?|marked|weights?|weighted)\b/i,
    ),
    tells: /\d ?(?:分(?!钟)|%)|\b(?:marks?|marked|points?|out of)\b/i,
    ofAThing: true,
    ask: null,
  },
  {
    asks: eitherOf(
      /延期|晚交|迟交|补交|逾期|过期|过了|[晚迟拖].{0,4}[天日小]/i,
      wholeWords(
        /later?|overdue|more time|extensions?|extended?/i,
        /postponed?|after (?:the|its) (?:deadline|due date)/i,
      ),
    ),
    tells:
      /延期|迟交|晚交|逾期|补交|截止后|\b(?:late|extension|moved|postponed|after (?:the|its) deadline)\b/i,
    ask: {
      zh: '作业迟交会怎样，可以延期吗？',
      en: 'What happens to late work, and can a deadline be moved?',
    },
  },
  {
    asks: eitherOf(
      /讨论|同学|室友|一起做|合作|互相|几个人|一个人|组队|发(?:到|在|进)?群/i,
      /\b(?:discuss|classmates?|friends?|together|partners?|collaborat\w*|team|group ?work|share)\b/i,
    ),
    tells: eitherOf(
      /讨论|共享|抄袭|贴到群|合作|[一两三四]人一组/i,
      /\b(?:discuss|share|copy|copied|together|plagiari\w+|own work|pairs?)\b/i,
    ),
    ask: { zh: '作业可以和同学讨论、共享代码吗？', en: 'May learners discuss or share their work?' },
  },
  {
    asks: eitherOf(
      /(?:能|可以|允许|准|让|可不可以|要)(?:不能)?(?:直接)?(?:用|使用|借助|引入|import)/i,
      /(?:能不能|可不可以|能否|不能|不准|不让|禁止|必须)(?:用|使用)|规定/i,
      /\b(?:can|may|could|must|should|do) (?:i|we|you) (?:have to )?(?:use|using|import|work with)\b/i,
      /\b(?:allowed|forbidden|permitted|ok(?:ay)? to use|ok(?:ay)? for)\b/i,
    ),
    tells: eitherOf(
      /不(?:使用|得|能|许|准|用|要求)|可以用|可用|只用|只能|限用|禁止|允许/i,
      /\b(?:no|not|may|allowed|forbidden|only)\b/i,
    ),
    ofAThing: true,
    ask: { zh: '作业可以用什么，不能用什么？', en: 'What may be used for the work, and what not?' },
  },
  {
    asks: eitherOf(
      /(?:怎么|咋|如何|哪[里儿]?|什么|啥|直接)[^，,。？?]{0,4}[交传]/i,
      /交(?:什么|啥|哪|到|给|链接|文件|代码|zip)/i,
      /提交|上传|文件名|命名|压缩|打包|格式|手写|打印|打字/i,
      wholeWords(
        /submit|hand(?:ed)? (?:it |this |them )?in|turn (?:it )?in/i,
        /upload|file ?names?|zip|format|handwritten|typed/i,
      ),
    ),
    tells: eitherOf(
      /提交|上传|传到|文件名|压缩|打包|zip|手写|\.py\b/i,
      /\b(?:submit|submitted|hand in|handed in|push|paste|upload|zip|link)\b/i,
    ),
    ask: { zh: '作业怎么提交，文件叫什么名字？', en: 'How and where is work handed in?' },
  },
];

/** What a message asks of work, without its name; null where it is none of this. */
export const askedOfWork = (text: string): AskedOfWork | null =>
  KINDS.find(({ asks }) => asks.test(text)) ?? null;
