/** Tells a publisher what a reader did, where the page names an address for that. */
import { fetch, stringify } from "./intrinsics";

/**
 * Sends `facts` as JSON; not if there is no `url`, or the reader wants no tracking. Nobody waits for an
 * answer, and it goes out even if the page is left now.
 *
 * That is what `navigator.sendBeacon` is for, but its requests always have cookies (Beacon, 2.1: their
 * credentials mode is `include`).
 */
export function send(url: string, facts: object): void {
  if (!url || wantsNoTracking(navigator)) return;
  fetch(url, {
    method: "POST",
    body: stringify(facts),
    mode: "no-cors",
    credentials: "omit",
    referrerPolicy: "strict-origin",
    keepalive: true,
  }).catch(() => {
    // The reader has nothing of it, and the browser's own tools show it.
  });
}

/** By Global Privacy Control, which is `Sec-GPC` in requests, or by Do Not Track. */
function wantsNoTracking({
  globalPrivacyControl,
  doNotTrack,
}: Navigator & { globalPrivacyControl?: boolean }): boolean {
  return globalPrivacyControl === true || doNotTrack === "1";
}
