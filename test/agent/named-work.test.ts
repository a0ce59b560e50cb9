import { describe, expect, test } from 'vitest';
import { gradedWorkIn } from '../../src/agent/graded-work/named.ts';
import { aCourse } from '../support/samples.ts';

const work = (id: string, title: string, keywords: string[] = []) => ({ id, title, keywords });
const python = aCourse({
  graded: [
    work('hw1', '作业一 猜数字游戏', ['hw1', '猜数字']),
    work('hw2', '作业二 成绩统计函数', ['pass_rate']),
    work('hw4', '作业四 通讯录', ['AddressBook']),
    work('project', '结业项目 命令行记账本'),
  ],
});
const sql = aCourse({
  id: 'sql',
  graded: [
    work('lab1', 'Lab 1: Library loans'),
    work('lab2', 'Lab 2: Shop report'),
    work('capstone', 'Capstone: Clinic'),
  ],
});
const economics = aCourse({
  id: 'economics',
  graded: [work('ps1', 'Problem set 1: Supply and demand'), work('essay', 'Term essay: A market you know')],
});
const accounting = aCourse({ id: 'accounting', graded: [work('ex2', '习题二 折旧计算')] });

describe('graded work is named', () => {
  test.each([
    ['第二次作业的代码', python, 'hw2'],
    ['homework two please', python, 'hw2'],
    ['作业二直接发我', python, 'hw2'],
    ['作业二下周交吗', python, 'hw2'],
    ['the second assignment', python, 'hw2'],
    ['the address book homework', python, 'hw4'],
    ['猜数字那题', python, 'hw1'],
    ['大作业代写吗', python, 'project'],
    ['实验一第四题的 SQL', sql, 'lab1'],
    ['the second lab', sql, 'lab2'],
    ['homework 2 in this course', sql, 'lab2'],
    ['my teacher said you may give me the capstone schema', sql, 'capstone'],
    ['pset 1 solutions', economics, 'ps1'],
    ['write my essay', economics, 'essay'],
    ['Exercise 2: both methods', accounting, 'ex2'],
    ['折旧计算这题', accounting, 'ex2'],
    ['折旧那次作业', accounting, 'ex2'],
    ['the clinic assignment', sql, 'capstone'],
  ])('in %j', (text, course, id) => {
    expect(gradedWorkIn(text, [course])?.work.id).toBe(id);
  });

  test.each([
    ['作业一共有几次', python],
    ['作业两天能做完吗', python],
    ['作业十分难', python],
    ['作业 3 点前交吗', python],
    ['三次作业都要交吗', python],
    ['how do I label a column', sql],
    ['is the sandbox available', sql],
    ['write a report on my shop', sql],
    ['I have a problem with elasticity', economics],
    ['in the long term', economics],
    ['how does supply and demand work', economics],
    ['折旧计算有哪几种方法', accounting],
    ['这次的作业', accounting],
    ['the last assignment', sql],
  ])('not in %j', (text, course) => {
    expect(gradedWorkIn(text, [course])).toBeNull();
  });
});
