/** Which reports belong in one story. */
import { useState } from "react"
import { date } from "../base/format.ts"
import { useAnswer } from "../data/cache.ts"
import { api, every } from "../data/client.ts"
import type { AccountJson, List, StoryRow } from "../data/shapes.ts"
import { reportName } from "../story/index-of.ts"
import { PickField } from "./claim-form.tsx"
import { Acts, Do, Pick, usePicks } from "./picks.tsx"
import type { ReviewAction } from "./review-shapes.ts"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

function Join({ story, account }: TabProps) {
  const stories = useAnswer<List<StoryRow>>(every(["stories"]))
  const others = (stories.value?.items ?? []).filter(({ id }) => id !== story)
  const [title, setTitle] = useState("")
  const [reason, setReason] = useState("")
  const other = others.find((each) => each.title === title)
  const account2 = useAnswer<AccountJson>(other === undefined ? null : api(["stories", other.id, "account"]))
  const [mine] = account.reports
  const theirs = account2.value?.reports[0]
  const action: ReviewAction | null =
    mine === undefined || theirs === undefined ? null : { do: "join stories", reports: [mine.id, theirs.id] }
  return (
    <Acts reason={reason} setReason={setReason}>
      <PickField
        label="This story and"
        value={title}
        options={["", ...others.map((each) => each.title)]}
        onChange={setTitle}
      />
      <Do story={story} action={action} label="Join the stories" reason={reason} onDone={() => setTitle("")} />
    </Acts>
  )
}

export default function StoriesTab({ story, account }: TabProps) {
  const picks = usePicks()
  const [reason, setReason] = useState("")
  const [a, b, more] = picks.picked
  const action: ReviewAction | null =
    a === undefined || b === undefined || more !== undefined ? null : { do: "part stories", reports: [a, b] }
  return (
    <div className="stack loose">
      <section className="stack" aria-label="Join stories">
        <h2>Join with another story</h2>
        <Join story={story} account={account} />
      </section>
      <section className="stack" aria-label="Part stories">
        <h2>Part the story</h2>
        <p className="small soft">Choose two reports that belong in two stories; the others follow the nearer one.</p>
        <Acts reason={reason} setReason={setReason}>
          <Do story={story} action={action} label="Part the reports" reason={reason} onDone={picks.clear} />
        </Acts>
        <ul className="lines small">
          {account.reports.map((report) => (
            <li key={report.id}>
              <Pick
                on={picks.has(report.id)}
                onToggle={() => picks.toggle(report.id)}
                label={
                  <>
                    {report.title ?? report.id}{" "}
                    <span className="soft">
                      {reportName(report)}, {date(report.published)}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
