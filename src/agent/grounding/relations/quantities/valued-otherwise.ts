import type { Passage } from '../../../../domain/school/course.ts';
import { type MarkedText, speaksOfTheSame } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';

/** A thing with what is told of it: how many of it are meant, whether there is more of it or less. */
export interface Valued<Value> {
  thing: string;
  value: Value;
}

/**
 * A check for one kind of value: the first thing of which a statement tells a value that everything excludes which its
 * passage tells of it, in a sentence that speaks of the same; null where there is none.
 */
export function valuedOtherwise<Value>(parts: {
  valuesIn: (text: string) => Valued<Value>[];
  sentencesOf: (passage: Passage) => readonly MarkedText[];
  excludes: (said: Value, there: Value) => boolean;
}): (text: string, marks: ReadonlyMap<string, number>, passage: Passage) => string | null {
  const { valuesIn, sentencesOf, excludes } = parts;
  const toldBy = rememberedOf((passage) =>
    sentencesOf(passage)
      .map((sentence) => ({ sentence, values: valuesIn(sentence.text) }))
      .filter(({ values }) => values.length > 0),
  );
  return (text, marks, passage) => {
    for (const { thing, value } of valuesIn(text)) {
      const there = toldBy(passage).filter(({ values }) => values.some((one) => one.thing === thing));
      const known = there.flatMap(({ values }) => values.filter((one) => one.thing === thing));
      if (known.length === 0 || !known.every((one) => excludes(value, one.value))) continue;
      if (there.some(({ sentence }) => speaksOfTheSame(marks, sentence))) return thing;
    }
    return null;
  };
}
