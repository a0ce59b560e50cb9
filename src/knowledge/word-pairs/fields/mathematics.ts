/** Words of mathematics, statistics, physics and chemistry; see `EVERYDAY_PAIRS`. */
export const MATHEMATICS_PAIRS = `
数学 | mathematics, maths, math
数 | number
数字 | digit, number
整数 | integer, whole number
分数 | fraction
小数 | decimal
正数 正 为正 | positive
负数 负 为负 | negative
零 | zero
奇数 | odd number, odd
偶数 | even number, even
质数 素数 | prime, prime number
因数 | factor
倍数 | multiple
公约数 | common divisor
公倍数 | common multiple
加 加上 加法 | add, plus, addition
减 减去 减法 | subtract, minus, subtraction
乘 乘以 乘法 | multiply, times, multiplication
除 除以 除法 | divide, divided by, division
和 之和 总和 | sum, add up, total
差 | difference
积 乘积 | product
商 | quotient
余数 | remainder
平方 | square
平方和 | sum of squares, sum of the squares
平方根 | square root
立方 | cube
次方 幂 | power
指数 | exponent, index
对数 | logarithm
绝对值 | absolute value
倒数 | reciprocal
比例 | proportion, ratio
比 比率 | ratio, rate
百分比 百分之 | percent, percentage
方程 | equation
不等式 | inequality
未知数 | unknown
解 | solution, solve, root
函数 | function
一次函数 线性函数 | linear function
二次函数 | quadratic function
图像 图象 | graph
直线 | line, straight line
曲线 | curve
抛物线 | parabola
线段 | segment, line segment
射线 | ray
斜率 | slope
截距 | intercept
坐标 | coordinate
坐标轴 轴 | axis
原点 | origin
平行 | parallel
垂直 | perpendicular, vertical
相交 交点 | intersect, cross, meet, intersection
角 | angle
内角 | interior angle, angle
外角 | exterior angle
底角 | base angle
直角 | right angle
锐角 | acute angle
钝角 | obtuse angle
三角形 | triangle
直角三角形 | right triangle, right-angled triangle
等腰三角形 等腰 | isosceles, isosceles triangle
等边三角形 等边 | equilateral, equilateral triangle
斜边 | hypotenuse
直角边 | leg
勾股定理 | pythagorean theorem
边 | side
两边 | two sides
对边 所对 | opposite side, opposite
底 | base
高 | height
四边形 | quadrilateral
矩形 长方形 | rectangle
正方形 | square
平行四边形 | parallelogram
梯形 | trapezium, trapezoid
多边形 | polygon
圆 | circle
半径 | radius
直径 | diameter
周长 | perimeter, circumference
面积 | area
体积 | volume
球 | sphere, ball
圆锥 | cone
圆柱 | cylinder
对称 | symmetric, symmetry
相似 | similar
全等 | congruent
定理 | theorem
公式 | formula
定义 | definition, define
证明 | prove, proof
假设 | assume, hypothesis, assumption
集合 | set
子集 | subset
交集 | intersection
并集 | union
命题 | proposition
极限 | limit
导数 | derivative
积分 | integral
连续 | continuous
单调 | monotonic
递增 | increasing
递减 | decreasing
最值 极值 | extremum, extreme
向量 | vector
矩阵 | matrix
行列式 | determinant
概率 | probability
随机 | random
事件 | event
排列 | permutation, arrange
组合 | combination
统计 统计学 | statistics, statistical
平均数 平均值 均值 平均 | mean, average
中位数 | median
众数 | mode
方差 | variance
标准差 | standard deviation
偏离 偏差 | deviate, deviation
正态分布 | normal distribution
分布 | distribution, distribute
分散 离散 | spread, spread out, dispersed, scattered
集中 | concentrated, concentrate
样本 | sample
总体 | population
估计 | estimate
误差 | error
相关 | correlation, correlate
因果 | causation, cause and effect
极端值 异常值 | extreme value, outlier
显著 显著性 | significant, significance
置信区间 | confidence interval
回归 | regression
频率 | frequency
数据 | data
个数 | number, count
物理 | physics, physical
力 | force
重力 | gravity
摩擦 摩擦力 | friction
加速度 | acceleration
速度 | velocity, speed
质量 | mass
动量 | momentum
动能 | kinetic energy
势能 | potential energy
功 | work
功率 | power
压强 | pressure
密度 | density
浮力 | buoyancy
杠杆 | lever
电流 | current, electric current
电压 | voltage
电阻 | resistance, resistor
电路 | circuit
串联 | series, in series
并联 | parallel, in parallel
电 | electricity, electric
磁场 | magnetic field
磁 | magnetic, magnet
光 | light
反射 | reflect, reflection
折射 | refract, refraction
透镜 | lens
波 | wave
波长 | wavelength
振动 | vibrate, vibration
热 热量 | heat
导热 | conduct heat
真空 | vacuum
化学 | chemistry, chemical
元素 | element
原子 | atom
分子 | molecule
离子 | ion
电子 | electron
质子 | proton
中子 | neutron
原子核 | nucleus
化合物 | compound
溶液 | solution
溶解 | dissolve
浓度 | concentration
浓 | concentrated
稀 | dilute
稀释 | dilute, diluting
酸 | acid
酸性 | acidic
碱 | base, alkali
碱性 | alkaline, basic
中性 | neutral
中和 中和反应 | neutralization, neutralise, neutralize
盐酸 | hydrochloric acid
硫酸 | sulphuric acid, sulfuric acid
石蕊 石蕊试纸 | litmus, litmus paper
指示剂 | indicator
沉淀 | precipitate
气体 | gas
液体 | liquid
固体 | solid
氧气 氧 | oxygen
氢气 氢 | hydrogen
氮气 氮 | nitrogen
二氧化碳 | carbon dioxide
碳 | carbon
金属 | metal
铁 | iron
铜 | copper
锌 | zinc
铝 | aluminium, aluminum
催化剂 | catalyst
氧化 | oxidise, oxidize, oxidation
还原 | reduce, reduction
燃烧 | burn, combustion
蒸发 | evaporate, evaporation
沸腾 沸点 | boil, boiling, boiling point
熔化 熔点 | melt, melting point
凝固 | freeze, solidify
放热 | exothermic, give off heat
吸热 | endothermic, absorb heat
线性代数 | linear algebra
微积分 | calculus
偏导数 | partial derivative
特征值 | eigenvalue
特征向量 | eigenvector
转置 | transpose
内积 点积 | dot product, inner product
矩阵乘法 | matrix multiplication
置信度 | confidence level
假设检验 | hypothesis test, hypothesis testing
显著性 是不是碰巧 偶然造成 | significance, fluke
抽样 | sampling
期望 期望值 | expectation, expected value
条件概率 | conditional probability
贝叶斯定理 贝叶斯公式 | bayes theorem, bayes rule
轴 | axis
y 轴 | y-axis
`;
