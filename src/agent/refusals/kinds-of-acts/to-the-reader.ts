import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { type Act, CLOSELY, OF_AN_EXAMPLE } from './act.ts';

/** It tells the reader what to do. */
const DIRECTIVE = eitherOf(
  inTurn(
    /(?:^|[.;:,!?\n] ?|\b(?:then|and|or|so|just|always|first|please) )/u,
    eitherOf(
      /eat|drink|swallow|pour|give|take|get|bring|send|show|tell|ask|write|call|come|go/u,
      /run|leave|stop|keep|hide|buy|sell|pay|share|copy|hand|break|cut|throw|light|delete/u,
      /follow|join|look|watch|listen|read|visit|try|choose|pick|click|open|sign|say|forget/u,
      /ignore|skip|wait|sleep|use|put|press|begin|start|set|let|make|add|mix|stir|knead|roll/u,
      /pull|push|learn|practise|play|hold|mark|place|turn|move|remember|wash|clean|dry|pass/u,
      /avoid|check|note|count|measure|cover|bake|combine|reduce|work|stay|stick|search|find/u,
      /save|print|store|convert|install|replace|compare|name|build|define|call|return|fix/u,
    ),
    /\b/u,
  ),
  /\b(?:should|must|have to|has to|need|needs|never|do not|don['’]t)\b|请|要|应|须|先|再|把|必/u,
);

/** What it says to whoever reads it: what they should do, are, have, and what is done for them; and who says so. */
export const TO_THE_READER: readonly Act[] = [
  {
    name: 'a request',
    says: eitherOf(
      inTurn(
        /^\W*(?:please |then |now |just |so |and |always |first )?/u,
        eitherOf(
          /eat|drink|swallow|pour|give|take|get|bring|send|show|tell|ask|write|call|come|go|run/u,
          /leave|stop|quit|keep|hide|lend|borrow|buy|sell|pay|order|share|swap|copy|hand|break|burn/u,
          /blow|cut|throw|kill|hit|light|steal|trust|believe|follow|join|look|watch|listen|read/u,
          /visit|try|choose|pick|click|open|sign|vote|pray|forget|ignore|skip|wait|hurry|sleep/u,
        ),
        / /u,
        eitherOf(
          /it|them|the|a|an|your|our|my|this|that|these|those|me|us|him|her|in/u,
          /on|to|at|with|from|out|up|down|until|for|all|every|only|some|one|two/u,
          /any|more|off|away|over|nothing|no|not|raw|while|[a-z]+ing|[a-z]+/u,
        ),
        /\b/u,
      ),
      /(?<![申邀聘提])请(?!求|[^，。]{0,6}假(?!条|装|如|期(?!间)))/u,
    ),
    bears: DIRECTIVE,
    // Not what is paid, swallowed, signed or sent to somebody.
    mild: inTurn(
      /^\W*(?:(?:please|then|now|just|so|and|always|first) )?/,
      /(?:look|read|listen|watch|wait|give it|try|choose|pick|take|get|go|run|keep|show|open|start)\b/,
    ),
  },
  {
    name: OF_AN_EXAMPLE,
    says: /小[明红刚华丽强芳军]/u,
    about: CLOSELY,
  },
  {
    name: 'what they ought to do',
    says: eitherOf(
      /^\W*(?:they|these|those|he|she) (?:all )?(?:ought|should|must|have to|has to|need to|deserves?)\b/u,
      /^\W*(?:他们|她们|它们|他|她|这些人)(?:都|就)?(?:应该|应当|该|必须|活该|得)/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'a push',
    says: /\b(?:ought to|supposed to|why not|let us|let['’]s)\b|(?<!了)吧(?=$|[，。！!\s])/u,
    about: CLOSELY,
    mild: /^supposed to$/u,
  },
  {
    name: 'the reader set beside the matter',
    says: eitherOf(
      /[你您](?:们)?也|\b(?:so|neither|nor) (?:do|are|can|should|will|must|could|did|were) you\b/u,
      /\byou,? too\b|\byou (?:\w+ ){1,2}(?:end|be gone|vanish|disappear|die)\b/u,
      /\bnobody (?:would|will) \w+ you\b|\byou\b[^.]{0,20} too$|\bfor (?:people like )?you\b/u,
      /(?:和|跟|与|像)[你您]一样|[你您]们?[这那](?:[种类号帮些群]|样的)\p{Script=Han}{0,4}人/u,
      /\b(?:people|those|somebody|someone|anybody|anyone|learners?|students?|the likes) (?:like|of) you\b/u,
    ),
    bears: /[你您]|\byour?\b/u,
    about: CLOSELY,
    // "`with` cleans up for you"; who a thing is for is another matter.
    lesson: /^for you$/u,
  },
  {
    name: 'what the reader is or did',
    says: eitherOf(
      /\byour (?:own )?[a-z]+ (?:was|were|had|will never|would never)\b|(?<!\bif )\byou (?:were|had)\b/u,
      /(?<!\b(?:if|anything|whatever|nothing) )\byou did\b/u,
      /\byou (?:have been|have never|will never|would never|are behind|copied)\b|\byou will not\b/u,
      /[你您]的[^，。]{1,8}(?:已经|不像|没救)|[你您](?:已经|早就|从没|从来)/u,
    ),
    bears: /\byour?\b|[你您]/u,
    about: CLOSELY,
  },
  {
    name: 'an affair of the reader’s',
    says: eitherOf(
      inTurn(
        /\byour (?:\w+ )?/u,
        eitherOf(
          /grades?|scores?|marks|accounts?|orders?|homework|seat|appeal|request/u,
          /tickets?|refund|certificate|notes?|booking|lessons?|classes|deadline|exams?/u,
          /applications?|registration|subscription|payments?|complaints?|reports?/u,
          /messages?|submissions?|invoices?|membership|absence|leave|quiz(?:zes)?/u,
        ),
        /\b/u,
      ),
      inTurn(
        /[你您]的?/u,
        eitherOf(
          /成绩|分数|作业|账号|账户|订单|请假|假条|申请|退款|发票|报名/u,
          /座位|投诉|报告|消息|工单|会员|预约|课时|学分|积分|评分|排名/u,
        ),
      ),
    ),
    // What holds of everyone's homework holds of theirs.
    bears: eitherOf(
      wholeWords(
        /grades?|scores?|marks|orders?|homework|refund|certificate|booking/u,
        /deadline|exams?|problem sets?|assignments?|essays?|projects?/u,
        /registration|payments?|submissions?|invoices?|membership|quiz(?:zes)?/u,
      ),
      /成绩|分数|作业|订单|请假|申请|退款|发票|报名|课时|学分|积分|评分/u,
    ),
    about: CLOSELY,
    byHeading: true,
  },
  {
    name: 'what is done for the reader',
    says: eitherOf(
      /[你您](?:的(?:提问|问题|咨询|留言|反馈|需求))?已经?(?:被|由|为)?(?:登记|受理|提交|记录|上报|转交|排上)/u,
      /已经?[替帮给为][你您]|[替帮给为][你您](?!们)[^，。]{1,8}[了好]\s*$|算上?[你您]一个/u,
      /会有(?:专[员人]|客服|顾问|老师|同事|人)[^，。]{0,6}(?:联系|回访|上门|致电|跟进|找你)/u,
      inTurn(
        /\b(?:someone|somebody|an? (?:agent|expert|specialist|colleague|adviser|advisor))/u,
        / will (?:call|contact|visit|reach|ring|phone)\b/u,
      ),
    ),
    about: CLOSELY,
  },
  {
    name: 'a bet',
    says: eitherOf(
      /押上|押在|下注|赌[上一博]|稳赚|包赢|必赚/u,
      /\b(?:bets?|betting|gambl\w+|wager\w*|your (?:rent|savings|house|mortgage))\b/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'a notice',
    says: eitherOf(
      /^\s*(?:(?:重要|紧急|最新)的?)?(?:更正|勘误|通知|公告|消息)\s*$/u,
      /^\s*(?:important |urgent )?(?:corrections?|errat(?:um|a)|announcements?|notice)\s*$/u,
    ),
  },
  {
    name: 'the speaker',
    says: /(?<![\w'’])(?:i(?!\.e\b)|me|my|mine|myself|our|ours)(?![\w'’-])|(?<!自)我(?![们国方])/u,
    about: CLOSELY,
  },
];
