import { inTurn } from '../../domain/language/in-turn.ts';
import { fold, MAX_JUDGED_LENGTH } from '../text/fold.ts';
import { type MappedText, sourceRange } from '../text/mapped-text.ts';

export const PERSONAL_DATA_KINDS = ['phone', 'id_card', 'bank_card', 'email', 'address', 'password'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A place in the text as sent. */
export interface PersonalData {
  kind: PersonalDataKind;
  start: number;
  end: number;
}

const MASKS: Record<PersonalDataKind, string> = {
  phone: '[手机号]',
  id_card: '[身份证号]',
  bank_card: '[银行卡号]',
  email: '[邮箱]',
  address: '[地址]',
  password: '[密码]',
};

// A number is not personal within a longer one, a decimal, an identifier or an escape of a pattern.
const BEFORE = '(?<![\\d.a-z_\\\\/=-])';
const AFTER = '(?![\\d_]|\\.\\d|[a-z])';
const CHINESE_MOBILE = new RegExp(
  `${BEFORE}(?:\\+?86[\\s-]?)?1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}${AFTER}`,
  'g',
);
/** Partly hidden by the sender already: still theirs. */
const HIDDEN_MOBILE = new RegExp(
  `${BEFORE}1[3-9]\\d[\\s-]?(?:[x*]{4}[\\s-]?(?:\\d{4}|[x*]{4})|\\d{4}[\\s-]?[x*]{4})(?![\\dx*])`,
  'g',
);
const NORTH_AMERICAN = new RegExp(
  `${BEFORE}(?:\\+?1[\\s-])?\\(?[2-9]\\d{2}\\)?[\\s-][2-9]\\d{2}[\\s-]\\d{4}${AFTER}`,
  'g',
);
const ID_CARD = new RegExp(
  `${BEFORE}[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dx]${AFTER}`,
  'g',
);
const CARD = new RegExp(
  `${BEFORE}[3-6]\\d{3}[\\s-]?\\d{4}[\\s-]?\\d{4}[\\s-]?\\d{3,4}(?:[\\s-]?\\d{3})?${AFTER}`,
  'g',
);
/** Where the words say what the number is, its check digit need not hold: people mistype and mask. */
const NAMED_ID =
  /(?:身份证|证件|id card|identity card)(?:号码?|no\.?|number)?(?:是|为|:|=|is)?\s?([1-9][\d*x]{14,16}[\dx*])(?![\dx*])/g;
const NAMED_PASSPORT =
  /(?:护照|passport)\s?(?:号码?|no\.?|number)?\s?(?:是|为|:|=|is)?\s?([a-z]{1,2}\d{7,8})(?![a-z0-9])/g;
const NAMED_CARD = inTurn(
  /(?:卡号|银行卡|储蓄卡|信用卡|工行|建行|农行|招行|中行|card)(?:号|number|no\.?)?[^\d\n]{0,8}/g,
  /(\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{2,4}(?:[\s-]?\d{1,4})?)(?![\d])/g,
);
const SOCIAL_SECURITY = new RegExp(`${BEFORE}\\d{3}-\\d{2}-\\d{4}${AFTER}`, 'g');
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/g;
const ADDRESS = inTurn(
  /[\u4e00-\u9fff]{2,12}(?:小区|花园|公寓|苑|新村|大厦|路|街|巷|弄)\s?\d{1,5}\s?(?:号|弄|栋|幢|座|楼)/g,
  /(?:\s?\d{1,3}\s?(?:号楼|栋|幢|座|单元))*(?:\s?\d{2,4}\s?(?:室|房|号)?)?/g,
);
const NAMED_ADDRESS = inTurn(
  /(?:家庭住址|收货地址|收件地址|快递地址|家住|住在|寄到|住址|我家在)(?:是|为|:|:)?\s?/g,
  /([\u4e00-\u9fff\d]{2,20}(?:路|街|道|村|镇|乡|小区|弄|巷|苑|园)[\u4e00-\u9fff\d]{0,12}(?:\d+|[一二三四五六七八九十]+)(?:号楼?|栋|幢|室|组|单元|楼|户))/g,
);
const ENGLISH_ADDRESS = inTurn(
  /\d{1,5}[a-z]?\s(?:[a-z]{2,20}\s){1,3}/g,
  /(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|close|way)/g,
  /(?![a-z])(?:[,\s]{1,2}(?:flat|apt|apartment|unit|suite|room)\s?[a-z0-9]{1,5})?/g,
);
const PASSWORD =
  /(?:(?<!提取|解压|网盘)密码|口令|password|passwd|pwd)\s?(?:是|为|:|=|is)\s?([^\s,，。;；、)）]{4,32})/g;

