import { describe, expect, it } from 'vitest';
import { ALERT_TEXTS, loadPolicy } from '../../src/moderation/index.ts';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();
const kinds = (text: string): string[] => moderator.judge([{ text }])[0]!.alerts.map(({ kind }) => kind);

const RAISED: Record<string, string[]> = {
  fraud: [
    '我室友收到退款了，我是教务小李，退费统一加QQ群58123456',
    'Hi, this is student services. To release your refund please send me your card number and the code we just texted you',
    'This is the enrolment team. Your place is not confirmed, share your bank details with me to hold it',
    'Student records here: your account will be deleted tonight, send me your password to keep it',
    '我是客服小王，别把验证码告诉别人，只发给我核对',
    '我是财务王老师，学费要重新交，转到这个支付宝 13900001111',
    '您好，这里是学校教务处，退款请添加专员微信 tuikuan666',
    '各位同学，我是新来的班主任，班费每人200，扫我的收款码',
    '平台清退，退费统一进群，群号 六六七八九零一二',
    '领取助学金的同学联系我，我是学校财务，需要银行卡号',
    '我是教务处的小陈，系统升级需要大家把账号密码和验证码发我登记一下',
    '我是客服小刘，你的账号异地登录，请把验证码告诉我核实',
    '退费通道已开启，请添加财务QQ 284771930办理，今晚十二点截止',
    '【学籍处】部分同学信息未核验，请立即加核验老师QQ 3021998877，逾期按自动放弃处理',
    '教务处通知：结业证书请联系教务微信 jwlaoshi_66 登记，逾期不补',
    '平台升级，所有学员点 http://xueyuan-login.top 重新登录，否则账号会被清空',
    'IT desk here: reply with your password so we can migrate your mailbox',
    '我是招生组的，最后两个名额，先把定金三千转我私人账户',
    '您的孩子在操场受伤了，正在急诊，押金两万先打过来',
    '监考不方便接电话，先帮我给供应商转4800，下课还你',
    '班主任微信被盗用了，急用钱，先借我一千',
    '官方售后：您开通的会员每月扣费，取消请共享屏幕，我教您操作',
    '注销在校期间的贷款账户，逾期影响征信，请联系专员QQ 3316650927',
    '原群作废，请扫码进新群并交本学期服务费',
    '我是新来的辅导员，档案核对，把身份证和银行卡拍照发我',
    "I'm Sarah from admissions, your tuition is lower if you pay me directly through zelle",
    'Dear parents, a student had an accident: your child is in hospital, send the deposit now',
    '机构破产了，交过学费的进群登记退款，群号 706118342',
    '助学金批下来了，要先交三百保证金才能打到你卡上，收款码发你',
    '客服提醒：会员今晚自动扣费每月599元，取消请加QQ 2718840913',
    '您有一笔退款待领，登录 tk-lingqu.cn 输入银行卡号和密码',
    'This is tech support, please confirm your portal password so the migration can start',
    'Official announcement: fees have moved, send $300 to bursar.desk9@outlook.com by Friday',
    'Grant approved: pay a $40 handling fee at grant-desk.example to receive your money',
    'I am from the finance team, your refund is ready, add my whatsapp +1 555 010 9999 to receive it',
    '您的退费没有成功，请回复手机收到的验证码，我们重新退还',
    '学费账户有变，请各位付至这个个人账户 6217001234567890123',
    '家长您好，孩子在校外受伤急诊，先打两万押金过来',
    "I'm from learner support, your account is on hold, reply with your password and the code",
    'this is Prof. Lindqvist, buy two gift cards for me and send me the codes',
    "All students: the exam fee has to be paid to Mrs Adler's paypal today",
    'Payments team: share your card number and CVV to keep the subscription',
    'I am the exam coordinator, the registration fee is $45, cash app me before noon',
    'Unusual login: confirm your account password at http://desk-check.example.top',
    '我是新来的班主任小周，书本费每人180，直接转给我微信就行',
    '【学籍科】您的学籍信息未核验，请点 http://xj-hy.top 登录核验，逾期取消考试资格',
    'Mr Brown lost his wallet, please send the deposit to my venmo instead',
  ],
  crisis: [
    '我不想活了',
    '想死',
    '遗书写好了',
    '吃了一整瓶安眠药',
    '没有人在乎我，消失算了',
    '每天都想着怎么结束自己',
    '挂科三门，不如死了算了',
    'i want to kill myself',
    'life is meaningless, i want to die',
    '挂了六科，我不知道活着还有什么意思',
    '我要是死了你们会不会轻松一点',
    '手腕上又多了一道',
    '感觉自己是全家的累赘，没了我更好',
    '我想结束了，太累了，谢谢大家这一年',
    '有时候想一觉睡过去就别醒了',
    '有没有不痛苦的死法',
    'if I disappeared nobody would look for me',
    'I keep thinking about how to die',
    '我割腕了',
    '室友割腕了怎么办',
    '跳楼算了',
    '我走了，别找我',
    'i took all my pills',
    '今晚就自鲨，别拦',
    '轻生这种念头天天冒出来，压不住',
    '又想起上次没死成的事，最近天天想',
    '我就算哪天不见了，也不会有人问一句',
    'been thinking about unaliving again, third night in a row',
    'would it hurt if i jumped from the fourth floor',
    '儿子说他不想活了，门反锁着，老师帮帮我',
    '我对象站在桥上不肯下来，我该打哪个电话',
    "my roommate swallowed a lot of tablets and won't wake up",
  ], // prettier-ignore
  personal_data: [
    '我的身份证号 11010519491231002X',
    '同学李四的电话是 13800001111',
    '我妈电话 139-1234-5678',
    '作业做完了，有事打我手机 13971234567',
  ],
  minor: [
    '我13岁',
    '我今年12岁，能报名吗',
    '我今年刚满12岁',
    '其实我是13岁的学生',
    '老师我13',
    '俺今年十二了',
    '我还差两个月满14',
    '我未满十四周岁，怎么注册',
    '我上小学五年级',
    '我还是个小学生',
    '我读初一，可以学吗',
    "i'm 11 years old",
    "I'm 12, what is a closure?",
    "i'm not 14 yet",
    'as a 12 year old, is this too hard for me?',
    "I'm a 5th grader",
  ],
};

