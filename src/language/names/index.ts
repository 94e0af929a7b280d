/** Persons and groups: the last finder, after places. */
import type { Mention } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { findGroups } from "./groups.ts"
import { findPersons } from "./persons.ts"

/** Persons with full names and titles, groups with their sort and country. Leaves what places hold to places. */
export const findPersonsAndGroups = (draft: Draft): readonly Mention[] => [...findPersons(draft), ...findGroups(draft)]
