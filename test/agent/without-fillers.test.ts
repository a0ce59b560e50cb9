import { describe, expect, test } from 'vitest';
import { withoutFillers } from '../../src/agent/question/normalised/without-fillers.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('a question without the sounds of talk', () => {
  test.each([
    ['利息到底怎么算的呀', '利息怎么算'],
    ['会计究竟是干什么的啊？', '会计是干什么'],
    ['证书几号发呀', '证书几号发'],
    ['定金交了算报名吗', '定金交了是报名吗'],
    ['聊天记录能当凭证不', '聊天记录是凭证不'],
    ['押金房东说退房才给 这样行吗', '押金房东说退房才给'],
    ['朋友说没交尾款不能退房', '没交尾款不能退房'],
    ['群里说的贷款期限是多久', '贷款期限是多久'],
    ['水龙头拧不动了 是不是坏了', '水龙头拧不动了'],
    ['一边搅一边加水老是结块 这咋回事啊', '一边搅一边加水老是结块'],
    ['提交上去提示WA啥意思', 'WA啥意思'],
    ['安装包在哪下啊', '安装包在哪下载'],
  ])('%s asks %s', (question, bare) => {
    expect(withoutFillers(question)).toBe(bare);
  });

  test.each([
    '利息怎么算',
    '什么是有的放矢',
    '来着',
    'what is it',
    '他到底',
    'finally 里的语句会执行吗',
    'def f(a=1, b): 这样可以吗',
    '网上说明在哪看',
    '加班工资月底结算工资吗',
    '利息算出来对吧',
    '水管怎么办',
    '台阶怎么下楼',
  ])('%s has none', (question) => {
    expect(withoutFillers(question)).toBeNull();
  });

  test('is what the material speaks for, where it does not for the whole', async () => {
    const interest = aPassage({ title: '利息', text: '利息等于本金乘利率。' });
    const { ask } = agentOn({
      passages: [interest],
      of: (text) => ({ passages: [interest], confidence: text === '利息怎么算' ? 0.95 : 0.6 }),
    });
    expect((await ask('利息到底怎么算的呀')).outcome).toBe('answered');
    expect((await ask('利息怎么算呢朋友们')).outcome).toBe('abstained');
  });
});
