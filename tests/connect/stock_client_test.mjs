// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2

// A stock Connect client against the real registry, in both encodings, and the errors that it must be able to tell apart.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { fromBinary } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { compressionBrotli, compressionGzip } from "@connectrpc/connect-node";
import { ContactSchema } from "./generated/core/schema/fieldwork_pb.js";
import { RecordStateSchema } from "./generated/core/schema/operation_pb.js";
import { ErrorDetailSchema, OperationStatus, SyncService, Verdict } from "./generated/sync/wire/sync_pb.js";
import { contactOperation, Device, joinedDevice } from "./device.mjs";
import { kTeam, Registry } from "./registry.mjs";

const program = process.env.WIJKRONDE_REGISTRY;
assert.ok(program, "WIJKRONDE_REGISTRY must be the path of wijkronde-registry");

const kNote = "Koffie met Joséphine 👍🏽 — „<b>later</b>” שלום";
const kEncodings = [
  { name: "application/proto", transport: { useBinaryFormat: true } },
  { name: "application/json", transport: { useBinaryFormat: false } },
];

let registry;
before(async () => (registry = await Registry.start(program)));
after(async () => {
  if (registry) assert.deepEqual(await registry.stop(), { code: 0, signal: null }, "a stop by SIGTERM is graceful");
});

function noteOf(state) {
  const { versions } = fromBinary(RecordStateSchema, state);
  return fromBinary(ContactSchema, versions.at(-1).fields).workNote;
}

async function failure(call) {
  try {
    await call;
  } catch (error) {
    return ConnectError.from(error);
  }
  return assert.fail("the call must fail");
}

