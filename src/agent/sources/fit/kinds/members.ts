import type { Kind } from './kind.ts';

/** Which they are. */
export const OF_MEMBERS: readonly Kind[] = [
  {
    // Which they are, and not that there are six.
    asks: /(?:哪|有什么)(?:几|[两三四五六七八九十\d]{1,2})[种个类样款门项条位本部]/,
    holds: [/[、：:\n]|和|与|跟|或|及|还有|分别|一是|第一|首先/],
  },
];
