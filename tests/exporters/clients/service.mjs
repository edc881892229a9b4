/* A client as a service: a line of JSON in, a line of JSON out, one after another. */
import { createInterface } from "node:readline";

export async function serve(answer, end = async () => {}) {
  for await (const line of createInterface({ input: process.stdin })) {
    let reply;
    try {
      reply = { answer: await answer(JSON.parse(line)) };
    } catch (error) {
      reply = { error: String(error?.stack ?? error) };
    }
    process.stdout.write(`${JSON.stringify(reply)}\n`);
  }
  await end();
}
