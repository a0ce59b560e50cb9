/** Asks for a date or a time. */
export const ASKS_WHEN =
  /(什么时候|啥时候|何时|几号|几点|周几|星期几|哪天|哪(一)?周|ddl|截止|截至|^(?:请问)?(?:这门课|课程|每周)?的?(?:上课|直播课?|答疑|开课)的?时间(?:表|安排)?(?:呢|是)?[^\p{L}]*$|^课程?表[^\p{L}]*$|最晚|下(一)?次|(今天|今晚|明天|明晚|后天|这周|本周|下周|周[一二三四五六日天]).{0,4}(有|上)(没有)?(课|直播|答疑)|when|is there .{0,12}(class|session|lesson)|deadline|due|what time|which days?|how many days|next (?:live|class|lesson|session|deadline|homework|assignment|office|one)|^(?:class|lesson|live class) (?:times?|schedule)[^\p{L}]*$)/iu;
/** These ask about something near a date, not for the date: the material answers them. */
export const ASKS_MORE =
  /(放假|下一?期|元旦|春节|请假|回放|录播|提前|进(去|入|不)|补交|迟交|晚交|延期|过了|证书|成绩|批改|出分|分数|占|格式|怎么交|在哪|能不能|可以.{0,4}(晚|迟)|late|extension|recording|certificate|grade[ds]?\b|marked|holiday|berlin|time ?zone)/i;
