import { memoryStore } from "../../src/store/memory.ts"
import { runSuite } from "./suite.ts"

runSuite("memory", async () => memoryStore())
