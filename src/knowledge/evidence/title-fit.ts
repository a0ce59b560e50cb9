/**
 * How far a passage's own title is what the question is about, 0..1: the weight of the terms that both hold (`shared`),
 * squared, over the product of their weights. 「闭包」 fits "闭包是什么" wholly, 「循环中的闭包」 only in part.
 */
export const titleFit = (weights: { shared: number; title: number; asked: number }): number =>
  weights.shared === 0 ? 0 : Math.min(1, weights.shared ** 2 / (weights.title * weights.asked));
