/** The workspace: opens the page in the browser. */
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { applyTheme } from "./base/theme.ts"
import { listen } from "./data/live.ts"
import "./styles/base.css"
import "./styles/shell.css"
import "./styles/stories.css"
import "./styles/story.css"
import "./styles/reading.css"

applyTheme()
listen()
const root = document.getElementById("root")
if (root !== null) createRoot(root).render(<App />)
