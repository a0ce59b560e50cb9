import { describe, expect, test } from 'vitest';
import { clausesAsked } from '../../src/agent/question/asked/clauses-asked.ts';
import { surest } from '../../src/agent/sources/readings/surest-reading.ts';
import type { Retrieval } from '../../src/knowledge/index.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const NOTHING_FOUND: Retrieval = {
  asked: '',
  heard: null,
  found: [],
  confidence: 0,
  courseId: null,
  speakAt: null,
  features: null,
  calibration: 'default',
  extract: null,
};

describe('an English message without what it only tells', () => {
  test.each([
    ['what time zone are classes in, im in london', ['what time zone are classes in']],
    ['no dutch oven, what do i do for steam', ['what do i do for steam']],
    ['dough sticks to my hands should i add flour', ['should i add flour']],
    ['do i really have to score it, what if i dont', ['do i really have to score it']],
    [
      'honestly thinking of quitting, lost all motivation, any tips',
      [
        'honestly thinking of quitting, lost all motivation',
        'honestly thinking of quitting',
        'lost all motivation',
      ],
    ],
    ['can i send it again if i messed up', ['can i send it again']],
    ['do i get a cert at the end', ['do i get a cert']],
    ['my fingers hurt so much is that normal', ['my fingers hurt so much']],
    ['the tables are gone, what should i do now', ['the tables are gone']],
  ])('%j', (message, asked) => {
    expect(clausesAsked(message)).toEqual(asked);
  });

  test.each([
    ['is one clause', 'how many badges do i need for the certificate'],
    ['is one clause that goes on', 'i dont know what it does'],
    ['asks what comes of it', 'what happens to the orders if i delete the customer'],
    ['points back at what was told', 'i missed the deadline, can you reopen it'],
    ['is narrowed by what was told', 'i have 4 groups, what test do i use'],
    ['shows code', 'x = [1, 2], why does it print None'],
    ['shows what a machine said', 'TypeError: can only concatenate str, what now'],
    ['has several lines', 'how do i get a badge\ndoes it expire'],
    ['is Chinese', '我没赶上直播, what now'],
  ])('stays whole where it %s: %j', (_, message) => {
    expect(clausesAsked(message)).toEqual([]);
  });

  const message = 'honestly thinking of quitting, lost all motivation, any tips';
  const smaller = aPassage({ locator: '#motivation', text: 'Make the goal smaller and stop for the day.' });
  const other = aPassage({ locator: '#other', text: 'Refunds take ten days.' });
  const foundFor = (whole: typeof smaller) => ({
    passages: [whole],
    of: (question: string) =>
      question === 'lost all motivation'
        ? { passages: [smaller], confidence: 0.9 }
        : { passages: [whole], confidence: 0.4 },
  });

  test('what is told is answered where the whole message finds the same', async () => {
    const { text } = await agentOn(foundFor(smaller)).ask(message);
    expect(text).toContain('Make the goal smaller');
  });

  test('and is not where that finds something else', async () => {
    const { outcome } = await agentOn(foundFor(other)).ask(message);
    expect(outcome).toBe('abstained');
  });

  test('of many clauses a few are searched for', async () => {
    const searched: string[] = [];
    const found = await surest(
      'one bread, two flour, three water, four salt, five oven, six yeast, any tips',
      null,
      async (asked) => {
        searched.push(asked);
        return { ...NOTHING_FOUND, asked };
      },
    );
    expect(found.retrieval.confidence).toBe(0);
    expect(searched.length).toBeLessThanOrEqual(6);
  });

  test('a long message costs no time', () => {
    const start = performance.now();
    clausesAsked('so and but what do you think is it ok '.repeat(7));
    clausesAsked(`${'a '.repeat(140)}is it`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
