/** Chance, shares and sums; see `EVERYDAY_PAIRS`. */
export const CHANCE_PAIRS = `
总共 一共 总 | in total, total, altogether, in all
骰子 | die, dice
硬币 | coin
点数 | points, number
试验 实验 | trial, experiment, test
试验次数 | trials
必然事件 | certain event
不可能事件 | impossible event
互斥 互斥事件 | mutually exclusive, mutually exclusive events
独立事件 | independent events
均匀 | fair, uniform, even
二分之一 一半 | half, one half
三分之一 | one third, third
四分之一 | quarter, one quarter
`;
