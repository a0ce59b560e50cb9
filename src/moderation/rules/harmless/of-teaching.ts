import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { InsultFindings } from '../attacks/insults.ts';

/**
 * Jabs at how somebody teaches: "this teacher explains like a robot", "老师念 PPT 跟念经一样", "这水平也能当老师？".
 * Learners may be unkind about the lesson they paid for, and the school may learn from it; it turns into an attack
 * where it reaches for the person. Our own patterns, on the plain text.
 */
const WHO = eitherOf(
  /老师|讲师|教授|主讲|助教|班主任|这课|这门课|讲课|上课|授课|课程/,
  /(?<![a-z])(?:teacher|instructor|tutor|lecturer|lecture|professor|prof|ta|lesson|course)s?(?![a-z])/,
);
const HOW = eitherOf(
  /[讲教念读说](?:得|的|课|题|稿|ppt|法|解)|念(?:经|稿|书)|照着|语速|口音|声音|水平|备课|解释|回[答复]/,
  /板书|举?例子|跑题|搞笑|催眠|复读机|机器|像?ai(?![a-z])|误人子弟|听不(?:懂|下去)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /explain|teach|lectur|read|talk|speak|mumbl|drone|slides?/,
      /pace|boring|robot|clueless|answers? (?:like|are|is)/,
    ),
  ),
);
/** The person: looks, wits, family, worth; orders to go; and whoever is spoken to. */
const THE_PERSON = eitherOf(
  /[你您]|怕不是|自己都(?:没|不)[^,，]{0,4}(?:懂|会|明白)|脸|配|滚|死|狗|猪|瞎|聋|哑巴|脑|妈(?!妈)|爹|胖/,
  /丑|矮|秃|女的|男的|东西|玩意|吃的|下岗|回炉|回家|改行|转行|赶紧|人品|缺德|不要|有病|骗子|畜|垃圾人/,
  /(?:这|那)种(?:人|货)|(?:女|男)老师|小姐姐|老头|老太|长相|长得|身材|发际线|嗓子|嗲|萌|吐|反胃|恶心/,
  /唾沫|奶嘴|丢人|水货|垃圾|捡来|送礼|傻|草台|绣花|一无是处|收钱|凭什么|什么心思|小学|幼儿园/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /you|your|fat|ugly|stupid|dumb|idiot|moron|brain|face|mother|ashamed|fired?|die/,
      /hate|kill|scum|useless human|get a life|drunk|snake|goat|dying|misery|bridge/,
      /manners|lapdog|boots|pet|who let|she's|pretty|smiles?|hint|can't code|go back/,
    ),
    /(?![a-z])/,
  ),
);

/** In UTF-16 units: whoever writes more may say anything beside it. */
const LONGEST = 80;

/** Is it the teaching, and nobody's person, that is run down? */
export const isOfTeaching = (
  { plain: { text } }: NormalisedText,
  { strong, weak, toTheFace, outright, aboutGroup }: InsultFindings,
): boolean =>
  text.length <= LONGEST &&
  strong === 0 &&
  weak <= 1 &&
  !toTheFace &&
  !outright &&
  !aboutGroup &&
  WHO.test(text) &&
  HOW.test(text) &&
  !THE_PERSON.test(text);
