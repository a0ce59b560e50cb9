import { CASES_SCRIPT } from './script-cases.ts';
import { GATE_SCRIPT } from './script-gate.ts';
import { LANGUAGE_SCRIPT } from './script-language.ts';

/** The page's script: plain JavaScript for browsers, hence strings. The language comes first, the others speak it. */
export const PAGE_SCRIPT = `
(() => {
  'use strict';
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
${LANGUAGE_SCRIPT}${GATE_SCRIPT}${CASES_SCRIPT}})();
`;
