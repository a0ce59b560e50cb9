import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('a plain insult to the face', () => {
  it.each([
    '智障吧你',
    '去死吧你',
    '你怎么这么蠢，讲了三遍了',
    '你是不是脑子有病',
    '你这个废物能不能闭嘴',
    '蠢货，谁让你动我的代码',
    'you absolute moron',
    'are you stupid or what',
    '去死吧',
    '你怎么这么笨',
    '@王磊 你咋这么笨呢',
    '你好蠢啊',
    'go die',
    '你真傻',
    '你是猪吗',
    '你就是个傻瓜',
  ])('waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each(['你就是个 sb', '你个废wu', 'zhi障吧你', '你 sha bi 吧', '你就是个 la圾'])(
    'waits for a person where it is spelt by sound: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );

  it.each(['傻⭕', '煞〇，问这种题', '你个智*', '你脑⭕了吧', '你 n c 吧', 'nc吧你', 'fw一个，什么都不会'])(
    'waits for a person where only a part of it is written: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );

  it.each([
    'nc -zv 127.0.0.1 3306 通了',
    '你 nc 监听了吗',
    '你用的 zz 还是 yy',
    'fw 是转发邮件的前缀吧',
    'jr 是 junior 的意思',
    '判断题：对的画○，错的画×',
    '**重点** 傻瓜书推荐第三章',
    '你填的 × 对吗',
    '老师说我智商*2，哈哈',
  ])('is not seen in signs and letters that call nobody anything: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    ['of oneself', '我怎么这么蠢，又把分号打成中文的了'],
    ['of a thing', '这个编译器是智障吧，明明有分号'],
    ['told of', '他在群里说"你怎么这么蠢"，我有点难过'],
    ['asked about', '请问"笨蛋"和"傻瓜"在中文里哪个更亲昵一些'],
    ['in jest', '你是猪吗哈哈哈，一个人吃了三碗'],
    ['to a clock', '闹钟去死吧，我还想再睡会儿'],
    ['in a lesson', 'rewrite "you are useless at this" as constructive feedback'],
    ['taken back', '对不起，昨天说你笨是我不对，给你道歉'],
    ['of oneself, and nothing else', '我怎么这么笨'],
    ['in praise', '你怎么这么厉害'],
    ['with tenderness', '你真傻，那道题选C就对了，别难过'],
    ['of somebody else', '他真傻，为了省两块钱走了五站路'],
    ['as the name of a variable', '这个 sb 是 StringBuilder 吗'],
  ])('passes where the words are said %s: %s', (_, text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('the work of whoever is spoken to', () => {
  it.each([
    '你代码写得像屎一样',
    '你这代码跟屎一样',
    '你的作业就是一坨屎',
    'your code is shit',
    '楼上的代码真烂，狗都写得比你好',
  ])('is an insult where it is called filth, and waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '我写的代码像屎一样，自己都看不下去',
    '你这段代码有点绕，可以拆成两个函数',
    '你写的垃圾分类小程序上线了吗',
    '你代码里垃圾回收那段能讲讲吗',
    '官方的示例代码就是一坨屎',
    'is your code garbage collected or manual',
    'your code is trash and so is mine, we rewrite it tonight',
  ])('may be spoken of, and everybody may call their own work anything: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('an attack without an insult word', () => {
  it.each([
    '就你这水平还来学编程，趁早送外卖去吧',
    '我知道你住几栋，你等着',
    '大家都别理他，谁跟他说话谁就是下一个',
    '女的学什么算法，回家带孩子去',
    'nobody wants you on their team, take the hint',
  ])('waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '老师，这节课讲得太快了，我跟不上',
    '我不同意，你这个推法第二步就跳了',
    '今天讨论题：什么是言语欺凌，旁观者可以做什么',
    '就我这水平还来学编程，唉，慢慢来吧',
  ])('passes where nobody is attacked: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});
