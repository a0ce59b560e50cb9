const PLACES =
  'appendix|book|chapter|command|docs|documentation|example|faq|glossary|guide|lesson|list|manual|page|reference|section|subcommand|table|tutorial|unit';
/** 「欲了解关于移植的更多信息，」: what more there is, and nothing yet of where. */
const MORE =
  '(?:(?:如)?(?:欲|要|想|需)(?:要)?)?(?:进一步)?(?:了解|获取|获得|查看|知道)?(?:关于[^，。；]{1,30}的?)?(?:更多|更详细|详细|具体|完整)[^，。；]{0,16}[，,]?';
/**
 * "See lock file.", "Refer to the Registries chapter for more.", 「详见第三课。」, 「欲了解更多，请参阅移植页面。」,
 * an arrow to an address; "See a doctor." says what to do.
 */
const POINTER = new RegExp(
  [
    '^(?:for [^.,]{1,60}, )?(?:please )?(?:see|refer to) (?:also )?(?:',
    `(?:the|our) (?:[^\\s.]+ ){0,6}(?:${PLACES})s?\\b[^.!?]{0,60}`,
    '|(?!an?\\b|how\\b|if\\b|that\\b|the\\b|what\\b|whether\\b|who\\b|why\\b|you\\b|your\\b|it\\b|them\\b)(?:[^\\s.!?,]|\\.(?=\\S)){1,60}(?: (?:[^\\s.!?,]|\\.(?=\\S)){1,60}){0,3}(?: for (?:more|details|further)[^.!?]{0,160})?',
    ')[.)]{0,2}$',
    `|^(?:${MORE})?(?:请)?(?:也|另|也请)?(?:详见|参见|参阅|请看|请见)[^，。；]{1,40}[。.]?$`,
    '|^(?:→|⇒)\\s?https?://\\S{1,200}$',
  ].join(''),
  'iu',
);
const MARKS = /[*_`“”"()（）[\]]/g;

/** Says a sentence only where something is told? */
export const isPointer = (sentence: string): boolean => POINTER.test(sentence.replace(MARKS, '').trim());
