import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { writeLanguages } from "./app/cli/languages.mjs";
import remixConfig from "./remix.config.js";

writeLanguages();

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig as Parameters<typeof remix>[0])],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Web views that lag two years and more; biome.json holds the style sheets to what all browsers knew by 2023.
  build: { target: ["chrome109", "safari16.4"], assetsInlineLimit: 0 },
  server: { host: "127.0.0.1" },
  // argon2 and the embedded database are native or WebAssembly: the server loads them from node_modules.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  ssr: { external: ["@electric-sql/pglite", "@node-rs/argon2"] },
});
