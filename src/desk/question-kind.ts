import type { QuestionKind } from '../domain/question.ts';

/** Around the lessons rather than in them: dates, certificates, replays, leave, money, the platform. */
const LOGISTICS =
  /截止|交作业|补交|迟交|晚交|提交.{0,4}(作业|入口|不了)|几点(上课|开始|直播)|什么时候(上课|开课|直播|发|结课|出)|课表|课程表|回放|直播|请假|补课|证书|结业|毕业|进班|分班|群(号|二维码)|退(费|款|课|学)|发票|学费|订单|缴费|优惠|开课|视频.{0,6}(打不开|看不了|在哪)|登录|登不|账号|deadline|\bdue\b|hand in|submit|certificate|replay|recording|live (class|session|stream)|schedule|time ?table|refund|invoice|tuition|log ?in|account|slides? from|final project/i;

/** Subject or logistics, by the words alone; complaints, quarrels and alerts are moderation's to find. */
export const kindOf = (text: string): QuestionKind => (LOGISTICS.test(text) ? 'logistics' : 'subject');
