import { describe, expect, test } from 'vitest';
import { holdsWhatIsAsked } from '../../src/agent/sources/fit/holds-what-is-asked.ts';
import { processorMs } from '../support/processor-time.ts';
import { aPassage } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { agentOn } from './agent-under-test.ts';

describe('what a question asks for', () => {
  test.each([
    ['课程多少钱', '1'],
    ['要烤多久', '3 '],
    ['下次是什么时候', '四'],
    ['星座是怎么来的', '2二'],
  ])('by %j is looked for in time in a long text of %j', (question, piece) => {
    const texts = Array.from({ length: 5 }, (_, at) => piece.repeat(4_000 / piece.length) + at);
    const startedAt = processorMs();
    for (const text of texts) holdsWhatIsAsked(question, text);
    expect(processorMs() - startedAt).toBeLessThan(50);
  });

  test.each([
    ['磨豆机多久清理一次', '每周用刷子刷一次刀盘，每个月拆开彻底清理一次。', true],
    ['磨豆机多久清理一次', '刀盘不能用水洗，会生锈。', false],
    ['要烤多久', '每个星期烤一炉。', false],
    ['补交扣多少分', '三天内可以补交，按八折计分。', true],
    ['怎么把字符串转成数字', '`list()` 函数可以把字符串转换成列表。整数不能逐个取值。', false],
    ['怎么把字符串转成数字', '`int()` 转成整数，`float()` 转成浮点数。', true],
    ['怎么把列表变成字符串', '用 `"".join()` 可以把字符列表重新连成字符串。', true],
    ['怎么把列表变成字符串', '`list()` 可以把它转换成列表，`join` 再连成字符串。', true],
    ['什么样的星会变成黑洞', '小的星变成白矮星，八倍太阳质量以上的留下黑洞。', true],
    ['牛奶怎么变成酸奶', '牛奶发酵以后就是酸奶。', true],
    ['how do I convert a string to a number', 'list() turns a string into a list.', false],
    ['how do I convert a string to a number', 'int() converts a string to an integer.', true],
    ['how do I turn a list into a tuple', 'A list can be changed after it has been made.', false],
    ['how do I turn a list into a tuple', 'tuple(words) gives a tuple of the same items.', true],
    ['when do i need to order a nucleus', 'Put the nucleus box on the stand and leave it for a day.', false],
    ['when do i need to order a nucleus', 'Put your name down by January.', true],
    ['is wool warmer than down', 'Down jackets have been getting warmer over the years, and lighter.', false],
    ['is wool warmer than down', 'Dry down is warmer than wool of the same weight.', true],
    ['is a static rope stronger than a dynamic one', 'It is as strong as any.', true],
    ['is it slower than by hand', 'No, it takes half the time.', true],
    [
      'why is it called a prusik',
      'A friction knot is also called a hitch. It can be handled with gloves.',
      false,
    ],
    ['why is it called a prusik', 'Karl Prusik tied it first, and climbers named it after him.', true],
    ['when do i need to water', 'Water when the top of the soil is dry.', true],
    ['显微镜是谁发明的', '显微镜让人第一次看见了细胞。', false],
    ['显微镜是谁发明的', '荷兰的一位眼镜匠发明了显微镜。', true],
    ['《西游记》的作者是谁', '《西游记》写的是取经的故事，作者吴承恩，明代人。', true],
    ['《西游记》的作者是谁', '《西游记》全书一百回，写的是取经的故事。', false],
    ['校长由谁任命', '校长任期四年。', false],
    ['校长由谁任命', '校长由校董会任命。', true],
    ['长颈鹿有多高', '长颈鹿的舌头很灵活，吃树上的叶子。', false],
    ['长颈鹿有多高', '成年的长颈鹿有五米来高。', true],
    ['鸵鸟跑得有多快', '鸵鸟每小时能跑七十公里。', true],
    ['蜘蛛有几条腿', '蜘蛛有四对足。', true],
    ['古筝有几根弦', '古筝的面板是桐木做的。', false],
    ['岩石分几种', '岩石分为岩浆岩、沉积岩和变质岩。', true],
    ['岩石分几种', '岩石在河里会被磨圆。', false],
    ['杜甫是哪里人', '杜甫的诗沉郁顿挫，后人称他诗圣。', false],
    ['杜甫是哪里人', '杜甫，河南巩县人，字子美。', true],
    ['肖邦是哪国人', '肖邦的作品差不多都是钢琴曲。', false],
    ['肖邦是哪国人', '肖邦生在波兰，后来住在巴黎。', true],
    ['GDP的全称是什么', 'GDP每个季度公布一次。', false],
    ['GDP的全称是什么', 'GDP（国内生产总值）每个季度公布一次。', true],
    ['空气由什么组成', '空气看不见，也摸不着。', false],
    ['空气由什么组成', '空气里有氮气和氧气，还有少量别的气体。', true],
    ['海水为什么是咸的', '海水的味道又咸又苦。', false],
    ['海水为什么是咸的', '河流把岩石里的盐带进海里，水蒸发了，盐留了下来，所以咸。', true],
    ['what does cpu stand for', 'The CPU sits in a socket on the board.', false],
    ['what does cpu stand for', 'The central processing unit sits in a socket.', true],
    ['which country does sauna come from', 'A sauna is heated with stones.', false],
    ['which country does sauna come from', 'The Finnish had saunas before they had houses.', true],
    ['where was Grieg born', 'Grieg wrote a piano concerto.', false],
    ['where was Grieg born', 'Grieg is a native of Bergen.', true],
    ['who won the cup in the end', 'The cup was played in May, in the rain.', false],
    ['who won the cup in the end', 'The reds beat the blues.', true],
    ['what is brass made of', 'Brass is yellow and bright.', false],
    ['what is brass made of', 'Brass is a mixture of copper and zinc.', true],
    ['how tall is the mast', 'The mast is painted every four years.', false],
    ['how fast does a snail go', 'A snail leaves a trail.', false],
    ['how fast does a snail go', 'A snail goes a metre in an hour.', true],
    ['茶样里都是哪六种茶', '开课那周寄出一盒茶样，里面有六种茶，每种 15 克。', false],
    ['茶样里都是哪六种茶', '茶样里有绿茶、白茶、黄茶、乌龙、红茶和黑茶。', true],
    ['how do i know if my bees are about to swarm', 'A swarm is free and builds comb at great speed.', false],
    ['how do i know if my bees are about to swarm', 'A cup with an egg means that they prepare.', true],
    ['how do i know when the honey is ripe', 'It is ripe when three quarters are capped.', true],
    ['下一期几号开课', '开课后第 4 周结束前能免费换到下一期，私聊班主任办理。', false],
    ['下一期几号开课', '下一期 3 月 1 日开课。', true],
    ['直播是哪个老师讲', '每周二晚上七点有一场直播，每场一小时。', false],
    ['直播是哪个老师讲', '直播由周岚老师讲。', true],
    ['这课谁教啊', '全课十周，每周一次直播。', false],
    ['这课谁教啊', '主讲是周岚，另有两位助教。', true],
    ['报告写多少字', '找个公共场所观察四十分钟，两人可以一起去。', false],
    ['报告写多少字', '报告八百到一千二百字。', true],
    ['作业哪天交', '每周日 23:59 之前提交。', true],
    ['证书哪天能下', '成绩公布当天起可以下载。', true],
    ['为什么要写测试', 'pytest 是最常用的测试框架，使用前要安装。', false],
    ['为什么要写测试', '有了测试，改动代码之后马上知道有没有改坏，这样心里有底。', true],
    ['火星下次冲日是什么时候', '火星每二十六个月冲日一次。', false],
    ['火星下次冲日是什么时候', '下一次冲日在 2027 年 2 月。', true],
    ['星座是怎么来的', '下面一片印着星座，上面一片开了一个窗。', false],
    ['星座是怎么来的', '古人把亮星连成图案，用神话里的人物命名。', true],
    ['结业项目什么时候开始', '应该从空账本开始。结业项目在 1 月 24 日之前提交。', false],
    ['结业项目什么时候开始', '结业项目第 11 周开始。', true],
    ['折旧怎么算', '单独计价入账的土地，不提折旧。', false],
    ['折旧怎么算', '年折旧额等于原价减去预计净残值，再除以年限。', true],
    ['怎么算迟到', '开始十分钟以后进教室的记迟到。', true],
    ['how is overtime calculated', 'Overtime is paid on the last day.', false],
    ['how is overtime calculated', 'The hourly wage times one and a half.', true],
    ['多大可以报名', '学费 480 元，开课前可以全额退。', false],
    ['多大可以报名', '年满 16 周岁可以报名。', true],
    ['直播几点', '直播在学习平台的直播间进行。', false],
    ['直播几点', '直播晚上八点开始。', true],
    ['你们公司在哪', '公司电脑也能装。', false],
    ['你们公司在哪', '公司在杭州市西湖区。', true],
    ['作业二多少分', '作业二是写一组函数。', false],
    ['作业二多少分', '作业二满分 100 分。', true],
    ['视频多少分钟', '视频有 20 分钟。', true],
    ['课程多少钱', '价格由财务客服答复。', false],
    ['闪光灯多少钱', '机顶的小灯正对着脸打，会把人拍得扁平。', false],
    ['近摄接圈多少钱', '近摄接圈几十块钱，不影响画质。', true],
    ['现在退能退多少钱', '第四讲之前退一半。', true],
    ['少发了教材找谁', '教材在开课前一周寄出，含练习册。', false],
    ['少发了教材找谁', '少了东西三天内联系班主任。', true],
    ['学生证去哪办', '学生证要办，并且在找工作的时候有用。', false],
    ['学生证去哪办', '学生证到教务处窗口办。', true],
    ['押金什么时候开始交', '报名后三天之内办手续。', true],
    ['how many calories is that', 'Brioche is baked at 180 degrees.', false],
    ['how many calories is that', 'A slice has 250 calories.', true],
    ['能退多少', '退款找财务客服，按合同办理。', false],
    ['能退多少', '第一周内可以全额退。', true],
    ['押金扣多少', '弄坏了扣两成。', true],
    ['下雨天跑几倍', '下雨天跑道会滑，慢一点。', false],
    ['下雨天跑几倍', '下雨天用 2 倍的时间。', true],
    ['how much does the oven cost', 'Heat the oven for 40 minutes.', false],
    ['how much does the oven cost', 'It costs 90 dollars.', true],
    ['班主任电话多少', '旧号停用的，私聊班主任更换手机号。', false],
    ['班主任电话多少', '班主任的电话是 010-5550123。', true],
    ["what's the support email", 'Write to support with your order number.', false],
    ["what's the support email", 'Write to help@school.example.', true],
    ['who is the instructor', 'It is reviewed by a tutor if learners disagree.', false],
    ['who is the instructor', 'The instructor is Ada Byron.', true],
    ['主讲老师叫什么', '讲义由老师每周一发布。', false],
    ['主讲老师叫什么', '主讲老师姓陈。', true],
    ['快门线为什么叫快门线', '手持拍摄有一条安全线。', false],
    ['为什么叫蓝调时刻', '天空变成深蓝，所以叫蓝调时刻。', true],
    ['能补交几次', '可以补交，按得分的八成计。', false],
    ['能补交几次', '最多补交两次，按得分的八成计。', true],
    ['能补交几次', '可以补交，找班主任申请。', false],
    ['回放能看几遍', '回放不限次数。', true],
    ['how many matches did they play', 'The final was a match on 15 July 2018, the 21st of its kind.', false],
    ['how many matches did they play', 'In 2018 they played 64 matches.', true],
    ['how many words may it have', 'It may have up to 1500 words.', true],
    ['how many seasons did it have', 'The fourth season began in 2017.', false],
    ['how tall does a sunflower get', 'Sow it in May 2024, and water it every day.', false],
    ['how tall does a sunflower get', 'It is taller than most people.', true],
    ['how big is the pot', 'A pot of 30 cm.', true],
    ['how old is the school', 'In the 2014 season the team won its 3rd cup.', false],
    ['how old is the school', 'The school was founded in 1920.', true],
    ['how old do i have to be', 'You can join from 16 years.', true],
    ['what is the oldest grave here', 'The memorial is among the tallest, but the column is taller.', false],
    ['what is the oldest grave here', 'The earliest grave is that of a miller.', true],
    ['what was the first film they made', 'They were known for their work in the theatre.', false],
    ['what is the first thing to do', 'Wash your hands.', true],
    ['what is the easiest way to sort', 'Use sorted().', true],
    ['what is the most common mistake', 'Learners most often forget the colon.', true],
    ['最大的行星是哪一颗', '木星有几十颗卫星。', false],
    ['最大的行星是哪一颗', '木星最大，比其余的加起来还重。', true],
    ['最常用的镜头是什么', '主要用 35 毫米的。', true],
    ['最好用什么镜头', '用 35 毫米的。', true],
    ['which day is the class', 'The class is on Wednesday.', true],
    ['which day is the class', 'The class is recorded.', false],
    ['how many devices can I use', 'You can be logged in on three devices.', true],
    ['how many devices can I use', 'Log out on the old device first.', false],
    ['眼睛适应黑暗要多久', '打开夜间模式，屏幕变红，不影响眼睛适应黑暗。', false],
    ['眼睛适应黑暗要多久', '眼睛适应黑暗要二十分钟。', true],
    ['回放能看多久', '回放一直保留。', true],
    ['那六寸的烤多久', '烤一个六寸戚风，并写出你的配方和三处调整。', false],
    ['干酵母能放多久', '即发干酵母用量是面粉的 1%。', false],
    ['素烧烧到多少度', '素烧（目标温度：900℃；保温：30 分钟）。', true],
    ['素烧烧到多少度', '素烧以后还要上釉，一共烧 2 次。', false],
    ['六寸的烤多久', '六寸戚风用 150 度烤 45 分钟。', true],
    ['止血带能绑多久', '绑上以后不要自己松开，等医生来处理。', true],
    ['试用期多久', '试用期最长 3 个月。', true],
    ['面团醒多久', '醒半个小时。', true],
    ['how long does the loaf cool', 'Leave it on a rack until the next day.', true],
    ['how long does the loaf cool', 'Leave it on a rack.', false],
    ['下一次日全食是哪一年', '一个地方平均三四百年才轮到一次。', false],
    ['课程是哪年开的', '课程 2019 年开的。', true],
    ['直播几点', '直播在日落前开始。', true],
    ['从新月到新月多少天', '月亮走到太阳和地球中间，挡住太阳，有三种样子。', false],
    ['从新月到新月多少天', '从这次新月到下次新月是二十九天半。', true],
    ['改作业要几天', '作业最多两周批改完。', true],
    ['木星有几颗卫星', '木星每十三个月冲日一次。', false],
    ['一周几节直播', '每周二、周五晚上直播。', true],
    ['新手一周练几次', '新手一周三天全身训练，中间隔一天。', true],
    ['新手一周练几次', '练之前先热身。', false],
    ['能补交几次', '一周三天可以补交。', false],
    ['how many weeks does it last', 'It costs 90 dollars.', false],
    ['how many weeks does it last', 'It lasts for three months.', true],
    ['how much is the course', 'You may play one song of four minutes.', false],
    ['how much is the course', 'The course costs 200 dollars.', true],
    ['复训贵吗', '到期前三个月内参加半天的复训。', false],
    ['复训贵吗', '复训费 120 元。', true],
    ['三脚架哪里买', '三脚架要架稳，不要升中轴。', false],
    ['三脚架哪里买', '三脚架在器材店都有。', true],
    ['where do I buy a capo', 'A capo clamps all strings at a fret.', false],
    ['where do I buy a capo', 'Any music shop has one.', true],
    ['why is lesson 2 missing', 'A slice takes a part of a list.', false],
    ['why is lesson 2 missing', 'Lessons open on Monday.', true],
    ['pricing?', '`select name, price from products where price < 10` filters rows.', false],
    ['price?', 'It is 60 euros.', true],
    ['is the course free', 'The group writes Chinese, so feel free to answer.', true],
    ['is python free', 'Python was first released in 1991.', false],
    ['who wrote the textbook', 'No textbook has to be bought.', false],
    ['who designed python', 'It was designed by Guido van Rossum.', true],
    [
      'which chord first',
      'The first finger lies across all strings and leaves the first string open.',
      false,
    ],
    ['which chord first', 'Begin with E minor.', true],
    ['what should i do first', 'First, install Python.', true],
    ['when is the concert', 'Everyone may play one song of four minutes.', false],
    ['when is the concert', 'It is on the second Saturday of May 3.', true],
    ['when are the grades out', 'Your grade is made up of quizzes (40 percent).', false],
    ['when are the grades out', 'Tutors return essays within ten days.', true],
    ['when does week 3 start', 'You can start it at any time during week 8.', false],
    ['when does week 3 start', 'Weeks one to three begin on Monday.', true],
    ['when is quiz 2 due', 'Quizzes close every Sunday at midnight.', true],
    ['when is lesson 5', 'Items are kept in order. Learn when to prefer a tuple.', false],
    ['when do lessons start', 'Lessons come with a video.', false],
    ['when is a ceiling binding', 'It binds only below the equilibrium.', true],
    ['when do I use a tuple', 'A tuple suits a fixed group of values.', true],
    ['what date is the exam', 'You may start it at the markets.', false],
    ['what date is the exam', 'On May 3.', true],
    ['how many people fail', 'It is rival if one person’s use leaves less.', false],
    ['how many people fail', 'One in three learners does; 12 people failed.', true],
    ['这几个有什么区别', '列表可以修改。', true],
    ['闭包是什么', '能记住外层变量的内层函数。', true],
  ])('%s – %s: %s', (question, text, holds) => {
    expect(holdsWhatIsAsked(question, text)).toBe(holds);
  });

  const passage = aPassage({ text: '开课后能免费换到下一期，私聊班主任办理。' });

  test('is not answered by a passage that lacks it, however sure the search is: it is shown as the nearest', async () => {
    const answer = await agentOn({ passages: [passage], confidence: 0.97 }).ask('下一期几号开课？');
    expect(answer).toMatchObject({ outcome: 'abstained', handOff: { reason: 'nearest_only' } });
    expect(answer.text).toContain('换到下一期');
  });

  test.each([
    ['Who won the spelling prize in 2021?', 'The first spelling prize was won in 1991 by Ada.', 'abstained'],
    ['Who won the spelling prize in 1991?', 'The first spelling prize was won in 1991 by Ada.', 'answered'],
    ['Who won the spelling prize in 2021?', 'The spelling prize was won by Ada.', 'answered'],
    ['拼写大赛 2021 年是谁得奖', '拼写大赛 1991 年由林老师得奖。', 'abstained'],
    ['拼写大赛 1991 年是谁得奖', '拼写大赛 1991 年由林老师得奖。', 'answered'],
    ['How is a row of 2021 words read?', 'A row of words is read from the left, as in 1991.', 'answered'],
  ])('in a year is not answered by what was in another: %s – %s', async (question, text, outcome) => {
    const answer = await agentOn({ passages: [aPassage({ text })], confidence: 0.97 }).ask(question);
    expect(answer.outcome).toBe(outcome);
  });

  test('the number of a citation is no amount', async () => {
    const passages = [aPassage({ text: '退款找财务客服，按合同办理。' })];
    const answer = await agentOn({ passages, confidence: 0.97 }).ask('退款能退多少');
    expect(answer.outcome).toBe('abstained');
  });

  test('is asked of a model, which may find it in another passage', async () => {
    const other = aPassage({ source: 'next.md', text: '下一期 3 月 1 日开课。' });
    const chat = scriptedChat(['下一期 3 月 1 日开课 [2]。']);
    const answer = await agentOn({ passages: [passage, other], confidence: 0.97 }, chat).ask(
      '下一期几号开课？',
    );
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'generated' });
  });

  test('is not passed off by the material’s words where the model fails', async () => {
    const chat = scriptedChat([new Error('down')]);
    const answer = await agentOn({ passages: [passage], confidence: 0.97 }, chat).ask('下一期几号开课？');
    expect(answer.outcome).toBe('abstained');
  });
});
