import { show, svg } from '../../charts';
import { allSamples } from '../all_samples';

// Every sample on one page: the browser tests measure it there.

declare global {
    interface Window {
        showAll(language: 'en' | 'fr'): void;
        draw(name: string, language: 'en' | 'fr', width: number, height: number): string;
    }
}

window.showAll = (language) => {
    document.documentElement.lang = language;
    document.body.replaceChildren();
    for (const [name, figure] of Object.entries(allSamples())) {
        const heading = document.createElement('h2');
        heading.textContent = name;
        const place = document.createElement('div');
        place.className = 'chart';
        document.body.append(heading, place);
        show(place, figure, language, { reducedMotion: true });
    }
};
window.draw = (name, language, width, height) => {
    const figure = allSamples()[name];
    if (!figure) throw new Error(`no sample "${name}"`);
    return svg(figure, language, { width, height });
};
