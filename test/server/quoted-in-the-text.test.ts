import { describe, expect, test } from 'vitest';
import { ADVERT, aSchool, CRISIS, FRAUD, INSULT_2 } from './school-in-life.ts';

const RULE = '- - - - - - - - - - - - - - -';
const quoting = (who: string, what: string, words: string) => `「${who}：${what}」\n${RULE}\n${words}`;

describe('who quotes in the text what another said', () => {
  test.each([
    ['an advert', ADVERT],
    ['a fraud', FRAUD],
    ['an insult', INSULT_2],
  ])('has not sent %s: nothing is held against them', async (_what, text) => {
    const { learner, says, messages, privately, violations } = await aSchool();
    const sender = await learner('卖课的');
    await says(sender, text);
    const honest = await learner('小林');
    const { messageId } = await says(honest, quoting('卖课的', text, '老师看一下，注意文明'));
    expect(await violations(`?senderId=${honest.id}&repeats=true`)).toEqual([]);
    expect(await privately(honest)).toEqual([]);
    const shown = (await messages(honest)).find((one: { messageId: string }) => one.messageId === messageId);
    expect(shown.removed).toBe(false);
  });

  test('and comforts them is not taken for who is in need', async () => {
    const { learner, says, privately } = await aSchool();
    const sad = await learner('小雨');
    await says(sad, CRISIS);
    const friend = await learner('小林');
    await says(friend, quoting('小雨', CRISIS, '抱抱，我们都在'));
    expect(await privately(sad)).toHaveLength(1);
    expect(await privately(friend)).toEqual([]);
  });

  test('and insults them is seen for their own words, marked where they stand', async () => {
    const { learner, says, violations } = await aSchool();
    await says(await learner('小雨'), '第二题我选 B');
    const text = quoting('小雨', '第二题我选 B', INSULT_2);
    await says(await learner('小刚'), text);
    const [found] = await violations();
    const [marked] = found.verdict.evidence;
    expect(text.slice(marked.start, marked.end)).toBe(marked.text);
    expect(marked.start).toBeGreaterThan(text.indexOf(RULE));
  });

  test('as a complaint has no complaint of their own', async () => {
    const { learner, says, questions } = await aSchool();
    await says(await learner('小雨'), '这课太坑了，我要退费');
    const before = await questions();
    expect(before).toHaveLength(1);
    await says(await learner('小林'), quoting('小雨', '这课太坑了，我要退费', '可以先找班主任'));
    expect(await questions()).toHaveLength(1);
  });

  test('has sent it where they are that other themselves', async () => {
    const { learner, says, violations } = await aSchool();
    const seller = await learner('卖课的');
    await says(seller, ADVERT);
    const again = quoting('卖课的', ADVERT, '看上面');
    await says(seller, again);
    const [last] = await violations('?repeats=true');
    expect(last).toMatchObject({ category: 'advertising', text: again });
  });

  test('or dresses an advert as a quotation goes to a person, and nothing is done before', async () => {
    const { learner, says, privately, violations } = await aSchool();
    const seller = await learner('卖课的');
    await says(seller, quoting('教务', ADVERT, '看上面'));
    const [found] = await violations();
    expect(found).toMatchObject({ category: 'advertising', status: 'open' });
    expect(found.measures.every(({ state }: { state: string }) => state === 'proposed')).toBe(true);
    expect(await privately(seller)).toEqual([]);
  });
});
