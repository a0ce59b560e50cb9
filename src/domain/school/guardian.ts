/**
 * Whether a guardian's consent is asked for: `awaited` where somebody said to be under fourteen and nobody has
 * consented, `consented` where one has, whatever age is said after it.
 */
export type Guardian = 'not_asked' | 'awaited' | 'consented';
