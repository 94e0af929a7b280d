import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  agentOf,
  childBy,
  childrenOf,
  isPassive,
  objectOf,
  possessorOf,
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
  assert.deepEqual([subjectOf(active, 2), isPassive(active, 2)], [1, false])
  assert.deepEqual([subjectOf(passive, 3), isPassive(passive, 3), agentOf(passive, 3)], [1, true, 5])
  assert.equal(objectOf(active, 2), 4)
  assert.equal(agentOf(active, 2), -1)
  assert.equal(subjectOf(active, 4), -1)
})

test("a verb after and shares the subject and the voice of the first", () => {
  assert.equal(subjectOf(passive, 7), 1)
  assert.equal(isPassive(passive, 7), true)
  assert.equal(agentOf(passive, 7), -1)
})

test("clauses that describe a noun have it for a subject", () => {
  assert.equal(subjectOf(relative, 3), 1)
  assert.equal(isPassive(relative, 3), false)
  assert.deepEqual([subjectOf(reduced, 2), isPassive(reduced, 2), agentOf(reduced, 2)], [1, true, 4])
})

test("whose something is", () => {
  assert.equal(possessorOf(part, 4), 3)
})

test("who is made to do something, and what two verbs do together", () => {
  const made = sentence("guard/NNS/nsubj/2 make/VBD/root/0 the/DT/det/4 crew/NN/obj/2 leave/VB/xcomp/2")
  assert.equal(subjectOf(made, 4), 3)
  const began = sentence("guard/NNS/nsubj/2 use/VBD/root/0 rope/NN/obj/2 to/TO/mark/5 leave/VB/xcomp/2")
  assert.equal(subjectOf(began, 4), 0)
  const order = sentence("an/DT/det/2 order/NN/root/0 to/TO/mark/4 leave/VB/acl/2")
  assert.equal(subjectOf(order, 3), -1)
  const both = sentence("he/PRP/nsubj/2 rob/VBD/root/0 and/CC/cc/4 hurt/VBD/conj/2 a/DT/det/6 cook/NN/obj/4")
  assert.deepEqual([objectOf(both, 1), objectOf(both, 3)], [5, 5])
})

test("participles without an auxiliary are passive unless they have an object", () => {
  const left = sentence("it/PRP/nsubj/2 sink/VBD/root/0 ,/,/punct/4 leave/VBN/advcl/2 by/IN/case/6 all/DT/obl/4")
  assert.deepEqual([isPassive(left, 3), agentOf(left, 3)], [true, 5])
  const acting = sentence("strike/NNS/root/0 hurt/VBN/acl/1 nine/CD/obj/2")
  assert.equal(isPassive(acting, 1), false)
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
        for (const ask of [subjectOf, objectOf, agentOf, isPassive]) ask(tree, word)
        assert.ok(subtree(tree, word).end > word)
      }
    }),
    { seed: 3 },
  )
})
