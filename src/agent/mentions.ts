/** Calls to all of a group, in the platforms' own forms and as people write them. */
const EVERYONE =
  /[@＠﹫]\s*(?:all|everyone|everybody|channel|here|group|所有人|全体成员|全体|全员|大家|_all)|\[CQ:at,qq=all\]|<!(?:everyone|channel|here)>|<at[^>]*(?:all|everyone)[^>]*>/i;

export const addressesEveryone = (text: string): boolean => EVERYONE.test(text.replace(/\p{Cf}/gu, ''));
