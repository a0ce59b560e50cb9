import { isOnlyUnheld } from '../grounding/fallen/late-start.ts';
import { withoutMarks } from '../grounding/pieces/citation-marks.ts';
import type { GroundingResult } from '../grounding/pieces/grounding-result.ts';
import { announcedOf, isItem, withoutPointing } from './announcements.ts';

/**
 * Whether a list says an item that only names something; `by` an announcement that stands by it, of passages from 1.
 */
export type NamedItem = { isSaid: false } | { isSaid: true; by?: { announcement: string; cited: number[] } };

/** The list of a model's answer that is being read, by what announced it. */
export interface AnnouncedList {
  /** Nothing announces it any more: its items speak for themselves. */
  isUnannounced(): boolean;
  /** What announced it stands. */
  isAnnounced(): boolean;
  announcementStands(announcement: string): void;
  /** Without one, what stood is not said, for it counted an item that fell. */
  announcementFalls(announcement?: string): void;
  /** What heads it, a heading or an announcement, is not said below the piece that was said last. */
  headFalls(above: string): void;
  /** 不能带： is gone, and 可以带： with its list stands above: its items would be read as of that. */
  isBelowAnother(): boolean;
  names(item: string): NamedItem;
  ends(): void;
}

export function createAnnouncedList(check: (text: string) => GroundingResult): AnnouncedList {
  let isUnannounced = false;
  let standing: string | null = null;
  /** It has the passages' words, and does not stand by itself. */
  let doubtful: string | null = null;
  let isBelowAnother = false;
  return {
    isUnannounced: () => isUnannounced,
    isAnnounced: () => standing !== null,
    announcementStands(announcement) {
      isUnannounced = false;
      standing = announcement;
      doubtful = null;
      isBelowAnother = false;
    },
    announcementFalls(announcement) {
      isUnannounced = true;
      standing = null;
      if (announcement === undefined) return;
      const itself = check(withoutPointing(announcement));
      // Words that no passage has are borne out by no list.
      doubtful = itself.supported || !isOnlyUnheld(itself.reason) ? withoutMarks(announcement) : null;
    },
    headFalls(above) {
      isBelowAnother = isItem(above);
    },
    isBelowAnother: () => isBelowAnother,
    names(item) {
      if (standing !== null) {
        if (saysItsName(item, standing)) return { isSaid: true };
        const joint = check(announcedOf(item, standing));
        return { isSaid: joint.supported || isOnlyUnheld(joint.reason) };
      }
      if (doubtful === null) return { isSaid: !isUnannounced };
      // 以下商品不能退： is wrong of goods in general, and right of those it lists.
      const joint = check(announcedOf(item, doubtful));
      return joint.supported
        ? { isSaid: true, by: { announcement: doubtful, cited: joint.cited } }
        : { isSaid: false };
    },
    ends() {
      isUnannounced = false;
      standing = null;
      doubtful = null;
      isBelowAnother = false;
    },
  };
}

/** "Lists use square brackets" below **Lists:** says of it what it says by itself. */
function saysItsName(item: string, announcement: string): boolean {
  const name = withoutPointing(announcement).replaceAll('**', '').trim().toLowerCase();
  return name !== '' && item.toLowerCase().includes(name);
}
