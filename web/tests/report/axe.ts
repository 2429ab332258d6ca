import axe from 'axe-core';
import type { Page as Tab } from '@playwright/test';

/** What axe-core finds wrong. */
export async function violations(tab: Tab): Promise<string[]> {
    await tab.evaluate(axe.source);
    return tab.evaluate(async () => {
        const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
    });
}
