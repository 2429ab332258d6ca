import { answer } from './answer';
import { readRequest } from './request';

// node chart.mjs < request.json > answer.json
// A request is read from standard input, the drawn figures are written to standard output. What is wrong goes to standard
// error in one line, and the exit code is 1.

async function input(): Promise<string> {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part);
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}

async function main(): Promise<void> {
    try {
        process.stdout.write(`${JSON.stringify(answer(readRequest(await input())))}\n`);
    } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    }
}
void main();
