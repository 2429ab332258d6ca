// The engine in Chromium, in a page opened from disk: the program's numbers, nothing asked of the network.
import { test as base, expect, type Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import type { StudyFile } from '../../engine/answers';
import { pageFile } from './build_page';
import { nativeRun } from './native';
import { changed, sound, studyAt } from './studies';

const test = base.extend({
    page: async ({ page }, use) => {
        const troubles: string[] = [];
        page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
        page.on('pageerror', (error) => troubles.push(error.message));
        page.on('request', (request) => /^(file|blob|data):/.test(request.url()) || troubles.push(`asks for ${request.url()}`));
        await page.goto(pathToFileURL(pageFile).href);
        await use(page);
        expect(troubles).toEqual([]);
    },
});

/** A study as it can be sent to the page: bytes as numbers, large numbers as text. */
function sendable(study: StudyFile): string {
    return JSON.stringify(study, (_key, value: unknown) =>
        value instanceof Uint8Array ? { bytes: Array.from(value) } : typeof value === 'bigint' ? { large: `${value}` } : value);
}

/** The result hash of a study, computed by a worker of the page. */
async function hashIn(page: Page, study: StudyFile): Promise<string | undefined> {
    return await page.evaluate(async (text) => {
        const revived = JSON.parse(text, (_key, value: { bytes?: number[]; large?: string }) =>
            value?.bytes ? new Uint8Array(value.bytes) : value?.large ? BigInt(value.large) : value) as StudyFile;
        const client = await window.engine.openEngine();
        const { hash, ran } = await client.run(revived);
        client.close();
        if (ran.failed > 0) throw new Error(ran.first_error);
        return hash;
    }, sendable(study));
}

for (const study of [...sound.map(studyAt), ...changed]) {
    test(`the result hash of the program: ${study.path}${study.changes ? ' with changes' : ''}`, async ({ page }) => {
        expect(await hashIn(page, study)).toBe((await nativeRun(study)).hash);
    });
}

test('a study with mistakes is answered with all of them', async ({ page }) => {
    const { path, text } = studyAt('refused/mistakes.toml');
    const lines = await page.evaluate(async ([path, text]) => {
        const client = await window.engine.openEngine();
        try {
            await client.check({ path: path!, text: text! });
        } catch (thrown) {
            if (thrown instanceof window.engine.StudyMistakes) return thrown.mistakes.map(({ line }) => line);
            throw thrown;
        } finally {
            client.close();
        }
        return [];
    }, [path, text]);
    expect(lines).toEqual([2, 4, 5, 6, 8, 10, 12, 13, 15, 15, 15, 15]);
});

test('a run plays at its pace, pauses, steps, and begins anew with the same seed', async ({ page }) => {
    const { path, text } = studyAt('kappa.toml');
    const seen = await page.evaluate(async ([path, text]) => {
        const study = { path: path!, text: text! };
        const place = { point: 0, arm: 1, replicate: 2 };
        const watch = [{ group: 'all', measure: 'D' }, { group: 'role=manager', measure: 'A' }, { group: 'all', measure: 'no such measure' }];
        const client = await window.engine.openEngine();
        const weeks: number[] = [];
        let arrived: (frame: { week: number; curves: readonly Float32Array[]; status: Uint8Array }) => void = () => undefined;
        const frames = (until: (week: number) => boolean) => new Promise<{ week: number; curves: readonly Float32Array[]; status: Uint8Array }>((resolve) => {
            arrived = (frame) => until(frame.week) && resolve(frame);
        });
        const show = (frame: { week: number; curves: readonly Float32Array[]; status: Uint8Array }) => {
            weeks.push(frame.week);
            arrived(frame);
        };
        const { playing, steady, frame } = await client.play(study, place, watch, show);
        const first = frame.week;

        let waited = frames((week) => week > first + 20);
        client.setPace(400);
        await waited;
        client.setPace(0);
        const { tieTrust } = await client.look(['tieTrust']);  // answered after the pause: what came before it is here
        const paused = weeks.at(-1)!;
        const count = weeks.length;
        await new Promise((resolve) => setTimeout(resolve, 200));
        const still = weeks.length === count;

        waited = frames(() => true);
        client.step(3);
        const stepped = (await waited).week - paused;

        waited = frames((week) => week === playing.weeks - 1);
        client.setPace(1e6);
        const end = await waited;

        // a change while it runs: the frames of the run before are not shown any more
        client.setPace(50);
        weeks.length = 0;
        await client.play({ ...study, changes: { set: { attention: 0.9 } } }, place, watch, show);
        await client.play(study, place, watch, show);
        waited = frames((week) => week === playing.weeks - 1);
        client.setPace(1e6);
        const again = await waited;
        client.close();
        return {
            first, stepped, still, rising: weeks.every((week, i) => i === 0 || week >= weeks[i - 1]!),
            same: end.curves.every((curve, i) => curve.every((value, week) => Object.is(value, again.curves[i]![week]))),
            people: end.status.length, told: playing.people, superiors: steady.superior?.length, trusting: tieTrust?.length,
            ties: playing.ties, burnIn: playing.burn_in, lengths: end.curves.map((curve) => curve.length), weeks: playing.weeks,
            d: Array.from(end.curves[0]!),
        };
    }, [path, text]);
    expect(seen).toMatchObject({ stepped: 3, still: true, rising: true, same: true, people: 60, told: 60, superiors: 60 });
    expect(seen.first).toBe(-seen.burnIn);
    expect(seen.trusting).toBe(seen.ties);
    expect(seen.lengths).toEqual([seen.weeks, seen.weeks, 0]);
    const { tables } = await nativeRun(studyAt('kappa.toml'), ['all_runs.csv']);
    const mine = tables[0]!.split('\n').filter((line) => line.includes(',kappa=0.5,2,')).map((line) => Math.fround(Number(line.split(',').at(-1))));
    expect(seen.d).toEqual(mine);
});

test('what is no longer wanted ends at once', async ({ page }) => {
    const { path, text } = studyAt('kappa.toml');
    const seen = await page.evaluate(async ([path, text]) => {
        const study = { path: path!, text: text! };
        const client = await window.engine.openEngine();
        let told = 0;
        let heard: () => void = () => undefined;
        const begun = new Promise<void>((resolve) => (heard = resolve));
        const run = client.run({ ...study, changes: { set: { people: 5000 }, replicates: 1000 } }, () => {
            told += 1;
            heard();
        });
        const end = run.then(() => 'ran', (reason: unknown) => (reason instanceof window.engine.GivenUp ? 'given up' : String(reason)));
        await begun;
        client.giveUp();
        const toldThen = told;
        const [how, plan] = [await end, await client.check(study)];
        client.close();
        return { how, runs: plan.runs, late: told - toldThen };
    }, [path, text]);
    expect(seen).toEqual({ how: 'given up', runs: 15, late: 0 });
});

test('a thousand restarts take no more memory than twenty', async ({ page }) => {
    test.setTimeout(300_000);
    const { path, text } = studyAt('kappa.toml');
    const [before, after] = await page.evaluate(async ([path, text]) => {
        const engine = await window.engine.Engine.start(await window.engine.engineModule());
        const restart = (count: number) => {
            for (let i = 0; i < count; ++i) {
                engine.play({ path: path!, text: text!, changes: { set: { kappa: (i % 11) / 10, people: 500 } } }, 0, 0, i % 7);
                engine.advance(2);
                engine.look('series');
            }
        };
        restart(20);
        const first = engine.memory;
        restart(1000);
        return [first, engine.memory];
    }, [path, text]);
    expect(after).toBe(before);
});
