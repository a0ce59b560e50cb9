import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

/** Nothing else is said: "怎么找老师要发票" is a question. */
const WANTS_PERSON = [
  inTurn(
    /^(?:(?:我)?(?:还是|都|也)?(?:没|不)(?:太)?(?:懂|明白|会|看懂|听懂|行|清楚)[，,。\s]*)?/,
    /(?:请|麻烦|能不能|可不可以|可以|帮我|我想|我要|我得|给我|直接|快|你|还是)*/,
    /(?:转|找|叫|喊|接|换)(?:一下|一?个|一?位)?(?:人工|真人|活人|老师|班主任|讲师|客服|财务|教务|技术|辅导员|运营)/,
    /(?:客服|老师|服务|支持|人员)?(?:来|过来|一下|吧|回答|处理|帮忙|看|讲|解释|聊|说|谢谢|吗|[，,\s])*$/,
  ),
  /^(?:人工|真人)(?:客服|服务|回答)?$/,
  /^(?:有没有|有|就没有?个?|没有?个?)(?:活人|真人|人工)(?:客服|老师)?(?:在|了|吗|啊|呀)*$/,
  inTurn(
    /^(?:(?:有没有|有|没有)?(?:活人|真人|人工)(?:客服|老师)?(?:在|了|吗|么|啊|呀|[，,。？?！!\s])*)?/i,
    /我?(?:不要|不想|别|能不能别)再?(?:跟|和|用|要|是|让|叫)?(?:这个|个)?(?:机器人?|ai|智能客服)/i,
    /(?:了|聊|说话|回复|回答|对话|来|说)*$/i,
  ),
  inTurn(
    /^(?:please|can i|could i|may i|i want to|i need to|i would like to|i'd like to|let me|\s)*/i,
    /(?:talk|speak|chat) (?:to|with) (?:an? |the |my |some )?/i,
    inTurn(
      eitherOf(
        /human|(?:real )?person|(?:class )?teacher|instructor/i,
        /tutor|someone|somebody|staff|billing(?: team)?|support/i,
      ),
      /(?: please)?$/i,
    ),
  ),
];
const LONGEST = 60;

/** 「可以换老师吗」: of the course's teachers; a question like any other. */
const OTHER_TEACHER = /换(?:一下|一?个|一?位)?(?:老师|班主任|讲师)(?:吗|么|[？?\s])*$/;

/** Asks for a person rather than for an answer. */
export function wantsPerson(text: string): boolean {
  const said = withoutClosingMarks(text);
  return (
    said.length <= LONGEST && !OTHER_TEACHER.test(said) && WANTS_PERSON.some((pattern) => pattern.test(said))
  );
}
