const PLACES =
  'appendix|book|chapter|command|docs|documentation|example|faq|glossary|guide|lesson|list|manual|page|reference|section|subcommand|table|tutorial|unit';
/** "See lock file.", "Refer to the Registries chapter for more.", 「详见第三课。」; "See a doctor." says what to do. */
const POINTER = new RegExp(
  [
    '^(?:for [^.,]{1,60}, )?(?:please )?(?:see|refer to) (?:also )?(?:',
    `(?:the|our) (?:[^\\s.]+ ){0,6}(?:${PLACES})s?\\b[^.!?]{0,60}`,
    '|(?!an?\\b|how\\b|if\\b|that\\b|the\\b|what\\b|whether\\b|who\\b|why\\b|you\\b|your\\b|it\\b|them\\b)(?:[^\\s.!?,]|\\.(?=\\S)){1,60}(?: (?:[^\\s.!?,]|\\.(?=\\S)){1,60}){0,3}(?: for (?:more|details|further)[^.!?]{0,40})?',
    ')[.)]{0,2}$',
    '|^(?:(?:更多|详细|具体|完整)[^，。]{0,10}[，,]?)?(?:请)?(?:详见|参见|参阅|请看|请见)[^，。；]{1,40}[。.]?$',
  ].join(''),
  'iu',
);
const MARKS = /[*_`“”"()（）[\]]/g;

/** Says a sentence only where something is told? */
export const isPointer = (sentence: string): boolean => POINTER.test(sentence.replace(MARKS, '').trim());
