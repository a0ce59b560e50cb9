import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Course, Passage } from '../../../domain/school/course.ts';
import { sourceWithLocator } from '../../../domain/school/course.ts';
import { isClause, isOnRunningTheCourse, namesPartOfLesson } from '../../../domain/school/heading-kinds.ts';
import { type Snippet, snippetsOf } from './code-snippet.ts';

/** Something of a course that a topic can be about, with what a pattern may say of it. */
export interface Subject {
  kind: 'term' | 'section' | 'code' | 'error' | 'pair' | 'faq';
  /** The same thing has the same key in every week. */
  key: string;
  courseId: string;
  source: string;
  /** `03-functions.md#闭包` */
  place: string;
  title: string;
  /** What fills a pattern's placeholders. */
  inputs: Readonly<Record<string, string>>;
}

/** Course work that counts: nothing of it becomes a topic. */
function isGraded(course: Course, passage: Passage): boolean {
  return course.graded.some(
    (work) =>
      work.source === passage.source ||
      work.keywords.some(
        (word) =>
          word.length > 2 &&
          `${passage.headings.join(' ')}\n${passage.text}`.toLowerCase().includes(word.toLowerCase()),
      ),
  );
}

/** Neither graded work nor how the course is run: whatever is asked about it is for an answer, not for talk. */
const isOpen = (course: Course, passage: Passage): boolean =>
  !isGraded(course, passage) && !isOnRunningTheCourse(passage.headings);

/** Where questions may come from that a topic takes up, as `03-functions.md#闭包`. */
export const openPlacesOf = (course: Course, passages: Passage[]): ReadonlySet<string> =>
  new Set(passages.filter((passage) => isOpen(course, passage)).map(sourceWithLocator));

/** A heading that several lessons share ("小练习") names a part of a lesson, not a subject. */
const SHARED_BY_SOURCES = 3;
const STEPS_WORTH_FOLLOWING = 3;
const MAX_SECTION = 24;
const MAX_SECTION_EN = 44;

/** Everything a course's passages offer, in reading order. Pure and a little slow: keep it by the course's version. */
export function subjectsOf(course: Course, passages: Passage[]): Subject[] {
  const lessons = lessonSources(course);
  const free = passages.filter((passage) => isOpen(course, passage));
  const taught = free.filter(
    (passage) => passage.kind !== 'faq' && (lessons === null || lessons.has(passage.source)),
  );
  const sourcesByTitle = new Map<string, Set<string>>();
  for (const { title, source } of taught) {
    const sources = sourcesByTitle.get(title) ?? new Set();
    sourcesByTitle.set(title, sources.add(source));
  }
  const own = taught.filter(
    (passage) =>
      (sourcesByTitle.get(passage.title)?.size ?? 0) < SHARED_BY_SOURCES &&
      passage.headings.length > 1 &&
      !namesPartOfLesson(passage.title),
  );
  const found = new Map<string, Subject>();
  const add = (subject: Subject | null) => {
    if (subject && !found.has(subject.key)) found.set(subject.key, subject);
  };
  for (const passage of own) {
    add(termIn(course, passage));
    add(pairIn(course, passage));
    add(sectionOf(course, passage));
    snippetsOf(passage.text).forEach((snippet, position) => {
      add(codeOf(course, passage, snippet, position));
    });
  }
  for (const passage of free) if (passage.kind === 'faq') add(faqOf(course, passage));
  return [...found.values()];
}

/** The documents that the course's calendar teaches; null where it names none. */
function lessonSources(course: Course): ReadonlySet<string> | null {
  const sources = (course.schedule?.entries ?? []).flatMap((entry) =>
    entry.kind === 'lesson' && entry.source !== undefined ? [entry.source] : [],
  );
  return sources.length === 0 ? null : new Set(sources);
}

const subject = (
  course: Course,
  passage: Passage,
  kind: Subject['kind'],
  name: string,
  inputs: Record<string, string>,
): Subject => ({
  kind,
  key: `${course.id}/${kind}/${name}`,
  courseId: course.id,
  source: passage.source,
  place: sourceWithLocator(passage),
  title: passage.title,
  inputs,
});

const TERM_ZH = inTurn(
  /^([A-Za-z_*]*\s?[\p{Script=Han}]{2,8})是/u,
  /(?=一|用|由|给|把|指|能|可以|没有|调用|定义|按|在|行首|传|函数|程序|接收|名字|代码|写|放|创建|条件|返回|从|对|只|同|两|有|不|每|与|描述|Python)/u,
);
const NOT_A_TERM_ZH = /[的是把在会可或和与以了着就当]|常见|如果|应当|用户|我们|初学|程序$|本课|之所/;
const TERM_EN = /^(?:An?|The) ([a-z][a-z -]{2,24}) is (?=an?\b|the\b)/;
const NOT_A_TERM_EN = wholeWords(
  /way|reason|idea|difference|result|rest|first|last|second|order|name|rule|point/,
  /part|thing|only|hardest|program below|line|word|best|usual|other|same|whole/,
);
const MAX_DEFINITION = 60;
const MAX_DEFINITION_EN = 140;

