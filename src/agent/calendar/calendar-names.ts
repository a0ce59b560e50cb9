import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { GradedWork, ScheduleEntry } from '../../domain/school/course.ts';
import { numberedWorkIn, type WorkKind } from '../../domain/school/numbered-work.ts';

/*
 * What stands in the calendar goes by the asker's language. A title in another is quoted beside it where it says more
 * than the name, so that it is known again on the course's own page.
 */

const KINDS: Record<Language, Record<WorkKind, string>> = {
  zh: {
    homework: '作业',
    exercise: '习题',
    lab: '实验',
    project: '项目',
    essay: '论文',
    test: '测验',
    task: '任务',
  },
  en: {
    homework: 'Homework',
    exercise: 'Exercise',
    lab: 'Lab',
    project: 'Project',
    essay: 'Essay',
    test: 'Quiz',
    task: 'Task',
  },
};
export const CLASSES: Record<Language, Partial<Record<ScheduleEntry['kind'], string>>> = {
  zh: { live: '直播课', office_hours: '答疑' },
  en: { live: 'Live class', office_hours: 'Office hours' },
};
const FINAL = /结业|期末|毕业|大作业|\bfinal\b|\bcapstone\b/i;

/** "Live class", "Lesson 4 (“第 4 课 字符串”)", "Homework 2 due". */
export function entryName({ kind, title }: ScheduleEntry, language: Language): string {
  if (writtenIn(title) === language) return title;
  const asClass = CLASSES[language][kind];
  if (asClass !== undefined) return asClass;
  if (kind === 'lesson') {
    const [number] = /\d+/.exec(title) ?? [];
    if (number === undefined) return `“${title}”`;
    return language === 'zh' ? `第 ${number} 课（“${title}”）` : `Lesson ${number} (“${title}”)`;
  }
  if (kind !== 'deadline') return `“${title}”`;
  const work = title.replace(/\s*(?:截止|due)$/i, '');
  const name = shortName(work, language) ?? `“${work}”`;
  return language === 'zh' ? `${name}截止` : `${name} due`;
}

/** “Homework 2”, with its own title behind it where that is in another language. */
export function workName({ title }: Pick<GradedWork, 'title'>, language: Language): string {
  const name = writtenIn(title) === language ? null : shortName(title, language);
  if (name === null) return `“${title}”`;
  return language === 'zh' ? `${name}（“${title}”）` : `${name} (“${title}”)`;
}

function shortName(title: string, language: Language): string | null {
  const [numbered] = numberedWorkIn(title);
  if (numbered) {
    const kind = KINDS[language][numbered.kind];
    return language === 'zh' ? `${kind} ${numbered.number}` : `${kind} ${numbered.number}`;
  }
  if (!FINAL.test(title)) return null;
  return language === 'zh' ? '结业项目' : 'Final project';
}
