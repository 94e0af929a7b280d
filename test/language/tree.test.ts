import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  agentOf,
  childBy,
  childrenOf,
  isPassive,
  numeralHead,
  objectOf,
  possessorOf,
  rolesOf,
  subjectOf,
  subtree,
  type Tree,
  treeOf,
} from "../../src/language/tree.ts"
import type { Token } from "../../src/model/types.ts"

/** Words as "form/TAG/relation/head", the head counted from 1, 0 = root; `offset` words stand before the sentence. */
function sentence(text: string, offset = 0): Tree {
  const rows = text.split(" ").map((row) => row.split("/"))
  const blank: Token = { from: 0, to: 1, lemma: "", pos: "X", tag: "FW", head: -1, rel: "root", thing: null }
  const tokens = rows.map(([lemma = "", tag = "", rel = "", head]) => {
    const at = Number(head) - 1
    return { ...blank, lemma, tag, rel, head: at < 0 ? -1 : at + offset }
  })
  return treeOf([...Array.from({ length: offset }, () => blank), ...tokens], {
    first: offset,
    end: offset + rows.length,
  })
}

const active = sentence("two/CD/nummod/2 man/NNS/nsubj/3 attack/VBD/root/0 the/DT/det/5 convoy/NN/obj/3")
const passive = sentence(
  "two/CD/nummod/2 man/NNS/nsubj:pass/4 be/VBD/aux:pass/4 kill/VBN/root/0 by/IN/case/6 rebel/NNS/obl/4 " +
    "and/CC/cc/8 bury/VBN/conj/4",
)
const relative = sentence(
  "the/DT/det/2 soldier/NNS/nsubj:pass/6 who/WP/nsubj/4 flee/VBD/acl:relcl/2 be/VBD/aux:pass/6 find/VBN/root/0",
)
const reduced = sentence(
  "the/DT/det/2 man/NNS/nsubj/6 kill/VBN/acl/2 by/IN/case/5 rebel/NNS/obl/3 live/VBD/root/0 here/RB/advmod/6",
)
const part = sentence(
  "three/CD/nsubj/6 of/IN/case/5 the/DT/det/5 minister/NN/nmod:poss/5 guard/NNS/nmod/1 die/VBD/root/0",
)

test("subjects, objects and agents", () => {
  assert.deepEqual(rolesOf(active, 2), { doer: 1, undergoer: 4 })
  assert.deepEqual(rolesOf(passive, 3), { doer: 5, undergoer: 1 })
  assert.equal(objectOf(active, 2), 4)
  assert.equal(agentOf(active, 2), -1)
  assert.equal(subjectOf(active, 4), -1)
})

test("a verb after and shares the subject and the voice of the first", () => {
  assert.equal(subjectOf(passive, 7), 1)
  assert.equal(isPassive(passive, 7), true)
  assert.deepEqual(rolesOf(passive, 7), { doer: -1, undergoer: 1 })
})

test("clauses that describe a noun have it for a subject", () => {
  assert.equal(subjectOf(relative, 3), 1)
  assert.equal(isPassive(relative, 3), false)
  assert.deepEqual(rolesOf(reduced, 2), { doer: 4, undergoer: 1 })
})

test("what a number counts and whose something is", () => {
  assert.equal(numeralHead(active, 0), 1)
  assert.equal(numeralHead(part, 0), 4)
  assert.equal(numeralHead(part, 5), -1)
  assert.equal(possessorOf(part, 4), 3)
})

test("subtrees are runs of words, wherever the sentence stands", () => {
  const later = sentence("the/DT/det/2 man/NNS/nsubj/3 attack/VBD/root/0 the/DT/det/5 convoy/NN/obj/3", 4)
  assert.deepEqual(subtree(later, 6), { first: 4, end: 9 })
  assert.deepEqual(subtree(later, 8), { first: 7, end: 9 })
  assert.deepEqual(subtree(part, 0), { first: 0, end: 5 })
  assert.deepEqual(childrenOf(later, 3), [])
  assert.equal(childBy(later, 6, "iobj", "obj"), 8)
})

test("any heads: every question has an answer", () => {
  const heads = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 10 })
  const names = fc.constantFrom(
    "nsubj",
    "conj",
    "xcomp",
    "acl",
    "obl",
    "nummod",
    "nmod",
    "case",
    "aux:pass",
    "acl:relcl",
  )
  fc.assert(
    fc.property(heads, fc.array(names, { minLength: 10, maxLength: 10 }), (found, relations) => {
      const rows = found.map((head, at) => `that/VBN/${relations[at]}/${head === at + 1 ? 0 : Math.max(head, 0)}`)
      const tree = sentence(rows.join(" "))
      for (let word = -1; word <= found.length; word += 1) {
        rolesOf(tree, word)
        numeralHead(tree, word)
        assert.ok(subtree(tree, word).end > word)
      }
    }),
    { seed: 3 },
  )
})
