import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTopicDrafting, loadPatterns } from '../../src/community/index.ts';
import { faultsOfDraft } from '../../src/community/topics/drafts/draft-rules.ts';
import { fillPattern } from '../../src/community/topics/drafts/pattern.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aGroup, aQuestion } from '../support/samples.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const PATTERNS = loadPatterns(join(import.meta.dirname, '../../data/prompt-patterns'));
const OF_PROGRAMS = /代码|程序|报错|编程|调试|变量|\b(?:code|programs?|programming|debug|error message)\b/i;

const FILLED: Record<string, string> = { code: 'a = 1\nprint(a)' };
const WORD = { zh: '上釉', en: 'glazing' };

const COURSE = {
  '00-说明.md':
    '# 课程说明\n\n## 上课时间\n\n每周三晚八点上课。\n\n## 成绩构成\n\n作品占六成。\n\n## 器材\n\n自备围裙。\n',
  '01-泥.md':
    '# 第一讲 泥\n\n## 揉泥\n\n揉泥是把泥里的气泡赶出去的一步。\n\n## 泥干了怎么办\n\n喷水，包上塑料膜。\n\n## 陶土与瓷土的区别\n\n陶土粗，瓷土细。\n\n## 小结\n\n先揉后拉。\n',
  '02-拉坯.md':
    '# 第二讲 拉坯\n\n## 定中心\n\n定中心是让泥稳稳转在轮子正中的动作。\n\n## 开口\n\n拇指压下去。\n\n## 拔高\n\n双手往上提。\n',
};

/** Five weeks of a pottery group that asks again and again about the marks. */
async function potteryTopics() {
  const { store, dataDir } = await temporaryStore();
  const clock = movableClock('2026-11-09T08:00:00+08:00');
  const logger = recordingLogger();
  const folder = temporaryDirectory();
  for (const [name, text] of Object.entries(COURSE)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'course.yaml'), 'id: pottery\ntitle: 陶艺入门\nlanguage: zh\ngraded: []\n');
  const parts = { store, dataDir, clock, logger, embedder: undefined, setting: 'local/extractive' };
  const knowledge = createKnowledge(parts);
  await knowledge.ingest({ paths: [folder], courseId: 'pottery' });
  const group = aGroup({
    id: 'potters',
    courseIds: ['pottery'],
    positioning: { stage: '进阶', direction: '陶艺', purpose: '求职' },
  });
  await store.groups.put(group, clock.now());
  const { found } = await knowledge.retrieve('成绩构成 作品占六成', ['pottery'], { limit: 1 });
  for (let asked = 0; asked < 3; asked++)
    await store.questions.insert(
      aQuestion({
        id: `qst_${asked}`,
        messageRowId: null,
        groupId: group.id,
        text: '成绩构成里作品占多少？',
        nearest: found.map(({ passage }) => ({
          passageId: passage.id,
          courseId: 'pottery',
          source: passage.source,
          locator: passage.locator,
          title: passage.title,
          text: passage.text,
          score: 1,
        })),
        createdAt: clock.now() - 3_600_000,
      }),
    );
  const drafting = createTopicDrafting({ store, clock, logger, patterns: () => PATTERNS, model: null });
  const weeks = ['2026-W46', '2026-W47', '2026-W48', '2026-W49', '2026-W50'] as const;
  const prompts = [];
  for (const week of weeks) prompts.push(...(await drafting.draft(group.id, week)).prompts);
  await knowledge.close();
  expect(found[0]?.passage.title).toBe('成绩构成');
  return prompts;
}

describe('topics for any field', () => {
  test('a pattern for every direction speaks of no programs', () => {
    const general = PATTERNS.filter(({ directions }) => directions.length === 0);
    expect(general.length).toBeGreaterThan(50);
    const speaking = general.filter(({ text, icebreaker, easy, hard }) =>
      [...text, icebreaker, easy, hard].some((said) => OF_PROGRAMS.test(said)),
    );
    expect(speaking.map(({ id }) => id)).toEqual([]);
  });

  test('what helps a topic along suits each of its wordings', () => {
    const SPOKEN_OF = [/比方/, /清单/, /出题|出一道/, /comparison/i, /\bthe list\b/i];
    const faults = PATTERNS.flatMap(({ id, text, icebreaker, easy, hard }) =>
      SPOKEN_OF.filter((word) => [icebreaker, easy, hard].some((said) => word.test(said)))
        .filter((word) => !text.every((wording) => word.test(wording)))
        .map((word) => `${id}: ${word.source}`),
    );
    expect(faults).toEqual([]);
  });

  test('every wording of every pattern may be posted', () => {
    const faults = PATTERNS.flatMap(({ id, text, icebreaker, language }) => {
      const inputs = new Proxy({}, { get: (_, name) => FILLED[String(name)] ?? WORD[language] });
      return text.flatMap((wording) =>
        faultsOfDraft(
          {
            text: fillPattern(wording, inputs) ?? '',
            icebreaker: fillPattern(icebreaker, inputs) ?? '',
          },
          language,
          [],
        ).map((fault) => `${id}: ${fault}`),
      );
    });
    expect(faults).toEqual([]);
  });

  test('how the course is run is no topic, and nobody explains a question or a summary', async () => {
    const prompts = await potteryTopics();
    expect(prompts.length).toBeGreaterThan(10);
    const said = prompts.map(({ text, icebreaker, why }) => `${text}\n${icebreaker}\n${why}`).join('\n');
    expect(said).not.toMatch(/上课时间|成绩构成|器材|课程说明|「小结」/);
    expect(said).not.toMatch(/讲清楚「泥干了怎么办」|「泥干了怎么办」这一节，你只有/);
    expect(said).toMatch(/揉泥|定中心|拔高|开口/);
  });
});
