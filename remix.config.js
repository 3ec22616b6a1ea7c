/**
 * Options of the Remix Vite plugin; vite.config.ts passes them on.
 * Every v3 flag is on, so that the move to React Router 7 stays a codemod (docs/decisions/0001).
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};