const NOT_RAISED: Record<string, string[]> = {
  fraud: [
    '我还见过“奖学金退税，登录 http://edu-tax.example 填银行卡”这种',
    '我爸收到过一样的：“您的快递丢失，加客服微信kf998退款”，差点信了',
    '“客服：您的订单异常，加微信 tk7788 退款”，我室友差点就转了',
    'my mum almost fell for "this is support, send the code you got to refund your order"',
    'This is from student services: do not send your card number to anybody, ever',
    'This is the registration form for my app, the password field does not validate',
    '我是教务老师，请大家不要把验证码发给任何人',
    '老师，退费去哪里申请？',
    '有人说是财务让我加QQ退费，是真的吗',
    '别加那个退费群，是骗子',
    '大家好，我是新来的助教小李，以后请多关照',
    '项目里的退款接口怎么写，微信支付回调总失败',
    'how do I pay the tuition by bank transfer?',
    '我是班长，班费我先垫了，之后大家转我',
    '教务老师让我把身份证发过去',
    '【教务通知】结业证书请于周五前到三楼教务处领取，逾期需自行联系邮寄',
    '组长通知：小组QQ群 582019937，今晚八点前进一下',
    '班级旧群解散了，请大家扫码进新群，缴费信息以官网为准',
    '客服老师说验证码没发给我',
    '登录平台要填写身份证号，财务老师说的',
    '我是新来的助教，大家登录有问题把截图发给我',
    '提醒大家，学校不会找你要验证码，别给',
    '写一个登录页面，要校验账号、密码和验证码，这样写对吗',
    '官网 https://www.chsi.com.cn 登录认证学籍，账号异常找谁',
    'the IT team fixed the login, enter your password again',
    '我是课代表，资料费转我微信就行，一人35，周五一起交',
    '身份证复印件周三前发给我，我是学委，一起交教务',
    '小组报名费我统一交了，转我微信就行',
    '我孩子住院了，手术费花了两万，这个月学费能晚点交吗',
    '在开会不方便接电话，作业的事晚上回你',
    '课上讲的共享屏幕诈骗，客服一般怎么说',
    '家长们，校服费已经由学校统一扣款，不用再交',
    'can I pay the tuition with zelle or only by card',
    "I'm the new TA, office hours are on Friday",
    '以前那家机构跑路了，学费到现在都没退',
    '会员自动续费怎么取消',
    '奖学金到手要交税吗',
    'why is there a $2 transfer fee when I pay the tuition',
    'tech support told me to confirm my password, where do I do that?',
    'please send the homework to my gmail, noor@gmail.com',
    '我是四组组长，布料每人22，没交的微信转我，晚上我统一交给老师',
    '我是街舞队队长，租场地每人15，付给我就行，付款码在群公告',
    '我是朵朵妈妈，也是家委，包饺子的材料每家35，转我微信，我统一付',
    '我是学习委员，复印费9块，扫我的收款码',
    '我是吉他社会长，社费20交给我',
    '我是助教，器材费在小程序里交，不用转给我',
    '教务提醒：请登录官网核对身份证号和照片，有误的找班主任',
    '辅导员通知：核对助学金银行卡，请本人到205办公室登记',
    "I'm the choir treasurer, robes are £14 each, transfer to me by Sunday",
    "I'm on the parents' committee, please pay me $8 for the bus",
  ], // prettier-ignore
  crisis: [
    '这题难得我想死哈哈',
    '小说里的主角割腕了',
    '我先走了，作业的事别找我，找班长',
    'he took all the pills of the sample',
    '笑死我了',
    '子进程自杀了',
    '《自杀论》读书笔记',
    '面试挂了，好绝望，继续刷题',
    '变量没有存在的必要',
    'kill the process',
    'i give up on this exercise',
    '笑不活了家人们',
    '谢谢大家这一年的陪伴，我结课啦',
    '没了我的U盘你们怎么演示',
    '要是我哪天不在，麻烦帮我签个到',
    '睡到自然醒，谁也别叫我',
    "can't do this anymore, switching to VS Code",
    '学不动了',
    '护理记录里患者有轻生念头要怎么写',
    '急救课：百草枯中毒的洗胃流程是什么',
    '我爸不肯吃降压药，大家怎么劝老人的',
    '孩子吃了药还是发烧，怎么办',
    '朋友失恋了一直哭，该怎么安慰她呀',
    'this quiz made me want to unalive my laptop',
    "my roommate won't wake up for the 8am, tips",
    "i don't want hints, i want to solve it",
    "i don't want to see it, i want to try first",
  ], // prettier-ignore
  personal_data: [
    '订单号 202611230001',
    'Full course recordings 50% off, DM me on WhatsApp +1 415 555 0134',
    'This is the staff: all refunds via WhatsApp +1 415 555 0199, send your password',
    '全套课程3折，加微信 13812345678',
    '时间戳 1700000000000',
    'ISBN 9787115428028',
    'phone = "13800138000"  # 测试数据',
    '身份证校验码怎么算',
    '表单里的示例：姓名张三，手机号 13971234567，身份证留空',
    '海报上的联系电话 13971234567 是占位的，交稿前要换掉',
    'uuid 550e8400-e29b-41d4-a716-446655440000',
  ], // prettier-ignore
  minor: [
    '我女儿12岁',
    '我12岁开始写代码',
    '我今年22',
    '老师我13章没看懂',
    '我上三年级的课',
    '我初一十五都休息',
    '我初一那天回老家',
    '我小学没好好学英语',
    '我是小学老师',
    '我13岁的弟弟也在学',
    '我教的学生都是13岁左右',
    '我现在在第12章',
    '我满14岁了',
    '地震的时候我七岁，记得很清楚',
    'I am 13 minutes late',
    "I'm 12 lessons in",
    "I'm 12th in line",
    "i'm 13% done",
    'my 13-year-old keeps asking about scratch',
    'i was 12 when i started',
  ], // prettier-ignore
};

