import { stemmed, wordPairs } from '../../../knowledge/index.ts';
import type { Term } from '../reading/clauses/clause.ts';

/**
 * Things of a kind, one kind a line: what is said of the one is not said of the other. Their English names are those of
 * the word pairs.
 */
const KINDS = `
春天 夏天 秋天 冬天
红 蓝 绿 黄 白 黑
早上 中午 下午 晚上
白天 夜里
今天 昨天 明天
过去 现在 将来
加 减 乘 除
之和 差 乘积 商
平方 立方 平方根
平均数 中位数 众数 方差
平行 垂直
直线 曲线
主语 谓语 宾语
名词 动词 形容词 副词 介词
比较级 最高级 原级
现在分词 过去分词
动脉 静脉
细胞核 细胞膜 线粒体 叶绿体
红细胞 白细胞 血小板
氧气 氢气 氮气 二氧化碳
酸 碱
过剩 短缺
利润 收入 费用 成本
直辖市 省 县
总是 有时 从不
小时 分钟 秒
天 周 月 年
第一 最后
家里 学校 医院
学生 老师 班主任 家长
买方 卖方
浏览器 服务器
线程 进程
列表 元组 字典 集合
北 南 东 西
固定利率 浮动利率
定金 违约金 利息
公里 米 厘米 毫米
插入 更新 删除 查询
升序 降序
父类 子类
整数 浮点数 字符串 布尔
`;

let kinds: Map<string, { kind: number; value: number }> | undefined;

function readKinds(): Map<string, { kind: number; value: number }> {
  const { ofHan } = wordPairs();
  const found = new Map<string, { kind: number; value: number }>();
  for (const [kind, line] of KINDS.trim().split('\n').entries())
    for (const [value, form] of line.split(' ').entries())
      for (const name of [form, ...(ofHan.get(form) ?? [])])
        if (!found.has(name)) found.set(name, { kind, value });
  return found;
}

/** Which things of which kinds are spoken of. */
export function thingsIn(terms: readonly Term[]): Map<number, Set<number>> {
  kinds ??= readKinds();
  const things = new Map<number, Set<number>>();
  for (const term of terms) {
    for (const name of new Set([term.key, term.written, stemmed(term.written), ...(term.others ?? [])])) {
      const thing = kinds.get(name);
      if (!thing) continue;
      const values = things.get(thing.kind) ?? new Set();
      values.add(thing.value);
      things.set(thing.kind, values);
    }
  }
  return things;
}
