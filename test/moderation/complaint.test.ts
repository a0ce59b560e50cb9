import { describe, expect, test } from 'vitest';
import { complaintIn } from '../../src/moderation/index.ts';

describe('a complaint in English', () => {
  test.each([
    ['this course is useless, nobody answers', 'study'],
    ['this grading is unfair', 'study'],
    ['your support sucks', 'study'],
    ['the videos are rubbish', 'study'],
    ['i want my money back. this is a joke', 'money'],
  ])('%j is one', (text, owner) => {
    expect(complaintIn(text)).toBe(owner);
  });

  test.each([
    'what is garbage collection in this course',
    'does the course cover garbage collection',
    'my code is crap',
    'my hotel has terrible wifi. The video keeps buffering, what can I do?',
    'is the grading fair',
    'which videos cover unfair dismissal',
    'refund policy?',
  ])('%j is none', (text) => {
    expect(complaintIn(text)).toBeNull();
  });
});
