const RELOADED_AT = 'zhujiao.reloaded-at';
/** Milliseconds: a part that is still missing after a reload is a fault, not an upgrade. */
const ONCE_IN_MS = 60_000;

/**
 * A page left open over an upgrade asks for parts under names that are gone. Loading it anew brings the
 * present ones.
 */
export function reloadAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_IN_MS) return;
    // A part is missing as well where nothing answers at all: what is open is worth more than the browser's own fault.
    fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
      (answer) => {
        if (!answer.ok) return;
        sessionStorage.setItem(RELOADED_AT, String(Date.now()));
        location.reload();
      },
      () => undefined,
    );
  });
}
