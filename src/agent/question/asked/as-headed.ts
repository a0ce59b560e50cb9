import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** 「怎么看回放」 asks what 「回放在哪里看」 does. */
const HOW_TO_GET_AT =
  /^(?:请问|老师|助教|我想问|[，,\s])*(?:怎么|如何|咋|怎样)(?:才能|能|去)?([看查找领])(?![待法])到?(\p{Script=Han}{2,6}?)[啊呀呢吗？?。\s]*$/u;
/** 「退款走什么流程」, 「退费的流程是什么」: how it is done. */
const BY_WHAT_STEPS = inTurn(
  /^(?:请问|老师|助教|我?想|我?要|[，,\s])*(\p{Script=Han}{2,6}?)(?:的话)?(?:要|得|需要|应该)?/u,
  /(?:走|办|按|经过|有)?/u,
  eitherOf(
    /的?是?(?:什么|啥|哪些|怎样的|怎么个)样?的?(?:流程|手续|步骤|程序)/u,
    /的?(?:流程|手续|步骤|程序)(?:是(?:什么|啥|怎样的?|怎么样的?)|怎么[走办]|有哪些)/u,
  ),
  /[啊呀呢？?。\s]*$/u,
);
/** 「怎么样才能毕业」: on what condition. */
const ON_WHAT_CONDITION = /怎么样?(?=才(?:能|可以|会|算))/u;
/** Whether one may: asked of one's own people, it is asked of others. */
const WHETHER_MAY = /能|可以|可不可以|行不行|行吗|允许|让不让|准/u;
const OWN_PEOPLE = inTurn(
  /(?:我的?|(?<=[给借让和跟与]))/u,
  eitherOf(
    /室友|舍友|同学|同事|朋友|闺蜜|哥们儿?|[男女]朋友|[男女]友|对象|老公|老婆/u,
    /爱人|弟弟?|妹妹?|哥哥?|姐姐?|爸妈|爸爸?|妈妈?|家里?人|亲戚|儿子|女儿/u,
  ),
);
/** 「消息被删了怎么申诉」: what befell somebody, before what they ask. */
const BEFELL =
  /^[^。？?\n]{0,24}被[^，,。？?\n]{1,4}了[^。？?\n]{0,16}?(?=(?:怎么|如何|怎样|咋|[在去找到]哪|找谁)\p{Script=Han}{1,6}[啊呀呢？?。\s]*$)/u;

/** 「证书多久能拿到」: when it is given out. */
const WHEN_GOT =
  /(?<=\p{Script=Han}{2})(?:多久|多长时间|几天|什么时候|啥时候|何时|几时)(?:才|就)?(?:能|可以|会)?(?:拿到手?|收到|领到|到手|发?下来|寄到)(?=[啊呀呢吗？?。\s]*$)/u;
/** 「你们帮约吗」, 「能帮我报名吗」: in their place. */
const DONE_FOR_ONE = /帮(?:忙|我们?|人)?(?=[约报办买考订交退填申预])/u;

/** A question that is put as the place that answers it may be headed, in one way or several; none for most. */
export function asHeaded(text: string): string[] {
  const [, got, thing] = HOW_TO_GET_AT.exec(text) ?? [];
  const [, done] = BY_WHAT_STEPS.exec(text) ?? [];
  return [
    ...(got === undefined || thing === undefined ? [] : [`${thing}在哪里${got}`]),
    ...(done === undefined ? [] : [`怎么${done}`]),
    ...[
      text.replace(ON_WHAT_CONDITION, '怎样'),
      WHETHER_MAY.test(text) ? text.replace(OWN_PEOPLE, '别人') : text,
      text.replace(BEFELL, ''),
      text.replace(WHEN_GOT, '什么时候发'),
      text.replace(/^(?:你们|咱们)/u, '').replace(DONE_FOR_ONE, '代'),
    ].filter((put) => put !== text),
  ];
}
