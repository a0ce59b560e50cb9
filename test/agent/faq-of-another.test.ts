import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const faq = (question: string, text: string) =>
  aPassage({ source: 'faq.jsonl', title: question, question, text });
const refund = faq(
  'Can I get a refund?',
  'Yes, in full within 21 days, as long as you have sent in two recordings.',
);
const missed = faq('What if I miss a live class?', 'Nothing is lost. The recording is up within 24 hours.');

const certificate = faq('这个证能当茶艺师证用吗？', '不能。茶艺师是国家职业资格，要另外报名考试。');
const download = faq('回放能下载吗？', '不能。回放只能在线看。');
const classes = faq('When are the live classes?', 'On Thursday from 20:00 to 21:00.');

const outcomeOf = async (passage: typeof refund, question: string, title: number) =>
  (await agentOn({ passages: [passage], confidence: 0.95, title }).ask(question)).outcome;

const midterm = faq(
  'Can I take the midterm at another time?',
  'Only with a letter, at least three days ahead.',
);
const hours = faq(
  'How many hours a week should I plan?',
  'About six: two for reading and four for the rest.',
);
const behind = faq('I have missed several weeks. How do I catch up?', 'Take the lessons in order.');
const maths = faq('Do I need to be good at mathematics?', 'Adding and comparing whole numbers is enough.');

describe('a FAQ’s answer to another question', () => {
  test.each([
    [refund, 'how long are the recordings', 0],
    [refund, 'so what days do i send a recording', 0.05],
    [missed, "what's a class", 0.25],
    [missed, 'what does class mean', 0.25],
    [midterm, 'how long is the midterm', 0.2],
    [midterm, 'when is the midterm', 0.2],
    [hours, 'how many problem sets are there', 0.5],
    [behind, 'how do i catch two errors at once', 0.5],
    [certificate, '茶艺师证怎么报名', 0.3],
    [certificate, '茶艺师证怎么报名 在哪考', 0.3],
    [classes, "missed thursday's class, is there a recording", 0.05],
  ])('%# is not given', async (passage, question, title) => {
    expect(await outcomeOf(passage, question, title)).toBe('abstained');
  });

  test.each([
    [refund, 'can i get my money back', 0],
    [refund, 'how do i get a refund', 0.6],
    [refund, 'what about a refund within 21 days', 0],
    [missed, 'what are missed classes', 0.7],
    [missed, 'what happens when i miss a class', 0.25],
    [midterm, 'how much time before the midterm do i need', 0.2],
    [midterm, 'midterm in two days', 0.2],
    [behind, 'how can i catch up', 0.5],
    [behind, 'weeks behind, can i catch up again', 0.5],
    [maths, 'how much math do i need', 0.2],
    [hours, 'how many hours a week', 0.9],
    [download, '回放怎么下载', 0.5],
    [certificate, '这个证怎么当茶艺师证用', 0.5],
    [certificate, '这个证不能当茶艺师证用怎么办', 0.5],
    [classes, "missed thursday's class, are there classes on friday", 0.05],
  ])('%# is, where it may be this one', async (passage, question, title) => {
    expect(await outcomeOf(passage, question, title)).toBe('answered');
  });

  test.each([
    ['when is the midterm', -0.02, 'in week 5'],
    ['when is the midterm', 0.1, null],
    ['how long is the midterm', -0.02, null],
  ])('leaves %j to the section that holds more of it (ahead by %d)', async (question, ahead, said) => {
    const graded = aPassage({ source: 'about.md', locator: '#graded', text: 'The midterm is in week 5.' });
    const found = { passages: [midterm, graded], confidence: 0.95, title: 0.2, ahead };
    const { outcome, text } = await agentOn(found).ask(question);
    if (said === null) expect(outcome).toBe('abstained');
    else expect(text).toContain(said);
  });

  test('says first which question its yes or no is to, unless that is the one asked', async () => {
    const ask = async (title: number) =>
      (await agentOn({ passages: [refund], confidence: 0.95, title }).ask('can i send a recording late'))
        .text;
    expect(await ask(0.1)).toBe(`To “Can I get a refund?” the course answers: ${refund.text} [1]`);
    expect(await ask(0.9)).toBe(`${refund.text} [1]`);
    const plain = await agentOn({ passages: [missed], confidence: 0.95, title: 0.1 }).ask('i missed a class');
    expect(plain.text).toBe(`${missed.text} [1]`);
  });

  test('gives way to the next one, which has what is asked after', async () => {
    const found = { passages: [classes, missed], confidence: 0.95, title: 0.05 };
    const { text } = await agentOn(found).ask("missed thursday's class, is there a recording");
    expect(text).toContain('The recording is up within 24 hours.');
  });
});
