// Answers pages of a volunteer when there is no network, with one page that names nobody. It keeps nothing by itself:
// the pages put that one page and the site's own files into the cache (app/browser/check-ins/page.ts).
const CACHE = "check-ins";
const SHELL = "/volunteer/offline";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(SHELL)));
  else if (new URL(request.url).pathname.startsWith("/assets/"))
    event.respondWith(fetch(request).catch(() => kept(request)));
});

async function kept(request) {
  const cache = await caches.open(CACHE);
  // The page is the same for everybody, whatever its headers say of cookies and languages.
  return (await cache.match(request, { ignoreVary: true })) ?? Response.error();
}
