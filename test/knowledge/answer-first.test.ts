import { describe, expect, it } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { passage } from './passages.ts';

const said = (question: string, ...passages: ReturnType<typeof passage>[]) =>
  writeExtract({ question, passages, language: 'zh' }).text;

const swimming = passage(
  '下水前先做五分钟准备活动，水里的动作要放松。泳镜可以戴有度数的，但要先让教练看过。耳塞由学员自己带。',
  { title: '装备', headings: ['装备'] },
);

describe('an answer to yes or no', () => {
  it('opens with the sentence that says it, and not with what stands before it', () => {
    expect(said('泳镜能戴有度数的吗', swimming)).toMatch(/^泳镜可以戴有度数的/);
    expect(said('泳镜能戴有度数的吗', swimming)).not.toContain('准备活动');
  });

  it('says behind it what stood before it and has a word of the question', () => {
    const boots = passage(
      '雪板和雪鞋可以在雪场租，押金三百元。自己的雪鞋能带来用，但固定器要由工作人员调过。丢失要照价赔。',
      { title: '装备', headings: ['装备'] },
    );
    expect(said('雪鞋能不能自己带来用，要押金吗', boots)).toMatch(/^自己的雪鞋能带来用.*押金三百元/);
  });

  it('leaves a bare yes in front of its reasons', () => {
    const paper = passage('要。先用热水把滤纸冲一遍，去掉纸浆味。冲完的水记得倒掉。', {
      title: '滤纸要不要先打湿',
      headings: ['器具', '滤纸要不要先打湿'],
    });
    expect(said('滤纸要打湿吗', paper)).toMatch(/^要。先用热水/);
  });

  it('stays in reading order where the sentence leans on the one before it', () => {
    const towel = passage(
      '更衣室的柜子要用手牌打开。它也可以开淋浴间的门，但不能开健身房的门。手牌丢了赔二十元。',
      {
        title: '手牌',
      },
    );
    expect(said('手牌能开健身房的门吗', towel)).toMatch(/^更衣室的柜子要用手牌打开。它也可以/);
  });

  it('leaves the steps of a list where they are', () => {
    const steps = passage(
      '1. 先把泳池边的水龙头打开冲脚。\n2. 泳帽和头发在池边冲湿，泳帽可以两个人互相帮忙戴。\n3. 再下水。',
      {
        title: '下水前',
      },
    );
    const text = said('泳帽可以两个人互相帮忙在池边戴吗，要先冲脚吗', steps);
    expect(text.indexOf('冲脚')).toBeLessThan(text.indexOf('互相帮忙'));
  });

  it('says both of two, in reading order', () => {
    const towels = passage('初学的泳道在东边，水深一米二。深水的泳道在西边，要先考过深水证才能进。', {
      title: '泳道',
    });
    expect(said('深水证考过了去东边泳道还是西边泳道', towels)).toMatch(/东边.*西边/);
  });

  it('takes nothing from another passage, nor rows that have nothing of the question', () => {
    const plan = passage(
      '直播有录像，第二天放出来。\n\n| 周次 | 内容 |\n|---|---|\n| 第 1 周 | 憋气 |\n| 第 2 周 | 蹬水 |',
      { title: '安排' },
    );
    const elsewhere = passage('有录像的同学会收到教练的点评，说明哪一个动作要改。', { title: '点评' });
    expect(said('直播有录像吗', plan, elsewhere)).toBe('直播有录像，第二天放出来。');
  });
});
