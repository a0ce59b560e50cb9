import { eitherOf } from '../../../domain/language/either-of.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Kind } from './kind.ts';

/** Three or more in a row, or the two that something is divided into. */
export const LISTED = /[^。；\n]、[^。；、\n]{1,40}[、和与及]|分[为成][^。；\n]{1,30}[和与及]/;

/** Which they are. */
export const OF_MEMBERS: readonly Kind[] = [
  {
    // Which they are, and not that there are six.
    asks: /(?:哪|有什么)(?:几|[两三四五六七八九十\d]{1,2})[种个类样款门项条位本部]/,
    holds: [/[、：:\n]|和|与|跟|或|及|还有|分别|一是|第一|首先/],
  },
  {
    // Of what it consists.
    asks: /由(?:什么|哪些|哪几|啥)\p{Script=Han}{0,6}(?:组成|构成)|(?:成分|组成部分)(?:是|有)(?:什么|哪些|啥)/u,
    holds: [/组成|构成|包[括含]|分[为成]|含|成分|[^。；]、|有[^。，；]{1,20}[和与及跟]|\n/],
  },
  {
    asks: eitherOf(
      /^(?:so |and |but |ok,? )*what (?:is|are|was|were) .{1,60}\b(?:made (?:up )?(?:of|from|out of)|composed of)\b/i,
      /^(?:so |and |but |ok,? )*what (?:does|do|did) .{1,60}\bconsist of\b/i,
    ),
    holds: [
      wholeWords(
        /consist\w{0,3}|made|makes?|compos\w{2,5}|compris\w{1,3}|contain\w{0,3}|includ\w{1,3}/i,
        /form(?:s|ed)?|mix\w{0,4}|ingredients?|built|parts?|elements?|combin\w{1,6}|from/i,
      ),
    ],
  },
];
