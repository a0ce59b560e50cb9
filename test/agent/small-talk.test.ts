import { describe, expect, test } from 'vitest';
import { talkOf } from '../../src/agent/question/intents/small-talk.ts';
import { processorMs } from '../support/processor-time.ts';

describe('small talk', () => {
  test.each([
    ['在吗', 'hello'],
    ['在吗老师？', 'hello'],
    ['老师好！', 'hello'],
    ['Hello', 'hello'],
    ['谢谢老师～', 'thanks'],
    ['好的，谢谢！', 'thanks'],
    ['Thanks a lot!', 'thanks'],
    ['ahh ok got it thanks', 'thanks'],
    ['ohhh i see', 'understood'],
    ['nvm found it', 'solved'],
    ['omg finally got my first loop to work!!', 'solved'],
    ['🙏🏻🙏', 'thanks'],
    ['👌', 'understood'],
    ['你是谁？', 'who'],
    ['你是机器人吗', 'who'],
    ['晚安', 'goodbye'],
    ['今天天气真好', 'weather'],
    ['外面好冷啊', 'weather'],
    ['lovely weather today', 'weather'],
    ['', 'empty'],
    ['？？？', 'empty'],
    ['[图片]', 'picture'],
    ['[图片] [截图]', 'picture'],
  ])('%j is %s', (text, talk) => {
    expect(talkOf(text)).toBe(talk);
  });

  test.each([
    '谢谢，那闭包呢？',
    '你好，请问什么是闭包',
    '在吗？for 循环怎么写',
    '老师好，作业一什么时候截止',
    '[图片] 这个报错咋整',
    'hi, what is a closure?',
    'thanks, and how do I install it?',
    'hello world 程序怎么写',
  ])('is only that when nothing else is said: %j is not', (text) => {
    expect(talkOf(text)).toBeNull();
  });
});

describe('what a platform writes out', () => {
  test.each([
    ['[捂脸]', 'laugh'],
    ['[旺柴][旺柴]', 'laugh'],
    ['[OK]', 'understood'],
    ['[强][强]', 'praise'],
    ['[抱拳]', 'thanks'],
    ['[大哭]', 'mood'],
    ['😭', 'mood'],
    ['[ThumbsUp]', 'praise'],
    ['[动画表情]', 'empty'],
    ['[微笑]', 'empty'],
    ['🤔', 'empty'],
    ['[语音]', 'voice'],
    ['[视频]', 'video'],
    ['[文件]', 'file'],
    ['[文件] 作业3.docx', 'file'],
    ['[小程序] 学习打卡', 'link'],
    ['[链接] Python 入门', 'link'],
    ['[聊天记录]', 'link'],
  ])('%j is %s', (text, talk) => {
    expect(talkOf(text)).toBe(talk);
  });

  test.each([
    '[文件] 这个怎么改',
    '[链接] 这个讲的对吗',
    '[视频] 第三分钟没听懂',
    '[捂脸] 闭包是啥',
    '[1, 2, 3]',
    '[x for x in y]',
    'print([OK])',
  ])('says nothing of a question beside it: %j', (text) => {
    expect(talkOf(text)).toBeNull();
  });
});

