import type { GradedWork, Passage } from '../../domain/school/course.ts';

/** What an answer's code must not do, for the graded work of the courses that answer. */
export interface GradedCode {
  /** The conversation is about graded work: code may only be what a lesson shows, line by line. */
  near: boolean;
  /** The name in a piece of code by which it takes up graded work, or null. */
  nameIn(code: string, cited: readonly Passage[]): string | null;
}

export const NO_GRADED_CODE: GradedCode = { near: false, nameIn: () => null };

const NAME = /[A-Za-z_]\w{2,}/g;

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
  return {
    near,
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
