/**
 * Verbs that take their object along and part from it in talk: whose thing it is goes first (「课什么时候上」), and no
 * text that says 上课 has it so.
 */
const VERBS_OF: Record<string, string> = {
  课: '上开退补调听',
  假: '请销',
  名: '报改',
  班: '换转退开',
  款: '退付',
  费: '退交缴',
  票: '开退',
  卡: '打补',
  证: '领拿办考',
  分: '加扣',
  学: '退转休',
  业: '结毕',
  货: '发退换',
  题: '做刷',
};
const OBJECT = Object.keys(VERBS_OF).join('');
const VERB = [...new Set(Object.values(VERBS_OF).join(''))].join('');
const ASKS =
  '什么时候|啥时候|何时|哪天|几点|几号|在?哪(?:里|儿)?|(?:要|该|得)?(?:怎么|怎样|如何|咋)|能不能|可不可以|可以|能|要不要';

const PARTED = new RegExp(
  `^(?:请问|那么?|这门?|这个|咱们?的?|我们?的?|老师)?([${OBJECT}])(${ASKS})([${VERB}])(?:[的啊呀呢吗嘛哈了]*[？?。\\s]*)$`,
);

/** 「课什么时候上」: 「什么时候上课」; null of a question that is not put so. */
export function verbJoined(question: string): string | null {
  const [, object = '', asks = '', verb = ''] = PARTED.exec(question.trim()) ?? [];
  return verb !== '' && VERBS_OF[object]?.includes(verb) ? `${asks}${verb}${object}` : null;
}
