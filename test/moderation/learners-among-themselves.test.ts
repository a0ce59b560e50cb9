import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

function verdictOn(text: string) {
  return shippedModerator().judge([{ text }])[0]!;
}

const isActedOn = (text: string): boolean => {
  const { category, needsReview } = verdictOn(text);
  return category !== 'none' && !needsReview;
};

describe('what learners say to one another', () => {
  it.each([
    '小组差一个会写前端的，今晚开工，加我微信 mumu_0421',
    '周三去听讲座的拼车吗，还能坐两个，油费平摊，微信 laoyu_88',
    '谁捡到一把蓝色雨伞，联系我，请喝汽水',
    'anyone up for a study session on sunday? add me, I am noor_77 on discord',
  ])('is never acted on for a way to be reached: %s', (text) => {
    expect(isActedOn(text)).toBe(false);
  });

  it.each([
    '老师让我把课件发群里，链接 https://pan.baidu.com/s/1oo 提取码 ab12',
    '作者同意我们把这本书的电子版发在群里，网盘 https://pan.quark.cn/s/1a2b 提取码 77yk',
  ])('is never acted on for what staff or the author asked for, so it is said: %s', (text) => {
    expect(isActedOn(text)).toBe(false);
  });

  it.each([
    'looking for a project partner, no experience needed, dm me',
    '口语练习缺个搭子，每天半小时，感兴趣的找我',
    '我是课代表，想换组的同学今晚前私我',
  ])('is no advert where company is looked for, or an errand of the class is run: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    'I do code reviews for free on weekends, text me if you want',
    '需要剪辑练手素材的可以找我，不收钱',
  ])('is never acted on where help is offered for nothing: %s', (text) => {
    expect(isActedOn(text)).toBe(false);
  });

  it.each(['想找搭子的加我，进群领全套资料', '缺队友的看我主页，training for free, limited spots, dm me'])(
    'is an advert still where bait stands beside it: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'advertising' });
    },
  );

  it.each([
    '出二手线代课本，10块，要的私我，当面给',
    '毕业清书：高数上下15，线代10，大物20，要的私聊',
    '转让考研英语黄皮书，用过一遍，20，需要的私信',
    'Selling my old textbooks: calc 15, physics 20, pick up on campus, dm me',
    'giving away my old stats book, free, message me',
    '出书：《概率论》8元、《C语言》5元、《马原》白送，西门宿舍自取',
    '收二手计算器，卡西欧的，带价来',
    'selling my calculus book, 15 dollars, some highlighting, hand over on campus',
    '行，私聊我',
    '成交，私聊',
    'yes, dm me',
  ])('is no advert where used books are passed on, or a word in private is agreed on: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    '付费课',
    '全套',
    '学生价',
    '日结',
    '找我',
    '付费课。',
    'full course',
    'cheap',
    'vote',
    'copy paste',
  ])('is no more than an answer where it is one word: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each(['加v', '关注公众号', 'follow me', '傻逼', '去死', '全套课程，要的私我'])(
    'is what it is where one word calls away or calls names: %s',
    (text) => {
      expect(verdictOn(text).category).not.toBe('none');
    },
  );

  it.each([
    '出《五三》《王后雄》全新正版，量大从优，自提',
    '卖一批全新教材，量大优惠，私聊',
    '二手教材批发，各科都有，私我',
    '出一套考研政治，翻过几页，35包邮，加v: kaoyan66',
    '好的，有需要的私我',
    '可以办证，私聊',
    'yes all accounts available dm me',
  ])('is an advert still where a trader speaks: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'advertising' });
  });

  it('is no advert where the next message says how to get the used books of the one before', () => {
    const said = (texts: string[]) =>
      shippedModerator()
        .judge(
          texts.map((text, at) => ({ id: `m${at}`, text, senderId: 'a', sentAt: at * 9_000, groupId: 'g' })),
        )
        .map(({ category }) => category);
    expect(said(['毕业清书：高数上下15，线代10，大物20，都有笔记', '要的私聊我'])).toEqual(['none', 'none']);
    expect(said(['今天这题好难', '要的私聊我'])).toEqual(['none', 'advertising']);
  });

  it('is no account shared where a book is bought together', () => {
    for (const text of ['跟室友合买一本教材，轮着看，省点钱', '拼单买两套习题吗，京东满三百减四十'])
      expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    '这段循环是不是少了一个出口，我看了半天',
    '你这个思路真好，我照着改了一下就过了',
    '闹钟去死吧，我还想再睡会儿',
  ])('passes where it is calm or in jest: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    '少数民族预科班的同学在哪个群',
    '老乡见老乡，你也是湖南的？',
    '老师是广西人，把n和l说混了，自己先笑场',
    '县城的培训班都倒闭了，只能网课',
    '学校附近连个公共厕所都没有',
    '谁来接盘我这个烂摊子代码',
    '王小姐您好，您的快递放门卫了',
    '我像个木头人一样站在讲台上',
    '绿绿的草坪，适合看书',
    '这什么鬼地方，信号都没有',
  ])('is no attack where a place or a people is only named, or an ordinary word: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    '我们全家都是福建人，过年回去寄给你们',
    '我爷爷奶奶都是河南的，寒假回去给你们捎红薯',
    '刷了两套题，人都废了，脑子彻底不好使',
    '学了就忘，脑子是不是锈住了',
  ])('is no attack where it is said of oneself: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each(['我们都是上海的，外地人滚远点', '讲了五遍还记不住，你的脑子是不是坏了'])(
    'waits for a person where somebody else is meant beside oneself: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );

  it.each([
    '我拍的色卡照片传网盘了 https://pan.baidu.com/s/1sk 提取码 s8s8，大家随便拿',
    '小组项目的视频文件 https://pan.baidu.com/s/1xm 密码 v3v3 都来下一份',
  ])('is no copy passed on where it is their own work: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each([
    '我录的老师的直播课，网盘 https://pan.baidu.com/s/1zb 提取码 z8z8，没报名的自己存',
    '我整理的笔记里有全套付费讲义，https://pan.baidu.com/s/1jy 提取码 j8j8',
  ])('is piracy still where what is bought is among it: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'piracy' });
  });

  it.each([
    '转一块用过的画板，八成新，四十，校内面交',
    'selling a used drawing tablet, 25 dollars, pick up on campus',
    'selling my old watercolor brushes, $12, pick up at the dorm',
  ])('is no advert where a used tool of their lessons is passed on by hand: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
  });

  it.each(['本店数位板清仓，九成新，同城当面验货，支持售后', '二手显示器一批，型号齐全，自提八折'])(
    'is an advert still where a shop sells: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'advertising' });
    },
  );

  it.each(['河南人都是骗子', '你们东北人就是没素质', '一听就是乡下来的，没教养'])(
    'waits for a person where a people is slighted: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );

  it.each(['你这种废物就该滚出我们组', '没脑子的东西，教你八遍了还写错'])(
    'waits for a person where it attacks one: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
    },
  );
});

