import assert from "node:assert/strict"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { after, test } from "node:test"
import { limits } from "../../src/base/limits.ts"
import { isPublicAddress } from "../../src/fetch/address.ts"
import { getPage, getResource, type Network } from "../../src/fetch/get.ts"

const servers: Server[] = []
after(() => servers.forEach((server) => void server.close()))

async function host(listener: RequestListener): Promise<{ readonly port: number; readonly network: Network }> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  const resolve = async (name: string) => (name === "rebound.example" ? ["127.0.0.1", "10.0.0.1"] : ["127.0.0.1"])
  return { port, network: { resolve, allowed: (address) => address === "127.0.0.1", ports: [String(port), ""] } }
}

const asked = { accept: "*/*", agent: "Stemma" }

test("private, loopback, link-local, metadata and special addresses are not public", () => {
  const closed =
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 2001:db8::1 2002:7f00:1:: nonsense"
  for (const address of closed.split(" ")) assert.equal(isPublicAddress(address), false, address)
  for (const address of ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"]) assert.ok(isPublicAddress(address), address)
})

test("no link leads to a private address, whatever it is written as", async () => {
  const links =
    "http://127.0.0.1/ http://localhost/ http://2130706433/ http://0x7f.1/ http://[::1]/ http://[::ffff:7f00:1]/ http://169.254.169.254/latest/meta-data http://10.0.0.1/ http://0/"
  for (const link of links.split(" ")) await assert.rejects(getResource(link, asked), /FetchError/, link)
  for (const link of [
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://user:word@example.org/",
    "http://example.org:22/",
    "nonsense",
  ]) {
    await assert.rejects(getResource(link, asked), /FetchError/, link)
  }
})

test("redirects are followed a few times, and each is checked", async () => {
  const { port, network } = await host((request, response) => {
    const [, kind, number] = /^\/([a-z]+)(\d*)/.exec(request.url ?? "") ?? []
    if (kind === "hop" && Number(number) > 0) {
      response.writeHead(302, { location: `/hop${Number(number) - 1}` }).end()
    } else if (kind === "away") response.writeHead(302, { location: "http://10.0.0.1/" }).end()
    else if (kind === "rebound") response.writeHead(302, { location: `http://rebound.example:${port}/` }).end()
    else if (kind === "file") response.writeHead(302, { location: "file:///etc/passwd" }).end()
    else response.writeHead(200, { "content-type": "text/html" }).end("<p>here</p>")
  })
  const at = (path: string): string => `http://here.example:${port}/${path}`
  const { url, bytes } = await getPage(at("hop3"), network)
  assert.equal(url, at("hop0"))
  assert.equal(new TextDecoder().decode(bytes), "<p>here</p>")
  await assert.rejects(getPage(at("hop99"), network), /leads on more than/)
  await assert.rejects(getPage(at("away"), network), /private or special address/)
  await assert.rejects(getPage(at("rebound"), network), /private or special address/)
  await assert.rejects(getPage(at("file"), network), /only http and https/)
})

test("a long page is not read to its end, and other things than pages are not read", async () => {
  const { port, network } = await host((request, response) => {
    if (request.url === "/long") {
      response.writeHead(200, { "content-type": "text/html" })
      const piece = Buffer.alloc(1_000_000, 97)
      let left = limits.linkBytes.value / 1_000_000 + 5
      const write = (): void => {
        while (left > 0) {
          left -= 1
          if (!response.write(piece)) return void response.once("drain", write)
        }
        response.end()
      }
      write()
    } else if (request.url === "/packed") response.writeHead(200, { "content-encoding": "gzip" }).end("x")
    else if (request.url === "/image") response.writeHead(200, { "content-type": "image/png" }).end("x")
    else response.writeHead(404).end("nothing")
  })
  const at = (path: string): string => `http://here.example:${port}/${path}`
  await assert.rejects(getPage(at("long"), network), /has more than/)
  await assert.rejects(getPage(at("packed"), network), /came compressed/)
  await assert.rejects(getPage(at("image"), network), /no web page/)
  await assert.rejects(getPage(at("gone"), network), /status 404/)
  assert.equal((await getResource(at("gone"), asked, network)).bytes.length, 0)
})
