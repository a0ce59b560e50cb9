import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('what a class says among itself is left alone', () => {
  it.each([
    ['two schools compared', '隔壁机构送题库送教材，咱们什么都没有，学费还涨了'],
    ['cards of one’s own', '自己做的单词卡，免费拿去用 https://quizlet.com/123'],
    ['cards of one’s own', 'I made flashcards, feel free to use them https://cards.example/99'],
    ['people to be interviewed', '课程设计需要访谈五位宝妈，有空的私我，送小礼物'],
    ['a page that all may read', '给大家分享一个免费的日语语法网站 https://grammar.example'],
    ['the class’s own group', '加我吧，备注学号，我拉你进小组'],
    ['dues', '订校服的最后一天了，没交钱的同学赶紧，80一套'],
    ['a friend teased', 'you absolute muppet you pushed to main again, love you though'],
    ['all of us', '组长你太惨了，摊上我们这群懒虫'],
  ])('%s: %s', (_, text) => {
    expect(verdictOn(text).category).toBe('none');
  });

  it.each([
    ['who takes others there', '隔壁学校也有这门课，老师更有名，还送证书，我带你去听', 'advertising'],
    ['a site of what is paid for', '分享一个能看全部付费章节的网站，收藏好', 'piracy'],
    ['thanks that mock', '谢谢你让我对自己的智商重新有了信心', 'personal_attack'],
  ])('but not %s: %s', (_, text, category) => {
    expect(verdictOn(text).category).toBe(category);
  });
});

describe('what is sold in the words of the trade goes to a person', () => {
  it.each([
    'AI论文降痕，人工改写，过了再付',
    '普通话二甲不用考，三天出证',
    '机考远程助考，人不用动手，成绩当场见',
    '黑户也能下，学生贷当天到账，要的来',
    "I'll make your ChatGPT essay undetectable, 10 bucks a page",
    'I know someone inside the test centre, guaranteed pass, pm',
    'student cash loans, bad credit ok, money today',
  ])('%s', (text) => {
    expect(verdictOn(text).category).toBe('advertising');
  });

  it.each([
    '老师说论文AI率要低于20%，怎么自己改',
    '远程考试要装什么软件，需要双机位吗',
    '二建可以挂靠吗？听说现在严查',
    '助学贷款什么时候放款，银行说要审核',
    'is there a no credit check phone plan for international students?',
    "How do I humanise the tone of my essay, the tutor says it's stiff",
  ])('who asks about it is left alone: %s', (text) => {
    expect(verdictOn(text).category).toBe('none');
  });
});
