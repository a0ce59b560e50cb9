/*
 * How something is done: 「怎么建虚拟环境」, "how do I open a file". 「怎么办」, 「怎么回事」, 「怎么还没…」 ask for help or a reason, 「怎么选」
 * and 「怎么理解」 for words, "how does it work" for an explanation.
 */
const HOW =
  /(?:怎么|怎麼|怎样|怎樣|如何|咋)(?!办|辦|回事|会|會|样|樣|这|這|那|还|還|老是|总|總|没|沒|不|了|又|就|都|变|成了|报错|理解|看待|选|選|挑|区分|评|学)|用法|命令|哪个(?:函数|方法)|什么(?:函数|方法)|\bhow (?:do|can|could|should|would) (?:i|you|we|one)\b(?! (?:know|choose|decide|tell|understand))|\bhow to\b(?! (?:know|choose|decide|tell|understand))|\b(?:command|way|function|method) (?:to|for)\b/iu;

/** Whether a question asks how something is done, so that an example serves it better than words. */
export const asksHow = (question: string): boolean => HOW.test(question);
