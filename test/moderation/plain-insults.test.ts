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

  it.each(['侬是不是脑壳进水了', '你个低逼'])('waits for a person where it is in dialect: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

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

describe('an insult that is broken off or known by a letter', () => {
  it.each(['你就是个傻……懂的都懂', '这货真是个智…', '滚你m，关你什么事', '你m的有完没完'])(
    'waits for a person: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );

  it.each([
    '我真是个傻……少写了一个冒号',
    '你真是个傻…瓜，早说我就帮你了',
    '你m的值应该从1开始',
    '把n换成你m的大小再跑',
  ])('is not seen in what is said of oneself, with a smile or of a variable: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('praise for a failing', () => {
  it.each([
    '您真是个人才，这么简单的题都能算错',
    '好厉害啊你，哟，大神连缩进都不会',
    '可把你能耐坏了，题目都没看完就来教人',
    '谢谢你让大家知道什么叫没脑子',
    'congrats, you managed to break every single test',
  ])('mocks, and waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '你可真是个天才，这都能想到',
    '你真厉害，这么绕的题都没错',
    '你真棒，我连题都看不懂',
    '大神，这题我不会，能讲讲吗',
    '你可真行，作业都忘了交哈哈哈哈',
    'congrats on the offer, you managed to pass every round',
    "wow, I still can't even read this error",
  ])("is praise where a success is its reason, or the failing is the speaker's own: %s", (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('a threat to find somebody', () => {
  it.each([
    '再杠一句试试，你住址我可查到了',
    '信不信我把你真名挂到贴吧',
    'say it again and I will post your real name',
  ])('waits for a person: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '你的地址我查到了，教材明天寄出',
    '把你照片发到群里，我来做通讯录',
    '学号我都知道了，你再跑一次试试',
  ])('is none where something is to be sent or tried: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });
});

describe('names that a thing is called', () => {
  it.each([
    'conda你个废物，装个包装一下午',
    '这输入法就是个智障',
    'vscode你是来搞笑的吧',
    'excel you absolute moron',
  ])('hurt nobody: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each(['电脑你个废物都不会开，还学编程', '这软件是垃圾，写它的那个人也是个智障，说的就是你'])(
    'hurt where somebody stands behind it: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );
});

describe('whom everybody is to know, or to be rid of', () => {
  it.each(['把这废物移出去，看着就烦', '群里有的人又蠢又坏，说的就是@阿强'])('is attacked: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it('is nobody where an advertiser is to go', () => {
    for (const text of ['管理员把这个发广告的踢了吧', '麻烦老师把那个号移出去，天天发兼职'])
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
