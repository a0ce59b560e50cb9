import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding, FindingKind } from '../finding.ts';

/**
 * Learners ask the group to answer a questionnaire, sit for an interview or take part in a study of theirs, and say
 * which homework it is for. Whoever pays by the piece runs a mill instead. Our own patterns, on the plain text.
 */
const WANTS_ANSWERS = eitherOf(
  /问卷|访谈|采访|受访者?|被试|调研|调查(?:表)?|可用性测试|用户测试/,
  /(?<![a-z])(?:survey|questionnaire|interview(?:ees?)?|participants?|respondents?|user test(?:ing|s)?)(?![a-z])/,
);
const FOR_A_COURSE = eitherOf(
  /课程设计|毕业设计|毕设|毕业论文|论文|作业|小组|课题|结课|实践课|这门课|本课程|专业课|社会调查/,
  inTurn(
    /(?<![a-z])(?:my|our|for|the) (?:\w+ ){0,3}/,
    /(?:assignment|dissertation|thesis|coursework|homework|class|module|capstone|project|research methods)(?![a-z])/,
  ),
);
const PAYS = eitherOf(
  /日结|佣金|赚|一份\s?[\d一二两三四五六七八九十]|[\d一二两三四五六七八九十]+(?:元|块|毛)|返现|红包(?:秒|到)|代(?:填|写|做)|量大/,
  /[$£€]\s?\d|\d\s?(?:bucks|dollars|quid|per)|paid|earn/,
);
const HIDES: readonly FindingKind[] = [
  'contact_handle',
  'group_link',
  'group_invitation',
  'netdisk_link',
  'download_link',
  'income_promise',
  'price',
  'follow_request',
];

export const asksForAnswers = ({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean =>
  WANTS_ANSWERS.test(text) &&
  FOR_A_COURSE.test(text) &&
  !PAYS.test(text) &&
  !trade.some(({ kind }) => HIDES.includes(kind));
