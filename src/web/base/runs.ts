/** Numbers of reports as short words: "1–3, 7" of 1, 2, 3 and 7. Labels that are no numbers stand as they are, last. */
export function runsOf(labels: readonly string[]): string {
  const numbers = [...new Set(labels.map(Number).filter(Number.isInteger))].sort((a, b) => a - b)
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  const words = runs.flatMap(([first, last]) => {
    if (last - first < 2) return first === last ? [`${first}`] : [`${first}`, `${last}`]
    return [`${first}–${last}`]
  })
  return [...words, ...labels.filter((label) => !Number.isInteger(Number(label)))].join(", ")
}
