import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { plain, studioFile } from './built';
import { expect, test, told } from './open_studio';
import { grownOver } from './restarts';

test('the whole studio is at most 600 kB compressed, in one file that asks for nothing', () => {
    const html = readFileSync(studioFile);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(600_000);
    expect(html.length).toBeGreaterThan(300_000);
    const said = plain(html.toString('utf8'));
    const styles = /<style>([\s\S]*?)<\/style>/.exec(said)?.[1] ?? '';
    expect(styles).toContain('.masthead');
    expect(styles).not.toMatch(/@import|url\(/i);
    expect(said.match(/<script[^>]+src=|<link\b(?! rel="icon" href="data:,")|<iframe/gi)).toBeNull();
    const addresses = (said.match(/\bhttps?:\/\/[a-z0-9.-]+\.[a-z]{2,}/gi) ?? []).filter((address) => !/www\.w3\.org/.test(address));
    expect(addresses).toEqual([]);
});

test('one draw a frame, however much moves', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&speed=156');
    await tab.evaluate(() => {
        const drawn = (window as unknown as { studio: { drawn: { frames: number } } }).studio.drawn;
        const counted = { frames: 0, most: 0, last: drawn.frames };
        (window as unknown as { counted: typeof counted }).counted = counted;
        const look = () => {
            counted.most = Math.max(counted.most, drawn.frames - counted.last);
            counted.last = drawn.frames;
            counted.frames += 1;
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    });
    const slider = tab.locator('.play [data-parameter="attention"] input[type=range]');
    for (let i = 0; i < 20; ++i) await slider.press('ArrowRight');
    await expect.poll(() => told(tab, 'play', 'week'), { timeout: 15_000 }).toBe(260);
    const counted = await tab.evaluate(() => (window as unknown as { counted: { frames: number; most: number } }).counted);
    expect(counted.frames).toBeGreaterThan(20);
    expect(counted.most).toBe(1);
});

test('memory stays flat over a thousand restarts', async ({ open }) => {
    const tab = await open('#v1&preset=town_hall&replicates=5&p.people=12');
    await expect.poll(() => told(tab, 'play', 'runs')).toBe(5);
    expect(await grownOver(tab, 1000), 'bytes').toBeLessThan(2_000_000);
    await expect.poll(() => told(tab, 'play', 'week')).toBeGreaterThan(0);
});
