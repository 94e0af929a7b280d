/** The countries of the world (Natural Earth, public domain), from this server; coarse, or finer for close views. */

import type { FeatureCollection, MultiPolygon, Polygon } from "geojson"
import { useEffect, useState } from "react"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import fine from "world-atlas/countries-50m.json?url"
import coarse from "world-atlas/countries-110m.json?url"

export type Countries = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>

const loaded = new Map<string, Promise<Countries>>()

async function load(url: string): Promise<Countries> {
  const topology = (await (await fetch(url)).json()) as Topology<{
    countries: GeometryCollection<{ readonly name: string }>
  }>
  return feature(topology, topology.objects.countries) as Countries
}

/** The countries; null until they are here. */
export function useWorld(detail: "coarse" | "fine"): Countries | null {
  const [world, setWorld] = useState<Countries | null>(null)
  useEffect(() => {
    const url = detail === "coarse" ? coarse : fine
    let live = true
    const promise = loaded.get(url) ?? load(url)
    loaded.set(url, promise)
    promise.then((countries) => live && setWorld(countries)).catch(() => loaded.delete(url))
    return () => {
      live = false
    }
  }, [detail])
  return world
}
