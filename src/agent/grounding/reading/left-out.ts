/*
 * What a clause leaves out because the one before it has said it: 物质可以循环利用，能量不能.
 */

const LEFT_OUT =
  /(可以|能够|能|会|需要)([^，。；：,;:、\n]{2,12})([,，])([^，。；：,;:、\n]{1,10})(不(?:可以|能|会|需要|行|用))(?=[，。；,;\n]|$)/gu;

/** A text whose clauses say what they deny: …，能量不能循环利用. */
export const withWhatIsLeftOut = (text: string): string => text.replace(LEFT_OUT, '$1$2$3$4$5$2');
