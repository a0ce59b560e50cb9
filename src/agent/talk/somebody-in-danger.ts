import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** What befalls a body; a computer is poisoned, and a program chokes, in other words. */
const BEFALLS = eitherOf(
  /噎(?:住|着|到|得)|(?:卡|呛)(?:住|在|到)?了?(?:喉咙|嗓子|气管)|吃(?:东西|饭|药|鱼|果冻)[^，。？?]{0,6}(?:卡住|呛住|卡了|呛了)/i,
  /(?:没(?:有)?|停止|不会)(?:呼吸|心跳|脉搏|意识|知觉)了?|(?:喘|透|上)不(?:过|上)?来?气|呼吸不(?:了|过来)/i,
  /(?<![人])(?:晕|昏)(?:倒|过去|死过去|厥)|昏迷(?:了|不醒)|(?:叫|喊|摇)不醒|(?:在|突然|开始|全身|一直)抽(?:搐|筋)了?|口吐白沫/i,
  /大出血|(?:流血|出血|血)[^，。？?]{0,4}(?:不止|止不住|停不下来)|(?:脸|嘴唇)[^，。？?]{0,3}(?:发紫|发青|紫了)/i,
  /(?:煤气|一氧化碳|食物|农药|酒精|药物)中毒了?|误(?:吞|服|食|喝)了?|(?:被电(?:到|晕|了)|触电了|溺水了|掉[进到]?水里)/i,
  /(?:心脏病|心梗|脑梗|中风|癫痫|哮喘|低血糖)(?:犯了?|发作|了)|胸口?(?:很|好|特别|突然|一直|剧烈?)?(?:疼|痛)得?/i,
);
/** A server has a heartbeat as well, and homework takes one's breath away. */
const OF_SOMETHING_ELSE = eitherOf(
  /服务|程序|进程|线程|系统|连接|接口|电脑|手机|代码|循环|软件|节点|心跳包/i,
  /(?:作业|压力|任务|考试|课程?|题|忙|笑|气|困|累|(?<!同)学|看|写|改|听|吓)(?:得|到|多|大|太)*[我人]?(?:都|快|要|直接|好|太|多|大|得)*(?:晕|昏|喘|透|心脏病|心梗|噎)/i,
);
/** Nobody in particular has it, where it is asked what it is, or how it is kept from coming. */
const OF_NOBODY =
  /(?:是什么|什么意思|定义|原因|预防|防止|避免|为什么|区别|考[试点]?|第[一二三四五六七八九十\d]+[课章讲])/i;

const SOMEBODY =
  /\b(?:i|he|she|they|someone|somebody|(?:my|the|a|an|our) (?:\w+ )?(?:mom|mum|mother|dad|father|son|daughter|kid|child|baby|friend|classmate|roommate|flatmate|wife|husband|gran(?:dma|dpa|ny)?|grand(?:mother|father)|neighbou?r|patient|client|resident|man|woman|lady|guy|girl|boy|person))(?:'s|'m| is| has| just| was| can| have| are| keeps?)*[\s,]+/i;
const ENGLISH = inTurn(
  SOMEBODY,
  eitherOf(
    /(?:chok(?:ing|ed)|can'?t breathe|cannot breathe|not breathing|stopped breathing|turn(?:ing|ed) blue|no pulse)/i,
    /(?:unconscious|passed out(?! \w)|passed out (?:in|on|at|and|from|cold)|fainted|won'?t wake(?: up)?(?! up| (?:for|in|early|before|until|at|on)\b)|collapsed|unresponsive|seizing|drowning|electrocuted|overdos(?:ed|ing))/i,
    /(?:(?:having|had) )?(?:an? )?(?:seizure|stroke|heart attack|asthma attack)|(?:a |bad )*chest (?:hurts|pains?)|(?:bleeding|bled) (?:badly|heavily|a lot|out)/i,
    /swallowed (?:bleach|poison|a battery|pills|something)/i,
  ),
);

/**
 * Does a message tell of somebody whose life may be in danger at this moment: choking, out cold, bleeding? Whoever
 * asks that of a course may be learning it; whoever does not is told not to wait for us.
 */
export const speaksOfDanger = (message: string): boolean =>
  ENGLISH.test(message) ||
  (BEFALLS.test(message) && !OF_NOBODY.test(message) && !OF_SOMETHING_ELSE.test(message));
