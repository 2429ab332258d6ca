import type { Page as Tab } from '@playwright/test';

/** Bytes that the page's objects take after so many more restarts of the run, less those before: the first ones do not count. */
export async function grownOver(tab: Tab, restarts: number): Promise<number> {
    const restart = (times: number) => tab.evaluate(async (count) => {
        const again = document.querySelector<HTMLButtonElement>('[data-act=again]');
        for (let i = 0; i < count; ++i) {
            again?.click();
            await new Promise((next) => setTimeout(next, 4));
        }
    }, times);
    const used = async () => {
        await tab.waitForTimeout(300);
        return tab.evaluate(() => {
            (globalThis as unknown as { gc: () => void }).gc();
            return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
        });
    };
    await restart(200);
    const before = await used();
    await restart(restarts);
    return await used() - before;
}
