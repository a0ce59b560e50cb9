import { describe, expect, test } from 'vitest';
import { withoutCourtesies } from '../../src/agent/question/normalised/courtesies.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

describe('what is said around a question', () => {
  test.each([
    ['老师，我想问一下，字典怎么遍历', '字典怎么遍历'],
    ['请问老师 字典怎么遍历啊 谢谢', '字典怎么遍历啊'],
    ['不好意思打扰了，想请教一下字典怎么遍历', '字典怎么遍历'],
    ['老师\n我想问一下\n字典怎么遍历', '字典怎么遍历'],
    ['老师们好，列表和元组有啥区别？在线等，挺急的', '列表和元组有啥区别？'],
    ['急！！！报错了怎么办', '报错了怎么办'],
    ['hi, how do i open a file? thanks', 'how do i open a file?'],
    ['quick question: how do I sort', 'how do I sort'],
    ['anyway when is recording 2 due', 'when is recording 2 due'],
    ['btw, is there a textbook?', 'is there a textbook?'],
    ['话说作业二什么时候交', '作业二什么时候交'],
    ['谢谢老师，讲得很清楚。那字典怎么排序', '那字典怎么排序'],
    ['懂了！再问一句字典怎么排序', '字典怎么排序'],
    ['明白了谢谢！字典怎么排序', '字典怎么排序'],
    ['谢谢老师讲得很清楚！字典怎么排序', '字典怎么排序'],
    ['thanks! one more thing, how do I sort', 'how do I sort'],
    ['对了，讲义能打印吗', '讲义能打印吗'],
    ['换个话题，直播是周几', '直播是周几'],
    ['hi! quick q, how do i sort', 'how do i sort'],
    ['hey guys what is a tuple', 'what is a tuple'],
    ['people keep saying dont use bare except why', 'dont use bare except why'],
    ['my friend told me that salt kills yeast', 'salt kills yeast'],
    ['dumb question but what is a list', 'what is a list'],
    ['F chord impossible!!! any tips', 'F chord impossible!!!'],
    ['my tables are gone wtf', 'my tables are gone'],
    ['omg, ugh i forgot the salt', 'i forgot the salt'],
    ['oh no i pushed my api key', 'i pushed my api key'],
    ['it sticks to my hands like crazy argh', 'it sticks to my hands'],
    ['whats a closure in simple words', 'whats a closure'],
    ['sorry if this was asked already but where are the recordings', 'where are the recordings'],
    ['not sure if this is the right place, but when is class', 'when is class'],
    ['this might be a dumb question but what is a list', 'what is a list'],
    ['so will there be react or nah', 'so will there be react'],
    ['list comprehensions please help', 'list comprehensions'],
    ['有人知道字典怎么排序吗', '字典怎么排序'],
    ['谁能说说is和==的区别', 'is和==的区别'],
    ['有没有大佬知道怎么保留两位小数吗？', '怎么保留两位小数？'],
    ['求问大佬 生成器是干嘛用的', '生成器是干嘛用的'],
    ['does anyone know how to sort a dict', 'how to sort a dict'],
    ['can someone tell me what a closure is', 'what a closure is'],
  ])('is no word of it: %j', (text, asked) => {
    expect(withoutCourtesies(text)).toBe(asked);
  });

  test.each([
    '老师什么时候在',
    '助教是真人吗',
    'hello world 怎么打印',
    '怎么打印谢谢两个字',
    '!= 是什么意思',
    '怎么请教老师',
    'can i ask for an extension',
    '我想问题出在哪',
    'what does please do',
    'any tips',
    'i read a file',
    'they say hello',
    'quick q',
    '有人会拉小提琴',
    '谁知道',
    '谢谢',
    '老师好',
  ])('is what is asked about, and stays: %j', (text) => {
    expect(withoutCourtesies(text)).toBe(text);
  });

  test('is not searched by', async () => {
    const { ask, searches } = agentOn({ passages: [aPassage()] });
    await ask('老师，我想问一下，闭包是什么，谢谢');
    expect(searches.map(({ question }) => question)).toEqual(['闭包是什么']);
  });

  test('nor does it search by the word that it is asked again', async () => {
    const { ask, searches } = agentOn({ passages: [aPassage()] });
    await ask('老师，第 3 遍问了：闭包是什么');
    expect(searches.map(({ question }) => question)).toEqual(['闭包是什么']);
  });
});
