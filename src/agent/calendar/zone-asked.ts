import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Language } from '../../domain/language/language.ts';
import { matchesIn } from '../../domain/language/matches.ts';

/** A place whose time is asked for. */
export interface ZoneAsked {
  timeZone: string;
  /** As it is said in the answer. */
  name: string;
  /** The question without it. */
  rest: string;
}

/** Cities that learners live in, by their Chinese names; English ones are read off the zones' own. */
const HAN_CITIES: Record<string, string> = {
  北京: 'Asia/Shanghai',
  香港: 'Asia/Hong_Kong',
  台北: 'Asia/Taipei',
  东京: 'Asia/Tokyo',
  日本: 'Asia/Tokyo',
  首尔: 'Asia/Seoul',
  韩国: 'Asia/Seoul',
  新加坡: 'Asia/Singapore',
  吉隆坡: 'Asia/Kuala_Lumpur',
  曼谷: 'Asia/Bangkok',
  迪拜: 'Asia/Dubai',
  莫斯科: 'Europe/Moscow',
  伦敦: 'Europe/London',
  英国: 'Europe/London',
  巴黎: 'Europe/Paris',
  法国: 'Europe/Paris',
  柏林: 'Europe/Berlin',
  德国: 'Europe/Berlin',
  纽约: 'America/New_York',
  美东: 'America/New_York',
  波士顿: 'America/New_York',
  芝加哥: 'America/Chicago',
  洛杉矶: 'America/Los_Angeles',
  美西: 'America/Los_Angeles',
  旧金山: 'America/Los_Angeles',
  西雅图: 'America/Los_Angeles',
  温哥华: 'America/Vancouver',
  多伦多: 'America/Toronto',
  悉尼: 'Australia/Sydney',
  墨尔本: 'Australia/Melbourne',
  奥克兰: 'Pacific/Auckland',
  新西兰: 'Pacific/Auckland',
};
const LATIN_CITIES: Record<string, string> = {
  beijing: 'Asia/Shanghai',
  uk: 'Europe/London',
  england: 'Europe/London',
  germany: 'Europe/Berlin',
  france: 'Europe/Paris',
  japan: 'Asia/Tokyo',
  boston: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  utc: 'UTC',
  gmt: 'UTC',
};

/** "London" by Europe/London; made when the first question in Latin letters names a place. */
let zones: Map<string, string> | null = null;
function zoneOf(city: string): string | undefined {
  zones ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  const name = city.toLowerCase();
  return LATIN_CITIES[name] ?? zones.get(name);
}

const HAN = new RegExp(
  `(?:我?(?:人)?在|按|换算?成|是|[，,]){0,3}(${Object.keys(HAN_CITIES).join('|')})(?:这边|那边|当地)?(?:的)?(?:时间|时区)?[，,]?(?:(?:是)?当地(?:时间)?)?(?:的)?`,
);
const LATIN =
  /\b(?:(?:in|from|at|to) )?([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?|UTC|GMT|UK)(?:'s)?( time(?: ?zone)?)?\b/g;

/** The time zone of a place that a question about a time names; null where it names none that is known. */
export function zoneAsked(text: string, language: Language): ZoneAsked | null {
  const [han, city] = HAN.exec(text) ?? [];
  if (han !== undefined && city !== undefined) {
    const timeZone = HAN_CITIES[city] ?? '';
    return { timeZone, name: language === 'zh' ? `${city}时间` : city, rest: withoutIt(text, han, '当地') };
  }
  const bare = text.replace(/(?<![.!?\s])[.!?\s]+$/, '');
  for (const [said, named = '', time] of matchesIn(text, LATIN)) {
    const timeZone = zoneOf(named);
    const isAll = said === bare;
    if (timeZone === undefined || (time === undefined && !isAll && !/^(?:in|from|to) /i.test(said))) continue;
    return {
      timeZone,
      name: language === 'zh' ? `${named} 时间` : `${named} time`,
      rest: withoutIt(text, said, 'local time'),
    };
  }
  return null;
}

/** "我这边几点", "in Canada": the time of a place that is not named, or has several. */
const OF_NO_ONE_ZONE = eitherOf(
  inTurn(
    /(?:按|换算?成|是|[，,]){0,3}/gi,
    /(?:我们?(?:这边|这里|这儿|所在地)|(?:当地|本地)(?:的?时间)?|(?:我?(?:人)?在)(?:美国|加拿大|澳大利亚|澳洲|欧洲|国外|海外)(?:这边|那边|当地)?)/gi,
    /(?:的)?(?:时间|时区)?[，,]?/gi,
  ),
  /\b(?:in|to|at) (?:my|our) (?:own )?(?:time ?zone|local time|time)\b|\b(?:my|our) local time\b/gi,
  inTurn(
    /\b(?:(?:i'?m|i am|we'?re|we are|i live) )?(?:in|from) (?:the )?/gi,
    /(?:USA?|U\.S\.|States|America|Canada|Australia|Europe)\b[,.]?/gi,
  ),
);

/** The question without that place; null where it asks for the time of none. */
export function withoutUnknownZone(text: string): string | null {
  const rest = text.replace(OF_NO_ONE_ZONE, ' ').replace(/\s+/g, ' ').trim();
  return rest === text.trim() ? null : rest;
}

const withoutIt = (text: string, said: string, local: string): string =>
  text.replace(said, ' ').replace(local, ' ').replace(/\s+/g, ' ').trim();
