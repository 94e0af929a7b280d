/** The policies that a command line may name. */
import { policyNames } from "../model/policies.ts"
import type { PolicyName } from "../model/types.ts"
import { InputError } from "../run/input-error.ts"
import type { Options } from "./command.ts"

/** The policies of `--policy`, in the order given. Throws an `InputError` at a name that is none. */
export function policiesOf(options: Options): readonly PolicyName[] {
  const asked = String(options["policy"]).split(",")
  const wrong = asked.find((name) => !policyNames.includes(name as PolicyName))
  if (wrong === undefined) return asked as readonly PolicyName[]
  throw new InputError(`there is no policy “${wrong}”: choose among ${policyNames.join(", ")}.`, true)
}
