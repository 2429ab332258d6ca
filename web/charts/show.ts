import { drawing } from './compose';
import { init } from './engine';
import type { Figure, Language } from './figure';
import { pageHeight } from './page_height';
import { tip } from './tip';

export interface Shown {
    setLanguage(language: Language): void;
    resize(): void;
    dispose(): void;
}

/** A figure alive in an element of a page: it fills the element's width, chooses its height, says values where one points and
 *  lets the pointed series stand out. Title, subtitle and source are the page's. */
export function show(element: HTMLElement, figure: Figure, language: Language, options: { readonly reducedMotion?: boolean } = {}): Shown {
    let spoken = language;
    let drawnWidth = 0;
    const chart = init(element, null, { renderer: 'svg', width: 300, height: 200 });
    const draw = () => {
        const width = Math.max(300, Math.round(element.clientWidth));
        const height = pageHeight(figure, spoken, width);
        const composed = drawing(figure, spoken, width, height);
        element.style.height = `${height}px`;
        drawnWidth = width;
        chart.resize({ width, height, silent: true });
        chart.setOption({
            ...composed.option,
            stateAnimation: { duration: options.reducedMotion ? 0 : 150 },
            tooltip: tip(figure, spoken, options.reducedMotion ?? false),
        }, { notMerge: true });
        element.setAttribute('role', 'img');
        element.setAttribute('aria-label', `${figure.title[spoken]} ${figure.alt[spoken]}`.trim());
        element.lang = spoken;
    };
    // ECharts lets the line pointed at stand out; its band, its name and its like in the other panels go with it.
    const stand = (type: 'highlight' | 'downplay') => (event: { seriesName?: string }) => {
        if (event.seriesName) chart.dispatchAction({ type, seriesName: event.seriesName, notBlur: true });
    };
    chart.on('mouseover', stand('highlight'));
    chart.on('mouseout', stand('downplay'));
    draw();
    const resize = () => {
        if (Math.max(300, Math.round(element.clientWidth)) !== drawnWidth) draw();
    };
    const watcher = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(resize);
    watcher?.observe(element);
    return {
        setLanguage(next) {
            spoken = next;
            draw();
        },
        resize,
        dispose() {
            watcher?.disconnect();
            chart.dispose();
            element.style.height = '';
        },
    };
}
