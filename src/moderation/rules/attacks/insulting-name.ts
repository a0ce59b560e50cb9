import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { findInsults } from './insults.ts';

/** Somebody whom the group knows, as the subject of what follows: "王老师是", "prof kim is a ". Our own pattern. */
const SOMEBODY_IS = eitherOf(
  /(?:老师|教授|讲师|导师|班主任|辅导员|校长|院长|助教|班长|组长|\d班\p{Script=Han}{2,4}?)(?:就|真|都)?是(?:个|一个|只|条|头|大)?$/u,
  inTurn(
    /(?<![a-z])(?:prof(?:essor)?|teacher|tutor|lecturer|mr|mrs|ms|miss|dr|sir)\.?/u,
    /(?: [a-z]+){0,2} (?:is|'s)(?: an?)?(?: (?:total|complete|real|fucking|stupid|big))? $/u,
  ),
);

/**
 * Does a name call somebody else something: "王老师是傻逼"? What people call themselves is their own affair ("废物点心"),
 * whomever else it could be about.
 */
export function isInsultingName(name: NormalisedText): boolean {
  const { text } = name.plain;
  return findInsults(name).findings.some(({ start }) => SOMEBODY_IS.test(text.slice(0, start)));
}
