/** What a reply is held within. */
export interface ReplyBounds {
  /** False where the reply comes in one piece: then only the total limit holds. */
  streaming: boolean;
  firstTokenMs: number;
  stallMs: number;
  maxOutputTokens: number;
  /** Our guess at the input, for endpoints that tell no usage. */
  estimatedInput: number;
  /** Names of the tools that may be called. */
  tools: readonly string[];
  /** The model is known to begin with thoughts that nothing opens. */
  thinksFirst: boolean;
  /** It turned out to. */
  onThoughtFirst(): void;
}
