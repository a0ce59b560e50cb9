import { expect, it } from 'vitest';
import { verdictOnName } from '../../src/conversation/moderation/cases/name-case.ts';
import { loadPolicy } from '../../src/moderation/index.ts';
import { aGroup, aMessage } from '../support/samples.ts';
import { shippedModerator, shippedRules } from './moderator-under-test.ts';

const moderation = { moderator: shippedModerator(), policy: loadPolicy(shippedRules) };
const verdictOn = (senderName: string) =>
  verdictOnName({ group: aGroup(), message: aMessage({ senderName }) }, moderation);

it.each([
  // A trade and an account, however the account is written.
  '代刷网课+V13kk8820',
  '毕设代做 18812345678',
  '论文润色发表13911112222',
  '学历提升 咨询13812345678',
  '出网课答案加企鹅1293847566',
  'Essays 4 U - WhatsApp +1 555 201 8890',
  'Homework help DM @essaypro',
  'Assignment Guru (WhatsApp +91 98200 11223)',
  // Another's work for money: the name itself can be written to.
  '小刘（代刷网课）',
  '专业代写代考',
  '小语种作业代写',
  '驾照理论包过',
  'I write essays 4 cash',
  'Math homework done 4 u',
])('a name that sells goes to a person: %s', (name) => {
  expect(verdictOn(name)).toMatchObject({
    category: 'advertising',
    needsReview: true,
    evidence: [{ reason: 'name', text: name }],
  });
});

it.each([
  '程序员接单中',
  '接单机器人（自己写的）',
  '今天也要加V（维）生素',
  '13班王磊 学号20230817',
  '王磊 13812345678',
  '李娜 产品经理 15800001111',
  '小李 vx: lixiaoqi',
  '代课老师-张',
  '课代表-小吴',
  '代驾老王',
  '拒绝代写',
  '代写终结者',
  '代考被抓的是我室友',
  '刷课刷到吐',
  '作业代替我写我',
  '论文查重38%哭',
  '降噪耳机',
  '包过年饺子',
  'essay hater',
  'love 4 u',
  'homework for two',
  'writes essays at 3am',
  'do my homework pls',
  'jake (taking 4 units)',
  'Dr. Kim, tutor',
  'me@mycompany.com',
])('a name that sells nothing is left alone: %s', (name) => {
  expect(verdictOn(name)).toBeNull();
});
