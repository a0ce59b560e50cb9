import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import type { Passage } from '../../src/domain/school/course.ts';
import { passagesOf } from '../bench/course-folder.ts';

/*
 * The demo courses' own sentences, each made false in one place by rule: nobody chose them, so nobody can have
 * chosen the easy ones.
 */
interface Quoted {
  sentence: string;
  passage: Passage;
  english: boolean;
}
const quoted: Quoted[] = [];

beforeAll(async () => {
  for (const course of ['python-101', 'python-101-en']) {
    for (const passage of await passagesOf(join(import.meta.dirname, '../../data/courses', course), course)) {
      const stream = createSentenceStream();
      for (const sentence of [...stream.push(passage.text), ...stream.end()]) {
        const isProse = !/^(?:\||[-*] |\d+\. |#|```)|^(?:Yes|No)\.$|[:：]\s*$/.test(sentence);
        if (isProse && /\p{L}{3}/u.test(sentence))
          quoted.push({ sentence, passage, english: course.endsWith('-en') });
      }
    }
  }
});

const CODE_NAME = /`([A-Za-z_][\w.]*(?:\(\))?)`/g;
const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(CODE_NAME)].map(([, name = '']) => name)),
];
const MEASURED =
  /(?<![`\w.[(“"])(\d{1,4})(?=\s*(?:个|次|天|分|周|年|月|日|行|条|小时|分钟|台|%|倍|层|种|元|字节|days?|hours?|weeks?|minutes?|items?|times))/;

/** A false form of a sentence, or null where it has none of this kind. */
const WAYS: Record<string, { least: number; spoil(one: Quoted): string | null }> = {
  'another number': {
    least: 0.97,
    spoil({ sentence }) {
      const match = MEASURED.exec(sentence.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length)));
      if (!match) return null;
      const [written = ''] = match;
      return (
        sentence.slice(0, match.index) + (Number(written) + 3) + sentence.slice(match.index + written.length)
      );
    },
  },
  'an added denial': {
    least: 0.97,
    spoil({ sentence, english }) {
      if (english) {
        if (/\bnot\b|n't|\b(?:never|no)\b/.test(sentence)) return null;
        const spoilt = sentence.replace(/\b(?:is|are|was|can|does|do|will|must)\b/, '$& not');
        return spoilt === sentence ? null : spoilt;
      }
      if (/[不没无别]/.test(sentence)) return null;
      const spoilt = sentence.replace(/可以|需要|应当|必须|包含|支持|改变|返回/, '不$&');
      return spoilt === sentence ? null : spoilt;
    },
  },
  'a dropped denial': {
    least: 0.94,
    spoil({ sentence, english }) {
      const spoilt = english
        ? sentence.replace(' not ', ' ')
        : sentence.replace(/不(?=[会能需应可要包支改])/, '');
      return spoilt === sentence ? null : spoilt;
    },
  },
  'two names that changed places': {
    least: 0.93,
    spoil({ sentence }) {
      const [one, other, ...more] = namesIn(sentence);
      if (one === undefined || other === undefined || more.length > 0) return null;
      const between = sentence.slice(sentence.indexOf(`\`${one}\``), sentence.indexOf(`\`${other}\``));
      if (/[和与或、]|\b(?:and|or)\b/.test(between)) return null;
      return sentence.replace(CODE_NAME, (code, name) =>
        name === one ? `\`${other}\`` : name === other ? `\`${one}\`` : code,
      );
    },
  },
  'another name of the passage': {
    least: 0.96,
    spoil({ sentence, passage }) {
      const [name, ...more] = namesIn(sentence);
      const other = namesIn(passage.text).find((one) => !sentence.includes(one));
      if (name === undefined || other === undefined || more.length > 0) return null;
      return sentence.replaceAll(`\`${name}\``, `\`${other}\``);
    },
  },
  'an added claim': {
    least: 0.99,
    spoil({ sentence, english }) {
      const claim = english
        ? ' and it is about twice as fast as the usual way'
        : '，而且速度比一般写法快一倍左右';
      const spoilt = sentence.replace(/([。.！!；;])$/, `${claim}$1`);
      return spoilt === sentence ? null : spoilt;
    },
  },
};

describe('a sentence of the course made false', () => {
  test.each(Object.entries(WAYS))('by %s is cut', (_, { least, spoil }) => {
    let said = 0;
    const kept: string[] = [];
    for (const one of quoted) {
      const spoilt = spoil(one);
      if (spoilt === null) continue;
      said++;
      if (checkGrounding(`${spoilt} [1]`, [one.passage], '').supported) kept.push(spoilt);
    }
    expect(said).toBeGreaterThan(80);
    expect(1 - kept.length / said, kept.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
