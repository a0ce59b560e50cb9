const HOW_TO_GET_AT =
  /^(?:请问|老师|助教|我想问|[，,\s])*(?:怎么|如何|咋|怎样)(?:才能|能|去)?([看查找领])(?![待法])到?(\p{Script=Han}{2,6}?)[啊呀呢吗？?。\s]*$/u;

/** 「怎么看回放」 asks what 「回放在哪里看」 does; null for all else. */
export function whereInstead(text: string): string | null {
  const [, got, thing] = HOW_TO_GET_AT.exec(text) ?? [];
  return got === undefined || thing === undefined ? null : `${thing}在哪里${got}`;
}