describe.each(Object.entries(RAISED))('the %s alert', (kind, texts) => {
  it.each(texts)('is raised by: %s', (text) => expect(kinds(text)).toContain(kind));
});

describe.each(Object.entries(NOT_RAISED))('the %s alert', (kind, texts) => {
  it.each(texts)('is not raised by: %s', (text) => expect(kinds(text)).not.toContain(kind));
});

it('a link to the school itself leads nobody away', () => {
  const text = '【缴费通知】尾款请点 https://pay.our-school.example 支付，周五截止';
  const alertsOf = (schoolDomains: string[]) =>
    shippedModerator({ schoolDomains })
      .judge([{ text }])[0]!
      .alerts.map(({ kind }) => kind);
  expect(alertsOf([])).toEqual(['fraud']);
  expect(alertsOf(['our-school.example'])).toEqual([]);
});

describe('the word to somebody who fears for another', () => {
  it('thanks them, says what to do now, and does not speak of them as the one in danger', () => {
    for (const [language, thanks, notTheirs] of [
      ['zh', /你做得对/, /你现在很难受|怕自己/],
      ['en', /right thing to do/, /hard right now|you might not hold on/],
    ] as const) {
      const text = ALERT_TEXTS[language].crisisOfAnother('12356');
      expect(text).toMatch(thanks);
      expect(text).toContain('12356');
      expect(text).not.toMatch(notTheirs);
    }
  });
});

describe('the warning of fraud', () => {
  it('says in both languages that nobody asks for passwords or codes', () => {
    expect(ALERT_TEXTS.zh.fraudWarning()).toMatch(/不会问大家要密码和验证码/);
    expect(ALERT_TEXTS.en.fraudWarning()).toMatch(/never ask .* password or a code/);
  });
});

describe("the school's own words", () => {
  it('raise the alerts they are listed under, disguised as well', () => {
    const policy = {
      id: 'x',
      rules: [],
      lists: { political: ['某某事件'], obscene: ['不雅词'] },
      ladder: {
        advertising: { first: ['warn'] },
        personal_attack: { first: ['warn'] },
        spam: { first: ['private_reminder'] },
        piracy: { first: ['remove'] },
      },
    }; // prettier-ignore
    const own = shippedModerator({ policy: loadPolicy(policy) });
    const raised = own.judge([{ text: '聊聊某 某 事 件' }, { text: '不*雅*词' }]);
    expect(raised.map(({ alerts }) => alerts.map(({ kind }) => kind))).toEqual([['political'], ['obscene']]);
    expect(raised.every(({ measures }) => measures.length === 0)).toBe(true);
  });
});
