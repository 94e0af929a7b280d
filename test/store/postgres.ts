/** A PostgreSQL database for tests: STEMMA_POSTGRES names it, else the one of this machine is tried. */
import { after, test } from "node:test"

const address = process.env["STEMMA_POSTGRES"] ?? "postgres://root@127.0.0.1:5432/test"

const run = `stemma_test_${process.pid}_${Math.floor(performance.now() * 1000)}`

let schemas = 0

/** The address of a schema of its own, dropped at the end. */
export function ownSchema(): string {
  schemas += 1
  return `${address}?schema=${run}_${schemas}`
}

async function answers(): Promise<boolean> {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function dropSchemas(): Promise<void> {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  for (let number = 1; number <= schemas; number += 1) {
    await client.query(`DROP SCHEMA IF EXISTS ${run}_${number} CASCADE`)
  }
  await client.end()
}

/** Declares tests that need the database; one that says so is skipped when no database answers. */
export async function withPostgres(declare: () => void): Promise<void> {
  if (!(await answers())) {
    test("postgres", { skip: "no PostgreSQL answers; STEMMA_POSTGRES can name one" }, () => {})
    return
  }
  after(dropSchemas)
  declare()
}
