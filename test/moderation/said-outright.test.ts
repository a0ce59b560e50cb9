import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('an offer that says outright what is sold', () => {
  it.each([
    '学完了，号卖了，想要的聊',
    '出高级班账号一个，学费的六折',
    '会员六折充值，秒到',
    '有人要写作业的吗，我接',
    '帮写周报、实验报告，便宜',
    'anyone want my Udemy account, I finished everything, 20 quid',
    '40% off any course if you go through me',
    '把下面的网址抄到浏览器：学霸网 点 com',
    '这本书的PDF我有，群文件自取',
    'anyone want the cracked version, I have it',
  ])('waits for a person, and nothing is done before: %s', (text) => {
    const { category, needsReview } = verdictOn(text);
    expect(['advertising', 'piracy']).toContain(category);
    expect(needsReview).toBe(true);
  });

  it.each([
    ['asked about', '买二手账号安全吗'],
    ['warned of', '二手账号千万别买，我朋友被骗了'],
    ['reported', '有人卖课程账号给我，说打六折，举报'],
    ['of the school', '学校公众号回复666领讲义'],
    ["within one's group", "I'll write the code for our group, you do the report"],
    ['of a transfer that staff know of', '我把名额转给同桌了，已经跟班主任说了'],
  ])('is not seen where it is %s: %s', (_, text) => {
    expect(verdictOn(text).category).toBe('none');
  });
});

describe('a class that buys together', () => {
  it.each([
    '教材团购，一本三十八，要的接龙',
    '咱们班团购教材，想要的在下面接龙',
    '班里统一订教材，38一本，要的报名',
    'Group buy for the textbook, reply with your name if you want one',
    '出一本二手高数，八成新，20块，自取',
  ])('advertises nothing: %s', (text) => {
    expect(verdictOn(text).category).toBe('none');
  });

  it.each(['全套教材电子版团购，加V wx_book88 领', '教材批发团购，一手货源，加微信 shu_0088'])(
    'is one thing, a trader another: %s',
    (text) => {
      expect(verdictOn(text).category).not.toBe('none');
    },
  );
});

describe('what is said of a teacher', () => {
  it.each([
    'this teacher explains like a robot',
    '老师是来搞笑的吧',
    '这水平也能当老师？',
    '讲师水平有限，误人子弟',
    '老师讲课像催眠曲',
  ])('is no attack while it is about the teaching: %s', (text) => {
    expect(verdictOn(text).category).toBe('none');
  });

  it.each(['our teacher is a moron', '助教就是个弱智', 'the TA is an idiot', '张老师你配当老师吗'])(
    'waits for a person where it is about the person: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );
});

describe('a name that somebody is called behind their back', () => {
  it.each([
    "he's a moron",
    "this guy's a moron",
    "ignore him, he's an idiot",
    '楼上那位脑子不太好使',
    "women can't code, that's science",
    '谢谢你，让我知道了人类的下限',
    'thanks for lowering the average, someone had to',
  ])('waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    ['denied', "he's not a moron, he just didn't read the brief"],
    ['read in a book', 'he is a loser in the story, why?'],
    ['contradicted', "Why do people say girls can't code? so annoying"],
    ['a lesson', "women can't vote in chapter 3, explain why"],
    ['thanks indeed', 'thanks for lowering the price!'],
  ])('is none where it is %s: %s', (_, text) => {
    expect(verdictOn(text).category).toBe('none');
  });
});

describe('an offer that is repeated to ask whether it is real', () => {
  it.each([
    'Is this legit? Someone DMed me "earn $500 a week from your phone, WhatsApp me"',
    'a stranger messaged me: work from home, 200 a day, add telegram @easyjob88. is it real?',
    '加我好友的一个人发来：全套课程三折，加微信 py88991 领取。靠谱吗',
    '兼职群里看到的：刷单一单50，加QQ 22334455，可信吗',
  ])('is never acted on: %s', (text) => {
    const { category, needsReview } = verdictOn(text);
    expect(category === 'none' || needsReview).toBe(true);
  });

  it.each(['我这里日结300，加微信 rj3001，绝对是真的', '全套课程三折，加微信 py88991 领取，靠谱'])(
    'is one thing, who vouches for it another: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'advertising', needsReview: false });
    },
  );
});
