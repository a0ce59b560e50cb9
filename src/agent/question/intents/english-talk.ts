import type { Talk } from './talk-patterns.ts';

/**
 * What is said in English chats without asking anything, one kind a line; the first that a message holds is what it
 * is answered as.
 */
const KINDS: readonly [Talk, string][] = [
  [
    'thanks',
    `thanks, thank you, thank u, thankyou, thx, thnx, thanx, ty, tysm, tyvm, cheers, much appreciated, appreciate it,
     i appreciate it, really appreciate it,
     that helped, this helped, that helps, this helps, it helped, that was helpful, this was helpful, very helpful,
     super helpful, so helpful,
     you saved me, you saved my day, lifesaver, life saver`,
  ],
  [
    'teacher_praised',
    `great course, good course, nice course, amazing course, awesome course, best course ever, great class,
     great lesson, good lesson, nice lesson,
     love this course, love the course, i love this course, i love the course, loving this course, loving the course,
     enjoying this course, enjoying the course,
     great explanation, good explanation, well explained, great teacher, great teachers, great video, great videos`,
  ],
  [
    'praise',
    `you are the best, you're the best, youre the best, your the best, you are awesome, you're awesome, your awesome,
     you are amazing, you're amazing,
     you are great, you're great, you rock, good bot, good job, great job, well done, nice one, good stuff,
     great stuff`,
  ],
  [
    'goodbye',
    `bye, bye bye, goodbye, good night, gn, see you, see you later, see ya, cya, ttyl, talk later, talk soon, gtg,
      got to go`,
  ],
  [
    'hello',
    `hi, hello, hey, hiya, yo, sup, good morning, good afternoon, good evening, morning, gm, heya, howdy, anyone here,
     anybody here, anyone there, anybody there, anyone around,
     is anyone here, is anybody here, is anyone there, is anybody there, is someone there, are you there, you there,
     hi there, hello there, hey there,
     nice to meet you, what's up, whats up, help, help me, i need help, i need some help, need help, need some help,
     can someone help me, can someone help,
     can anyone help, can anyone help me, could someone help me, can somebody help me, can you help me, can you help,
     anyone help, someone help, who can help,
     please help, please help me, i have a question, i got a question, got a question, have a question,
     quick question, can i ask something, can i ask a question`,
  ],
  [
    'understood',
    `got it, gotcha, i see, makes sense, that makes sense, understood, i understand, i understand now, i get it,
     i get it now, perfect, cool, great, awesome, nice,
     amazing, all clear, clear now, fair enough, noted, will do, good to know, all good, sounds good, right, sure, ok,
     okay, okey, k, kk, alright, no worries, no problem,
     that's all, thats all, that is all, that's everything, nothing else`,
  ],
  ['laugh', `lol, lmao, rofl, haha, hahaha, hehe`],
];

/** Beside any of them. */
const BESIDE = `oh, ah, um, yes, yeah, yep, yea, well, btw, by the way, so, now, then, again, all, everyone,
  everybody, guys, folks, mate, man, bro, dude, sir, teacher, team,
  so much, very much, a lot, a bunch, a ton, loads, really, very, for that, for this, for the help, for your help,
  for the answer, for helping, for explaining,
  in advance, for today, for now, to you, just, and, i, think, honestly, tbh, so far, today, please`;

/** "ahh", "ohhh", "aha", "hmm": as long as somebody draws it out. */
const SOUND = /^(?:a+h+|o+h+|o{2,}h*|a+ha+h*|u+h+|u*h*m+|mm+h*m*|e+h+)$/;

/** More words are no small talk. */
const MOST_WORDS = 14;
const LONGEST_PHRASE = 4;

/** A number, code, another script. */
const SAYS_MORE = /[\d`_=(){}[\]<>@#/\\]|(?![a-z])\p{L}/iu;

let phrases: ReadonlyMap<string, Talk | 'beside'> | undefined;

function readPhrases(): ReadonlyMap<string, Talk | 'beside'> {
  const read = new Map<string, Talk | 'beside'>();
  const add = (list: string, kind: Talk | 'beside'): void => {
    for (const phrase of list.split(',')) read.set(phrase.trim().replace(/\s+/g, ' '), kind);
  };
  add(BESIDE, 'beside');
  for (const [kind, list] of KINDS) add(list, kind);
  return read;
}

/**
 * Small talk as it is typed in English, without a mark between its pieces: "ok got it ty", "hello anyone here",
 * "great course btw". Null where anything else is said as well.
 */
export function englishTalkOf(text: string): Talk | null {
  const words = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^a-z']+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS || SAYS_MORE.test(text)) return null;
  phrases ??= readPhrases();
  const said = new Set<Talk>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 0 && !phrases.has(words.slice(at, at + length).join(' '))) length--;
    const kind = phrases.get(words.slice(at, at + length).join(' '));
    if (kind === undefined && SOUND.test(words[at] ?? '')) {
      at += 1;
      continue;
    }
    if (kind === undefined) return null;
    if (kind !== 'beside') said.add(kind);
    at += length;
  }
  const kind = KINDS.find(([one]) => said.has(one))?.[0] ?? null;
  // "right?" wants to know.
  return kind !== 'hello' && /\?\s*$/.test(text) ? null : kind;
}
