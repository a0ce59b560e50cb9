import { useCallback, useEffect, useState } from 'react';

const KEY = 'zhujiao.token';

/**
 * The token comes in the link's fragment, which no server and no log sees. It moves to this tab's storage
 * and out of the address bar, so that a shared screen or a copied address does not give it away.
 */
function tokenAtStart(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null || token === '') return sessionStorage.getItem(KEY);
  history.replaceState(null, '', location.pathname + location.search);
  sessionStorage.setItem(KEY, token);
  return token;
}

/** Not taken any more, or made for something else. */
export type Refusal = 'unknown' | 'not_for_desk';

export function useToken() {
  const [token, setToken] = useState(tokenAtStart);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const enter = useCallback((next: string) => {
    sessionStorage.setItem(KEY, next);
    setRefused(null);
    setToken(next);
  }, []);
  const refuseAs = useCallback((why: Refusal) => {
    sessionStorage.removeItem(KEY);
    setRefused(why);
    setToken(null);
  }, []);
  const refuse = useCallback(() => refuseAs('unknown'), [refuseAs]);
  const refuseScope = useCallback(() => refuseAs('not_for_desk'), [refuseAs]);
  // A new link in the same tab changes no more than the fragment: the page stays, and takes it.
  useEffect(() => {
    const onLink = () => {
      const given = tokenAtStart();
      if (given !== null) enter(given);
    };
    addEventListener('hashchange', onLink);
    return () => removeEventListener('hashchange', onLink);
  }, [enter]);
  return { token, refused, enter, refuse, refuseScope };
}
