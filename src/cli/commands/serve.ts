/** `stemma serve`: the workspace and the HTTP API over a store. */
import type { Command } from "../command.ts"
import { serveUntilEnd, servingOptions } from "../serving.ts"

export const serve: Command = {
  name: "serve",
  summary: "the workspace and the HTTP API over a store, on this machine",
  about: `Serves the pages of the workspace and the HTTP API (docs/http.md) over a store, until a signal ends it. It
answers on this machine only, without a token; with --host it answers elsewhere, and only to who sends a token
(stemma token add). The address is printed when it answers. No request leaves the machine unless --fetch is given, and
then only for links that somebody sends.`,
  paths: "",
  options: [
    ...servingOptions,
    { flags: "--fetch", says: "lets coders import web pages by their links" },
    { flags: "--samples", says: "takes in the stories that come with Stemma when the store is empty" },
    { flags: "--open", says: "opens the browser" },
  ],
  example: "stemma serve --store memory: --port 0",
  run: (_, options, world) => serveUntilEnd(options, world),
}
