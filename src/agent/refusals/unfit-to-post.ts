import { eitherOf } from '../../domain/language/either-of.ts';
import { instructsModel, playsTheFrame } from '../../domain/language/words-to-a-model.ts';
import { destructiveCommandIn } from '../bounds/forbidden/destructive-commands.ts';
import { contactIn } from '../bounds/leading-out/contacts.ts';
import { hasImageOrTag, strangeLink, strangeTag } from '../bounds/leading-out/links.ts';
import { disparagementIn } from '../bounds/people/disparagement.ts';
import { addressesEveryone, addressesSomebody } from '../bounds/people/mentions.ts';
import { namedPersonIn } from '../bounds/people/persons-by-name.ts';
import { plainReading, plainTextOf, tightReading } from '../bounds/plain-text.ts';
import { schoolWordIn } from '../bounds/strange-words/school-words.ts';
import { strangeSphereIn } from '../bounds/strange-words/spheres.ts';
import { strangeActsIn } from './acts.ts';

/** A host says when: that is no affair of the school's. */
const DAYS = /明天|后天|今晚|[上下]周|[上下]个月|tomorrow|tonight/giu;

/** What no topic of a teacher's does, whatever it is about; talk has its friends, days, wishes and requests. */
const NO_TALK = eitherOf(
  /^(?:a secret of the reader|a sort of people|what people are called|what is said of its standing)/,
  /^(?:whoever is above|death and robbery|a bet|a source|health)/,
);
/** A telephone lies on the table, and one logs in to a program. */
const IN_TALK = /: (?:phone|mobile|telephone|log ?in|logins?|登[录陆]|睡\S|熬夜|通宵)$/;

/**
 * Why a text that a model wrote for a group may not be put to people, or null. What it is written from are learners'
 * questions and pages of the course, and somebody may have asked for anything there. `given` is what the school
 * itself has given for it: links, names and the school's own affairs may be told from that. A topic is talk and rests
 * on no passage: its words are free, and whether they are true is for whoever approves it.
 */
export function unfitToPost(text: string, given: string): string | null {
  const read = plainTextOf(text);
  const held = plainReading(given);
  const tight = tightReading(held);
  const isGiven = (part: string): boolean => held.includes(plainReading(part));
  if (addressesEveryone(read) || addressesSomebody(read, isGiven)) return 'addresses somebody';
  if (hasImageOrTag(read) || strangeTag(read, isGiven) !== null) return 'a picture or a tag';
  if (strangeLink(read, isGiven) !== null) return 'a link';
  if (contactIn(read, isGiven) !== null) return 'a way to reach somebody outside';
  if (disparagementIn(read) !== null) return 'speaks ill of somebody';
  if (instructsModel(read) || playsTheFrame(read)) return 'speaks to a model';
  const command = destructiveCommandIn(read.text, () => held);
  if (command !== null) return `the command ${command}`;
  const act = [...strangeActsIn(read, [])].find((one) => NO_TALK.test(one) && !IN_TALK.test(one));
  if (act !== undefined) return act;
  const person = namedPersonIn(read.text, () => held);
  if (person !== null) return `the person ${person}`;
  const days = { ...read, plain: read.plain.replace(DAYS, ' '), tight: read.tight.replace(DAYS, ' ') };
  const word =
    schoolWordIn(
      days,
      (one, reading) => (reading === 'tight' ? tight : held).includes(one),
      () => held,
    ) ?? strangeSphereIn(days, () => held);
  return word === null ? null : `the word "${word}"`;
}