// A request that no stock client sends. Gives the HTTP status, and the error as a stock client reads it.
async function raw(device, { method = "Pull", verb = "POST", type = "application/proto", body = new Uint8Array(), headers = {} }) {
  const authorization = `Bearer ${Buffer.from(device.token).toString("base64url")}`;
  const answer = await fetch(`${registry.url}/${SyncService.typeName}/${method}`, {
    method: verb,
    headers: { Authorization: authorization, "Content-Type": type, ...headers },
    ...(verb === "POST" ? { body } : {}),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get("content-type") ?? "").startsWith("application/json");
  return { status: answer.status, headers: answer.headers, error: isJson ? JSON.parse(text) : text };
}

for (const { name, transport } of kEncodings) {
  describe(`in ${name}`, () => {
    it("a device enrols, gets a token, joins, and what it pushes is pulled by a colleague in the other encoding", async () => {
      const device = new Device(registry.url, transport);
      const enrolled = await device.enrol(await registry.enrolmentCode());
      assert.equal(enrolled.workerId.length, 16);
      assert.equal(enrolled.teamName, kTeam);
      const { token, expiresInS } = await device.authenticate();
      assert.ok(token.length > 0 && token.length <= 64 && expiresInS > 0);
      const joined = await device.join();
      assert.ok(joined.deviceNo > 0);
      assert.ok(joined.historyId.length > 0);
      await device.pull();
      assert.ok(device.records.size > 0, "the team and its workers arrive");

      const recordId = randomBytes(16);
      const operation = contactOperation(device.teamStream, recordId, { workNote: kNote, nextStep: "none" });
      const pushed = await device.push([operation]);
      assert.equal(pushed.verdict, Verdict.UNSPECIFIED);
      assert.equal(pushed.ackThrough, 1n);
      assert.deepEqual(pushed.results.map((result) => result.status), [OperationStatus.APPLIED]);

      for (const other of kEncodings) {
        const colleague = await joinedDevice(registry, other.transport);
        await colleague.pull();
        assert.equal(noteOf(colleague.records.get(recordId.toString("hex"))), kNote);
      }
    });

    it("the same push twice changes nothing", async () => {
      const device = await joinedDevice(registry, transport);
      await device.pull();
      const recordId = randomBytes(16);
      const operation = contactOperation(device.teamStream, recordId, { workNote: kNote });
      const request = { past: device.past, historyId: device.historyId, firstOpSeq: 1n, operations: [operation], schemaVersion: 1 };
      const first = await device.client.push(request);
      const second = await device.client.push(request);
      assert.equal(second.verdict, Verdict.UNSPECIFIED);
      assert.equal(second.ackThrough, first.ackThrough);
      await device.pull();
      const { versions } = fromBinary(RecordStateSchema, device.records.get(recordId.toString("hex")));
      assert.equal(versions.length, 1);
    });

    it("a chain of acknowledged operations that is not the registry's asks for a new incarnation", async () => {
      const device = await joinedDevice(registry, transport);
      await device.pull();
      await device.push([contactOperation(device.teamStream, randomBytes(16), { workNote: kNote })]);
      assert.equal((await device.pull()).verdict, Verdict.UNSPECIFIED);
      device.chain = randomBytes(32);
      assert.equal((await device.pull()).verdict, Verdict.REJOIN);
    });

    it("a packed request is read", async () => {
      const device = await joinedDevice(registry, { ...transport, sendCompression: compressionGzip, compressMinBytes: 0 });
      await device.pull();
      const pushed = await device.push([contactOperation(device.teamStream, randomBytes(16), { workNote: kNote.repeat(50) })]);
      assert.equal(pushed.ackThrough, 1n);
    });

    it("a call without a token is unauthenticated", async () => {
      const device = await joinedDevice(registry, transport);
      device.token = null;
      assert.equal((await failure(device.pull())).code, Code.Unauthenticated);
    });

    it("a call with a wrong token is unauthenticated", async () => {
      const device = await joinedDevice(registry, transport);
      device.token = randomBytes(48);
      assert.equal((await failure(device.pull())).code, Code.Unauthenticated);
    });

    it("a wrong enrolment code, and one that was used, are refused", async () => {
      const code = await registry.enrolmentCode();
      await new Device(registry.url, transport).enrol(code);
      for (const bad of [code, "0".repeat(26), "", "not a code"])
        assert.equal((await failure(new Device(registry.url, transport).enrol(bad))).code, Code.PermissionDenied);
    });

    it("an unknown method is unimplemented", async () => {
      const device = await joinedDevice(registry, transport);
      const method = { ...SyncService.method.pull, name: "PullEverything" };
      const error = await failure(device.transport.unary(method, undefined, undefined, undefined, {}));
      assert.equal(error.code, Code.Unimplemented);
    });

    it("compression that the registry does not know is unimplemented", async () => {
      const device = await joinedDevice(registry, transport);
      const brotli = new Device(registry.url, { ...transport, sendCompression: compressionBrotli, compressMinBytes: 0 });
      Object.assign(brotli, { token: device.token, incarnation: device.incarnation });
      assert.equal((await failure(brotli.pull())).code, Code.Unimplemented);
    });

    it("a push over the limit is resource_exhausted, and says TOO_LARGE", async () => {
      const device = await joinedDevice(registry, transport);
      await device.pull();
      const operations = Array.from({ length: 100 }, () =>
        contactOperation(device.teamStream, randomBytes(16), { workNote: "x".repeat(30_000) }),
      );
      const error = await failure(device.push(operations));
      assert.equal(error.code, Code.ResourceExhausted);
      assert.deepEqual(error.findDetails(ErrorDetailSchema).map((detail) => detail.reason), ["TOO_LARGE"]);
    });

    it("a malformed message is invalid_argument", async () => {
      const device = await joinedDevice(registry, transport);
      for (const body of [Buffer.from([0xff, 0xff, 0xff]), Buffer.from('{"past":'), Buffer.from('{"past": 7}')]) {
        const { status, error } = await raw(device, { type: name, body });
        assert.equal(status, 400);
        assert.equal(error.code, "invalid_argument");
      }
    });
  });
}

describe("in no encoding of ours", () => {
  it("a wrong content type is HTTP 415, with an error that a client can read", async () => {
    const device = await joinedDevice(registry, {});
    for (const type of ["text/plain", "application/grpc", "application/x-www-form-urlencoded"]) {
      const { status, error } = await raw(device, { type, body: Buffer.from("{}") });
      assert.equal(status, 415);
      assert.equal(error.code, "unknown");
    }
  });

  it("a GET is HTTP 405", async () => {
    const device = await joinedDevice(registry, {});
    const { status, headers } = await raw(device, { verb: "GET" });
    assert.equal(status, 405);
    assert.equal(headers.get("allow"), "POST");
  });

  it("a bomb is refused by what it unpacks to", async () => {
    const { gzipSync } = await import("node:zlib");
    const device = await joinedDevice(registry, {});
    const body = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    const { error } = await raw(device, { method: "Push", body, headers: { "Content-Encoding": "gzip" } });
    assert.equal(error.code, "resource_exhausted");
  });

  it("the registry goes on after all that", async () => {
    const device = await joinedDevice(registry, {});
    await device.pull();
    assert.ok(device.records.size > 0);
  });
});
