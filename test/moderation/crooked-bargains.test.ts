import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const raisesFraud = (text: string): boolean =>
  shippedModerator()
    .judge([{ text }])[0]!
    .alerts.some(({ kind }) => kind === 'fraud');

describe('a bargain that no school makes', () => {
  it.each([
    ['a fee before what is held back', '您的证书被冻结，先交一百二十元解冻费才能领'],
    [
      'a fee before what is held back',
      'your certificate is on hold, pay a $35 release charge and reply here',
    ],
    ['an account lent', '把你的银行卡借我用两天，给你二百'],
    ['an account lent', 'we just use your bank account to receive some transfers, you keep ten percent'],
    ['a result bought', '英语口试考官是我熟人，包个红包就过，今晚转我'],
    ['round the school', '差价九十九，转我个人微信，别走官网'],
    ['round the school', 'resend the tuition to this account and ignore the portal'],
    ['a head of school who has money laid out', '我是校长，你先帮我垫两万给供应商'],
    ['gift cards for a professor', "Hi, it's Professor Lin, please buy some gift cards for a guest"],
    [
      'a link that is only spoken of',
      'Your student account will be deleted unless you confirm your password at the page below',
    ],
  ])('raises an alert: %s: %s', (_, text) => {
    expect(raisesFraud(text)).toBe(true);
  });

  it.each([
    ['told of', '听说有人借银行卡给别人走账，最后坐牢了'],
    ['studied', '作业：为什么把银行卡借给别人用是违法的'],
    ['asked about', '证书激活费是真的要交吗？'],
    ['in a paper of the school', '财务老师的收款码在缴费通知第二页'],
    ['among friends', '生日礼物的钱转我微信，别告诉小李，要给她惊喜'],
    ['of the school itself', 'Refunds go back to your card, please ignore the old portal'],
    ['at the counter', '解冻学籍去教务处窗口办，不收费'],
  ])('raises none where it is %s: %s', (_, text) => {
    expect(raisesFraud(text)).toBe(false);
  });
});