describe('talk', () => {
  test.each([
    ['在吗老师', 'hello'],
    ['大家早上好', 'hello'],
    ['好的，谢谢老师', 'thanks'],
    ['收到', 'understood'],
    ['好吧', 'understood'],
    ['你咋用啊', 'who'],
    ['怎么叫你出来', 'who'],
    ['your answers are terrible', 'no_help'],
    ['明白了明白了', 'understood'],
    ['Got it!', 'understood'],
    ['老师辛苦了', 'praise'],
    ['老师讲得真好', 'teacher_praised'],
    ['老师讲的真好谢谢', 'teacher_praised'],
    ['谢谢老师讲得很清楚', 'thanks'],
    ['老师你好厉害', 'praise'],
    ['大家好 新来的 请多关照', 'hello'],
    ['又学到一招 感谢', 'understood'],
    ['好的我去试试', 'understood'],
    ['你答得不对', 'no_help'],
    ['助教，你说错了', 'no_help'],
    ['你用的是什么模型', 'who'],
    ['what model are you?', 'who'],
    ['你会出错吗', 'doubt'],
    ['你的答案靠谱吗', 'doubt'],
    ['can I trust your answers?', 'doubt'],
    ['帮我写一首诗', 'play'],
    ['1+1等于几', 'play'],
    ['今天晚上吃什么好？', 'play'],
    ['大家中午都吃点啥', 'play'],
    ['what is 2+2', 'play'],
    ['thanks that helped', 'thanks'],
    ['hello everyone, excited to be here', 'hello'],
    ['thx your the best', 'thanks'],
    ['ok got it ty', 'thanks'],
    ['hello anyone here', 'hello'],
    ['is anyone there?', 'hello'],
    ['great course btw', 'teacher_praised'],
    ['great thanks, see you', 'thanks'],
    ['lol ok cool', 'understood'],
    ['666，讲得真清楚', 'laugh'],
    ['周末愉快', 'wish'],
    ['我先撤了，明天见', 'goodbye'],
    ['谢谢，没别的了', 'thanks'],
    ["thank you, that's all for today", 'thanks'],
    ["that's all", 'understood'],
    ['没有别的问题了', 'understood'],
    ['[图片]', 'picture'],
    ['。。。', 'empty'],
    ['1', 'empty'],
    ['test', 'empty'],
    ['不对吧', 'no_help'],
    ['你是不是搞错了', 'no_help'],
    ["that's wrong", 'no_help'],
    ['好的👌', 'understood'],
    ['thanks, that makes sense now', 'thanks'],
    ['不好意思打扰了', 'hello'],
    ['有个问题想问', 'hello'],
    ['请问一下', 'hello'],
    ['请问', 'hello'],
    ['帮我看看', 'hello'],
    ['老师好 [图片]', 'picture'],
    ['[图片]\n帮我看一下', 'picture'],
    ['晚上好，请问有人吗', 'hello'],
    ['can I ask something', 'hello'],
    ['你会什么', 'who'],
    ['are you a bot or a human?', 'who'],
    ['你真聪明', 'praise'],
    ['[语音]', 'voice'],
    ['你答非所问', 'no_help'],
    ["that's useless", 'no_help'],
    ['哈哈哈我是猪', 'laugh'],
    ['lol i spent 2 hours on that', 'laugh'],
    ['说了半天等于没说', 'no_help'],
    ['你这不是废话吗', 'no_help'],
    ['还是没回答我的问题', 'no_help'],
    ['you already said that', 'no_help'],
    ["that didn't answer my question at all", 'no_help'],
    ['今天心情不好', 'mood'],
    ['好累啊', 'mood'],
  ])('%j is %s', (text, kind) => {
    expect(talkOf(text)).toBe(kind);
  });

  test.each([
    '哈哈 闭包',
    '哈哈哈我的代码崩了',
    'haha my code crashed',
    'im so dumb haha',
    'lol what is a tuple',
    '谢谢，那闭包呢？',
    '谢谢老师闭包懂了元组没懂',
    '老师好列表怎么排序',
    '懂了，那装饰器怎么写',
    '好用的编辑器有哪些',
    '早上几点上课',
    '签到在哪里',
    '好累啊，这题怎么写',
    '天气好的时候用什么快门',
    '今天天气怎么写成变量',
    '测试怎么写',
    'help() 怎么用',
    '不好意思，闭包是什么',
    '100 怎么表示成二进制',
    'thanks, but what is a closure?',
    'nice function name conventions',
    'is anyone here good at sql',
    'right join',
    'right?',
    'great, and loops?',
    'perfect competition',
    'ok so how',
    '哦，讲讲闭包',
    '哦 举个例子',
    '懂了，再讲讲装饰器',
    '会了，下一个讲闭包',
    '哦，那说说元组',
  ])('%j is a question', (text) => {
    expect(talkOf(text)).toBeNull();
  });

  test('takes little time whatever is sent', () => {
    const started = processorMs();
    for (const piece of ['好', '谢谢', '，', ' ok', '。']) talkOf(piece.repeat(20_000));
    talkOf('好的'.repeat(30));
    talkOf('老师你我再先去学到又'.repeat(2));
    expect(processorMs() - started).toBeLessThan(300);
  });
});
