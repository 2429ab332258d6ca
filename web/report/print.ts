import type { Chart } from './chart';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** On paper charts take the width of the sheet, and every page says at its foot what it is and that it is no forecast. */
export function preparePrint(charts: readonly Chart[], speaker: Speaker, study: string): void {
    let onPaper = false;
    const toPaper = () => {
        if (onPaper) return;
        onPaper = true;
        for (const chart of charts) chart.forPaper();
    };
    const toScreen = () => {
        if (!onPaper) return;
        onPaper = false;
        for (const chart of charts) chart.forScreen();
    };
    // Both: some browsers fire only one of the two.
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    const print = window.matchMedia('print');
    print.addEventListener('change', () => { if (print.matches) toPaper(); else toScreen(); });

    const foot = document.createElement('style');
    document.head.append(foot);
    speaker.whenever((language) => {
        foot.textContent = `@page {
            @bottom-left { content: ${quoted(`${words.notForecast[language]} · ${study}`)}; }
            @bottom-right { content: counter(page) " / " counter(pages); }
        }`;
    });
}

/** A string of CSS. */
function quoted(text: string): string {
    return `"${text.replace(/["\\\u0000-\u001f]/g, (c) => `\\${c.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
