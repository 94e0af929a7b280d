/** The account in every format the command line writes. */
import { api } from "../data/client.ts"

export const formats: readonly (readonly [format: string, words: string])[] = [
  ["json", "JSON: everything, for programs"],
  ["csv", "CSV: one row a report"],
  ["figures-csv", "CSV: the figures, questions by reports"],
  ["md", "Markdown: a report to read"],
  ["txt", "Plain text"],
  ["html", "One web page that stands alone"],
  ["ged", "UCDP GED rows"],
  ["ged-json", "UCDP GED rows with their reasons, as JSON"],
  ["acled", "ACLED rows"],
  ["acled-json", "ACLED rows with their reasons, as JSON"],
  ["geojson", "GeoJSON: the places"],
  ["jsonld", "JSON-LD and Web Annotations"],
  ["dot", "DOT: the lineage picture"],
  ["svg", "SVG: the lineage picture"],
]

interface ExportProps {
  readonly story: string
  readonly policy: string
}

export const exportPath = (story: string, format: string, policy: string): string =>
  api(["stories", story, "export"], { format, policy })

export function ExportMenu({ story, policy }: ExportProps) {
  return (
    <details className="menu">
      <summary className="button">Export</summary>
      <ul className="card">
        {formats.map(([format, words]) => (
          <li key={format}>
            <a className="small" href={exportPath(story, format, policy)} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