/** ISO 7064 MOD 11-2, as GB 11643 prescribes for the last digit. */
function isIdCard(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (2 ** (17 - i) % 11);
  return '10x98765432'[sum % 11] === digits[17];
}

/** Luhn's check digit, as payment cards have it. */
function isPaymentCard(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const onlyDigits = (text: string): string => text.replace(/[\s-]/g, '');

/** Longer texts are read in windows that overlap by more than the longest piece of personal data. */
const OVERLAP = 200;

/**
 * Everything that names, locates or opens the account of a person, in the order of the text. `folded`: the text as
 * `fold` has it, where it is known already.
 */
export function findPersonalData(
  text: string,
  folded: MappedText = fold(text.slice(0, MAX_JUDGED_LENGTH)),
): PersonalData[] {
  const found = findWithin(folded);
  for (
    let from = MAX_JUDGED_LENGTH - OVERLAP;
    from + OVERLAP < text.length;
    from += MAX_JUDGED_LENGTH - OVERLAP
  ) {
    for (const one of findWithin(fold(text.slice(from, from + MAX_JUDGED_LENGTH)))) {
      const start = from + one.start;
      const last = found.at(-1);
      // What the last window saw whole or in part ends there; a piece cut by its edge is taken whole.
      if (last && start < last.end) last.end = Math.max(last.end, from + one.end);
      else found.push({ kind: one.kind, start, end: from + one.end });
    }
  }
  return found;
}

function findWithin(folded: MappedText): PersonalData[] {
  const found: PersonalData[] = [];
  const seek = (
    pattern: RegExp,
    kind: PersonalDataKind,
    holds: (match: string) => boolean = () => true,
  ): void => {
    for (const match of folded.text.matchAll(pattern)) {
      const inner = match[1];
      const start = inner === undefined ? match.index : match.index + match[0].lastIndexOf(inner);
      const matched = inner ?? match[0];
      if (holds(matched)) add(found, folded, kind, start, start + matched.length);
    }
  };
  if (/\d{3}/.test(folded.text)) {
    seek(ID_CARD, 'id_card', isIdCard);
    seek(NAMED_ID, 'id_card');
    seek(NAMED_PASSPORT, 'id_card');
    seek(SOCIAL_SECURITY, 'id_card');
    seek(NAMED_CARD, 'bank_card');
    seek(CARD, 'bank_card', (match) => isPaymentCard(onlyDigits(match)));
    seek(CHINESE_MOBILE, 'phone');
    seek(HIDDEN_MOBILE, 'phone');
    seek(NORTH_AMERICAN, 'phone');
    seek(ADDRESS, 'address');
  }
  if (/住|寄到|地址/.test(folded.text)) seek(NAMED_ADDRESS, 'address');
  if (/address|lives? (?:at|in|on)/.test(folded.text)) seek(ENGLISH_ADDRESS, 'address');
  if (folded.text.includes('@')) seek(EMAIL, 'email');
  if (/密码|口令|pass|pwd/.test(folded.text))
    seek(PASSWORD, 'password', (match) => /\d|[a-z]{4}/.test(match) && !/[\u4e00-\u9fff]/.test(match));
  return found.sort((a, b) => a.start - b.start);
}

function add(
  found: PersonalData[],
  folded: MappedText,
  kind: PersonalDataKind,
  from: number,
  to: number,
): void {
  const { start, end } = sourceRange(folded, from, to);
  if (found.some((other) => other.start < end && start < other.end)) return;
  found.push({ kind, start, end });
}

/** The text with every piece of personal data replaced by a word for it; the same text where there is none. */
export function maskPersonalData(text: string): string {
  const found = findPersonalData(text);
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(from, start) + MASKS[kind];
    from = end;
  }
  return masked + text.slice(from);
}
