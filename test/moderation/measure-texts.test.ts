import { describe, expect, it } from 'vitest';
import { loadPolicy, measureText } from '../../src/moderation/index.ts';
import { shippedRules } from './moderator-under-test.ts';

const rule = loadPolicy(shippedRules).rules[0]!;

describe('what a learner is told of a measure', () => {
  it.each(['private_reminder', 'mute', 'remove'] as const)('quotes the rule it rests on: %s', (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const told = measureText(kind, rule, language);
      expect(told).toContain(rule.text[language]);
      expect(told).toMatch(language === 'zh' ? /直接回复这条消息/ : /reply here/);
    }
  });

  it('quotes nothing where no rule stands behind it', () => {
    expect(measureText('mute', null, 'zh')).not.toContain('是这样写的');
    expect(measureText('remove', null, 'en')).not.toContain('reads:');
    for (const kind of ['warn', 'private_reminder'] as const) {
      expect(measureText(kind, null, 'zh')).not.toContain('：');
      expect(measureText(kind, null, 'en')).not.toMatch(/:| {2}/);
    }
  });

  it('takes nobody for a learner who may be a parent', () => {
    expect(measureText('private_reminder', rule, 'zh')).not.toContain('同学');
  });
});
