// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2

// The real wijkronde-registry on a database of its own, for as long as a test needs it.
import { spawn, execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const kStartDeadlineMs = 30_000;
const kStopDeadlineMs = 10_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Registry {
  // `program` is the path of wijkronde-registry. Makes the demo town, so that there are workers to enrol.
  static async start(program) {
    const registry = new Registry();
    registry.program = program;
    registry.folder = await mkdtemp(join(tmpdir(), "wijkronde_connect_"));
    registry.database = `sqlite:${join(registry.folder, "registry.db")}`;
    await registry.command("demo", "--months", "1");
    const port = await freePort();
    registry.url = `http://127.0.0.1:${port}`;
    registry.process = spawn(program, ["serve", "--database", registry.database, "--listen", `127.0.0.1:${port}`], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    registry.log = "";
    registry.process.stderr.on("data", (bytes) => (registry.log += bytes));
    registry.stopped = new Promise((resolve) => registry.process.once("exit", (code, signal) => resolve({ code, signal })));
    await registry.ready();
    return registry;
  }

  async ready() {
    const deadline = Date.now() + kStartDeadlineMs;
    for (;;) {
      try {
        if ((await fetch(`${this.url}/healthz`)).ok) return;
      } catch {
        // Not listening yet.
      }
      if (Date.now() > deadline || this.process.exitCode !== null) throw new Error(`the registry did not start: ${this.log}`);
      await pause(20);
    }
  }

  // Runs a subcommand and gives the JSON of its last line.
  async command(name, ...rest) {
    const { stdout } = await run(this.program, [name, "--database", this.database, "--json", ...rest]);
    return JSON.parse(stdout.trim().split("\n").at(-1) || "{}");
  }

  async enrolmentCode() {
    return (await this.command("enrol")).code;
  }

  // Stops it as an administrator does; gives how it ended.
  async stop() {
    this.process.kill("SIGTERM");
    const deadline = setTimeout(() => this.process.kill("SIGKILL"), kStopDeadlineMs);
    const ended = await this.stopped;
    clearTimeout(deadline);
    await rm(this.folder, { recursive: true, force: true });
    return ended;
  }
}
