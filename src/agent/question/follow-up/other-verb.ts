const VERBS = '[读写删改加减关开存取建增查用跑装卸导]';
const LONG_VERBS =
  '打开|关闭|删除|添加|追加|插入|修改|创建|新建|复制|合并|拆分|排序|反转|遍历|查找|替换|读取|写入|保存|安装|卸载|导入|导出';
const VERB_INSTEAD = new RegExp(
  `^(?:那么?|然后|还有)?(?:怎么)?(${VERBS}[入出掉取]?|${LONG_VERBS})(?:的话)?呢[？?。\\s]*$`,
);
const HOW_TO = new RegExp(`^(.{0,6}(?:怎么|如何|咋))(${LONG_VERBS}|${VERBS}[入出掉取]?)(\\S{1,12})$`);
const VERBS_ENGLISH = [
  'read|write|open|close|delete|remove|add|append|insert|edit|change',
  'create|copy|merge|split|sort|reverse|find|search|replace|save|load',
  'install|uninstall|import|export|print|count|loop over|iterate over',
].join('|');
const VERB_INSTEAD_ENGLISH = new RegExp(
  `^(?:and |but )?(?:what|how) about (?:to )?(${VERBS_ENGLISH})(?: to| from| it)?[\\s?.!]*$`,
  'i',
);
const HOW_TO_ENGLISH = new RegExp(
  `^(how (?:do|can|could|should|would) (?:i|you|we) |how to )(${VERBS_ENGLISH})(?: to| from)?( .{1,40})$`,
  'i',
);

/** "那写呢" after "怎么读文件", "what about write" after "how do I read a file": the same of another verb. */
export function withOtherVerb(question: string, before: string): string | null {
  const asked = question.trim();
  const verb = (VERB_INSTEAD.exec(asked) ?? VERB_INSTEAD_ENGLISH.exec(asked))?.[1];
  const [, how, done = '', thing] = HOW_TO.exec(before) ?? HOW_TO_ENGLISH.exec(before.trim()) ?? [];
  if (verb === undefined || how === undefined || thing === undefined || done === verb) return null;
  return `${how}${verb}${thing}`;
}
