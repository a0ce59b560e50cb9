import { holdsHan } from '../../../domain/language/han.ts';
import { withoutClosingMarks } from '../normalised/only-said.ts';

/** A longer message asks more than what the course holds. */
const LONGEST = 40;

const COURSE = '(?:(?:我们|咱们|你们)?(?:这门|这个|这套|这|本|整个|全部|整门|你们|我们|咱们)?的?(?:课程|课))';
const OPENING = '(?:请问|老师|助教|那|想知道|想了解一?下|介绍一?下|看一?下|发一?下|给我|有没有|有|[，,\\s])*';
const ENDING = '(?:呢|啊|呀|吗|吧|么|的|[，,\\s])*';
const CHINESE = [
  // 「这门课讲哪些内容」
  `^${OPENING}${COURSE}(?:里面?)?(?:一共|总共|都|主要|大概|到底|会|要|能)*(?:讲|学|教|包括|包含|涵盖|有)(?:到|些|了|的)?(?:是)?(?:哪些|什么|啥|哪几)(?:课|内容|东西|知识点?|主题|章节)?${ENDING}$`,
  // 「会学到什么」
  `^${OPENING}(?:我们?|大家)?(?:能|会|可以|将|要|在这里)*学(?:到|会|些)(?:哪些|什么|啥)(?:内容|东西|知识)?${ENDING}$`,
  // 「课程目录」
  `^${OPENING}${COURSE}?的?(?:课程?)?(?:目录|大纲|(?<=课程?的?)列表|章节)(?:是(?:什么|啥|怎样的)|有哪些|有|发一?下|给我看看|看看)*${ENDING}$`,
  `^${OPENING}${COURSE}?(?:一共|总共|都)?有(?:几|哪些|哪几)(?:课|章节?|讲)${ENDING}$`,
].map((pattern) => new RegExp(pattern, 'u'));

const THE_COURSE = '(?:this|the|your|our|the whole|this whole) (?:course|class|program)';
const ENGLISH = [
  `what(?: all)? (?:does|do|will) ${THE_COURSE} (?:cover|teach|include|contain|have)`,
  `what(?:'?s| is| topics are| all is)? ?(?:in|covered in|included in|taught in|part of) ${THE_COURSE}`,
  `what (?:will|do|can|would|are) (?:i|we|you) (?:going to )?(?:learn|study)(?: (?:here|in ${THE_COURSE}))?`,
  `what (?:topics|lessons|chapters|units|subjects) (?:are there|do we (?:have|cover|learn)|are covered|does ${THE_COURSE} (?:have|cover))(?: in ${THE_COURSE})?`,
  [
    "(?:(?:can|could|may) i (?:see|have|get) |show me |give me |is there |where is |what'?s |what is )?",
    '(?:a |an |the )?(?:course |lesson |full )?',
    '(?:outline|contents?|curriculum|table of contents|lesson list|list of (?:the )?lessons|lessons list)',
    `(?: (?:of|for) ${THE_COURSE})?`,
  ].join(''),
].map(
  (pattern) => new RegExp(`^(?:so |ok |please |and )?${pattern}(?: please| about| exactly| at all)?$`, 'i'),
);

/** Whether a question asks what the course as a whole teaches: 「这门课讲哪些内容」, "what does this course cover". */
export function asksForCourse(question: string): boolean {
  const said = withoutClosingMarks(question);
  if (said.length > LONGEST) return false;
  return (holdsHan(said) ? CHINESE : ENGLISH).some((pattern) => pattern.test(said));
}
