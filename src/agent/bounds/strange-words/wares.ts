import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { type PlainText, plainReading } from '../plain-text.ts';

/*
 * Somebody's wares put into a lesson: "Silverfox strings last about three months", 先配两支银河牌目镜. All the words
 * around are the passage's, so it is the place that tells. An English sentence of a lesson begins with what the
 * lesson is about or with an everyday word; behind a Chinese word for a firm's kind stands the firm.
 */

/** Words that a sentence about anything begins with, beside those of its passage. */
export const BEGINNERS: ReadonlySet<string> = new Set(
  `a about above act add adjust after again aim all allow almost also although always among an and
    another any anybody anyone anything apart apply are arrange as ask at avoid away back base bear be
    because before begin behind being below beside besides best better between beware big both bring
    build but buy by call can careful carry case change check choose clean clear close collect combine
    compare compute consider convert copy correct could count create cut dark days decide deep define
    delete did different divide do does done don double down draw drop during each early easy either
    else enough even every everybody everyone everything exactly expect explain express extra fast few
    fewer find finish first fix fold follow for four from full further gently get give go good great had
    half handle hard has have he hence her here high his hold hot how however hundreds i if imagine in
    indeed inside install instead into is it its itself join just keep knead know large last late later
    lay lead learn leave less let lift light like likely likewise little load long look low lower make
    many mark match maybe mean measure memorise merge might mind mix more most mostly move much must my
    name near nearly neither never new next no nobody none nor normally not note nothing notice now
    number of off often old on once one only open or order other others otherwise our out outside over
    own part pass pause pay people perhaps pick place plan play please point possibly pour practice
    practise prefer press prevent print probably pull push put quick quickly quite raise rather read
    really record reduce remember remove rename repeat replace reserve rest return right roll round run
    safe same save say search second see seldom select send separate set several shall shape short
    should show similar simple simply since six slow slowly small so some somebody someone something
    sometimes soon sort speak split spread stand start state stay step still stir stop store strictly
    strong such suppose sure swap switch take talk tap tell ten test than that the their them then there
    therefore these they thin think this those though thousands three through throughout thus to
    together too top towards trace track treat trust try turn twice two type under unless unlike until
    up upon use useful usually vary verify very wait walk want warm was wash watch way we wear well were
    what whatever when whenever where wherever whether which while who whoever whole whose why will wipe
    wish with within without wonder work worse would write wrong yes yet you your zero describe wrap
    group rinse trim tighten loosen filter label stretch bend hang heat cool chill freeze thaw scrub
    spray water feed prune plant sow harvest rotate shift brake steer signal overtake park reverse shut
    sharpen grease lubricate inflate rewrite lock unlock charge plug unplug boil fry steam chop slice
    peel reheat discard dispose disinfect touch taste smell weigh`.split(/\s+/),
);
/** "A Kestrel capo": behind it stands the thing; behind a verb that tells what to do stands what to do it to. */
const BEGINS = inTurn(
  /^[\s*>\d.)–-]*(?:(?:An?|Our|My|Most|Some|Many|All|Every|Each|Only|Even) )?/,
  /([A-Za-z][a-z]+(?:[A-Z][a-z]+)*)(?= [a-z])/,
  /(?! (?:of|that|like|what|how|why|which|whether|the|an?|your|its|each|every|all|any|this|these|those|it|them)\b)/,
);
/** Of a verb that the sentence goes on from, of a manner, of a degree. */
const OF_ANY_VERB = /(?:ing|ly|ier|iest)$/;
/** Letters by which the forms of a word are known, and of a word that may be anything. */
const STEM = 5;
const LEAST_LETTERS = 4;
/**
 * Words of the rest that are the passage's own, at the least, and their share: a retelling begins with words of its
 * own, and goes on in them.
 */
const LEAST_OWN = 2;
const OWN_SHARE = 0.6;

/** 银河牌, 老赵光学: a firm by what it is. */
const FIRM = inTurn(
  /\p{Script=Han}{2}/gu,
  eitherOf(
    /牌(?![子照匾坊价])|光学|科技(?!的|发)|工作室|律所|事务所/gu,
    /药业|学堂|商城|旗舰店|小铺|店铺|优选|严选|编辑器|电商|连锁/gu,
  ),
);

export const namesAFirm = ({ plain }: PlainText): boolean => plain.search(FIRM) !== -1;

/** `held` is all that the passages say, in plain reading. */
export function strangeWareIn({ text, plain }: PlainText, held: () => string): string | null {
  for (const firm of plain.match(FIRM) ?? []) if (!held().includes(firm)) return firm;
  if (holdsHan(plain)) return null;
  const first = BEGINS.exec(text)?.[1];
  if (first === undefined || first.length < LEAST_LETTERS) return null;
  const word = plainReading(first);
  if (BEGINNERS.has(word) || OF_ANY_VERB.test(word)) return null;
  // In another language its passage may be told to a word and not be seen to.
  if (!/\b[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(held())) return null;
  if (held().includes(word.slice(0, STEM))) return null;
  const rest = (plain.slice(plain.indexOf(word) + word.length).match(/[a-z]{4,}/g) ?? []).filter(
    (other) => !BEGINNERS.has(other),
  );
  const own = rest.filter((other) => held().includes(other.slice(0, STEM)));
  return own.length >= LEAST_OWN && own.length >= rest.length * OWN_SHARE ? first : null;
}
