import { analyzeReport, tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { by } from "./told.ts"
const reports: any[] = []
for await (const item of reportsOf(process.argv.slice(2), async function* () {})) if ("report" in item) reports.push(item.report)
const uniq=[...new Map(reports.map(r=>[r.id,r])).values()].slice(0,50)
const res = loadResources()
const kept = new Map<string, any>()
const understood = (r: any) => { const k = r.id + JSON.stringify(r.published); const a = kept.get(k) ?? analyzeReport(r, res); kept.set(k, a); return a }
const tell = (reviews: any[] = []) => tellStory("s", uniq, res, { policies: ["origins"], length: "normal", understood, reviews })
let t = performance.now(); const told = tell(); console.log("first", Math.round(performance.now() - t), "reports", uniq.length, "claims", told.analyses.flatMap(a => a.claims).length, "answers", told.account.answers.length)
t = performance.now(); tell(); console.log("again", Math.round(performance.now() - t))
const claims = told.analyses.flatMap(a => a.claims).filter(c => c.measures.length)
const reviews = claims.slice(0, 300).map((c, i) => by("Ann", i % 3 ? { do: "accept", claim: c.id } : { do: "edit", claim: c.id, change: { low: i, high: i } }))
t = performance.now(); tell(reviews); console.log("300 reviews", Math.round(performance.now() - t))
const f = told.account.answers[0]!.readings.flatMap(r => r.figures)
t = performance.now(); tell([by("Ann", { do: "part question", sides: [f.slice(0, 2), f.slice(2)] })]); console.log("part biggest", f.length, Math.round(performance.now() - t))
t = performance.now(); tell([by("Ann", { do: "reject", claim: claims[3]!.id })]); console.log("reject", Math.round(performance.now() - t))
const h = told.account.happenings
t = performance.now(); tell([by("Ann", { do: "join happenings", sides: [h[0]!.claims, h[1]!.claims] })]); console.log("join happenings", h[0]!.claims.length, h[1]!.claims.length, Math.round(performance.now() - t))
