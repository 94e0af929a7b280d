import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const missing = (text: string): readonly string[] =>
  accountOf([{ id: "a", published: "2031-05-06", text }]).notInReports

test("what no report says of the dead is told where reports are about harm, not where a word of harm falls once", () => {
  const fire = missing(
    "A fire broke out in a mill in Bergen on Tuesday. Firefighters from three towns came to the mill.",
  )
  assert.ok(
    fire.some((line) => line.includes("how many people were killed")),
    fire.join("; "),
  )
  const game = missing(
    "Lindqvist showed its new game in Bergen on Tuesday. The game has forty maps, and the studio has worked on it for " +
      "six years. Players begin on a farm and may trade with others. Maps can be bought for two kroner each. Reviewers " +
      "praised the music, the drawings and the humour. The studio said a patch would come in June. Its founder called the " +
      "launch a relief. Shops had opened early, and queues were long. Some players complained of crashes. A battle ends it.",
  )
  assert.deepEqual(
    game.filter((line) => /killed|hurt|who did it|cause/.test(line)),
    [],
  )
})
