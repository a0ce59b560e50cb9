import { eitherOf } from '../../domain/language/either-of.ts';

/** Asks for a date or a time. */
export const ASKS_WHEN = eitherOf(
  /什么时候|啥时候|何时|几号|几点|周几|星期几|哪天|哪一?周|ddl|截止|截至/iu,
  /^(?:请问)?(?:这门课|课程|每周)?的?(?:上课|直播课?|答疑|开课)的?时间(?:表|安排)?(?:呢|是)?[^\p{L}]*$/iu,
  /^课程?表[^\p{L}]*$/iu,
  /最晚|下一?次/iu,
  /(?:今天|今晚|明天|明晚|后天|这周|本周|下周|周[一二三四五六日天]).{0,4}[有上](?:没有)?(?:课|直播|答疑)/iu,
  /when|is there .{0,12}(?:class|session|lesson)|deadline|due|what time|which days?|how many days/iu,
  /next (?:live|class|lesson|session|deadline|homework|assignment|office|one)/iu,
  /^(?:class|lesson|live class) (?:times?|schedule)[^\p{L}]*$/iu,
);
/** These ask about something near a date, not for the date: the material answers them. */
export const ASKS_MORE = eitherOf(
  /放假|下一?期|元旦|春节|请假|回放|录播|提前|进[去入不]|补交|迟交|晚交|延期|过了/i,
  /证书|成绩|批改|出分|分数|占|格式|怎么交|在哪|能不能|可以.{0,4}[晚迟]/i,
  /late|extension|recording|certificate|grade[ds]?\b|marked|holiday|berlin|time ?zone/i,
);