/** A passage that opens by saying what something is: only then is it certain that the name is a noun. */
function termIn(course: Course, passage: Passage): Subject | null {
  const first = firstSentence(passage.text, course.language);
  if (first === null || /[`[\]()*]/.test(first)) return null;
  const zh = course.language === 'zh';
  const term = (zh ? TERM_ZH : TERM_EN).exec(first)?.[1]?.trim();
  if (term === undefined || (zh ? NOT_A_TERM_ZH : NOT_A_TERM_EN).test(term)) return null;
  if (first.length > (zh ? MAX_DEFINITION : MAX_DEFINITION_EN)) return null;
  return subject(course, passage, 'term', term, { term, definition: first, ...lessonInputs(passage) });
}

/** The first sentence of the prose, without its full stop; null where there is none. */
function firstSentence(text: string, language: Course['language']): string | null {
  const opening = text.trimStart();
  if (/^[`|>#\-\d]/.test(opening)) return null;
  const match = (language === 'zh' ? /^([^。！？；\n]+)[。]/ : /^(.+?[a-z)])[.;](?:\s|$)/).exec(opening);
  return match?.[1]?.trim() ?? null;
}

const PAIR_ZH = /^(.{1,24}?)\s?[与和]\s?(.{1,24}?)\s?(?:的区别|怎么选|的选择)$/;
const PAIR_EN = /^(.{1,24}?) (?:versus|vs\.?|or) (.{1,24})$/i;

/** A heading that sets two things side by side. */
function pairIn(course: Course, passage: Passage): Subject | null {
  const match = (course.language === 'zh' ? PAIR_ZH : PAIR_EN).exec(passage.title);
  const [one, other] = [match?.[1]?.trim(), match?.[2]?.trim()];
  if (!one || !other || /^(?:多个|不同|什么)/.test(one)) return null;
  return subject(course, passage, 'pair', `${one}|${other}`, { one, other, ...lessonInputs(passage) });
}

/**
 * `heading` is what a list of sections shows; `section` is there only where a sentence can be said of it ("what it is,
 * when to use it"), which a heading that is a question does not bear.
 */
function sectionOf(course: Course, passage: Passage): Subject | null {
  const { title } = passage;
  const tooLong = title.length > (course.language === 'zh' ? MAX_SECTION : MAX_SECTION_EN);
  if (tooLong || /[「」"“”`*_[\]（）]/.test(title) || /[?？]$/.test(title)) return null;
  return subject(course, passage, 'section', title, {
    heading: title,
    ...(isClause(title) ? {} : { section: title }),
    ...lessonInputs(passage),
  });
}

function codeOf(course: Course, passage: Passage, snippet: Snippet, position: number): Subject | null {
  const { code, output, error } = snippet;
  const section = sectionOf(course, passage)?.inputs['heading'] ?? passage.headings.at(-2) ?? passage.title;
  const name = `${passage.source}#${passage.title}/${position}`;
  if (error !== null) {
    const type = error.split(':')[0] ?? error;
    return subject(course, passage, 'error', name, {
      code,
      // A message that the program wrote itself, in the group's language, is no riddle.
      ...(holdsHan(error) ? {} : { error }),
      errorType: type,
      section,
      ...lessonInputs(passage),
    });
  }
  const first = output[0] ?? '';
  const defined = /^(?:def|class)\s+(\w+)/m.exec(code)?.[1];
  return subject(course, passage, 'code', name, {
    code,
    section,
    // Where little is assigned there is nothing to follow step by step.
    ...((code.match(/(?<![=!<>])=(?!=)/g)?.length ?? 0) >= STEPS_WORTH_FOLLOWING
      ? { lines: String(code.split('\n').filter((line) => line.trim() !== '').length) }
      : {}),
    ...(defined === undefined ? {} : { defines: defined }),
    ...(output.length > 1
      ? { firstOutput: first, outputLines: String(output.length) }
      : { onlyOutput: first }),
    ...lessonInputs(passage),
  });
}

/**
 * FAQ entries on how the school works are for asking, not for talking about: only those that name a thing of the
 * subject.
 */
function faqOf(course: Course, passage: Passage): Subject | null {
  const question = passage.question?.trim();
  if (!question || question.length > 60 || !/[?？]$/.test(question)) return null;
  const section = passage.headings.join(' ');
  if (!/学习方法|怎么学|编程|代码|报错|环境|工具|study|code|error|learn/i.test(section)) return null;
  if (/作业|密码|账号|手机号|证书|退款|graded|password|log in|logged in|certificate|refund/i.test(question))
    return null;
  return subject(course, passage, 'faq', question, { question: question.replace(/[?？]$/, '') });
}

/** "第 3 课 函数" of a passage's first heading. */
function lessonInputs(passage: Passage): Record<string, string> {
  const lesson = (passage.headings[0] ?? passage.title).replace(/^第\s*(\d+)\s*课/, '第 $1 课');
  return { lesson };
}
