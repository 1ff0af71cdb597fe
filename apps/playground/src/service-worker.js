/* The template of `sw.js`; `build/service-worker.ts` fills in version and files. */
const CACHE = 'downhill-app-__VERSION__';
const FILES = ['__FILES__'];
const scope = self.registration.scope;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  // In the order in which they were made. The version before stays: pages that are still open fetch their parts from it.
  const outdated = (names) => names.filter((name) => name.startsWith('downhill-app-') && name !== CACHE).slice(0, -1);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(outdated(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** What was kept, else the network; answers of our own origin that were not kept before are kept now. */
async function answer(request) {
  const own = await caches.open(CACHE);
  // Names of scripts and pictures change with their contents, so one of an older version is asked for by an older page.
  const kept =
    (await own.match(request, { ignoreSearch: true })) ?? (await caches.match(request, { ignoreSearch: true }));
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // MNIST has a cache of its own, which checks what it holds.
  if (response.ok && !new URL(request.url).pathname.includes('/mnist/')) await own.put(request, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});
