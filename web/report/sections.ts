import type { Figure, Text } from '../charts/figure';
import { element } from '../shared/dom';
import type { Page, Section } from './page';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

/** A part of the report under its heading. */
export interface Part {
    readonly id: string;
    readonly title: Text;
    readonly content: readonly Node[];
}

/** The figures that a section shows, in its order. */
export function figuresOf(section: Section, page: Page): readonly Figure[] {
    return section.figures.flatMap((id) => page.figures.filter((figure) => figure.id === id));
}

/** The sections; figures that stand in none come last, so that nothing that was computed is lost. */
export function sectionsOf(page: Page): readonly Section[] {
    const placed = new Set(page.sections.flatMap((section) => section.figures));
    const rest = page.figures.filter((figure) => !placed.has(figure.id)).map((figure) => figure.id);
    if (!rest.length) return page.sections;
    const title = page.sections.length ? words.otherFigures : words.report;
    return [...page.sections, { id: 'more', title, text: [], figures: rest }];
}

export function paragraphs(texts: readonly Text[], speaker: Speaker): HTMLElement[] {
    return texts.map((text) => element('p', {}, speaker.text(text)));
}

export function sectionElement(part: Part, speaker: Speaker): HTMLElement {
    const heading = element('h2', { id: `heading-${part.id}` }, speaker.text(part.title));
    const made = element('section', { 'aria-labelledby': heading.id, class: `part part-${part.id}` }, heading, ...part.content);
    speaker.anchor(made, part.id);
    return made;
}

export function contents(parts: readonly Part[], speaker: Speaker): HTMLElement {
    const list = element('ul');
    for (const part of parts) {
        const link = element('a', {}, speaker.text(part.title));
        speaker.linkTo(link, part.id);
        list.append(element('li', {}, link));
    }
    const nav = element('nav', { class: 'contents', 'aria-labelledby': 'heading-contents' },
        element('h2', { id: 'heading-contents' }, speaker.text(words.contents)), list);
    return nav;
}
