/** Builds the workspace (src/web) into dist/web: no inline script or style, so that the strictest policy can stand. */
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export default defineConfig({
  root: at("src/web"),
  base: "/",
  plugins: [react()],
  build: {
    outDir: at("dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
})
