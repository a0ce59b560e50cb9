import { expect, test } from 'vitest';
import { placesFor } from '../../src/agent/graded-work/hint-places.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const COURSE = `
id: baking
title: 家庭烘焙入门
graded:
  - {id: hw1, title: 作业一 六寸戚风, source: 02-chiffon.md, locator: "#作业一-六寸戚风"}
  - {id: hw2, title: 作业二 写一份烘焙日记, source: 03-diary.md}
`;
const BREAD = `# 面包基础

## 一次发酵

一次发酵在 28 度下约 60 分钟，面团发到原来的两倍大就可以了。

## 酵母

即发干酵母用量是面粉的 1%。鲜酵母的用量是干酵母的三倍。
`;
const CHIFFON = `# 戚风蛋糕

## 戚风为什么会塌

戚风塌陷主要有三个原因：蛋白没有打到干性发泡，烤的时间不够，出炉后没有马上倒扣。

## 烤箱温度

六寸戚风用 150 度烤 45 分钟。每台烤箱温差不同，请用烤箱温度计。

## 作业一 六寸戚风

烤一个六寸戚风，交一张切面照片，并写出你的配方和三处调整。

## 六寸戚风的示范配方

六寸戚风：蛋三个，低筋面粉五十克，砂糖四十克，牛奶三十克。
`;
const DIARY = `# 烘焙日记

## 怎么写

烘焙日记写下每次的配方和温度。
`;

test('the lesson that a task closes is where its hint points; what stands behind the task, and a page that is all task, is not', async () => {
  const { store, dataDir } = await temporaryStore();
  const directory = writeFiles(temporaryDirectory(), {
    'course.yaml': COURSE,
    '01-bread.md': BREAD,
    '02-chiffon.md': CHIFFON,
    '03-diary.md': DIARY,
  });
  const knowledge = createKnowledge({
    store,
    dataDir,
    clock: movableClock(),
    logger: recordingLogger(),
    setting: 'local/extractive',
  });
  await knowledge.ingest({ courseId: 'baking', paths: [directory], prune: false });
  const course = (await store.courses.get('baking')) ?? expect.unreachable('the course is there');
  const placesOf = async (id: string) => {
    const work = course.graded.find((one) => one.id === id) ?? expect.unreachable('the work is there');
    return (await placesFor(knowledge, course, work, undefined)).map(({ passage }) => passage.title);
  };
  const chiffon = await placesOf('hw1');
  expect(chiffon.slice(0, 2).sort()).toEqual(['戚风为什么会塌', '烤箱温度'].sort());
  expect(chiffon).not.toContain('作业一 六寸戚风');
  expect(chiffon).not.toContain('六寸戚风的示范配方');
  expect(await placesOf('hw2')).not.toContain('怎么写');
  await knowledge.close();
});
