import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { stripPlural } from '../words/english-stem.ts';

/*
 * What stands around what is asked, in the many ways in which learners ask.
 */

/** Whom somebody asks, and how: 「老师，想问一下」. */
const OPENING = eitherOf(
  /^(?:请问|想?问一?下|我?想(?:问|知道)一?下?|请教一?下?|弱弱地?问一?下?|老师|助教|不好意思)[,，:： ]*/u,
  inTurn(
    /^/u,
    eitherOf(
      /求|同学们?|各位|大家好?|大佬们?|谁能|谁来|有没有人能?|能不能|可不可以|可以|麻烦/u,
      /帮忙|帮我|给我们?|给大家|跟我们?|为我们?|再|详细|简单|不太?懂|不明白|那么?/u,
    ),
    /(?:[,，:： ]+|(?=解释|讲|说|介绍|什么|啥|比较|对比))/u,
  ),
);
const OPENING_ENGLISH = eitherOf(
  /^(?:so|and|but|hi|hey|hello|please|pls|ok(?:ay)?|um+|sorry|well|quick question|question)[,.!:]* /i,
  inTurn(
    /^(?:can|could|would|will) (?:you|u|someone|anyone|anybody|somebody)/i,
    / (?:please |pls )?(?=explain|define|describe|tell|compare)/i,
  ),
  /^i (?:don'?t|do not) (?:get|understand|know) (?=what)/i,
);
/** More of them are no question any more. */
const MOST_OPENINGS = 5;

/**
 * A question from where it asks, on one line. Openings are taken off one by one: as one pattern they could be read in
 * too many ways.
 */
export function fromWhereItAsks(question: string): string {
  let text = question.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < MOST_OPENINGS; i++) {
    const rest = text.replace(OPENING, '').replace(OPENING_ENGLISH, '');
    if (rest === text) break;
    text = rest;
  }
  return text;
}

export const CLOSING = '(?:呢|啊|呀|吗|嘛|来着|吧|哦|哈|捏)?[?？。.!！~～ ]*';

const ENGLISH_NAME = /^[a-z][a-z -]{2,}$/;
/** End as plurals do, and name one thing. */
const NO_PLURAL = /(?:ics|series|species|news|this|always)$/;

/** One of what an English plural of one word or several names; anything else as it is. */
export const singular = (name: string): string =>
  ENGLISH_NAME.test(name) && !NO_PLURAL.test(name) ? name.replace(/[a-z]+$/, stripPlural) : name;
