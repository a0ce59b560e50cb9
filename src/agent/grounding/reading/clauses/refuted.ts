/*
 * What is told to be untrue: "that drops burn leaves is a tale", 很多人认为多读几遍就能记住，这是误区. Its words are
 * all there, and nobody claims them; a statement that claims them says otherwise, and one that denies them says the
 * same.
 */

const REFUTED_HAN = '谬称';
const REFUTED_ENGLISH = 'untruly';
/** They stand before what is told to be untrue, once it is rewritten: of all its words none is claimed. */
export const REFUTERS = new Set([REFUTED_HAN, REFUTED_ENGLISH]);

const UNTRUE =
  '(?:(?:just|only|simply|merely) )?(?:an? )?(?:(?:common|old|popular|widespread) )?(?:tale|myth|legend|misconception|misunderstanding|fallacy|false|untrue|not true|nonsense)';
const OPINION = '(?:说法|想法|观点|看法|认识)';

const REWRITES: [RegExp, string][] = [
  [
    new RegExp(`(?<=^|[.;:,] )that ([^,.;:\\n]{8,120}?) is ${UNTRUE}(?=\\s*(?:[.,;:!]|$))`, 'giu'),
    `${REFUTED_ENGLISH} $1`,
  ],
  [new RegExp(`\\bit is ${UNTRUE} (?:that|to say(?: that)?) `, 'giu'), `${REFUTED_ENGLISH} `],
  [
    new RegExp(
      [
        `(?<=^|[，。；：！？\\n])([^，。；：！？\\n]{4,40}?)(?:[，,]?(?:这种|这个|的)?${OPINION})?`,
        '(?:[，,]这)?(?:都?是|属于)(?:一?个|一种)?(?:很|最)?(?:常见|典型|普遍)?的?',
        `(?:误区|误解|谣言|错误的?${OPINION})(?=[，。；！\\n]|$)`,
      ].join(''),
      'gu',
    ),
    `${REFUTED_HAN}$1`,
  ],
  [
    new RegExp(
      `(?<=^|[，。；：！？\\n])([^，。；：！？\\n]{4,40}?)的${OPINION}(?:并?不(?:对|正确|成立|准确)|是错误?的?|没有(?:科学)?(?:根据|依据))(?=[，。；！\\n]|$)`,
      'gu',
    ),
    `${REFUTED_HAN}$1`,
  ],
];
/** Cheap: hardly any text has one of them. */
const MAY_REFUTE =
  /误区|误解|谣言|说法|想法|观点|看法|认识|\b(?:tale|myth|legend|mis|fallacy|false|untrue|not true|nonsense)/iu;

/** A text that says before each thing told to be untrue that it is (`REFUTERS`). */
export function withRefuted(text: string): string {
  if (!MAY_REFUTE.test(text)) return text;
  return REWRITES.reduce((rewritten, [pattern, by]) => rewritten.replace(pattern, by), text);
}
