import { eitherOf } from '../../domain/language/either-of.ts';

/** Around the lessons rather than in them: dates, certificates, replays, leave, money, the platform. */
const AROUND_LESSONS = eitherOf(
  /截止|交作业|补交|迟交|晚交|提交.{0,4}(作业|入口|不了)|几点(上课|开始|直播)/i,
  /什么时候(上课|开课|直播|发|结课|出)|课表|课程表|回放|直播|请假|补课|证书|结业|毕业|进班|分班/i,
  /群(号|二维码)|退(费|款|课|学)|发票|学费|订单|缴费|优惠|开课|视频.{0,6}(打不开|看不了|在哪)|登录|登不/i,
  /(?:能|可以|有没有|有什么|会)(?:不能|不会)?.{0,4}(?:便宜(?=[点些一吗])|打折)(?!后)/i,
  /(?:报|买|选)(?:哪|什么)[个门种]?(?:课|班)/i,
  /\b(?:any|is there|get|student) (?:an? )?discount/i,
  /\bwhich course (?:should|do) (?:i|we) (?:take|buy|choose)\b/i,
  /账号|多少钱|价钱|收费|deadline|\bdue\b(?! to\b)|hand in/i,
  /\bsubmi(?:t|tted|tting|ssion)\b.{0,24}\b(?:homework|assignments?|projects?|exercises?|late|it|my)\b/i,
  /\b(?:homework|assignments?|projects?|exercises?)\b.{0,24}\bsubmi(?:t|tted|tting)\b|certificate/i,
  /\b(?:recordings|replays)\b|\b(?:the|any|a|class|lesson|session|lecture)\s+(?:recording|replay)\b/i,
  /\b(?:is|was|be) (?:it |this |the class )?recorded\b|live (class|session|stream)/i,
  /\b(?:class|course|lesson|the|our|live) schedule\b|time ?table|refund|invoice|tuition/i,
  /\bhow much (?:is|does|do)\b.{0,24}\b(?:course|class|cost|it)\b|log ?in|\b(?:my|an|your|the) account\b/i,
  /slides? from|final project/i,
);

/** Whether a question has words that are said of what is around the lessons, and seldom in them. */
export const speaksAroundLessons = (text: string): boolean => AROUND_LESSONS.test(text);
