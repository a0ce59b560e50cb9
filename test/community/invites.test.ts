import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInvites } from '../../src/community/index.ts';
import { signValue, verifyValue } from '../../src/domain/signatures/signed-value.ts';
import { DAY, movableClock } from '../support/movable-clock.ts';

const SECRET = 'a secret of thirty-two characters';

function invitesOf(secret = SECRET) {
  const clock = movableClock();
  return { clock, invites: createInvites({ secret, clock }) };
}

describe('an invite', () => {
  test('opens its group, for thirty days or as long as it says', () => {
    const { clock, invites } = invitesOf();
    const usual = invites.invite('newcomers');
    const short = invites.invite('newcomers', 1);
    expect(usual.expiresAt).toBe(clock.now() + 30 * DAY);
    expect(invites.readInvite(usual.token)).toEqual({
      groupId: 'newcomers',
      expiresAt: usual.expiresAt,
    });
    clock.advance(DAY + 1);
    expect(invites.readInvite(short.token)).toBe('expired');
    expect(invites.readInvite(usual.token)).toMatchObject({ groupId: 'newcomers' });
    clock.advance(29 * DAY);
    expect(invites.readInvite(usual.token)).toBe('expired');
  });

  test('of another school opens nothing', () => {
    const { token } = invitesOf('another secret of the same length').invites.invite('newcomers');
    expect(invitesOf().invites.readInvite(token)).toBeNull();
  });

  test('of which anything was changed opens nothing', () => {
    const { invites } = invitesOf();
    const { token } = invites.invite('newcomers');
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom(...'aZ09-_.'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        // The last letter of base64url may hold bits that are not part of the bytes.
        const same = Buffer.from(forged.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[1] ?? '', 'base64url'),
        );
        fc.pre(!(same && forged.split('.')[0] === token.split('.')[0]));
        expect(invites.readInvite(forged)).toBeNull();
      }),
    );
  });

  test('with another group written into it opens nothing', () => {
    const { invites } = invitesOf();
    const [, signature] = invites.invite('newcomers').token.split('.');
    const body = Buffer.from(JSON.stringify({ group: 'jobs', expiresAt: 9e15 })).toString('base64url');
    expect(invites.readInvite(`${body}.${signature}`)).toBeNull();
  });

  test.each(['', '.', 'a', 'a.b', 'a.b.c', '..', '\u0000', 'é.é'])('that is %j opens nothing', (token) => {
    expect(invitesOf().invites.readInvite(token)).toBeNull();
    expect(invitesOf().invites.readSession(token)).toBeNull();
  });
});

describe('a session', () => {
  const session = { groupId: 'newcomers', learnerId: 'lrn_1' };

  test('names one learner in one group, for a course’s length', () => {
    const { clock, invites } = invitesOf();
    const { value, maxAgeSeconds } = invites.session(session);
    expect(invites.readSession(value)).toEqual({ ...session, expiresAt: clock.now() + 180 * DAY });
    expect(maxAgeSeconds).toBe((180 * DAY) / 1_000);
    clock.advance(180 * DAY + 1);
    expect(invites.readSession(value)).toBeNull();
  });

  test('is no invite, and an invite is no session', () => {
    const { invites } = invitesOf();
    expect(invites.readInvite(invites.session(session).value)).toBeNull();
    expect(invites.readSession(invites.invite('newcomers').token)).toBeNull();
  });

  test('of the right signature and the wrong shape is none', () => {
    const { invites } = invitesOf();
    for (const value of [
      null,
      7,
      'text',
      {},
      { group: 'newcomers' },
      { group: 1, learner: 2, expiresAt: 9e15 },
    ])
      expect(invites.readSession(signValue(SECRET, 'session', value))).toBeNull();
  });
});

test('a signed value comes back as it was, for the same secret and purpose only', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const signed = signValue(SECRET, 'purpose', value);
      expect(verifyValue(SECRET, 'purpose', signed)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(verifyValue(SECRET, 'other', signed)).toBeNull();
      expect(verifyValue(`${SECRET}!`, 'purpose', signed)).toBeNull();
    }),
  );
});
