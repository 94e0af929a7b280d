/** Every route of the server, in the order its description lists them. */
import type { Endpoint } from "./endpoint.ts"
import { aboutEndpoints } from "./routes/about.ts"
import { eventEndpoints } from "./routes/events.ts"
import { importEndpoints } from "./routes/imports.ts"
import { toolEndpoints } from "./routes/mcp.ts"
import { peopleEndpoints } from "./routes/people.ts"
import { reportEndpoints } from "./routes/reports.ts"
import { reviewEndpoints } from "./routes/reviews.ts"
import { storyEndpoints } from "./routes/stories.ts"

const work: readonly Endpoint[] = [
  ...storyEndpoints,
  ...importEndpoints,
  ...reportEndpoints,
  ...reviewEndpoints,
  ...eventEndpoints,
  ...peopleEndpoints,
  ...toolEndpoints,
]

export const endpoints: readonly Endpoint[] = [...work, ...aboutEndpoints(work)]