describe('what learners ask and tell', () => {
  it.each(['@cached_property 有什么用啊', '@override 是干嘛的', '@app.route 到底有啥用？'])(
    'is about a decorator, and about nobody: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
    },
  );

  it.each(['@小王 你有什么用，组里最没用的就是你'])('is about somebody still: %s', (text) => {
    expect(verdictOn(text).category).toBe('personal_attack');
  });

  it.each(['我们班团购的护袖到了，下课来领，十八一副', '咱们班一起买的木勺到货了，三十一套，来我这拿'])(
    'is no advert where what the class ordered has come: %s',
    (text) => {
      expect(verdictOn(text)).toMatchObject({ category: 'none', needsReview: false });
    },
  );
});

describe('where somebody is to be found', () => {
  it.each([
    '他住北区五栋四楼，大家都去骂他',
    '她单位在城南小学，一起去网暴她',
    'he lives at 9 Mill Lane, go and tell him what we think',
  ])('is an attack where all are set on them: %s', (text) => {
    expect(verdictOn(text)).toMatchObject({ category: 'personal_attack', needsReview: true });
  });

  it.each([
    '老师的办公室电话是 62770000，大家别都去打扰他',
    '有人在网上骂她，还把她的住址发出来，太过分了，大家别跟着骂',
    'Grandpa lives at the corner, his number is on the fridge',
  ])('is none where nobody is: %s', (text) => {
    expect(verdictOn(text).category).not.toBe('personal_attack');
  });
});

it('an account to add is seen, whichever sign that is read so stands for the word', () => {
  expect(verdictOn('代做课件，加维：ppt_2077').category).toBe('advertising');
  expect(verdictOn('加围 kejian_88 领全套')).toMatchObject({ category: 'advertising' });
});
