import type { GradedWork, Passage } from '../../../domain/school/course.ts';

/** What an answer's code must not do, for the graded work of the courses that answer. */
export interface GradedCode {
  /** The conversation is about graded work: code may only be what a lesson shows, line by line. */
  near: boolean;
  /** The name in a piece of code by which it takes up graded work, or null. */
  nameIn(code: string, cited: readonly Passage[]): string | null;
  /** What a sentence with code of its own calls graded work by, or null: 作业二的 top_n 就是 `sorted(s)[:n]`. */
  workWithCodeIn(text: string, cited: readonly Passage[]): string | null;
}

export const NO_GRADED_CODE: GradedCode = { near: false, nameIn: () => null, workWithCodeIn: () => null };

const NAME = /[A-Za-z_]\w{2,}/g;
/** A name that calls it work: what it is about (猜数字) a lesson may show in its own code. */
const CALLS_IT_WORK = /作业|习题|实验|项目|homework|\bhw ?\d|assignment|project|\blab\b/;
/** More of code than what a thing is called (`sorted()`): a call of something, a part of a list, what is returned. */
const DOES_SOMETHING = /\w\([^()\n]*\w[^()\n]*\)|\w\[[^\]\n]*:[^\]\n]*\]|\breturn [\w([]/;

/**
 * Functions and classes that a task asks for are named in its keywords (`pass_rate`, `AddressBook`): code that
 * has one is a piece of the solution, unless a lesson shows the same name.
 */
export function gradedCodeOf(works: readonly GradedWork[], near: boolean): GradedCode {
  const sources = new Set(works.map((work) => work.source));
  const names = new Set(
    works
      .flatMap((work) => work.keywords.flatMap((keyword) => keyword.match(NAME) ?? []))
      .filter((name) => !/^hw\d*$/i.test(name))
      .map((name) => name.toLowerCase()),
  );
  const called = works
    .flatMap(({ keywords }) => keywords.map((keyword) => keyword.toLowerCase()))
    .filter((keyword) => CALLS_IT_WORK.test(keyword));
  return {
    near,
    workWithCodeIn(text, cited) {
      const said = text.toLowerCase();
      // Where the work is set, it is told how to begin.
      if (!DOES_SOMETHING.test(said) || cited.some(({ source }) => sources.has(source))) return null;
      return called.find((name) => said.includes(name)) ?? null;
    },
    nameIn(code, cited) {
      for (const name of code.match(NAME) ?? []) {
        if (!names.has(name.toLowerCase())) continue;
        const taught = cited.some(
          (passage) =>
            !sources.has(passage.source) && passage.text.toLowerCase().includes(name.toLowerCase()),
        );
        if (!taught) return name;
      }
      return null;
    },
  };
}
