import type { Course, GradedWork } from '../domain/course.ts';

/** What a message wants, as far as its words alone say. */
export type Intent =
  | { kind: 'question' }
  | { kind: 'small_talk'; talk: 'hello' | 'thanks' | 'who' | 'goodbye' | 'empty' | 'picture' | 'laugh' }
  | { kind: 'out_of_bounds'; why: 'harm' | 'instruction' }
  | { kind: 'graded'; course: Course; work: GradedWork };

/** Talk is talk only when nothing else is said: "谢谢，那闭包呢？" is a question. */
const HELLO =
  /^(在吗?|在么|在不在|有人吗?|有人在吗|老师好?|助教好?|你好|您好|哈喽|嗨|hi|hello|hey|are you there|(大家|各位|同学们)?(早上|上午|中午|下午|晚上)?好|早安?|早啊|good (morning|afternoon|evening)|(hi|hello|hey)( there| all| everyone)?(,? nice to meet you( all)?)?|nice to meet you( all)?|(我是)?新人报[到道]|新来的)([,，\s]*(老师|助教|大家|各位|同学们|呀|啊|哦|请?多(多)?(关照|指教)|~|～))*$/i;
const LAUGH = /^(哈|呵|嘿|嘻|h|ha|he|lol|233+|6|👍|😂|🤣|😄|\s)+$/iu;
const THANKS =
  /^(好的?|嗯+|ok|okay)?[,，\s]*(非常|太|多)?(谢谢|感谢|多谢|谢啦|谢了|thanks?( you)?( so much| a lot)?|thx|ty)(老师|助教|你|您|大家|啦|了|哦|~|～)*$/i;
const WHO =
  /^(你是谁|你是(机器人|真人|ai|人工智能)吗?|你(能|会|可以)(做|干)(什么|啥)|who are you|what can you do|are you (a )?(bot|human|real))$/i;
const GOODBYE = /^(再见|拜拜|晚安|下线了?|bye( bye)?|good ?night|see you)(老师|助教|大家|啦|~|～)*$/i;

/** What platforms put in the place of a picture. */
const PICTURE = /^(\[(图片|截图|表情|picture|image|photo)\]\s*)+$/i;

/** Things that no course answers and the assistant must not do. */
const HARM =
  /(帮我|给我|替我)(骂|怼|写.{0,6}(广告|推销|文案去?引流)|刷(单|赞|粉)|盗|黑进?|破解|代考|替考|人肉)|((write|make).{0,20}(advert|spam|phishing|insult))|(take (my|the) exam for me)|(hack into|crack the)/i;
/** It has to be our own rules that are to be left aside: how to ignore a rule of a linter is a question. */
const INSTRUCTION =
  /(忽略|无视|忘记|忘掉|不要管|不用管).{0,4}(之前|以上|上面|前面|先前|你的|你被|系统).{0,8}(指令|提示|规则|设定|要求|instructions?)|(忽略|无视)掉?(所有|一切)?的?(指令|设定)|(你现在是|从现在(起|开始)你是|假装你是|扮演).{0,20}(没有限制|不受|开发者|越狱|管理员|DAN)|(输出|告诉我|显示|复述|重复|打印).{0,8}(系统提示|你的(提示词|prompt)|system prompt|初始指令)|(ignore|disregard|forget).{0,20}\b(previous|above|prior|earlier|your)\b.{0,12}(instructions?|rules|prompts?)|(ignore|disregard) (all|any)( of)?( the)? instructions|(reveal|print|show|repeat).{0,20}(system prompt|your (instructions|prompt))|developer mode|jailbreak/i;

/** Asking for the work to be done, against asking about it. */
const WANTS_SOLUTION =
  /(答案|参考代码|完整代码|源码|源代码|代码发|求代码|要代码|求一份|写出来|写完整|怎么写|怎么做|咋写|咋做|如何写|如何实现|怎么实现|帮我写|帮我做|帮忙写|[帮替给]我?把.{1,16}[写做](了|完|掉|出来|好)|替我[写做]|代写|代做|给我写|写一下|写一份|做一下|直接给|给个代码|抄|不会写|不会做|没思路|没头绪|solution|full code|whole code|source code|solve|do (it|my|this)|write (it|the|my|me|this|a)|give me the (code|answer)|how (do|should|to) (i )?(do|write|implement|solve|start))/i;
