const CHANNEL = "hand-over";

/**
 * Whoever hands the tablet to a child leaves nothing on it: the other pages of this browser that still show something lead
 * to the tablet's page in the same moment. Without a script they stand there, but nothing opens from them.
 */
export function clearOnHandOver(leaveTo: string) {
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", () => {
    document.body.replaceChildren();
    location.replace(leaveTo);
  });
  document
    .querySelector<HTMLButtonElement>("[data-hands-over]")
    ?.form?.addEventListener("submit", () => channel.postMessage(null));
}
