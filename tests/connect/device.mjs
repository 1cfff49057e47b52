// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2

// A device as somebody else would write it, from sync/PROTOCOL.md and the .proto files alone: a stock Connect client,
// Node's own Ed25519 and a stock BLAKE2b.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { create, toBinary } from "@bufbuild/protobuf";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { blake2b } from "@noble/hashes/blake2b";
import { ContactSchema } from "./generated/core/schema/fieldwork_pb.js";
import { StreamKind } from "./generated/core/schema/options_pb.js";
import { SyncService } from "./generated/sync/wire/sync_pb.js";

export const kContactKind = 21;
export const kSchemaVersion = 1;

export function nextChain(chain, opUid) {
  return blake2b(Buffer.concat([chain, opUid]), { dkLen: 32 });
}

export function contactOperation(streamId, recordId, fields) {
  return {
    opUid: randomBytes(16),
    recordId,
    kind: kContactKind,
    streamId,
    hlc: BigInt(Date.now()) << 16n,
    fields: toBinary(ContactSchema, create(ContactSchema, fields)),
  };
}

export class Device {
  // `transport`: further options of createConnectTransport, such as useBinaryFormat.
  constructor(url, transport) {
    const authorize = (next) => (request) => {
      if (this.token) request.header.set("Authorization", `Bearer ${Buffer.from(this.token).toString("base64url")}`);
      return next(request);
    };
    this.transport = createConnectTransport({ httpVersion: "1.1", baseUrl: url, interceptors: [authorize], ...transport });
    this.client = createClient(SyncService, this.transport);
    this.keys = generateKeyPairSync("ed25519");
    this.token = null;
    this.incarnation = randomBytes(16);
    this.acked = 0n;
    this.chain = new Uint8Array(32);
    this.streams = [];
    this.cursors = new Map();
    this.membershipVersion = 0n;
    // Record id in hex -> bytes of the record state.
    this.records = new Map();
  }

  get past() {
    return { incarnation: this.incarnation, acked: this.acked, chain: this.chain };
  }

  async enrol(code) {
    const publicKey = Buffer.from(this.keys.publicKey.export({ format: "jwk" }).x, "base64url");
    const answer = await this.client.enrol({ code, publicKey });
    this.certificate = answer.certificate;
    return answer;
  }

  async authenticate() {
    const { challenge } = await this.client.token({ certificate: this.certificate });
    const signature = sign(null, Buffer.concat([Buffer.from("wijkronde token"), challenge]), this.keys.privateKey);
    const answer = await this.client.token({ certificate: this.certificate, challenge, signature });
    this.token = answer.token;
    return answer;
  }

  async join() {
    const answer = await this.client.join({ incarnation: this.incarnation, capabilities: [], schemaVersion: kSchemaVersion });
    this.historyId = answer.historyId;
    return answer;
  }

  // Sends operations that were never acknowledged before.
  async push(operations) {
    const answer = await this.client.push({
      past: this.past,
      historyId: this.historyId,
      firstOpSeq: this.acked + 1n,
      operations,
      schemaVersion: kSchemaVersion,
    });
    while (this.acked < answer.ackThrough) {
      const taken = operations.shift();
      this.chain = nextChain(this.chain, taken.opUid);
      this.acked += 1n;
    }
    return answer;
  }

  // Pulls until the registry has no more.
  async pull() {
    for (;;) {
      const answer = await this.client.pull({
        past: this.past,
        membershipVersion: this.membershipVersion,
        cursors: [...this.cursors.values()],
        byteLimit: 256 * 1024,
        schemaVersion: kSchemaVersion,
      });
      let news = answer.more;
      if (answer.membershipVersion !== this.membershipVersion) {
        this.membershipVersion = answer.membershipVersion;
        this.streams = answer.streams;
        for (const { streamId } of answer.streams) {
          const key = Buffer.from(streamId).toString("hex");
          if (!this.cursors.has(key)) {
            this.cursors.set(key, { streamId, historyId: this.historyId, seq: 0n, salt: new Uint8Array() });
            news = true;
          }
        }
      }
      for (const page of answer.pages) {
        for (const { state, recordId } of page.records.map((record) => ({ state: record.state, recordId: idOf(record.state) })))
          this.records.set(recordId, state);
        const { streamId, historyId, seq, salt } = page;
        this.cursors.set(Buffer.from(streamId).toString("hex"), { streamId, historyId, seq, salt });
      }
      if (!news) return answer;
    }
  }

  get teamStream() {
    return this.streams.find((stream) => stream.kind === StreamKind.TEAM).streamId;
  }
}

// The id is field 1 of a RecordState, and always 16 bytes long.
function idOf(state) {
  return Buffer.from(state.subarray(2, 18)).toString("hex");
}

// A device that has gone through enrolment, token and joining.
export async function joinedDevice(registry, transport) {
  const device = new Device(registry.url, transport);
  await device.enrol(await registry.enrolmentCode());
  await device.authenticate();
  await device.join();
  return device;
}