const ABOUT_THE_WORK =
  /(什么时候|几号|几点|哪天|截止|提交|上交|交到|在哪|哪里交|迟交|晚交|补交|延期|评分|分数|多少分|占比|成绩|格式|几次|过了|deadline|due|when|submit|hand in|late|grade[ds]?|marks?|points?|where)/i;

const CHINESE_NUMBERS: Record<string, string> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

/**
 * `history` is what this learner said before, oldest first: "看不懂，你直接写出来吧" is about the work named there.
 */
export function intentOf(text: string, courses: Course[], history: string[] = []): Intent {
  const bare = withoutClosingMarks(text);
  if (PICTURE.test(text.trim())) return { kind: 'small_talk', talk: 'picture' };
  if (bare === '') return { kind: 'small_talk', talk: 'empty' };
  if (LAUGH.test(bare)) return { kind: 'small_talk', talk: 'laugh' };
  if (HELLO.test(bare)) return { kind: 'small_talk', talk: 'hello' };
  if (THANKS.test(bare)) return { kind: 'small_talk', talk: 'thanks' };
  if (WHO.test(bare)) return { kind: 'small_talk', talk: 'who' };
  if (GOODBYE.test(bare)) return { kind: 'small_talk', talk: 'goodbye' };
  if (INSTRUCTION.test(text)) return { kind: 'out_of_bounds', why: 'instruction' };
  if (HARM.test(text)) return { kind: 'out_of_bounds', why: 'harm' };
  const wants = wantsSolution(text);
  if (wants || hasCode(text)) {
    const graded = gradedWorkIn(text, courses) ?? (wants ? lastGradedWork(history, courses) : null);
    if (graded) return { kind: 'graded', ...graded };
  }
  return { kind: 'question' };
}

const CLOSING_MARK = /[\s。．.!！?？,，~～…、:：;；'"“”‘’()（）[\]【】]/u;

/** From the end on: a pattern that looks for the marks from the front takes quadratic time. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING_MARK.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end).trim();
}

/** Asks for work to be done, rather than about it. */
export const wantsSolution = (text: string): boolean =>
  WANTS_SOLUTION.test(text) && !ABOUT_THE_WORK.test(text);

/** Several lines that look like a program: "this is what I wrote for homework 1". */
const hasCode = (text: string): boolean =>
  /\n/.test(text) &&
  /(^|\n)[ \t]*(def|for|while|if|import|print|return|class|with)\b|=\s*(input|int|open)\(/.test(text);

function lastGradedWork(history: string[], courses: Course[]): { course: Course; work: GradedWork } | null {
  for (const said of history.toReversed()) {
    const graded = gradedWorkIn(said, courses);
    if (graded) return graded;
  }
  return null;
}

/** The graded work that a text names, by its number, its title, or most of its keywords. */
export function gradedWorkIn(text: string, courses: Course[]): { course: Course; work: GradedWork } | null {
  const folded = fold(text);
  for (const course of courses) {
    for (const work of course.graded) {
      if (namesOf(work).some((name) => name.length >= 2 && folded.includes(name))) return { course, work };
    }
  }
  return null;
}

/** "作业一 猜数字游戏" is also called 作业1, 第一次作业, 猜数字游戏, hw1, homework 1. */
function namesOf(work: GradedWork): string[] {
  const names = [work.title, ...work.keywords.filter((keyword) => keyword.length >= 4)];
  const [label, ...rest] = work.title.split(/\s+/);
  if (/结业项目|final project/i.test(work.title))
    names.push('大作业', '结业作业', '期末项目', 'final project', 'capstone');
  if (label && rest.length > 0) names.push(label, rest.join(' '));
  const number = /作业\s*([一二三四五六七八九十\d]+)/.exec(work.title)?.[1] ?? /(\d+)/.exec(work.id)?.[1];
  if (number) {
    const digit = CHINESE_NUMBERS[number] ?? number;
    names.push(
      `作业${digit}`,
      `第${digit}次作业`,
      `第${digit}个作业`,
      `hw${digit}`,
      `homework${digit}`,
      `assignment${digit}`,
    );
  }
  return names.map(fold);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /[一二三四五六七八九十](?=[次个]?作业)|(?<=作业)[一二三四五六七八九十]/g,
      (number) => CHINESE_NUMBERS[number] ?? number,
    )
    .replace(/\s+/g, '');
}
